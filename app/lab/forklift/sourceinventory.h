// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/jsonaccess.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace naru::lab {

/// What Forklift holds of one vCenter: objects as its inventory service shows them in full detail, by
/// collection and id. World thread only.
class SourceInventory
{
public:
    /// The collections, named as in the paths of the inventory service.
    static constexpr std::string_view Vms = "vms";
    static constexpr std::string_view Hosts = "hosts";
    static constexpr std::string_view Networks = "networks";
    static constexpr std::string_view Datastores = "datastores";
    static constexpr std::string_view Clusters = "clusters";
    static constexpr std::string_view Datacenters = "datacenters";
    static constexpr std::string_view Folders = "folders";

    /// The numbers of the service's websocket events.
    enum class Action { Created = 16, Updated = 32, Deleted = 64 };
    struct Change
    {
        Action action;
        std::string collection;
        Json before; ///< null for Created
        Json after;  ///< null for Deleted
    };
    using Observer = std::function<void(const Change &)>;

    /// Objects in the order of their arrival.
    std::vector<const Json *> list(std::string_view collection) const;
    const Json *find(std::string_view collection, std::string_view id) const;
    /// By {id} or, when that is absent, by {name}: how plans and maps refer to things. Null when nothing
    /// fits.
    const Json *resolve(std::string_view collection, const Json &ref) const;

    /// Adds or replaces; sets `revision`. An object that equals the one held is no change.
    void put(std::string_view collection, Json object);
    void remove(std::string_view collection, std::string_view id);
    void clear();

    /// False until every object of the first snapshot is in.
    bool isComplete() const { return m_complete; }
    void setComplete(bool complete) { m_complete = complete; }
    /// False until the vCenter answered the connection test: the service does not know the provider before.
    bool isStarted() const { return m_started; }
    void setStarted(bool started) { m_started = started; }

    /// Returns a number for removeObserver().
    int addObserver(Observer observer);
    void removeObserver(int number);

private:
    struct Collection
    {
        std::map<std::string, Json, std::less<>> objects;
        std::vector<std::string> order;
    };
    const Collection *collection(std::string_view name) const;
    void notify(const Change &change);

    std::map<std::string, Collection, std::less<>> m_collections;
    std::map<int, Observer> m_observers;
    int m_nextObserver = 1;
    bool m_complete = false;
    bool m_started = false;
};

} // namespace naru::lab
