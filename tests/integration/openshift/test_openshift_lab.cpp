// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lab.h"
#include "app/lab/scenario/scenarioloader.h"
#include "core/endpoint/facets.h"
#include "core/endpoint/migrationengine.h"
#include "core/inventory/inventory.h"
#include "core/openshift/openshiftadapter.h"
#include "tests/support/awaittask.h"
#include "tests/support/messages.h"

#include <gmock/gmock.h>

#include <QTemporaryDir>

namespace naru::test {

using namespace Qt::StringLiterals;
using openshift::OpenshiftAdapter;

namespace {

const QString product = u"openshift-mtv"_s;
const QString target = u"vmexamples"_s;

/// The adapter on a whole lab: its own controllers answer, its vCenter is the source.
class OpenshiftOnLab : public testing::Test
{
protected:
    void SetUp() override { startLab(0); }

    void startLab(std::uint16_t kubePort)
    {
        lab::LabOptions options;
        options.kubePort = kubePort;
        const auto scenario = lab::scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml");
        ASSERT_TRUE(scenario) << describe(scenario);
        options.scenario = *scenario;
        options.stateDirectory = m_directory.path().toStdString();
        options.speed = 2000;
        auto lab = lab::Lab::start(options, m_clock);
        ASSERT_TRUE(lab) << describe(lab);
        m_lab = std::move(*lab);
    }

    void TearDown() override
    {
        if (m_session)
            EXPECT_TRUE(awaitTask(m_session->close()));
        m_session.reset();
        if (m_lab)
            EXPECT_TRUE(awaitTask(m_lab->stop()));
    }

    QByteArray caPem() const { return QByteArray::fromStdString(m_lab->description().caPem); }

    void connectAs(const char *user)
    {
        ConnectRequest request;
        request.endpoint.id = u"lab"_s;
        request.endpoint.proxyUrl = u"none"_s;
        request.endpoint.settings = {{u"login"_s, u"token"_s},
                                     {u"server"_s, m_lab->description().openshift.toString()}};
        request.endpoint.trust.caPem = caPem();
        request.secrets = {{u"token"_s, Secret("lab-" + QByteArray(user) + "-token")}};
        const auto session = awaitTask(OpenshiftAdapter().connect(request, m_clock, {}));
        ASSERT_TRUE(session) << describe(session);
        m_session = *session;
        QObject::connect(m_session.get(), &Session::inventoryChanged, m_session.get(),
                         [this](const InventoryBatch &batch) {
                             m_inventory.apply(u"lab"_s, batch);
                             m_complete = m_complete || batch.complete;
                         });
        m_session->start();
        ASSERT_TRUE(waitUntil([&] { return m_complete && engine().isLoaded(); }));
    }

    MigrationEngine &engine() { return *m_session->migrationEngine(); }
    static NamespacedName named(const QString &name) { return {product, name}; }
    static CreateMark mark(const QString &operation) { return {operation, false}; }

    const VirtualMachine *machine(const QString &name) const
    {
        return m_inventory.find<VirtualMachine>({u"lab"_s, ObjectKind::VirtualMachine, target + u'/' + name});
    }

    template <class T>
    static std::optional<T> find(const QList<T> &list, const QString &name)
    {
        const auto found =
            std::ranges::find_if(list, [&](const T &object) { return object.id.name == name; });
        return found == list.end() ? std::nullopt : std::optional<T>(*found);
    }

    void createProvider()
    {
        const auto seen =
            awaitTask(engine().certificateSeenByCluster(m_lab->description().vcenter.toString(), {}));
        ASSERT_TRUE(seen) << describe(seen);
        EXPECT_EQ(seen->sha1.toStdString(), m_lab->description().vcenterSha1);
        ProviderDraft draft;
        draft.id = named(u"vcenter"_s);
        draft.secretName = u"vcenter-secret"_s;
        draft.url = m_lab->description().vcenter.toString();
        draft.user = u"administrator@vsphere.local"_s;
        draft.password = Secret("lab-Admin-1"_ba);
        draft.caPem = seen->pem;
        draft.sha1 = seen->sha1;
        draft.settings = {{u"sdkEndpoint"_s, u"vcenter"_s}};
        ASSERT_TRUE(awaitTask(engine().createProviderSecret(draft, mark(u"op-1"_s), {})));
        ASSERT_TRUE(awaitTask(engine().createProvider(draft, mark(u"op-2"_s), {})));
        ASSERT_TRUE(awaitTask(engine().adoptSecret(draft.id, draft.secretName, {})));
        ASSERT_TRUE(waitUntil([&] {
            const auto provider = find(engine().providers(), u"vcenter"_s);
            return provider && provider->isReady();
        }));
    }

