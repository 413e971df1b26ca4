// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/inventorybuilder.h"

#include "app/lab/vcenter/model/cluster.h"
#include "app/lab/vcenter/model/datacenter.h"
#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/folder.h"
#include "app/lab/vcenter/model/inventory.h"
#include "app/lab/vcenter/model/network.h"
#include "app/lab/vcenter/model/resourcepool.h"
#include "app/lab/vcenter/model/vmsnapshot.h"

namespace naru::lab::vcenter {

InventoryBuilder::InventoryBuilder(Inventory &inventory, Timestamp now, double dirtyMibPerSecond)
    : m_inventory(inventory)
    , m_now(now)
    , m_dirtyMibPerSecond(dirtyMibPerSecond)
{
}

void InventoryBuilder::build(const scenario::VCenter &source)
{
    m_inventory.setRoot(m_inventory.add<Folder>(m_inventory.nextId("group-d"), "Datacenters", nullptr,
                                                FolderKind::Datacenters));
    for (const scenario::Datacenter &datacenter : source.datacenters)
        buildDatacenter(datacenter);
}

void InventoryBuilder::buildDatacenter(const scenario::Datacenter &source)
{
    Datacenter &datacenter =
        m_inventory.add<Datacenter>(m_inventory.nextId("datacenter-"), source.name, &m_inventory.root());
    const auto makeFolder = [&](const char *prefix, const char *name, FolderKind kind) {
        return &m_inventory.add<Folder>(m_inventory.nextId(prefix), name, &datacenter, kind);
    };
    datacenter.vmFolder = makeFolder("group-v", "vm", FolderKind::Vms);
    datacenter.hostFolder = makeFolder("group-h", "host", FolderKind::Hosts);
    datacenter.datastoreFolder = makeFolder("group-s", "datastore", FolderKind::Datastores);
    datacenter.networkFolder = makeFolder("group-n", "network", FolderKind::Networks);
    m_inventory.root().addChild(datacenter);

    m_known = Known();
    m_known.datacenter = &datacenter;
    m_known.vmFolders[""] = datacenter.vmFolder;
    for (const scenario::Cluster &cluster : source.clusters)
        buildCluster(cluster);
    buildDatastores(source);
    for (const scenario::Network &network : source.networks)
        buildNetwork(network);
    shareAmongHosts();
    for (const std::string &path : source.vmFolders)
        folder(path);
    for (const scenario::VirtualMachine &vm : source.vms)
        buildVm(vm);
}

void InventoryBuilder::buildCluster(const scenario::Cluster &source)
{
    Folder &hostFolder = *m_known.datacenter->hostFolder;
    Cluster &cluster = m_inventory.add<Cluster>(m_inventory.nextId("domain-c"), source.name, &hostFolder,
                                                source.drs, source.ha);
    ResourcePool &root =
        m_inventory.add<ResourcePool>(m_inventory.nextId("resgroup-"), "Resources", &cluster, cluster, m_now);
    cluster.rootPool = &root;
    for (const scenario::EsxiHost &host : source.hosts) {
        HostSystem &made = m_inventory.add<HostSystem>(m_inventory.nextId("host-"), host, &cluster, m_now);
        cluster.hosts.push_back(&made);
        m_known.hosts[host.name] = &made;
    }
    for (const scenario::ResourcePool &pool : source.pools) {
        ResourcePool &made =
            m_inventory.add<ResourcePool>(m_inventory.nextId("resgroup-"), pool.name, &root, cluster, m_now);
        root.pools.push_back(&made);
        m_known.pools[pool.name] = &made;
    }
    hostFolder.addChild(cluster);
    m_known.clusters[source.name] = &cluster;
}

void InventoryBuilder::buildDatastores(const scenario::Datacenter &source)
{
    Folder &top = *m_known.datacenter->datastoreFolder;
    std::map<std::string, Folder *> pods = {{"", &top}};
    for (const std::string &name : source.datastoreClusters) {
        pods[name] = &m_inventory.add<StoragePod>(m_inventory.nextId("group-p"), name, &top);
        top.addChild(*pods[name]);
    }
    for (const scenario::Datastore &datastore : source.datastores) {
        Folder &parent = *pods.at(datastore.cluster);
        Datastore &made = m_inventory.add<Datastore>(m_inventory.nextId("datastore-"), datastore, &parent);
        parent.addChild(made);
        m_known.datacenter->datastores.push_back(&made);
        m_known.datastores[datastore.name] = &made;
    }
}

void InventoryBuilder::buildNetwork(const scenario::Network &source)
{
    Folder &folder = *m_known.datacenter->networkFolder;
    Network *network = nullptr;
    if (source.distributedSwitch.empty()) {
        network = &m_inventory.add<Network>(m_inventory.nextId("network-"), source, &folder);
    } else {
        DistributedSwitch &owner = distributedSwitch(source.distributedSwitch);
        auto &portgroup =
            m_inventory.add<DistributedPortgroup>(m_inventory.nextId("dvportgroup-"), source, &folder, owner);
        owner.portgroups.push_back(&portgroup);
        network = &portgroup;
    }
    folder.addChild(*network);
    m_known.datacenter->networks.push_back(network);
    m_known.networks[source.name] = network;
}

DistributedSwitch &InventoryBuilder::distributedSwitch(const std::string &name)
{
    DistributedSwitch *&known = m_known.switches[name];
    if (!known) {
        Folder &folder = *m_known.datacenter->networkFolder;
        known = &m_inventory.add<DistributedSwitch>(m_inventory.nextId("dvs-"), name, &folder, m_now);
        folder.addChild(*known);
    }
    return *known;
}

/// Every host of a datacenter sees all its datastores and networks.
void InventoryBuilder::shareAmongHosts()
{
    const Datacenter &datacenter = *m_known.datacenter;
    for (const auto &[clusterName, cluster] : m_known.clusters) {
        cluster->datastores = datacenter.datastores;
        cluster->networks = datacenter.networks;
    }
    for (const auto &[hostName, host] : m_known.hosts) {
        host->datastores = datacenter.datastores;
        host->networks = datacenter.networks;
        for (Datastore *datastore : datacenter.datastores)
            datastore->hosts.push_back(host);
        for (Network *network : datacenter.networks)
            network->hosts.push_back(host);
        for (const auto &[switchName, known] : m_known.switches)
            known->hosts.push_back(host);
    }
}

Folder &InventoryBuilder::folder(const std::string &path)
{
    if (const auto known = m_known.vmFolders.find(path); known != m_known.vmFolders.end())
        return *known->second;
    const std::size_t slash = path.rfind('/');
    Folder &parent = slash == std::string::npos ? folder("") : folder(path.substr(0, slash));
    Folder &made = m_inventory.add<Folder>(m_inventory.nextId("group-v"), path.substr(slash + 1), &parent,
                                           FolderKind::Vms);
    parent.addChild(made);
    m_known.vmFolders[path] = &made;
    return made;
}

VirtualMachine::Placement InventoryBuilder::place(const scenario::VirtualMachine &source) const
{
    VirtualMachine::Placement placement;
    const Cluster &cluster = *m_known.clusters.at(source.cluster);
    HostSystem *const best = cluster.leastLoadedHost();
    placement.host = !source.host.empty() ? m_known.hosts.at(source.host)
                     : best               ? best
                                          : cluster.hosts.front();
    placement.pool = source.pool.empty() ? cluster.rootPool : m_known.pools.at(source.pool);
    for (const scenario::Disk &disk : source.disks)
        placement.disks.push_back(m_known.datastores.at(disk.datastore));
    for (const scenario::Cdrom &drive : source.cdroms)
        placement.cdroms.push_back(drive.datastore.empty() ? nullptr
                                                           : m_known.datastores.at(drive.datastore));
    for (const scenario::Nic &nic : source.nics)
        placement.nics.push_back(m_known.networks.at(nic.network));
    placement.home =
        placement.disks.empty() ? m_known.datacenter->datastores.front() : placement.disks.front();
    return placement;
}

void InventoryBuilder::buildVm(const scenario::VirtualMachine &source)
{
    Folder &parent = folder(source.folder);
    VirtualMachine &vm = m_inventory.add<VirtualMachine>(m_inventory.nextId("vm-"), source, &parent,
                                                         place(source), m_now, m_dirtyMibPerSecond);
    parent.addChild(vm);
    vm.placement().host->vms.push_back(&vm);
    vm.placement().pool->vms.push_back(&vm);
    for (Datastore *datastore : vm.datastores())
        datastore->vms.push_back(&vm);
    for (Network *network : vm.placement().nics) {
        if (network->vms.empty() || network->vms.back() != &vm)
            network->vms.push_back(&vm);
    }
    addSnapshots(vm, source);
}

void InventoryBuilder::addSnapshots(VirtualMachine &vm, const scenario::VirtualMachine &source)
{
    for (const scenario::Snapshot &snapshot : source.snapshots) {
        VmSnapshot::Facts facts{vm.nextSnapshotNumber(),
                                snapshot.name,
                                snapshot.description,
                                m_now,
                                snapshot.memory ? vm.power() : scenario::PowerState::Off,
                                false,
                                vm.beginEpoch(m_now)};
        vm.addSnapshot(m_inventory.add<VmSnapshot>(m_inventory.nextId("snapshot-"), vm, std::move(facts)),
                       m_now);
    }
}

} // namespace naru::lab::vcenter
