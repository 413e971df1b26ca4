// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/store.h"

#include <compare>
#include <map>
#include <set>
#include <string>

namespace naru::lab::kube {

/// What kube-controller-manager does to objects that belong to others: dependents of a deleted owner go (or
/// are orphaned), a foreground deletion waits for its dependents, a terminating namespace is emptied. Make it
/// before the store is filled. World thread; `store` must outlive it.
class GarbageCollector
{
public:
    explicit GarbageCollector(Store &store);

private:
    struct Id
    {
        std::string kind;
        std::string ns;
        std::string name;
        auto operator<=>(const Id &) const = default;
    };

    static Id idOf(const Json &object);
    void onEvent(const Event &event);
    void remember(const Json &object);
    void forget(const Json &object);
    void ownerDeleted(const std::string &uid);
    void removeIfOwnerless(const Id &id);
    void advanceDeletion(const Id &owner);
    void orphanDependents(const Id &owner, const std::string &uid);
    void dropFinalizer(const Id &id, const std::string &finalizer);
    void emptyNamespace(const std::string &ns);

    Store &m_store;
    std::set<std::string> m_uids;                     ///< of everything that exists
    std::map<std::string, std::set<Id>> m_dependents; ///< by the owner's uid
    std::map<std::string, Id> m_deletingInForeground; ///< by uid
    std::set<std::string> m_terminating;              ///< namespaces
    Subscription m_subscription;
};

} // namespace naru::lab::kube