    void createMaps(const SourceInventory &source)
    {
        const auto idOf = [](const QList<SourceItem> &items, const QString &name) {
            const auto found = std::ranges::find(items, name, &SourceItem::name);
            return found == items.end() ? QString() : found->id;
        };
        NetworkMap networks;
        networks.id = named(u"nm"_s);
        networks.source = named(u"vcenter"_s);
        networks.destination = named(u"host"_s);
        networks.entries = {{{idOf(source.networks, u"segment-migrating-to-ocpvirt"_s), {}, {}},
                             NetworkMapEntry::Target::Pod,
                             {}}};
        StorageMap storages;
        storages.id = named(u"sm"_s);
        storages.source = networks.source;
        storages.destination = networks.destination;
        storages.entries = {{{idOf(source.storages, u"WorkloadDatastore"_s), {}, {}},
                             u"ocs-storagecluster-ceph-rbd-virtualization"_s,
                             {},
                             {}}};
        ASSERT_TRUE(awaitTask(engine().createNetworkMap(networks, mark(u"op-3"_s), {})));
        ASSERT_TRUE(awaitTask(engine().createStorageMap(storages, mark(u"op-4"_s), {})));
    }

    void createPlan(const SourceInventory &source, const QStringList &names)
    {
        MigrationPlan plan;
        plan.id = named(u"web"_s);
        plan.source = named(u"vcenter"_s);
        plan.destination = named(u"host"_s);
        plan.networkMap = named(u"nm"_s);
        plan.storageMap = named(u"sm"_s);
        plan.targetNamespace = target;
        for (const SourceVm &vm : source.vms) {
            if (names.contains(vm.name))
                plan.vms.append({vm.id, vm.name, {}, {}});
        }
        ASSERT_EQ(plan.vms.size(), names.size());
        ASSERT_TRUE(awaitTask(engine().createPlan(plan, mark(u"op-5"_s), {})));
        ASSERT_TRUE(waitUntil([&] {
            const auto present = find(engine().plans(), u"web"_s);
            return present && present->isReady();
        }));
    }

    SourceInventory sourceInventory()
    {
        const auto source = awaitTask(engine().sourceInventory(named(u"vcenter"_s), {}));
        EXPECT_TRUE(source) << describe(source);
        return source.value_or(SourceInventory());
    }

