// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/inventoryjson.h"
#include "tests/unit/openshift/recordings.h"

#include <gmock/gmock.h>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

const QString vcenter = u"46b2db6e-4c0a-4dd7-98d6-ae580d336f80"_s;

QJsonArray collection(const QString &name)
{
    return test::recordedExchange(u"forklift/06-inventory/%1.json"_s.arg(name)).body.toArray();
}

SourceInventory recordedInventory()
{
    SourceInventory inventory;
    inventory.networks = sourceItemsFrom(collection(u"vsphere-networks"_s));
    inventory.hosts = sourceItemsFrom(collection(u"vsphere-hosts"_s));
    inventory.clusters = sourceItemsFrom(collection(u"vsphere-clusters"_s));
    return inventory;
}

QJsonObject recordedVm()
{
    return collection(u"vsphere-vms"_s).first().toObject();
}

SourceVm read(const QJsonObject &vm)
{
    return vsphereVmsFrom({vm}, recordedInventory(), vcenter).first();
}

} // namespace

TEST(InventoryJson, countsWhatEachProviderHas)
{
    const auto counts = providerCountsFrom(
        test::recordedExchange(u"forklift/06-inventory/providers-detail.json"_s).body.toObject());
    EXPECT_EQ(counts.value(vcenter).vms, 16);
    EXPECT_EQ(counts.value(vcenter).hosts, 3);
    EXPECT_EQ(counts.value(vcenter).networks, 4);
    EXPECT_EQ(counts.value(vcenter).storages, 2);
    EXPECT_EQ(counts.value(vcenter).clusters, 2);
    const ProviderCounts host = counts.value(u"b84d119c-6588-4910-9d90-00bcc5c735df"_s);
    EXPECT_EQ(host.vms, 6);
    EXPECT_EQ(host.storages, 2);
    EXPECT_EQ(host.hosts, -1);
}

TEST(InventoryJson, readsMachinesWithTheNamesOfTheirPlaces)
{
    const QList<SourceVm> vms = vsphereVmsFrom(collection(u"vsphere-vms"_s), recordedInventory(), vcenter);
    ASSERT_EQ(vms.size(), 4);
    const SourceVm &vm = vms.first();
    EXPECT_EQ(vm.id, u"vm-56"_s);
    EXPECT_EQ(vm.name, u"DC0_H0_VM0"_s);
    EXPECT_EQ(vm.datacenterName, u"DC0"_s);
    EXPECT_EQ(vm.folderPath, QString());
    EXPECT_EQ(vm.hostName, u"DC0_H0"_s);
    EXPECT_EQ(vm.powerState, PowerState::Off);
    EXPECT_EQ(vm.cpuCount, 1);
    EXPECT_EQ(vm.memoryBytes, 32ULL * 1024 * 1024);
    EXPECT_EQ(vm.networkIds, QStringList{u"dvportgroup-12"_s});
    EXPECT_EQ(vm.datastoreIds, QStringList{u"datastore-51"_s});
    EXPECT_FALSE(vm.hasSnapshot);
    EXPECT_EQ(vm.uuid, u"63d40cc5-9cba-5cc1-884a-f7f19070ecea"_s);
    ASSERT_TRUE(vm.details);
    EXPECT_TRUE(vm.detailsFromGuestless);
    ASSERT_EQ(vm.details->disks.size(), 1);
    EXPECT_EQ(vm.details->disks.first().capacityBytes, 10737418240ULL);
    EXPECT_EQ(vm.details->disks.first().changeTracking, false);
    ASSERT_EQ(vm.details->nics.size(), 1);
    EXPECT_EQ(vm.details->nics.first().networkName, u"DC0_DVPG0"_s);
    EXPECT_FALSE(vm.details->nics.first().addressesKnown);
}

TEST(InventoryJson, namesTheClusterOfAMachineThroughItsHost)
{
    QJsonObject vm = recordedVm();
    vm[u"host"_s] = u"host-39"_s;
    EXPECT_EQ(read(vm).clusterName, u"DC0_C0"_s);
}

