// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubeinventory.h"
#include "core/openshift/kubepower.h"
#include "core/openshift/quantity.h"
#include "tests/unit/openshift/recordings.h"

#include <gmock/gmock.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    EXPECT_TRUE(document.isObject()) << text.toStdString();
    return document.object();
}

const QByteArray runningInstance =
    R"({"metadata":{"name":"db","namespace":"web"},"status":{"phase":"Running","nodeName":"worker-1",
        "interfaces":[{"name":"default"},{"ipAddress":"10.1.2.3"}],"guestOSInfo":{"id":"rhel","prettyName":"RHEL 9.4"},
        "currentCPUTopology":{"cores":4,"sockets":2,"threads":1},"memory":{"guestCurrent":"8Gi"},
        "conditions":[{"type":"AgentConnected","status":"True"}]}})"_ba;

} // namespace

TEST(Quantity, readsBinaryDecimalAndFractions)
{
    EXPECT_EQ(bytesOf(u"2Gi"_s), 2ULL << 30);
    EXPECT_EQ(bytesOf(u"512M"_s), 512000000ULL);
    EXPECT_EQ(bytesOf(u"128974848"_s), 128974848ULL);
    EXPECT_EQ(bytesOf(u"1e9"_s), 1000000000ULL);
    EXPECT_EQ(quantity(u"1500m"_s), 1.5);
    EXPECT_EQ(quantity(u"2Zi"_s), std::nullopt);
    EXPECT_EQ(quantity(u"much"_s), std::nullopt);
    EXPECT_EQ(quantity(QString()), std::nullopt);
    EXPECT_EQ(bytesOf(u"-1Gi"_s), 0U);
}

TEST(KubeInventory, readsAMachineThatForkliftMade)
{
    const QJsonObject object =
        test::recordedEvents(u"forklift/01-cold-3vms/virtualmachines.jsonl"_s).first().object;
    const VirtualMachine vm = machineFrom(u"cluster"_s, object, {});
    EXPECT_EQ(vm.ref, (ObjectRef{u"cluster"_s, ObjectKind::VirtualMachine, u"lab-b/dc0-c0-rp0-vm4"_s}));
    EXPECT_EQ(vm.parent, (ObjectRef{u"cluster"_s, ObjectKind::Project, u"lab-b"_s}));
    EXPECT_EQ(vm.cpuCount, 1);
    EXPECT_EQ(vm.memoryBytes, 32ULL << 20);
    EXPECT_EQ(vm.instanceUuid, u"1a334aed-71d5-430c-b41e-6df6a79643ac"_s);
    EXPECT_EQ(vm.powerState, PowerState::Unknown) << "nobody had looked at it yet";
    EXPECT_TRUE(vm.host.isNull());
}

TEST(KubeInventory, joinsAMachineWithItsInstance)
{
    const QJsonObject object = json(
        R"({"metadata":{"name":"db","namespace":"web","uid":"u1"},"spec":{"template":{"spec":{"domain":
            {"cpu":{"cores":2},"memory":{"guest":"4Gi"},"firmware":{"uuid":"ABCD"}},"networks":
            [{"pod":{}},{"multus":{"networkName":"vlan7"}},{"multus":{"networkName":"infra/vlan8"}}]}}},
            "status":{"printableStatus":"Running"}})");
    const VirtualMachine vm = machineFrom(u"c"_s, object, json(runningInstance));
    EXPECT_EQ(vm.powerState, PowerState::On);
    EXPECT_EQ(vm.nativeState, u"Running"_s);
    EXPECT_EQ(vm.host, (ObjectRef{u"c"_s, ObjectKind::Host, u"worker-1"_s}));
    EXPECT_EQ(vm.ipAddress, u"10.1.2.3"_s);
    EXPECT_EQ(vm.guestOsName, u"RHEL 9.4"_s);
    EXPECT_EQ(vm.tools, ToolsState::Running);
    EXPECT_EQ(vm.cpuCount, 8) << "what runs counts, not what was asked";
    EXPECT_EQ(vm.memoryBytes, 8ULL << 30);
    EXPECT_EQ(vm.uuid, u"abcd"_s);
    EXPECT_EQ(vm.networks, (QList<ObjectRef>{{u"c"_s, ObjectKind::Network, u"web/vlan7"_s},
                                             {u"c"_s, ObjectKind::Network, u"infra/vlan8"_s}}));
}

TEST(KubeInventory, showsAnInstanceWithoutAMachine)
{
    const VirtualMachine vm = machineFrom(u"c"_s, {}, json(runningInstance));
    EXPECT_EQ(vm.ref.id, u"web/db"_s);
    EXPECT_EQ(vm.powerState, PowerState::On);
    EXPECT_EQ(vm.nativeState, u"Running"_s);
}

TEST(KubeInventory, takesUnknownStatesForUnknown)
{
    EXPECT_EQ(powerStateFrom(u"CrashLoopBackOff"_s), PowerState::Failed);
    EXPECT_EQ(powerStateFrom(u"WaitingForVolumeBinding"_s), PowerState::Starting);
    EXPECT_EQ(powerStateFrom(u"SomethingNew"_s), PowerState::Unknown);
}

TEST(KubeInventory, readsNodes)
{
    QJsonObject object = json(R"({"metadata":{"name":"worker-1"},"spec":{},"status":{
        "conditions":[{"type":"Ready","status":"True"}],"capacity":{"cpu":"16","memory":"65536Ki"},
        "nodeInfo":{"kubeletVersion":"v1.30.2"}}})");
    const Host node = nodeFrom(u"c"_s, object);
    EXPECT_EQ(node.state, HostState::Connected);
    EXPECT_EQ(node.cpuCores, 16);
    EXPECT_EQ(node.memoryBytes, 64ULL << 20);
    EXPECT_EQ(node.product, u"v1.30.2"_s);
    object[u"spec"_s] = QJsonObject{{u"unschedulable"_s, true}};
    EXPECT_EQ(nodeFrom(u"c"_s, object).state, HostState::Maintenance);
    object[u"status"_s] = QJsonObject();
    EXPECT_EQ(nodeFrom(u"c"_s, object).state, HostState::NotReady);
}

TEST(KubeInventory, tellsBothDefaultMarksOfAStorageClassApart)
{
    const StorageClass storage = storageClassFrom(
        u"c"_s,
        json(R"({"metadata":{"name":"rbd","annotations":{"storageclass.kubernetes.io/is-default-class":"true",
                         "storageclass.kubevirt.io/is-default-virt-class":"false"}},"provisioner":"rbd.csi"})"));
    EXPECT_TRUE(storage.isDefault);
    EXPECT_FALSE(storage.isVirtualizationDefault);
    EXPECT_EQ(storage.provisioner, u"rbd.csi"_s);
    EXPECT_TRUE(storage.parent.isNull());
}

TEST(PowerGoal, survivesItsTextForm)
{
    const PowerGoal goal{PowerGoal::Kind::Restarted, {u"web"_s, u"db.example"_s}, u"uid-1"_s};
    EXPECT_EQ(PowerGoal::fromHandle(goal.toHandle()), goal);
    EXPECT_FALSE(PowerGoal::fromHandle(u"task-17"_s));
    EXPECT_FALSE(PowerGoal::fromHandle(u"Dancing/web/db/"_s));
}

} // namespace naru::openshift
