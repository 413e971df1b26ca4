// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/diskcopy.h"
#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"

#include <map>
#include <string>
#include <vector>

namespace naru::lab {

/// What the provisioner and CDI do: binds claims, gives every DataVolume its claim and fills it. A DataVolume
/// with checkpoints (a warm migration) pauses after each until the next one is added.
class StorageController
{
public:
    explicit StorageController(const World &world);
    StorageController(const StorageController &) = delete;
    StorageController &operator=(const StorageController &) = delete;

private:
    /// The stage of a DataVolume's import that is being copied.
    struct Import
    {
        std::size_t stage = 0; ///< how many checkpoints are copied; 0 also for sources without checkpoints
        std::optional<DiskCopy> copy;
        std::chrono::milliseconds ended{
            0}; ///< of the stage before: what was written since is the next increment
    };

    void reconcileVolume(const ObjectKey &key);
    void reconcileClaim(const ObjectKey &key);
    void createClaim(const kube::Json &volume);
    void import(const ObjectKey &key, const kube::Json &volume, const kube::Json &claim);
    void startStage(Import &import, const kube::Json &volume, const kube::Json &claim) const;
    void finishStage(const ObjectKey &key, const kube::Json &volume, Import &import);
    void setVolumeStatus(const ObjectKey &key, const std::string &phase, const std::string &progress);
    void reportNoRoom(const kube::Json &claim);
    bool hasRoom(const kube::Json &claim) const;
    void bind(const ObjectKey &key);

    World m_world;
    WorkQueue m_volumes;
    WorkQueue m_claims;
    std::map<ObjectKey, Import> m_imports;
    std::vector<kube::Subscription> m_subscriptions;
};

/// A Kubernetes quantity of bytes ("10Gi", "512Mi", "1048576") in MiB, rounded up; 0 for what is none.
std::int64_t quantityMib(const std::string &quantity);

} // namespace naru::lab
