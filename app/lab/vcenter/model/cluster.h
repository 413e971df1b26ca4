// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedentity.h"

namespace naru::lab::vcenter {

class Datastore;
class HostSystem;
class Network;
class ResourcePool;

class Cluster : public ManagedEntity
{
public:
    Cluster(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent, bool drs, bool ha);

    /// Filled once by whoever builds the inventory.
    ResourcePool *rootPool = nullptr;
    std::vector<HostSystem *> hosts;
    std::vector<Datastore *> datastores;
    std::vector<Network *> networks;

    int64_t totalMemoryBytes() const;
    int totalMhz() const;
    /// The usable host with the fewest VMs; null when there is none.
    HostSystem *leastLoadedHost() const;

    std::vector<ManagedEntity *> children() const override;
    Value property(std::string_view name) const override;

private:
    Value summary() const;
    Value configuration() const;
    Value configurationEx() const;
    Struct drsConfig() const;
    Struct dasConfig() const;
    Value rootPoolRef() const;
    Value hostRefs() const;
    Value datastoreRefs() const;
    Value networkRefs() const;

    bool m_drs;
    bool m_ha;
};

} // namespace naru::lab::vcenter
