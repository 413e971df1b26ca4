// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/certificate.h"
#include "app/lab/http/httpserver.h"
#include "app/lab/scenario/growth.h"
#include "app/lab/scenario/scenarioloader.h"
#include "app/lab/vcenter/vcenter.h"
#include "core/endpoint/facets.h"
#include "core/inventory/inventory.h"
#include "core/vsphere/adapter/vsphereadapter.h"
#include "tests/support/awaittask.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

#include <algorithm>

// Naru's adapter on the lab's vCenter: what the simulator that others wrote cannot show (pages, versions,
// progress, change tracking). pyVmomi witnesses for the lab, vcsim for the adapter.
namespace naru {
namespace {

using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;
using test::waitUntil;

constexpr double speed = 40;

class VsphereOnLab : public ::testing::Test
{
protected:
    explicit VsphereOnLab(int vms = 0)
        : m_scenario(grown(vms))
        , m_identity(lab::CertificateAuthority::open(m_directory.path().toStdString())
                         .value()
                         .server("vcenter", {m_scenario.vcenter.name})
                         .value())
        , m_vcenter(m_scenario, m_clock, speed)
        , m_server({"127.0.0.1", 0, m_identity.certificatePem, m_identity.privateKeyPem, {}},
                   [this](const lab::HttpRequest &request, lab::HttpResponder responder) {
                       m_vcenter.handle(request, std::move(responder));
                   })
    {
        m_server.setFaultHook([this](const lab::HttpRequest &) { return m_vcenter.networkFault(); });
        EXPECT_TRUE(m_server.listen());
    }

    void TearDown() override
    {
        if (m_session) {
            EXPECT_TRUE(awaitTask(m_session->close()));
        }
    }

    static lab::scenario::Scenario grown(int vms)
    {
        auto scenario = lab::scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml")
                            .value_or(lab::scenario::Scenario());
        lab::scenario::grow(scenario, vms, 1);
        return scenario;
    }

    Result<std::shared_ptr<Session>> connectAs(const QString &user, const QString &password)
    {
        ConnectRequest request;
        request.endpoint.id = u"e1"_s;
        request.endpoint.kind = u"vsphere"_s;
        request.endpoint.proxyUrl = u"none"_s;
        request.endpoint.settings = {{u"address"_s, u"https://127.0.0.1:%1/sdk"_s.arg(m_server.port())},
                                     {u"user"_s, user},
                                     {u"fingerprint"_s, QString::fromStdString(m_identity.sha256)}};
        request.secrets = {{u"password"_s, Secret::fromText(password)}};
        return awaitTask(m_adapter.connect(request, m_clock, {}));
    }

    void open(const QString &user = u"administrator@vsphere.local"_s,
              const QString &password = u"lab-Admin-1"_s)
    {
        const auto session = connectAs(user, password);
        ASSERT_TRUE(session) << describe(session);
        m_session = *session;
        QObject::connect(m_session.get(), &Session::inventoryChanged, &m_inventory,
                         [this](const InventoryBatch &batch) {
                             m_inventory.apply(u"e1"_s, batch);
                             m_passes += batch.complete ? 1 : 0;
                         });
        m_session->start();
        ASSERT_TRUE(waitUntil([this] { return m_passes == 1; }, std::chrono::seconds(60)));
    }

    ObjectRef vm(const QString &name) const
    {
        for (const ObjectRef &ref : m_inventory.all(ObjectKind::VirtualMachine)) {
            if (m_inventory.nameOf(ref) == name)
                return ref;
        }
        return {};
    }

    bool hasPower(const QString &name, PowerState state) const
    {
        return waitUntil([&] {
            const VirtualMachine *machine = m_inventory.find<VirtualMachine>(vm(name));
            return machine && machine->powerState == state;
        });
    }

    Result<> run(const QString &name, PowerAction action, std::function<void(TaskUpdate)> report = {})
    {
        const Result<QString> handle = awaitTask(m_session->powerControl()->submit(vm(name), action, {}));
        if (!handle)
            return failure(handle.error());
        return awaitTask(m_session->taskTracker()->wait(*handle, std::move(report), {}));
    }

    VirtualMachineDetails inspect(const QString &name)
    {
        const auto details = awaitTask(m_session->vmInspection()->inspect({vm(name)}, {}));
        EXPECT_TRUE(details) << describe(details);
        return details && !details->isEmpty() ? details->first() : VirtualMachineDetails();
    }

