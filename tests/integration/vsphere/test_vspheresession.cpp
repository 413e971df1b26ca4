// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/facets.h"
#include "core/inventory/inventory.h"
#include "core/vsphere/adapter/vsphereadapter.h"
#include "tests/support/awaittask.h"
#include "tests/support/peers.h"

#include <gmock/gmock.h>

// The adapter as the console uses it, against a vCenter that others wrote.
namespace naru::vsphere {
namespace {

using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;
using test::waitUntil;
using ::testing::Contains;
using ::testing::ElementsAre;

class VsphereSessionOnVcsim : public ::testing::Test
{
protected:
    explicit VsphereSessionOnVcsim(const QStringList &arguments = {u"--pods"_s, u"1"_s,
                                                                   u"--standalone-hosts"_s, u"1"_s})
        : m_peer(arguments)
    {
    }

    void SetUp() override { NARU_REQUIRE_PEER(m_peer); }

    void TearDown() override
    {
        if (m_session) {
            EXPECT_TRUE(awaitTask(m_session->close()));
        }
    }

    ConnectRequest request() const
    {
        ConnectRequest request;
        request.endpoint.id = u"e1"_s;
        request.endpoint.kind = u"vsphere"_s;
        request.endpoint.proxyUrl = u"none"_s;
        request.endpoint.settings = {{u"address"_s, m_peer.url().toString()},
                                     {u"user"_s, m_peer.user()},
                                     {u"fingerprint"_s, m_peer.sha256()}};
        request.secrets = {{u"password"_s, Secret::fromText(m_peer.password())}};
        return request;
    }

    Result<std::shared_ptr<Session>> connectBy(const ConnectRequest &request)
    {
        return awaitTask(m_adapter.connect(request, m_clock, {}));
    }

    void open()
    {
        const auto session = connectBy(request());
        ASSERT_TRUE(session) << describe(session);
        m_session = *session;
        QObject::connect(m_session.get(), &Session::inventoryChanged, &m_inventory,
                         [this](const InventoryBatch &batch) {
                             m_inventory.apply(u"e1"_s, batch);
                             m_passes += batch.complete ? 1 : 0;
                         });
        m_session->start();
        ASSERT_TRUE(waitUntil([this] { return m_passes == 1; }));
    }

    QStringList names(ObjectKind kind) const
    {
        QStringList names;
        for (const ObjectRef &ref : m_inventory.all(kind))
            names.append(m_inventory.nameOf(ref));
        names.sort();
        return names;
    }

    ObjectRef vm(const QString &name) const
    {
        for (const ObjectRef &ref : m_inventory.all(ObjectKind::VirtualMachine)) {
            if (m_inventory.nameOf(ref) == name)
                return ref;
        }
        return {};
    }

    PowerState power(const QString &name) const
    {
        const VirtualMachine *machine = m_inventory.find<VirtualMachine>(vm(name));
        return machine ? machine->powerState : PowerState::Unknown;
    }

    Result<> run(const ObjectRef &machine, PowerAction action)
    {
        const Result<QString> handle = awaitTask(m_session->powerControl()->submit(machine, action, {}));
        if (!handle)
            return failure(handle.error());
        return awaitTask(m_session->taskTracker()->wait(*handle, {}, {}));
    }

