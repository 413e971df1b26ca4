// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/devices.h"
#include "core/vsphere/adapter/inventoryrows.h"
#include "core/vsphere/wire/soapreader.h"

#include <gmock/gmock.h>

namespace naru::vsphere {
namespace {

using namespace Qt::StringLiterals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const QByteArray xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""_ba;

/// Parses one element and hands it on.
void withElement(const QByteArray &xml, const std::function<void(XmlElement)> &use)
{
    SoapReader reader;
    ASSERT_TRUE(reader.feed(xml));
    ASSERT_TRUE(reader.finish());
    use(reader.tree().root());
}

/// `changes`: path and content of each value; a null content is an unset property.
QByteArray update(const QByteArray &kind, const QByteArray &type, const QByteArray &id,
                  const QList<QPair<QByteArray, QByteArray>> &changes = {})
{
    QByteArray xml =
        "<objectSet " + xsi + "><kind>" + kind + "</kind><obj type=\"" + type + "\">" + id + "</obj>";
    for (const auto &[path, content] : changes) {
        xml += "<changeSet><name>" + path + "</name><op>assign</op>";
        if (!content.isNull())
            xml += "<val>" + content + "</val>";
        xml += "</changeSet>";
    }
    return xml + "</objectSet>";
}

/// A reference as the value of a property: its type is an attribute of <val> itself.
QByteArray parentUpdate(const QByteArray &kind, const QByteArray &type, const QByteArray &id,
                        const QByteArray &name, const QByteArray &parentType, const QByteArray &parentId,
                        const QByteArray &path = "parent")
{
    return "<objectSet " + xsi + "><kind>" + kind + "</kind><obj type=\"" + type + "\">" + id +
           "</obj><changeSet><name>name</name><op>assign</op><val>" + name +
           "</val></changeSet><changeSet><name>" + path + "</name><op>assign</op><val type=\"" + parentType +
           "\" xsi:type=\"ManagedObjectReference\">" + parentId + "</val></changeSet></objectSet>";
}

class InventoryRowsTest : public ::testing::Test
{
protected:
    InventoryRowsTest() { m_rows.startPass(); }

    void apply(const QByteArray &xml)
    {
        withElement(xml, [this](XmlElement element) { m_rows.apply(ObjectRecord(element)); });
    }

    ObjectRef ref(ObjectKind kind, const QString &id) const { return {u"e1"_s, kind, id}; }

    template <class Row>
    Row row(ObjectKind kind, const QString &id) const
    {
        const InventoryObject *found = m_rows.find(ref(kind, id));
        EXPECT_TRUE(found) << id.toStdString();
        return found ? std::get<Row>(*found) : Row();
    }