    QTemporaryDir m_directory;
    lab::scenario::Scenario m_scenario;
    lab::Identity m_identity;
    SystemClock m_clock;
    lab::vcenter::VCenter m_vcenter;
    lab::HttpServer m_server;
    vsphere::VsphereAdapter m_adapter;
    Inventory m_inventory;
    std::shared_ptr<Session> m_session;
    int m_passes = 0;
};

class VsphereOnLargeLab : public VsphereOnLab
{
protected:
    VsphereOnLargeLab()
        : VsphereOnLab(3000)
    {
    }
};

TEST_F(VsphereOnLargeLab, everyPageOfTheInventoryIsRead)
{
    open();
    EXPECT_EQ(m_inventory.all(ObjectKind::VirtualMachine).size(), 3000);
    EXPECT_FALSE(vm(u"winweb01"_s).isNull());
}

TEST_F(VsphereOnLab, aWrongPasswordIsRefusedInWords)
{
    const auto session = connectAs(u"administrator@vsphere.local"_s, u"wrong"_s);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::Unauthenticated);
    EXPECT_EQ(session.error().reason, u"InvalidLogin"_s);
}

TEST_F(VsphereOnLab, aPowerTaskReportsItsProgressAndTheListFollows)
{
    open();
    QList<int> progress;
    const Result<> done = run(u"database"_s, PowerAction::PowerOn,
                              [&](const TaskUpdate &update) { progress.append(update.progressPercent); });
    ASSERT_TRUE(done) << describe(done);
    EXPECT_TRUE(std::ranges::any_of(progress, [](int percent) { return percent > 0 && percent < 100; }));
    EXPECT_TRUE(hasPower(u"database"_s, PowerState::On));
    EXPECT_TRUE(waitUntil([this] {
        return m_inventory.find<VirtualMachine>(vm(u"database"_s))->ipAddress == u"192.168.3.20"_s;
    }));
}

TEST_F(VsphereOnLab, guestsAreRestartedAndShutDown)
{
    open();
    const Result<> restarted = run(u"database_running"_s, PowerAction::RestartGuest);
    EXPECT_TRUE(restarted) << describe(restarted);
    const Result<> stopped = run(u"winweb01_running"_s, PowerAction::ShutDownGuest);
    EXPECT_TRUE(stopped) << describe(stopped);
    EXPECT_TRUE(hasPower(u"winweb01_running"_s, PowerState::Off));
}

TEST_F(VsphereOnLab, aReaderIsToldThatTheRightIsMissing)
{
    open(u"viewer@vc.lab.example"_s, u"lab-View-1"_s);
    const Result<> done = run(u"database"_s, PowerAction::PowerOn);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::PermissionDenied) << describe(done);
}

TEST_F(VsphereOnLab, aTaskThatFailsBringsTheServersWords)
{
    open();
    m_vcenter.failNextTask("database", "The disk is broken");
    const Result<> done = run(u"database"_s, PowerAction::PowerOn);
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().nativeDetail.contains(u"The disk is broken"_s)) << describe(done);
}

TEST_F(VsphereOnLab, lostVersionsAndSessionsAreSurvived)
{
    open();
    m_vcenter.forgetVersions();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 2; }));
    m_vcenter.expireSessions();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 3; }));
    EXPECT_EQ(m_session->state(), SessionState::Connected);
    ASSERT_TRUE(run(u"haproxy"_s, PowerAction::PowerOn));
    EXPECT_TRUE(hasPower(u"haproxy"_s, PowerState::On));
}

TEST_F(VsphereOnLab, aRestartOfTheServerIsSurvived)
{
    open();
    m_vcenter.restart(200);
    EXPECT_TRUE(waitUntil([this] { return m_session->state() == SessionState::Reconnecting; }));
    EXPECT_TRUE(waitUntil([this] { return m_passes == 2; }, std::chrono::seconds(50)));
    EXPECT_EQ(m_session->state(), SessionState::Connected);
}

TEST_F(VsphereOnLab, inspectionShowsWhatStandsInTheWayOfAMigration)
{
    open();
    const VirtualMachineDetails proxy = inspect(u"haproxy_running"_s);
    ASSERT_EQ(proxy.nics.size(), 2);
    EXPECT_EQ(proxy.nics.first().addresses, (QStringList{u"192.168.3.10"_s, u"192.168.3.100"_s}));
    EXPECT_EQ(proxy.nics.first().networkName, u"segment-migrating-to-ocpvirt"_s);
    EXPECT_EQ(proxy.connectedCdroms, QStringList{u"CD/DVD drive 1"_s});
    EXPECT_EQ(proxy.changeTracking, std::optional(false));
    const VirtualMachineDetails database = inspect(u"database_running"_s);
    EXPECT_EQ(database.changeTracking, std::optional(true));
    EXPECT_TRUE(database.connectedCdroms.isEmpty());
    ASSERT_EQ(database.disks.size(), 1);
    EXPECT_EQ(database.disks.first().capacityBytes, quint64(20) << 30);
    EXPECT_EQ(m_inventory.nameOf(database.disks.first().datastore), u"WorkloadDatastore"_s);
    const VirtualMachineDetails web = inspect(u"winweb02_running"_s);
    EXPECT_EQ(web.snapshots, QStringList{u"before patch day"_s});
    EXPECT_EQ(web.firmware, u"efi"_s);
    EXPECT_EQ(web.path, u"/LabDatacenter/vm/webapp/winweb02_running"_s);
}

} // namespace
} // namespace naru