TEST(InventoryJson, takesConcernsForKnownOnlyWhenThisRevisionWasValidated)
{
    QJsonObject vm = recordedVm();
    EXPECT_FALSE(read(vm).concernsKnown) << "the recording had no validation service";
    vm[u"policyVersion"_s] = 6;
    EXPECT_TRUE(read(vm).concernsKnown);
    vm[u"revision"_s] = 3;
    EXPECT_FALSE(read(vm).concernsKnown);
    vm[u"concerns"_s] = QJsonArray{QJsonObject{{u"id"_s, u"vmware.disk.shared.detected"_s},
                                               {u"category"_s, u"Warning"_s},
                                               {u"label"_s, u"Shared disk detected"_s},
                                               {u"assessment"_s, u"Only one plan may carry it."_s}}};
    ASSERT_EQ(read(vm).concerns.size(), 1);
    EXPECT_EQ(read(vm).concerns.first().category, Concern::Category::Warning);
    EXPECT_EQ(read(vm).concerns.first().label, u"Shared disk detected"_s);
}

TEST(InventoryJson, readsWhatHindersAMigration)
{
    QJsonObject vm = recordedVm();
    vm[u"snapshot"_s] = QJsonObject{{u"kind"_s, u"VirtualMachineSnapshot"_s}, {u"id"_s, u"snapshot-1"_s}};
    vm[u"devices"_s] = QJsonArray{QJsonObject{{u"kind"_s, u"VirtualE1000"_s}},
                                  QJsonObject{{u"kind"_s, u"VirtualPCIPassthrough"_s}}};
    QJsonObject disk = vm[u"disks"_s].toArray().first().toObject();
    disk[u"shared"_s] = true;
    disk[u"rdm"_s] = true;
    disk[u"mode"_s] = u"independent_persistent"_s;
    vm[u"disks"_s] = QJsonArray{disk};
    vm[u"toolsRunningStatus"_s] = u"guestToolsRunning"_s;
    const SourceVm read = openshift::read(vm);
    EXPECT_TRUE(read.hasSnapshot);
    EXPECT_EQ(read.details->passthroughDevices, QStringList{u"VirtualPCIPassthrough"_s});
    EXPECT_TRUE(read.details->disks.first().shared);
    EXPECT_TRUE(read.details->disks.first().rawDevice);
    EXPECT_TRUE(read.details->disks.first().independent);
    EXPECT_EQ(read.tools, ToolsState::Running);
}

TEST(InventoryJson, givesEachCardItsAddressesWithoutLinkLocalOnes)
{
    QJsonObject vm = recordedVm();
    const auto address = [](const QString &mac, const QString &ip) {
        return QJsonObject{{u"mac"_s, mac}, {u"ip"_s, ip}};
    };
    vm[u"guestNetworks"_s] = QJsonArray{
        address(u"00:0C:29:63:65:61"_s, u"10.0.0.5"_s), address(u"00:0c:29:63:65:61"_s, u"fe80::1"_s),
        address(u"00:0c:29:63:65:61"_s, u"2001:db8::5"_s), address(u"00:0c:29:00:00:00"_s, u"10.0.0.6"_s)};
    const VmNic nic = read(vm).details->nics.first();
    EXPECT_TRUE(nic.addressesKnown);
    EXPECT_EQ(nic.addresses, (QStringList{u"10.0.0.5"_s, u"2001:db8::5"_s}));
}

TEST(InventoryJson, readsTheFolderOfAMachine)
{
    QJsonObject vm = recordedVm();
    vm[u"path"_s] = u"/DC0/vm/web/blue/DC0_H0_VM0"_s;
    EXPECT_EQ(read(vm).folderPath, u"web/blue"_s);
    vm[u"path"_s] = u"odd"_s;
    EXPECT_EQ(read(vm).datacenterName, QString());
}

} // namespace naru::openshift
