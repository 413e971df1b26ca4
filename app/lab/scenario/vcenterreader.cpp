// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/vcenterreader.h"

#include "app/lab/scenario/guestos.h"
#include "app/lab/scenario/yamlmapping.h"

namespace naru::lab::scenario {

namespace {

/// The names that VMs of one datacenter may refer to.
struct Names
{
    std::set<std::string> clusters;
    std::set<std::string> hosts;
    std::set<std::string> pools;
    std::set<std::string> datastores;
    std::set<std::string> networks;
    std::set<std::string> vms;
};

void addName(YamlMapping &map, std::set<std::string> &names, const std::string &name)
{
    if (name.empty())
        map.report("a name must not be empty");
    else if (!names.insert(name).second)
        map.report("the name '" + name + "' is used twice");
}

void readHost(YamlMapping &map, EsxiHost &host)
{
    map.required("name", host.name);
    map.optional("address", host.address);
    map.optional("cpuSockets", host.cpuSockets);
    map.optional("coresPerSocket", host.coresPerSocket);
    map.optional("cpuMhz", host.cpuMhz);
    map.optionalSize("memory", host.memoryMib);
    map.optional("version", host.version);
    map.optional("build", host.build);
    map.optional("maintenance", host.inMaintenance);
    map.optional("connected", host.connected);
}

void readCluster(YamlMapping &map, Cluster &cluster, Names &names)
{
    map.required("name", cluster.name);
    addName(map, names.clusters, cluster.name);
    map.optional("drs", cluster.drs);
    map.optional("ha", cluster.ha);
    map.list("hosts", [&](YamlMapping &item) {
        readHost(item, cluster.hosts.emplace_back());
        addName(item, names.hosts, cluster.hosts.back().name);
    });
    map.list("pools", [&](YamlMapping &item) {
        item.required("name", cluster.pools.emplace_back().name);
        addName(item, names.pools, cluster.pools.back().name);
    });
    if (cluster.hosts.empty())
        map.report("the cluster '" + cluster.name + "' has no hosts");
}

void readDatastore(YamlMapping &map, Datastore &datastore, const std::set<std::string> &datastoreClusters)
{
    map.required("name", datastore.name);
    map.choice("type", datastore.type,
               {{"vmfs", DatastoreType::Vmfs}, {"nfs", DatastoreType::Nfs}, {"vsan", DatastoreType::Vsan}});
    map.requiredSize("capacity", datastore.capacityMib);
    map.optionalSize("used", datastore.usedMib);
    map.reference("cluster", datastore.cluster, datastoreClusters, "datastore cluster");
    map.optional("maintenance", datastore.inMaintenance);
}

void readNetwork(YamlMapping &map, Network &network)
{
    map.required("name", network.name);
    map.optional("distributedSwitch", network.distributedSwitch);
    map.optional("vlan", network.vlan);
    map.optional("subnet", network.subnet);
}

void readDisk(YamlMapping &map, Disk &disk, const Names &names)
{
    map.requiredSize("size", disk.sizeMib);
    map.reference("datastore", disk.datastore, names.datastores, "datastore");
    map.optional("thin", disk.thin);
    map.optional("shared", disk.shared);
    map.choice("mode", disk.mode,
               {{"persistent", DiskMode::Persistent},
                {"independent_persistent", DiskMode::IndependentPersistent},
                {"independent_nonpersistent", DiskMode::IndependentNonpersistent}});
    if (disk.datastore.empty())
        map.report("a disk needs a datastore");
}

void readNic(YamlMapping &map, Nic &nic, const Names &names)
{
    map.reference("network", nic.network, names.networks, "network");
    map.optional("mac", nic.mac);
    map.optional("addresses", nic.addresses);
    map.choice("type", nic.type,
               {{"vmxnet3", NicType::Vmxnet3}, {"e1000", NicType::E1000}, {"e1000e", NicType::E1000e}});
    map.optional("connected", nic.connected);
    if (nic.network.empty())
        map.report("a NIC needs a network");
}

void readCdrom(YamlMapping &map, Cdrom &cdrom, const Names &names)
{
    map.reference("datastore", cdrom.datastore, names.datastores, "datastore");
    map.optional("iso", cdrom.iso);
    map.optional("connected", cdrom.connected);
    if (!cdrom.iso.empty() && cdrom.datastore.empty())
        map.report("an ISO needs the datastore it lies on");
}

void readVm(YamlMapping &map, VirtualMachine &vm, const Names &names)
{
    map.required("name", vm.name);
    map.optional("folder", vm.folder);
    map.reference("cluster", vm.cluster, names.clusters, "cluster");
    map.reference("host", vm.host, names.hosts, "host");
    map.reference("pool", vm.pool, names.pools, "resource pool");
    map.optional("uuid", vm.uuid);
    map.optional("cpus", vm.cpus);
    map.optional("coresPerSocket", vm.coresPerSocket);
    map.optionalSize("memory", vm.memoryMib);
    map.list("disks", [&](YamlMapping &item) { readDisk(item, vm.disks.emplace_back(), names); });
    map.list("nics", [&](YamlMapping &item) { readNic(item, vm.nics.emplace_back(), names); });
    map.list("cdroms", [&](YamlMapping &item) { readCdrom(item, vm.cdroms.emplace_back(), names); });
    map.list("snapshots", [&](YamlMapping &item) {
        Snapshot &snapshot = vm.snapshots.emplace_back();
        item.required("name", snapshot.name);
        item.optional("description", snapshot.description);
        item.optional("memory", snapshot.memory);
    });
    map.optional("guestId", vm.guestId);
    vm.guestName = guestFullName(vm.guestId);
    map.optional("guestName", vm.guestName);
    map.optional("hostName", vm.hostName);
    map.optional("annotation", vm.annotation);
    map.choice(
        "tools", vm.tools,
        {{"none", Tools::NotInstalled}, {"installed", Tools::Installed}, {"outdated", Tools::Outdated}});
    map.choice("power", vm.power,
               {{"on", PowerState::On}, {"off", PowerState::Off}, {"suspended", PowerState::Suspended}});
    map.choice("firmware", vm.firmware, {{"bios", Firmware::Bios}, {"efi", Firmware::Efi}});
    map.optional("secureBoot", vm.secureBoot);
    map.optional("changeTracking", vm.changeTracking);
    map.optional("template", vm.isTemplate);
    if (vm.cpus < 1 || vm.coresPerSocket < 1 || vm.cpus % vm.coresPerSocket != 0)
        map.report("cpus must be a positive multiple of coresPerSocket");
    if (vm.isTemplate && vm.power != PowerState::Off)
        map.report("a template is powered off");
}

void readDatacenter(YamlMapping &map, Datacenter &datacenter)
{
    Names names;
    map.required("name", datacenter.name);
    map.optional("vmFolders", datacenter.vmFolders);
    map.optional("datastoreClusters", datacenter.datastoreClusters);
    const std::set<std::string> datastoreClusters(datacenter.datastoreClusters.begin(),
                                                  datacenter.datastoreClusters.end());
    map.list("clusters",
             [&](YamlMapping &item) { readCluster(item, datacenter.clusters.emplace_back(), names); });
    map.list("datastores", [&](YamlMapping &item) {
        readDatastore(item, datacenter.datastores.emplace_back(), datastoreClusters);
        addName(item, names.datastores, datacenter.datastores.back().name);
    });
    map.list("networks", [&](YamlMapping &item) {
        readNetwork(item, datacenter.networks.emplace_back());
        addName(item, names.networks, datacenter.networks.back().name);
    });
    map.list("vms", [&](YamlMapping &item) {
        VirtualMachine &vm = datacenter.vms.emplace_back();
        if (datacenter.clusters.size() == 1)
            vm.cluster = datacenter.clusters.front().name;
        readVm(item, vm, names);
        addName(item, names.vms, vm.folder + '/' + vm.name);
        if (vm.cluster.empty())
            item.report("the VM '" + vm.name + "' needs a cluster");
        if (datacenter.datastores.empty())
            item.report("the VM '" + vm.name + "' needs a datastore for its files");
    });
}

} // namespace

void readVCenter(YamlMapping &map, VCenter &vcenter)
{
    map.required("name", vcenter.name);
    map.required("instanceUuid", vcenter.instanceUuid);
    map.optional("sessionIdleSeconds", vcenter.sessionIdleSeconds);
    map.list("accounts", [&](YamlMapping &item) {
        Account &account = vcenter.accounts.emplace_back();
        item.required("user", account.user);
        item.required("password", account.password);
        item.optional("readOnly", account.readOnly);
    });
    std::set<std::string> datacenters;
    map.list("datacenters", [&](YamlMapping &item) {
        readDatacenter(item, vcenter.datacenters.emplace_back());
        addName(item, datacenters, vcenter.datacenters.back().name);
    });
}

} // namespace naru::lab::scenario
