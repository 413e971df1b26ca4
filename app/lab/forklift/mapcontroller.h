// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/mapvalidation.h"
#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"

#include <string>
#include <vector>

namespace naru::lab {

class ProviderController;

/// The controllers of NetworkMap and StorageMap: resolve the source side in the provider's inventory, look
/// for the target side in the cluster, and say what is missing.
class MapController
{
public:
    enum class Side { Network, Storage };

    MapController(const World &world, ProviderController &providers, Side side);
    MapController(const MapController &) = delete;
    MapController &operator=(const MapController &) = delete;

private:
    void reconcile(const ObjectKey &key);
    void reconcileAll();
    MapFindings validate(const kube::Json &map) const;

    World m_world;
    ProviderController &m_providers;
    Side m_side;
    std::string m_kind;
    WorkQueue m_queue;
    std::vector<kube::Subscription> m_subscriptions;
};

/// The providers that an object's spec.provider refers to.
struct ReferredProviders
{
    kube::ObjectPtr source;
    kube::ObjectPtr destination;

    ProviderPair pair() const { return {source.get(), destination.get()}; }
};
ReferredProviders referredProviders(const kube::Store &store, const kube::Json &object);

/// "namespace/name" of every NetworkAttachmentDefinition.
std::set<std::string> networkAttachments(const kube::Store &store);

} // namespace naru::lab
