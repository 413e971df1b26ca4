// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/conditions.h"
#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"

#include <vector>

namespace naru::lab {

/// What is wrong with a Hook: its image, or a playbook that is not base64.
std::vector<Condition> validateHook(const Json &spec);

/// The Hook controller: a hook is Ready when it could be run.
class HookController
{
public:
    explicit HookController(const World &world);
    HookController(const HookController &) = delete;
    HookController &operator=(const HookController &) = delete;

private:
    void reconcile(const ObjectKey &key);

    World m_world;
    WorkQueue m_queue;
    kube::Subscription m_subscription;
};

} // namespace naru::lab