    InventoryRows m_rows{u"e1"_s, {u"Folder"_s, u"group-d1"_s}};
};

TEST_F(InventoryRowsTest, placeTopObjectsDirectlyBelowTheEndpoint)
{
    apply(parentUpdate("enter", "Datacenter", "dc-1", "DC", "Folder", "group-d1"));
    EXPECT_TRUE(row<Container>(ObjectKind::Datacenter, u"dc-1"_s).parent.isNull());
}

TEST_F(InventoryRowsTest, takeTheShellOfASingleHostOutOfTheTreeWhicheverComesFirst)
{
    apply(parentUpdate("enter", "HostSystem", "host-1", "a", "ComputeResource", "domain-s1"));
    apply(parentUpdate("enter", "ComputeResource", "domain-s1", "a", "Folder", "group-h1"));
    apply(parentUpdate("enter", "ResourcePool", "pool-1", "Resources", "ComputeResource", "domain-s1"));
    const ObjectRef folder = ref(ObjectKind::Folder, u"group-h1"_s);
    EXPECT_EQ(row<Host>(ObjectKind::Host, u"host-1"_s).parent, folder);
    EXPECT_EQ(row<Container>(ObjectKind::ResourcePool, u"pool-1"_s).parent, folder);
    const InventoryBatch batch = m_rows.takeBatch();
    EXPECT_EQ(batch.upserted.size(), 3); // the host twice: it moved
    for (const InventoryObject &object : batch.upserted)
        EXPECT_NE(common(object).ref.kind, ObjectKind::Cluster);
}

TEST_F(InventoryRowsTest, placeAMachineInItsVappAndBackInAFolder)
{
    apply(parentUpdate("enter", "VirtualMachine", "vm-1", "a", "VirtualApp", "resgroup-v7", "parentVApp"));
    EXPECT_EQ(row<VirtualMachine>(ObjectKind::VirtualMachine, u"vm-1"_s).parent,
              ref(ObjectKind::ResourcePool, u"resgroup-v7"_s));
    apply(update("modify", "VirtualMachine", "vm-1", {{"parentVApp", {}}}));
    apply(parentUpdate("modify", "VirtualMachine", "vm-1", "a", "Folder", "group-v3"));
    EXPECT_EQ(row<VirtualMachine>(ObjectKind::VirtualMachine, u"vm-1"_s).parent,
              ref(ObjectKind::Folder, u"group-v3"_s));
}

TEST_F(InventoryRowsTest, hideOnlyMachinesThatAreMarkedAsClusterAgents)
{
    apply(update(
        "enter", "VirtualMachine", "vm-1",
        {{"name", "vCLS-1"},
         {"config.managedBy", "<extensionKey>com.vmware.vim.eam</extensionKey><type>cluster-agent</type>"}}));
    apply(update("modify", "VirtualMachine", "vm-1", {{"runtime.powerState", "poweredOff"}}));
    apply(update("enter", "VirtualMachine", "vm-2", {{"name", "vCLS of mine"}}));
    EXPECT_FALSE(m_rows.find(ref(ObjectKind::VirtualMachine, u"vm-1"_s)));
    EXPECT_TRUE(m_rows.find(ref(ObjectKind::VirtualMachine, u"vm-2"_s)));
    EXPECT_EQ(m_rows.takeBatch().upserted.size(), 1);
}

TEST_F(InventoryRowsTest, keepWhatAnUpdateDoesNotName)
{
    apply(update("enter", "VirtualMachine", "vm-1",
                 {{"name", "a%2fb%5cc%25"},
                  {"runtime.powerState", "poweredOn"},
                  {"config.hardware.memoryMB", "2048"},
                  {"guest.ipAddress", "10.0.0.7"},
                  {"snapshot", "<rootSnapshotList/>"},
                  {"summary.quickStats", "<overallCpuUsage>150</overallCpuUsage>"}}));
    apply(update("modify", "VirtualMachine", "vm-1",
                 {{"runtime.powerState", "suspended"}, {"guest.ipAddress", {}}, {"snapshot", {}}}));
    const auto vm = row<VirtualMachine>(ObjectKind::VirtualMachine, u"vm-1"_s);
    EXPECT_EQ(vm.name, u"a/b\\c%"_s);
    EXPECT_EQ(vm.powerState, PowerState::Suspended);
    EXPECT_EQ(vm.memoryBytes, quint64(2) << 30);
    EXPECT_TRUE(vm.ipAddress.isEmpty());
    EXPECT_FALSE(vm.hasSnapshot);
    EXPECT_EQ(vm.cpuUsageMhz, 150);
    EXPECT_EQ(vm.guestMemoryUsageBytes, -1);
}

TEST_F(InventoryRowsTest, deriveAHostsStateFromThreePropertiesThatChangeOneByOne)
{
    const auto state = [this] { return row<Host>(ObjectKind::Host, u"host-1"_s).state; };
    apply(update("enter", "HostSystem", "host-1",
                 {{"runtime.connectionState", "connected"},
                  {"runtime.inMaintenanceMode", "true"},
                  {"runtime.standbyMode", "none"}}));
    EXPECT_EQ(state(), HostState::Maintenance);
    apply(update("modify", "HostSystem", "host-1", {{"runtime.connectionState", "notResponding"}}));
    EXPECT_EQ(state(), HostState::NotResponding);
    apply(update("modify", "HostSystem", "host-1", {{"runtime.connectionState", "connected"}}));
    EXPECT_EQ(state(), HostState::Maintenance);
    apply(update("modify", "HostSystem", "host-1", {{"runtime.inMaintenanceMode", "false"}}));
    EXPECT_EQ(state(), HostState::Connected);
    apply(update("modify", "HostSystem", "host-1",
                 {{"runtime.connectionState", "disconnected"}, {"runtime.standbyMode", "in"}}));
    EXPECT_EQ(state(), HostState::Standby);
}

TEST_F(InventoryRowsTest, tellNetworksApartAndReadTheirVlans)
{
    const QByteArray vlan =
        "<vlan xsi:type=\"VmwareDistributedVirtualSwitchVlanIdSpec\"><inherited>false</inherited>"
        "<vlanId>120</vlanId></vlan>";
    const QByteArray trunk =
        "<vlan xsi:type=\"VmwareDistributedVirtualSwitchTrunkVlanSpec\"><inherited>false</inherited>"
        "<vlanId><start>0</start><end>99</end></vlanId><vlanId><start>200</start><end>210</end></vlanId></"
        "vlan>";
    apply(update("enter", "DistributedVirtualPortgroup", "dvportgroup-1",
                 {{"name", "web"}, {"config.defaultPortConfig", vlan}}));
    apply(update("enter", "DistributedVirtualPortgroup", "dvportgroup-2",
                 {{"name", "all"}, {"config.defaultPortConfig", trunk}}));
    apply(update("enter", "OpaqueNetwork", "network-o3", {{"name", "nsx"}}));
    apply(update("enter", "Network", "network-4", {{"name", "VM Network"}}));
    EXPECT_EQ(row<Network>(ObjectKind::Network, u"dvportgroup-1"_s).vlan, u"120"_s);
    EXPECT_EQ(row<Network>(ObjectKind::Network, u"dvportgroup-2"_s).vlan, u"0-99, 200-210"_s);
    EXPECT_EQ(row<Network>(ObjectKind::Network, u"dvportgroup-1"_s).variant,
              Network::Variant::DistributedPortGroup);
    EXPECT_EQ(row<Network>(ObjectKind::Network, u"network-o3"_s).variant, Network::Variant::Opaque);
    EXPECT_EQ(row<Network>(ObjectKind::Network, u"network-4"_s).variant, Network::Variant::Standard);
}

TEST_F(InventoryRowsTest, endAPassAndTellWhatLeaves)
{
    apply(
        update("enter", "Datastore", "datastore-1",
               {{"name", "ds"}, {"summary.capacity", "100"}, {"summary.maintenanceMode", "inMaintenance"}}));
    EXPECT_TRUE(row<Datastore>(ObjectKind::Datastore, u"datastore-1"_s).maintenance);
    m_rows.endPass();
    const InventoryBatch first = m_rows.takeBatch();
    EXPECT_TRUE(first.startsPass);
    EXPECT_TRUE(first.complete);
    apply(update("leave", "Datastore", "datastore-1"));
    apply(update("leave", "Datastore", "datastore-unknown"));
    apply(update("enter", "SomethingNew", "x-1", {{"name", "x"}}));
    const InventoryBatch second = m_rows.takeBatch();
    EXPECT_FALSE(second.startsPass);
    EXPECT_FALSE(second.complete);
    EXPECT_THAT(second.upserted, IsEmpty());
    EXPECT_THAT(second.removed, ElementsAre(ref(ObjectKind::Datastore, u"datastore-1"_s)));
}

TEST_F(InventoryRowsTest, buildPathsWithoutHangingOnACircle)
{
    apply(parentUpdate("enter", "Datacenter", "dc-1", "DC", "Folder", "group-d1"));
    apply(parentUpdate("enter", "Folder", "group-v3", "vm", "Datacenter", "dc-1"));
    apply(parentUpdate("enter", "VirtualMachine", "vm-1", "web", "Folder", "group-v3"));
    EXPECT_EQ(m_rows.pathOf(ref(ObjectKind::VirtualMachine, u"vm-1"_s)), u"/DC/vm/web"_s);
    apply(parentUpdate("enter", "Folder", "group-a", "a", "Folder", "group-b"));
    apply(parentUpdate("enter", "Folder", "group-b", "b", "Folder", "group-a"));
    EXPECT_FALSE(m_rows.pathOf(ref(ObjectKind::Folder, u"group-a"_s)).isEmpty());
}

VirtualMachineDetails devicesOf(const QByteArray &devices)
{
    VirtualMachineDetails details;
    References references(u"e1"_s);
    withElement("<val " + xsi + " xsi:type=\"ArrayOfVirtualDevice\">" + devices + "</val>",
                [&](XmlElement element) { readDevices(element, references, details); });
    return details;
}

QByteArray device(const QByteArray &type, const QByteArray &key, const QByteArray &rest)
{
    return "<VirtualDevice xsi:type=\"" + type + "\"><key>" + key + "</key><deviceInfo><label>" + type + ' ' +
           key + "</label></deviceInfo>" + rest + "</VirtualDevice>";
}

TEST(Devices, showWhichDisksCannotBeMigrated)
{
    const auto backing = [](const QByteArray &type, const QByteArray &more) {
        return "<backing xsi:type=\"" + type +
               "\"><fileName>[ds] a/a.vmdk</fileName><datastore type=\"Datastore\">datastore-1</datastore>" +
               more + "</backing>";
    };
    const VirtualMachineDetails details =
        devicesOf(device("ParaVirtualSCSIController", "1000", "<sharedBus>noSharing</sharedBus>") +
                  device("VirtualLsiLogicSASController", "1001", "<sharedBus>physicalSharing</sharedBus>") +
                  device("VirtualDisk", "2000",
                         backing("VirtualDiskFlatVer2BackingInfo",
                                 "<diskMode>persistent</diskMode><changeId>52 1/7</changeId>") +
                             "<controllerKey>1000</controllerKey><capacityInKB>1024</capacityInKB>"
                             "<capacityInBytes>1048577</capacityInBytes>") +
                  device("VirtualDisk", "2001",
                         backing("VirtualDiskRawDiskMappingVer1BackingInfo",
                                 "<diskMode>independent_persistent</diskMode>") +
                             "<controllerKey>1001</controllerKey><capacityInKB>1024</capacityInKB>") +
                  device("VirtualDisk", "2002",
                         backing("VirtualDiskFlatVer2BackingInfo",
                                 "<diskMode>persistent</diskMode><sharing>sharingMultiWriter</sharing>") +
                             "<controllerKey>1000</controllerKey>"));
    ASSERT_EQ(details.disks.size(), 3);
    const VmDisk &plain = details.disks[0];
    EXPECT_EQ(plain.key, u"2000"_s);
    EXPECT_EQ(plain.file, u"[ds] a/a.vmdk"_s);
    EXPECT_EQ(plain.capacityBytes, 1048577U);
    EXPECT_EQ(plain.datastore, (ObjectRef{u"e1"_s, ObjectKind::Datastore, u"datastore-1"_s}));
    EXPECT_FALSE(plain.shared || plain.independent || plain.rawDevice);
    EXPECT_EQ(plain.changeTracking, true);
    const VmDisk &raw = details.disks[1];
    EXPECT_TRUE(raw.rawDevice && raw.independent && raw.shared);
    EXPECT_EQ(raw.capacityBytes, 1024U * 1024);
    EXPECT_EQ(raw.changeTracking, std::nullopt);
    EXPECT_TRUE(details.disks[2].shared);
}

TEST(Devices, showDrivesWithMediaAndPassedThroughHardware)
{
    const QByteArray connected =
        "<connectable><startConnected>true</startConnected><connected>false</connected>"
        "</connectable>";
    const QByteArray idle = "<connectable><startConnected>false</startConnected><connected>false</connected>"
                            "</connectable>";
    const QByteArray image =
        "<backing xsi:type=\"VirtualCdromIsoBackingInfo\"><fileName>[ds] a.iso</fileName></backing>";
    const VirtualMachineDetails details = devicesOf(
        device("VirtualCdrom", "3000", image + connected) + device("VirtualCdrom", "3001", image + idle) +
        device("VirtualCdrom", "3002",
               "<backing xsi:type=\"VirtualCdromRemotePassthroughBackingInfo\"/>" + connected) +
        device("VirtualCdrom", "3003", "<backing xsi:type=\"VirtualCdromAtapiBackingInfo\"/>" + connected) +
        device("VirtualPCIPassthrough", "13000", {}) + device("VirtualTPM", "11000", {}) +
        device("VirtualSriovEthernetCard", "4001", "<macAddress>00:50:56:AA:00:01</macAddress>"));
    EXPECT_THAT(details.connectedCdroms, ElementsAre(u"VirtualCdrom 3000"_s, u"VirtualCdrom 3003"_s));
    EXPECT_THAT(details.passthroughDevices,
                ElementsAre(u"VirtualPCIPassthrough 13000"_s, u"VirtualSriovEthernetCard 4001"_s));
    EXPECT_TRUE(details.hasTpm);
    EXPECT_EQ(details.nics.size(), 1);
}

TEST(Devices, joinCardsWithWhatTheGuestSaysAboutThem)
{
    VirtualMachineDetails details = devicesOf(
        device("VirtualVmxnet3", "4000",
               "<backing xsi:type=\"VirtualEthernetCardDistributedVirtualPortBackingInfo\"><port>"
               "<portgroupKey>dvportgroup-9</portgroupKey></port></backing>"
               "<connectable><startConnected>true</startConnected><connected>true</connected></connectable>"
               "<macAddress>00:50:56:AA:00:01</macAddress>") +
        device(
            "VirtualE1000", "4001",
            "<backing xsi:type=\"VirtualEthernetCardNetworkBackingInfo\"><deviceName>VM Network</deviceName>"
            "<network type=\"Network\">network-7</network></backing>"
            "<connectable><startConnected>false</startConnected><connected>false</connected></connectable>"
            "<macAddress>00:50:56:AA:00:02</macAddress>"));
    withElement("<val><GuestNicInfo><ipAddress>10.0.0.5</ipAddress><ipAddress>fe80::1</ipAddress>"
                "<ipAddress>169.254.3.4</ipAddress><ipAddress>2001:db8::5</ipAddress>"
                "<deviceConfigId>4000</deviceConfigId></GuestNicInfo>"
                "<GuestNicInfo><ipAddress>172.17.0.1</ipAddress><deviceConfigId>-1</deviceConfigId>"
                "</GuestNicInfo></val>",
                [&](XmlElement net) { readGuestNetwork(net, details); });
    ASSERT_EQ(details.nics.size(), 2);
    EXPECT_EQ(details.nics[0].network, (ObjectRef{u"e1"_s, ObjectKind::Network, u"dvportgroup-9"_s}));
    EXPECT_EQ(details.nics[0].mac, u"00:50:56:aa:00:01"_s);
    EXPECT_TRUE(details.nics[0].connected);
    EXPECT_TRUE(details.nics[0].addressesKnown);
    EXPECT_THAT(details.nics[0].addresses, ElementsAre(u"10.0.0.5"_s, u"2001:db8::5"_s));
    EXPECT_EQ(details.nics[1].networkName, u"VM Network"_s);
    EXPECT_EQ(details.nics[1].network, (ObjectRef{u"e1"_s, ObjectKind::Network, u"network-7"_s}));
    EXPECT_FALSE(details.nics[1].connected);
    EXPECT_FALSE(details.nics[1].addressesKnown);
}

TEST(Devices, listSnapshotsByAgeWhateverTheTree)
{
    QStringList names;
    withElement("<val><rootSnapshotList><name>first</name><createTime>2026-01-01T00:00:00Z</createTime>"
                "<childSnapshotList><name>third</name><createTime>2026-01-03T00:00:00Z</createTime>"
                "</childSnapshotList></rootSnapshotList><rootSnapshotList><name>second</name>"
                "<createTime>2026-01-02T00:00:00Z</createTime></rootSnapshotList></val>",
                [&](XmlElement snapshot) { names = readSnapshots(snapshot); });
    EXPECT_THAT(names, ElementsAre(u"first"_s, u"second"_s, u"third"_s));
}

} // namespace
} // namespace naru::vsphere
