// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"

#include <vector>

namespace naru::lab {

/// The Migration controller of Forklift: whether a migration may run. What then happens is written by the
/// plan's controller.
class MigrationController
{
public:
    explicit MigrationController(const World &world);
    MigrationController(const MigrationController &) = delete;
    MigrationController &operator=(const MigrationController &) = delete;

private:
    void reconcile(const ObjectKey &key);

    World m_world;
    WorkQueue m_queue;
    std::vector<kube::Subscription> m_subscriptions;
};

} // namespace naru::lab