    test::VcsimPeer m_peer;
    SystemClock m_clock;
    VsphereAdapter m_adapter;
    Inventory m_inventory;
    std::shared_ptr<Session> m_session;
    int m_passes = 0;
};

TEST_F(VsphereSessionOnVcsim, showsEveryKindOfObject)
{
    open();
    EXPECT_THAT(names(ObjectKind::Datacenter), ElementsAre(u"DC0"_s));
    EXPECT_THAT(names(ObjectKind::Cluster), ElementsAre(u"DC0_C0"_s));
    EXPECT_EQ(names(ObjectKind::Host).size(), 4);
    EXPECT_EQ(names(ObjectKind::VirtualMachine).size(), 8);
    EXPECT_EQ(names(ObjectKind::ResourcePool).size(), 2);
    EXPECT_THAT(names(ObjectKind::Datastore), ElementsAre(u"LocalDS_0"_s));
    EXPECT_THAT(names(ObjectKind::DatastoreCluster), ElementsAre(u"DC0_POD0"_s));
    EXPECT_THAT(names(ObjectKind::Network), Contains(u"VM Network"_s));
    EXPECT_THAT(names(ObjectKind::Network), Contains(u"DC0_DVPG0"_s));
    EXPECT_THAT(names(ObjectKind::Folder), Contains(u"vm"_s));
}

TEST_F(VsphereSessionOnVcsim, describesAMachineAsTheListShowsIt)
{
    open();
    const VirtualMachine *machine = m_inventory.find<VirtualMachine>(vm(u"DC0_C0_RP0_VM0"_s));
    ASSERT_TRUE(machine);
    EXPECT_EQ(machine->powerState, PowerState::On);
    EXPECT_GT(machine->cpuCount, 0);
    EXPECT_GE(machine->memoryBytes, quint64(1) << 30);
    EXPECT_EQ(machine->tools, ToolsState::Running);
    EXPECT_TRUE(machine->ipAddress.startsWith(u"10."_s));
    EXPECT_EQ(machine->uuid.size(), 36);
    EXPECT_EQ(machine->instanceUuid.size(), 36);
    EXPECT_FALSE(machine->hasSnapshot);
    EXPECT_TRUE(m_inventory.find<Host>(machine->host));
    EXPECT_TRUE(m_inventory.find(machine->resourcePool));
    ASSERT_EQ(machine->datastores.size(), 1);
    EXPECT_EQ(m_inventory.nameOf(machine->datastores.first()), u"LocalDS_0"_s);
    EXPECT_EQ(m_inventory.pathOf(machine->ref), u"DC0/vm"_s);
    EXPECT_GT(machine->cpuUsageMhz, 0);
}

TEST_F(VsphereSessionOnVcsim, showsASingleHostWithoutItsShell)
{
    open();
    ObjectRef single;
    for (const ObjectRef &ref : m_inventory.all(ObjectKind::Host)) {
        if (m_inventory.nameOf(ref) == u"DC0_H0"_s)
            single = ref;
    }
    ASSERT_FALSE(single.isNull());
    EXPECT_EQ(m_inventory.pathOf(single), u"DC0/host"_s);
    EXPECT_EQ(m_inventory.find<Host>(single)->state, HostState::Connected);
}

TEST_F(VsphereSessionOnVcsim, followsWhatOthersDo)
{
    open();
    ASSERT_EQ(power(u"DC0_C0_RP0_VM1"_s), PowerState::On);
    ASSERT_TRUE(m_peer.command(u"power-off DC0_C0_RP0_VM1"_s));
    EXPECT_TRUE(waitUntil([this] { return power(u"DC0_C0_RP0_VM1"_s) == PowerState::Off; }));
    ASSERT_TRUE(m_peer.command(u"destroy DC0_C0_RP0_VM1"_s));
    EXPECT_TRUE(waitUntil([this] { return vm(u"DC0_C0_RP0_VM1"_s).isNull(); }));
    EXPECT_EQ(names(ObjectKind::VirtualMachine).size(), 7);
}

TEST_F(VsphereSessionOnVcsim, switchesMachinesByEveryVerbTheServerHas)
{
    open();
    const QString name = u"DC0_C0_RP0_VM0"_s;
    const ObjectRef machine = vm(name);
    const struct
    {
        PowerAction action;
        PowerState after;
    } steps[] = {{PowerAction::Suspend, PowerState::Suspended}, {PowerAction::PowerOn, PowerState::On},
                 {PowerAction::Reset, PowerState::On},          {PowerAction::ShutDownGuest, PowerState::Off},
                 {PowerAction::PowerOn, PowerState::On},        {PowerAction::PowerOff, PowerState::Off}};
    for (const auto &step : steps) {
        const Result<> done = run(machine, step.action);
        ASSERT_TRUE(done) << int(step.action) << ' ' << describe(done);
        EXPECT_TRUE(waitUntil([&] { return power(name) == step.after; })) << int(step.action);
    }
    const Result<> again = run(machine, PowerAction::PowerOff);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().reason, u"InvalidPowerState"_s);
}

TEST_F(VsphereSessionOnVcsim, saysThatTheServerCannotRestartAGuest)
{
    open();
    const Result<> restarted = run(vm(u"DC0_C0_RP0_VM0"_s), PowerAction::RestartGuest);
    ASSERT_FALSE(restarted); // this simulator lacks the call
    EXPECT_EQ(restarted.error().code, ErrorCode::Unsupported) << describe(restarted);
}

TEST_F(VsphereSessionOnVcsim, carriesOnAfterTheSessionWasTerminated)
{
    open();
    ASSERT_TRUE(m_peer.command(u"expire-sessions"_s));
    ASSERT_TRUE(m_peer.command(u"power-off DC0_C0_RP0_VM2"_s));
    m_session->refresh();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 2; }));
    EXPECT_EQ(power(u"DC0_C0_RP0_VM2"_s), PowerState::Off);
    EXPECT_EQ(m_session->state(), SessionState::Connected);
}

TEST_F(VsphereSessionOnVcsim, reportsALostServerAndGoesOnTrying)
{
    open();
    m_peer.stop();
    EXPECT_TRUE(waitUntil([this] { return m_session->state() == SessionState::Reconnecting; }));
    EXPECT_EQ(m_session->lastError().code, ErrorCode::Unreachable);
    EXPECT_EQ(names(ObjectKind::VirtualMachine).size(), 8);
}