    SystemClock m_clock;
    QTemporaryDir m_directory;
    std::unique_ptr<lab::Lab> m_lab;
    std::shared_ptr<Session> m_session;
    Inventory m_inventory;
    bool m_complete = false;
};

} // namespace

TEST_F(OpenshiftOnLab, aProviderBecomesReadyAndItsInventoryCanBeRead)
{
    connectAs("admin");
    createProvider();
    const auto counts = awaitTask(engine().providerCounts({}));
    ASSERT_TRUE(counts) << describe(counts);
    const SourceInventory source = sourceInventory();
    EXPECT_EQ(counts->value(find(engine().providers(), u"vcenter"_s)->uid).vms, int(source.vms.size()));
    const auto database = std::ranges::find(source.vms, u"database"_s, &SourceVm::name);
    ASSERT_NE(database, source.vms.end());
    EXPECT_EQ(database->cpuCount, 2);
    EXPECT_EQ(database->memoryBytes, 4ULL << 30);
    EXPECT_EQ(database->clusterName, u"LabCluster"_s);
    EXPECT_EQ(database->datacenterName, u"LabDatacenter"_s);
    EXPECT_EQ(database->folderPath, u"webapp"_s);
    EXPECT_TRUE(database->concernsKnown);
    EXPECT_EQ(database->details->disks.size(), 1);
}

TEST_F(OpenshiftOnLab, threeMachinesAreCarriedOver)
{
    connectAs("admin");
    createProvider();
    const SourceInventory source = sourceInventory();
    createMaps(source);
    createPlan(source, {u"haproxy"_s, u"database"_s, u"winweb01"_s});
    ASSERT_TRUE(awaitTask(engine().startPlan(named(u"web"_s), u"web-run"_s, mark(u"op-6"_s), {})));
    ASSERT_TRUE(waitUntil(
        [&] {
            const auto plan = find(engine().plans(), u"web"_s);
            return plan && (plan->has(u"Succeeded"_s) || plan->has(u"Failed"_s));
        },
        std::chrono::seconds(50)));
    const MigrationPlan plan = *find(engine().plans(), u"web"_s);
    EXPECT_TRUE(plan.has(u"Succeeded"_s));
    for (const VmMigrationStatus &vm : plan.vmStatus)
        EXPECT_EQ(vm.outcome(), VmMigrationStatus::Outcome::Succeeded) << vm.name.toStdString();
    EXPECT_EQ(engine().currentRun(plan)->id, named(u"web-run"_s));
    for (const QString &name : {u"haproxy"_s, u"database"_s, u"winweb01"_s})
        EXPECT_TRUE(waitUntil([&] { return machine(name) != nullptr; })) << name.toStdString();
    const auto events = awaitTask(engine().events(MigrationKind::Plan, named(u"web"_s), {}));
    ASSERT_TRUE(events) << describe(events);
    EXPECT_FALSE(events->isEmpty());
    const Result<> removed = awaitTask(engine().remove(MigrationKind::Plan, named(u"web"_s), {}));
    EXPECT_TRUE(removed) << describe(removed);
    EXPECT_TRUE(waitUntil([&] { return !find(engine().plans(), u"web"_s); }));
}

TEST_F(OpenshiftOnLab, aWrongPasswordShowsInTheConditions)
{
    connectAs("admin");
    ProviderDraft draft;
    draft.id = named(u"wrong"_s);
    draft.secretName = u"wrong-secret"_s;
    draft.url = m_lab->description().vcenter.toString();
    draft.user = u"administrator@vsphere.local"_s;
    draft.password = Secret("not-this-one"_ba);
    draft.caPem = caPem();
    ASSERT_TRUE(awaitTask(engine().createProviderSecret(draft, mark(u"op-1"_s), {})));
    ASSERT_TRUE(awaitTask(engine().createProvider(draft, mark(u"op-2"_s), {})));
    ASSERT_TRUE(waitUntil([&] {
        const auto provider = find(engine().providers(), u"wrong"_s);
        return provider && provider->hasBlocker();
    }));
    EXPECT_TRUE(find(engine().providers(), u"wrong"_s)->has(u"ConnectionTestFailed"_s));
    ProviderDraft repair;
    repair.id = draft.id;
    repair.password = Secret("lab-Admin-1"_ba);
    const Result<> repaired = awaitTask(engine().updateProvider(repair, {}));
    ASSERT_TRUE(repaired) << describe(repaired);
    EXPECT_TRUE(waitUntil([&] { return find(engine().providers(), u"wrong"_s)->isReady(); }));
}

TEST_F(OpenshiftOnLab, machinesAreSwitchedAndFollowedToTheirGoal)
{
    connectAs("admin");
    const ObjectRef vm{u"lab"_s, ObjectKind::VirtualMachine, target + u"/rhel9-sample"_s};
    const auto doIt = [&](PowerAction action) {
        const auto handle = awaitTask(m_session->powerControl()->submit(vm, action, {}));
        if (!handle)
            return Result<>(failure(handle.error()));
        return awaitTask(m_session->taskTracker()->wait(*handle, [](const TaskUpdate &) {}, {}));
    };
    ASSERT_TRUE(machine(u"rhel9-sample"_s));
    if (machine(u"rhel9-sample"_s)->powerState == PowerState::On) {
        const Result<> stopped = doIt(PowerAction::PowerOff);
        ASSERT_TRUE(stopped) << describe(stopped);
    }
    const auto reaches = [&](PowerState state) {
        return waitUntil([&] { return machine(u"rhel9-sample"_s)->powerState == state; });
    };
    ASSERT_TRUE(reaches(PowerState::Off));
    for (const auto &[action, state] : std::initializer_list<std::pair<PowerAction, PowerState>>{
             {PowerAction::PowerOn, PowerState::On},
             {PowerAction::Pause, PowerState::Paused},
             {PowerAction::Resume, PowerState::On},
             {PowerAction::RestartGuest, PowerState::On},
             {PowerAction::Reset, PowerState::On},
             {PowerAction::ShutDownGuest, PowerState::Off}}) {
        const Result<> done = doIt(action);
        ASSERT_TRUE(done) << int(action) << ' ' << describe(done);
        EXPECT_TRUE(reaches(state)) << int(action);
    }
    const Result<> again = doIt(PowerAction::ShutDownGuest);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::PreconditionFailed) << describe(again);
}

TEST_F(OpenshiftOnLab, aUserOfTwoProjectsSeesWhatIsInThem)
{
    connectAs("developer");
    EXPECT_TRUE(machine(u"rhel9-sample"_s));
    EXPECT_TRUE(find(engine().providers(), u"host"_s));
    EXPECT_EQ(m_session->state(), SessionState::Connected);
}

TEST_F(OpenshiftOnLab, losingTheServerIsToldAndMendedWhenItIsBack)
{
    connectAs("admin");
    const std::uint16_t port = std::uint16_t(m_lab->description().openshift.port());
    allowMessages(QRegularExpression(u"qt.network"_s));
    ASSERT_TRUE(awaitTask(m_lab->stop()));
    m_lab.reset();
    ASSERT_TRUE(waitUntil([&] { return m_session->state() == SessionState::Reconnecting; }));
    EXPECT_EQ(m_session->lastError().code, ErrorCode::Unreachable);
    EXPECT_TRUE(machine(u"rhel9-sample"_s)) << "what was known stays in sight";

    startLab(port);
    ASSERT_TRUE(waitUntil([&] { return m_session->state() == SessionState::Connected; }));
    ASSERT_TRUE(awaitTask(engine().createProject(u"after-the-storm"_s, {})));
    EXPECT_TRUE(waitUntil(
        [&] { return m_inventory.find({u"lab"_s, ObjectKind::Project, u"after-the-storm"_s}) != nullptr; }));
}

} // namespace naru::test
