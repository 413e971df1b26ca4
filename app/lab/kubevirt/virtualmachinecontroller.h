// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"

#include <vector>

namespace naru::lab {

/// What KubeVirt does with VirtualMachines: an instance with its launcher pod while the run strategy (or a
/// person, for Manual) wants one, and a status that says so. start(), stop(), ... are the subresources of
/// openshift.md 2.3.
class VirtualMachineController
{
public:
    explicit VirtualMachineController(const World &world);
    VirtualMachineController(const VirtualMachineController &) = delete;
    VirtualMachineController &operator=(const VirtualMachineController &) = delete;

    // Errors: 404 for an unknown machine, 409 with KubeVirt's words when its state does not allow it.
    kube::KubeResult<void> start(const ObjectKey &key);
    kube::KubeResult<void> stop(const ObjectKey &key);
    kube::KubeResult<void> restart(const ObjectKey &key);
    kube::KubeResult<void> setPaused(const ObjectKey &key, bool paused);

private:
    void reconcile(const ObjectKey &key);
    bool wantsInstance(const kube::Json &vm) const;
    void createInstance(const kube::Json &vm);
    void advanceInstance(const ObjectKey &key, const kube::Json &vm, const kube::Json &instance);
    void createLauncher(const kube::Json &instance);
    void runInstance(const ObjectKey &key, const kube::Json &instance, const kube::Json &pod);
    void connectAgent(const ObjectKey &key, const kube::Json &vm);
    void endInstance(const ObjectKey &key, double seconds);
    void writeStatus(const ObjectKey &key, const kube::Json &vm);
    std::string printableStatus(const kube::Json &vm, const kube::Json *instance) const;
    kube::ObjectPtr launcherOf(const kube::Json &instance) const;
    kube::ObjectPtr find(const char *kind, const ObjectKey &key) const;
    /// Why no live migration is possible: the claim that only one node may mount; empty when there is none.
    std::string unsharedClaim(const kube::Json &instance) const;
    kube::KubeResult<void> refuse(const ObjectKey &key, const std::string &why) const;

    World m_world;
    WorkQueue m_queue;
    WorkQueue m_agents; ///< instances whose guest has had the time to boot
    WorkQueue m_stops;  ///< instances whose guest has had the time to shut down
    std::vector<kube::Subscription> m_subscriptions;
};

} // namespace naru::lab
