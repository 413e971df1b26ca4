// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/mapcontroller.h"

#include "app/lab/forklift/forkliftevents.h"
#include "app/lab/forklift/providercontroller.h"

namespace naru::lab {

using namespace std::chrono_literals;

namespace {

// Latencies of the real controllers, in real time: a plan that is created right after its maps sees the
// network map Ready and the storage map not yet.
constexpr auto NetworkDelay = 15ms;
constexpr auto StorageDelay = 200ms;

kube::ObjectPtr referred(const kube::Store &store, const Json &ref)
{
    const auto provider = store.get("Provider", kube::text(ref, "/namespace"), kube::text(ref, "/name"));
    return provider ? *provider : nullptr;
}

std::set<std::string> names(const kube::Store &store, const char *kind)
{
    std::set<std::string> result;
    for (const kube::ObjectPtr &object : store.list(kind))
        result.insert(kube::nameOf(*object));
    return result;
}

} // namespace

MapController::MapController(const World &world, ProviderController &providers, Side side)
    : m_world(world)
    , m_providers(providers)
    , m_side(side)
    , m_kind(side == Side::Network ? "NetworkMap" : "StorageMap")
    , m_queue(world.clock, [this](const ObjectKey &key) { reconcile(key); })
{
    const auto delay = side == Side::Network ? NetworkDelay : StorageDelay;
    m_subscriptions.push_back(world.store.watch(
        m_kind, [this, delay](const kube::Event &event) { m_queue.add(keyOf(*event.object), delay); }));
    for (const char *kind :
         {"Provider", side == Side::Network ? "NetworkAttachmentDefinition" : "StorageClass"})
        m_subscriptions.push_back(world.store.watch(kind, [this](const kube::Event &) { reconcileAll(); }));
    providers.onInventoryChange([this](const std::string &) { reconcileAll(); });
}

void MapController::reconcileAll()
{
    for (const kube::ObjectPtr &map : m_world.store.list(m_kind))
        m_queue.add(keyOf(*map), StorageDelay);
}

void MapController::reconcile(const ObjectKey &key)
{
    const auto found = m_world.store.get(m_kind, key.space, key.name);
    if (!found)
        return;
    const kube::Json &map = **found;
    const MapFindings findings = validate(map);
    const Json before = arrayAt(map, "/status/conditions");
    Conditions conditions(before);
    conditions.beginStaging();
    for (const Condition &condition : findings.conditions)
        conditions.set(condition, m_world.now());
    const std::string name = m_side == Side::Network ? "network" : "storage";
    if (!conditions.isBlocked())
        conditions.set({"Ready", "Required", "", "The " + name + " map is ready."}, m_world.now());
    conditions.endStaging();
    const auto written = m_world.store.modifyStatus(
        m_kind, key.space, key.name,
        [&](Json &object) {
            object["status"] = {{"conditions", conditions.toJson()},
                                {"observedGeneration", numberAt(map, "/metadata/generation")}};
            if (!findings.references.empty())
                object["status"]["references"] = findings.references;
        },
        "forklift-controller");
    // As recorded: the storage map's controller writes no events.
    if (written && m_side == Side::Network)
        recordNewConditions(m_world, "networkMap", map, before, conditions.toJson());
}

MapFindings MapController::validate(const kube::Json &map) const
{
    static const SourceInventory empty;
    const ReferredProviders providers = referredProviders(m_world.store, map);
    const SourceInventory *held =
        providers.source ? std::as_const(m_providers).inventory(kube::uidOf(*providers.source)) : nullptr;
    const SourceInventory &source = held ? *held : empty;
    const Json &spec = objectAt(map, "/spec");
    if (m_side == Side::Network)
        return validateNetworkMap(spec, providers.pair(), source, networkAttachments(m_world.store));
    return validateStorageMap(spec, providers.pair(), source, names(m_world.store, "StorageClass"));
}

ReferredProviders referredProviders(const kube::Store &store, const kube::Json &object)
{
    return {referred(store, objectAt(object, "/spec/provider/source")),
            referred(store, objectAt(object, "/spec/provider/destination"))};
}

std::set<std::string> networkAttachments(const kube::Store &store)
{
    std::set<std::string> result;
    for (const kube::ObjectPtr &network : store.list("NetworkAttachmentDefinition"))
        result.insert(kube::namespaceOf(*network) + "/" + kube::nameOf(*network));
    return result;
}

} // namespace naru::lab
