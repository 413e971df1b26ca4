// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/garbagecollector.h"

#include "app/lab/kube/objectrules.h"

#include <algorithm>
#include <utility>

namespace naru::lab::kube {

namespace {

constexpr const char *Manager = "kube-controller-manager";
constexpr const char *Foreground = "foregroundDeletion";
constexpr const char *Orphan = "orphan";

bool hasFinalizer(const Json &object, const char *finalizer)
{
    const Json &finalizers = at(object, "/metadata/finalizers");
    return std::ranges::find(finalizers, finalizer) != finalizers.end();
}

bool blocksOwner(const Json &dependent, const std::string &uid)
{
    const Json &owners = at(dependent, "/metadata/ownerReferences");
    return std::ranges::any_of(owners, [&uid](const Json &owner) {
        return text(owner, "/uid") == uid && at(owner, "/blockOwnerDeletion") == true;
    });
}

void eraseOwners(Json &object, const std::function<bool(const Json &)> &gone)
{
    Json kept = Json::array();
    for (const Json &owner : at(object, "/metadata/ownerReferences")) {
        if (!gone(owner))
            kept.push_back(owner);
    }
    if (kept.empty())
        object["metadata"].erase("ownerReferences");
    else
        object["metadata"]["ownerReferences"] = std::move(kept);
}

} // namespace

GarbageCollector::GarbageCollector(Store &store)
    : m_store(store)
    , m_subscription(store.watchAll([this](const Event &event) { onEvent(event); }))
{
    for (const auto &type : store.catalogue().types()) {
        for (const ObjectPtr &object : store.list(type->kind))
            remember(*object);
    }
}

GarbageCollector::Id GarbageCollector::idOf(const Json &object)
{
    return {text(object, "/kind"), namespaceOf(object), nameOf(object)};
}

void GarbageCollector::remember(const Json &object)
{
    m_uids.insert(uidOf(object));
    for (const Json &owner : at(object, "/metadata/ownerReferences"))
        m_dependents[text(owner, "/uid")].insert(idOf(object));
}

void GarbageCollector::forget(const Json &object)
{
    for (const Json &owner : at(object, "/metadata/ownerReferences")) {
        const auto known = m_dependents.find(text(owner, "/uid"));
        if (known == m_dependents.end())
            continue;
        known->second.erase(idOf(object));
        if (known->second.empty())
            m_dependents.erase(known);
    }
}

void GarbageCollector::onEvent(const Event &event)
{
    const Json &object = *event.object;
    const Id id = idOf(object);
    const std::string uid = uidOf(object);
    if (event.previous)
        forget(*event.previous);
    if (event.type == EventType::Deleted) {
        m_uids.erase(uid);
        m_deletingInForeground.erase(uid);
        ownerDeleted(uid);
        for (const Json &owner : at(object, "/metadata/ownerReferences")) {
            if (const auto waiting = m_deletingInForeground.find(text(owner, "/uid"));
                waiting != m_deletingInForeground.end())
                advanceDeletion(Id(waiting->second));
        }
        if (m_terminating.contains(id.ns))
            emptyNamespace(id.ns);
        if (id.kind == "Namespace")
            m_terminating.erase(id.name);
        return;
    }
    remember(object);
    if (event.type == EventType::Added && object.at("metadata").contains("ownerReferences"))
        removeIfOwnerless(id);
    if (!isTerminating(object))
        return;
    if (id.kind == "Namespace") {
        m_terminating.insert(id.name);
        emptyNamespace(id.name);
    }
    if (hasFinalizer(object, Orphan))
        orphanDependents(id, uid);
    if (hasFinalizer(object, Foreground)) {
        m_deletingInForeground[uid] = id;
        advanceDeletion(id);
    }
}

void GarbageCollector::removeIfOwnerless(const Id &id)
{
    const auto object = m_store.get(id.kind, id.ns, id.name);
    if (!object)
        return;
    const Json &owners = at(**object, "/metadata/ownerReferences");
    const auto exists = [this](const Json &owner) { return m_uids.contains(text(owner, "/uid")); };
    if (owners.empty() || std::ranges::all_of(owners, exists))
        return;
    if (std::ranges::none_of(owners, exists))
        (void)m_store.remove(id.kind, id.ns, id.name, {.uid = uidOf(**object)});
    else
        (void)m_store.modify(id.kind, id.ns, id.name,
                             [&exists](Json &dependent) {
                                 eraseOwners(dependent,
                                             [&exists](const Json &owner) { return !exists(owner); });
                             },
                             {.manager = Manager});
}

void GarbageCollector::ownerDeleted(const std::string &uid)
{
    const auto found = m_dependents.find(uid);
    if (found == m_dependents.end())
        return;
    for (const Id &id : std::set<Id>(found->second))
        removeIfOwnerless(id);
}

void GarbageCollector::advanceDeletion(const Id &owner)
{
    const auto object = m_store.get(owner.kind, owner.ns, owner.name);
    if (!object)
        return;
    const std::string uid = uidOf(**object);
    bool blocked = false;
    const auto found = m_dependents.find(uid);
    for (const Id &id : found == m_dependents.end() ? std::set<Id>() : std::set<Id>(found->second)) {
        const auto dependent = m_store.get(id.kind, id.ns, id.name);
        if (!dependent)
            continue;
        blocked = blocked || blocksOwner(**dependent, uid);
        if (!isTerminating(**dependent))
            (void)m_store.remove(id.kind, id.ns, id.name, {.propagation = Propagation::Foreground});
    }
    if (!blocked)
        dropFinalizer(owner, Foreground);
}

void GarbageCollector::orphanDependents(const Id &owner, const std::string &uid)
{
    const auto found = m_dependents.find(uid);
    for (const Id &id : found == m_dependents.end() ? std::set<Id>() : std::set<Id>(found->second)) {
        (void)m_store.modify(id.kind, id.ns, id.name,
                             [&uid](Json &dependent) {
                                 eraseOwners(dependent, [&uid](const Json &reference) {
                                     return text(reference, "/uid") == uid;
                                 });
                             },
                             {.manager = Manager});
    }
    dropFinalizer(owner, Orphan);
}

void GarbageCollector::dropFinalizer(const Id &id, const std::string &finalizer)
{
    (void)m_store.modify(id.kind, id.ns, id.name,
                         [&finalizer](Json &object) {
                             Json &finalizers = object["metadata"]["finalizers"];
                             const auto found = std::ranges::find(finalizers, Json(finalizer));
                             if (found != finalizers.end())
                                 finalizers.erase(found);
                         },
                         {.manager = Manager});
}

void GarbageCollector::emptyNamespace(const std::string &ns)
{
    bool empty = true;
    for (const auto &type : m_store.catalogue().types()) {
        if (!type->namespaced)
            continue;
        for (const ObjectPtr &object : m_store.list(type->kind, ns)) {
            empty = false;
            if (!isTerminating(*object))
                (void)m_store.remove(type->kind, ns, nameOf(*object));
        }
    }
    if (empty) {
        (void)m_store.modify("Namespace", {}, ns,
                             [](Json &object) { object["spec"]["finalizers"] = Json::array(); },
                             {.manager = Manager});
    }
}

} // namespace naru::lab::kube
