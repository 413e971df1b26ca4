// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"
#include "app/lab/vcenter/model/virtualmachine.h"

#include <map>
#include <string>

namespace naru::lab::vcenter {

class Cluster;
class Datacenter;
class DistributedSwitch;
class Folder;
class Inventory;

/// Fills an empty inventory from a scenario. Used once and thrown away.
class InventoryBuilder
{
public:
    /// `dirtyMibPerSecond` is what each running VM writes.
    InventoryBuilder(Inventory &inventory, Timestamp now, double dirtyMibPerSecond);

    void build(const scenario::VCenter &source);

private:
    /// The objects of the datacenter that is being built, by name.
    struct Known
    {
        Datacenter *datacenter = nullptr;
        std::map<std::string, Cluster *> clusters;
        std::map<std::string, HostSystem *> hosts;
        std::map<std::string, ResourcePool *> pools;
        std::map<std::string, Datastore *> datastores;
        std::map<std::string, Network *> networks;
        std::map<std::string, DistributedSwitch *> switches;
        std::map<std::string, Folder *> vmFolders; ///< by path
    };

    void buildDatacenter(const scenario::Datacenter &source);
    void buildCluster(const scenario::Cluster &source);
    void buildDatastores(const scenario::Datacenter &source);
    void buildNetwork(const scenario::Network &source);
    void buildVm(const scenario::VirtualMachine &source);
    void addSnapshots(VirtualMachine &vm, const scenario::VirtualMachine &source);
    void shareAmongHosts();
    VirtualMachine::Placement place(const scenario::VirtualMachine &source) const;
    Folder &folder(const std::string &path);
    DistributedSwitch &distributedSwitch(const std::string &name);

    Inventory &m_inventory;
    Timestamp m_now;
    double m_dirtyMibPerSecond;
    Known m_known;
};

} // namespace naru::lab::vcenter
