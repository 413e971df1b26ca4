// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/diskcopy.h"
#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace naru::lab {

/// How far the virt-v2v of one pod is: what Forklift reads from the pod's own web server.
struct ConversionProgress
{
    bool copying = false; ///< the guest is converted, its disks are being copied
    std::int64_t copiedMib = 0;
    bool copied = false; ///< every disk is complete
};

/// What the scheduler and the kubelets do with pods: a node, an address, running, and the end of those that
/// end by themselves: virt-v2v after its copy, hooks after a few seconds. A virt-launcher runs until it is
/// deleted.
class PodController
{
public:
    explicit PodController(const World &world);
    PodController(const PodController &) = delete;
    PodController &operator=(const PodController &) = delete;

    /// Nothing before the pod runs and after it has gone.
    std::optional<ConversionProgress> conversion(const ObjectKey &pod);

private:
    struct Converter
    {
        std::chrono::milliseconds started;
        std::optional<DiskCopy> copy;
    };

    void reconcile(const ObjectKey &key);
    void schedule(const ObjectKey &key, const kube::Json &pod);
    void start(const ObjectKey &key, const kube::Json &pod);
    void work(const ObjectKey &key, const kube::Json &pod);
    void convert(const ObjectKey &key, const kube::Json &pod);
    void finish(const ObjectKey &key, int exitCode, const std::string &message);
    DiskCopy newCopy(const kube::Json &pod) const;
    std::string leastLoadedNode(const kube::Json &pod) const;
    std::string nextAddress();

    World m_world;
    WorkQueue m_queue;
    std::map<ObjectKey, Converter> m_converters;
    int m_addresses = 0;
    kube::Subscription m_subscription;
};

} // namespace naru::lab