TEST_F(VsphereSessionOnVcsim, readsTheDevicesOfMachines)
{
    open();
    const ObjectRef machine = vm(u"DC0_C0_RP0_VM0"_s);
    const ObjectRef gone{u"e1"_s, ObjectKind::VirtualMachine, u"vm-none"_s};
    const auto details = awaitTask(m_session->vmInspection()->inspect({gone, machine}, {}));
    ASSERT_TRUE(details) << describe(details);
    ASSERT_EQ(details->size(), 1);
    const VirtualMachineDetails &one = details->first();
    EXPECT_EQ(one.ref, machine);
    EXPECT_EQ(one.path, u"/DC0/vm/DC0_C0_RP0_VM0"_s);
    ASSERT_EQ(one.disks.size(), 1);
    EXPECT_EQ(one.disks.first().capacityBytes, quint64(10) << 30);
    EXPECT_TRUE(one.disks.first().file.startsWith(u"[LocalDS_0]"_s));
    EXPECT_FALSE(one.disks.first().independent);
    ASSERT_EQ(one.nics.size(), 1);
    EXPECT_EQ(one.nics.first().networkName, u"DC0_DVPG0"_s);
    EXPECT_TRUE(one.nics.first().addressesKnown);
    EXPECT_EQ(one.nics.first().addresses.size(), 1);
    EXPECT_EQ(one.powerState, PowerState::On);
}

TEST_F(VsphereSessionOnVcsim, tellsWhoAnswers)
{
    open();
    const ServerInfo info = m_session->serverInfo();
    EXPECT_EQ(info.trustedBy, u"pin"_s);
    EXPECT_EQ(info.user, m_peer.user());
    EXPECT_FALSE(info.instanceUuid.isEmpty());
    EXPECT_THAT(info.features, ElementsAre(u"vcenter"_s));
}

TEST_F(VsphereSessionOnVcsim, refusesATypedFingerprintThatIsNotTheServers)
{
    ConnectRequest wrong = request();
    wrong.endpoint.settings.insert(u"fingerprint"_s, u"00"_s + m_peer.sha1().mid(2));
    const auto session = connectBy(wrong);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().reason, u"PinChanged"_s);
    EXPECT_EQ(session.error().facts.value(u"actual"_s), m_peer.sha1());
}

TEST_F(VsphereSessionOnVcsim, asksForConsentWhenNothingVouchesForTheServer)
{
    ConnectRequest unpinned = request();
    unpinned.endpoint.settings.remove(u"fingerprint"_s);
    const auto session = connectBy(unpinned);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::TlsUntrusted);
    EXPECT_EQ(session.error().reason, u"Untrusted"_s);
}

TEST_F(VsphereSessionOnVcsim, namesTheFieldThatIsNotAcceptable)
{
    ConnectRequest bad = request();
    bad.endpoint.settings.insert(u"fingerprint"_s, u"12:34"_s);
    EXPECT_EQ(connectBy(bad).error().subject, u"fingerprint"_s);
    bad = request();
    bad.endpoint.settings.insert(u"address"_s, u"http://127.0.0.1/sdk"_s);
    EXPECT_EQ(connectBy(bad).error().subject, u"address"_s);
    bad = request();
    bad.endpoint.settings.remove(u"user"_s);
    EXPECT_EQ(connectBy(bad).error().subject, u"user"_s);
}

class VsphereSessionOnEsxi : public VsphereSessionOnVcsim
{
protected:
    VsphereSessionOnEsxi()
        : VsphereSessionOnVcsim({u"--esxi"_s})
    {
    }
};

TEST_F(VsphereSessionOnEsxi, worksWithoutAVcenter)
{
    open();
    EXPECT_THAT(m_session->serverInfo().features, ElementsAre(u"esxi"_s));
    EXPECT_EQ(names(ObjectKind::Host).size(), 1);
    EXPECT_EQ(names(ObjectKind::VirtualMachine).size(), 4);
    EXPECT_THAT(names(ObjectKind::Cluster), ::testing::IsEmpty());
    const ObjectRef machine = m_inventory.all(ObjectKind::VirtualMachine).first();
    const QString name = m_inventory.nameOf(machine);
    EXPECT_EQ(m_inventory.pathOf(machine), u"ha-datacenter/vm"_s);
    const Result<> off = run(machine, PowerAction::PowerOff);
    ASSERT_TRUE(off) << describe(off);
    EXPECT_TRUE(waitUntil([&] { return power(name) == PowerState::Off; }));
}

} // namespace
} // namespace naru::vsphere
