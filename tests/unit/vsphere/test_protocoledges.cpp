// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"
#include "core/vsphere/adapter/vspheresession.h"
#include "core/vsphere/objects/requests.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakevcenter.h"

#include <gmock/gmock.h>

#include <QLoggingCategory>

// What vcsim cannot show: see FakeVcenter.
namespace naru::vsphere {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::awaitTask;
using test::describe;
using test::FakeVcenter;
using test::waitUntil;
using ::testing::IsEmpty;

const MoRef firstMachine{u"VirtualMachine"_s, u"vm-1"_s};

class ProtocolEdges : public ::testing::Test
{
protected:
    Result<std::shared_ptr<VimClient>> connectTo(const FakeVcenter &server)
    {
        return awaitTask(VimClient::connect(server.url(), server.user(), Secret::fromText(server.password),
                                            server.transport(), m_clock, {}));
    }

    void logIn()
    {
        const auto connected = connectTo(m_server);
        ASSERT_TRUE(connected) << describe(connected);
        m_client = *connected;
    }

    void openSession()
    {
        logIn();
        m_session = std::make_unique<VsphereSession>(u"e1"_s, m_client);
        QObject::connect(m_session.get(), &Session::inventoryChanged, &m_inventory,
                         [this](const InventoryBatch &batch) {
                             m_inventory.apply(u"e1"_s, batch);
                             m_passes += batch.complete ? 1 : 0;
                         });
        QObject::connect(m_session.get(), &Session::stateChanged, &m_inventory,
                         [this](SessionState state) { m_states.append(state); });
        m_session->start();
    }

    /// Lets the loop's pauses pass: they are on the test's clock.
    bool waitWithClock(const std::function<bool()> &condition)
    {
        return waitUntil([&] {
            m_clock.advance(1s);
            return condition();
        });
    }

    int machines() const { return int(m_inventory.all(ObjectKind::VirtualMachine).size()); }

    PowerState power(const MoRef &vm) const
    {
        const auto *row = m_inventory.find<VirtualMachine>({u"e1"_s, ObjectKind::VirtualMachine, vm.value});
        return row ? row->powerState : PowerState::Unknown;
    }

    void switchOff(const MoRef &vm)
    {
        m_server.set(vm,
                     {{"runtime.powerState", FakeVcenter::val("VirtualMachinePowerState", "poweredOff")}});
    }

    PropertyQuery namesOfAll() const
    {
        PropertyQuery query;
        query.container = m_client->content().rootFolder;
        query.properties = {{"VirtualMachine"_ba, {"name"_ba}}};
        return query;
    }

    Result<int> countMachines()
    {
        int seen = 0;
        const Result<> read =
            awaitTask(m_client->retrieve(namesOfAll(), [&](const ObjectRecord &) { ++seen; }, {}));
        if (!read)
            return failure(read.error());
        return seen;
    }

    void TearDown() override
    {
        EXPECT_THAT(m_server.problems(), IsEmpty());
        m_server.release();
        if (m_session) {
            EXPECT_TRUE(awaitTask(m_session->close()));
        } else if (m_client) {
            EXPECT_TRUE(awaitTask(m_client->close()));
        }
    }

    FakeVcenter m_server;
    test::FakeClock m_clock;
    std::shared_ptr<VimClient> m_client;
    Inventory m_inventory;
    std::unique_ptr<VsphereSession> m_session;
    QList<SessionState> m_states;
    int m_passes = 0;
};

TEST_F(ProtocolEdges, loadsAllPagesOfATruncatedAnswer)
{
    m_server.addMachines(250);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1; }));
    EXPECT_EQ(machines(), 250);
    EXPECT_GE(m_server.count("WaitForUpdatesEx"), 3);
}

TEST_F(ProtocolEdges, showsRowsWhileLaterPagesAreStillToCome)
{
    m_server.addMachines(250);
    m_server.holdAfter("WaitForUpdatesEx", 1);
    openSession();
    EXPECT_TRUE(waitUntil([this] { return machines() == 100; }));
    EXPECT_EQ(m_passes, 0);
    m_server.release();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 1; }));
    EXPECT_EQ(machines(), 250);
}

TEST_F(ProtocolEdges, showsRowsBeforeTheLastByteOfAPage)
{
    m_server.addMachines(1000);
    m_server.pageSize = 1000;
    m_server.holdHalf("WaitForUpdatesEx");
    openSession();
    EXPECT_TRUE(waitUntil([this] { return machines() >= 250; }));
    EXPECT_LT(machines(), 1000);
    EXPECT_EQ(m_passes, 0);
    m_server.release();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 1; }));
    EXPECT_EQ(machines(), 1000);
}

TEST_F(ProtocolEdges, startsOverWhenTheServerHasLostItsPlace)
{
    m_server.addMachines(3);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1 && m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.remove(firstMachine);
    ASSERT_TRUE(waitUntil([this] { return machines() == 2; }));
    m_server.forgetVersions();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 2; }));
    EXPECT_EQ(machines(), 2);
    EXPECT_EQ(m_server.count("Login"), 1);
    EXPECT_THAT(m_states, IsEmpty());
}

TEST_F(ProtocolEdges, logsInOnceMoreWhenThePollFindsTheSessionGone)
{
    m_server.addMachines(3);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1 && m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.expireSessions();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 2; }));
    EXPECT_EQ(m_server.count("Login"), 2);
    EXPECT_THAT(m_states, IsEmpty());
    switchOff(firstMachine);
    EXPECT_TRUE(waitUntil([this] { return power(firstMachine) == PowerState::Off; }));
}

TEST_F(ProtocolEdges, neverTriesARefusedPasswordTwice)
{
    m_server.addMachines(3);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1 && m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.password = u"changed"_s;
    m_server.expireSessions();
    ASSERT_TRUE(waitUntil([this] { return m_session->state() == SessionState::NeedsAttention; }));
    EXPECT_EQ(m_session->lastError().reason, u"InvalidLogin"_s);
    EXPECT_EQ(m_session->stateSince(), m_clock.now());
    const auto refused = countMachines();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().reason, u"InvalidLogin"_s);
    EXPECT_EQ(m_server.count("Login"), 2);
    EXPECT_EQ(machines(), 3);
}

TEST_F(ProtocolEdges, stopsForAPersonWhenTheServerComesBackWithAnotherCertificate)
{
    m_server.addMachines(3);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1 && m_server.count("WaitForUpdatesEx") == 2; }));
    const QString pinned = m_server.sha256();
    const int logins = m_server.count("Login");
    m_server.changeCertificate();
    ASSERT_TRUE(waitWithClock([this] { return m_session->state() == SessionState::NeedsAttention; }));
    EXPECT_EQ(m_session->lastError().reason, u"PinChanged"_s);
    EXPECT_EQ(m_session->lastError().facts.value(u"expected"_s), pinned);
    EXPECT_EQ(m_session->lastError().facts.value(u"actual"_s), m_server.sha256());
    EXPECT_EQ(m_server.count("Login"), logins);
    EXPECT_EQ(machines(), 3);
}

TEST_F(ProtocolEdges, readsAllPagesByTheirTokens)
{
    m_server.addMachines(250);
    logIn();
    const auto seen = countMachines();
    ASSERT_TRUE(seen) << describe(seen);
    EXPECT_EQ(*seen, 250);
    EXPECT_EQ(m_server.count("ContinueRetrievePropertiesEx"), 2);
}

TEST_F(ProtocolEdges, takesALostSessionInsideASuccessForWhatItIs)
{
    m_server.addMachines(5);
    logIn();
    m_server.lostSessionsReadAsMissing = true;
    m_server.expireSessions();
    PropertyQuery query;
    query.properties = {{"VirtualMachine"_ba, {"name"_ba}}};
    query.objects = {firstMachine};
    QString name;
    const Result<> read = awaitTask(m_client->retrieve(
        query, [&](const ObjectRecord &record) { name = record.value("name").string(); }, {}));
    ASSERT_TRUE(read) << describe(read);
    EXPECT_EQ(name, u"machine-1"_s);
    EXPECT_EQ(m_server.count("Login"), 2);
}

TEST_F(ProtocolEdges, saysThatTheSessionWasLostBetweenTwoPages)
{
    m_server.addMachines(250);
    logIn();
    m_server.answerNext("ContinueRetrievePropertiesEx", [](const FakeVcenter::Call &call) {
        FakeVcenter::sendFault(call, "NotAuthenticated");
    });
    const auto seen = countMachines();
    ASSERT_FALSE(seen);
    EXPECT_EQ(seen.error().reason, u"NotAuthenticated"_s);
}

TEST_F(ProtocolEdges, comesBackAfterAnAnswerThatBreaksOff)
{
    m_server.addMachines(250);
    m_server.cutNext("WaitForUpdatesEx", 5000);
    openSession();
    EXPECT_TRUE(waitWithClock([this] { return m_passes == 1; }));
    EXPECT_EQ(machines(), 250);
    EXPECT_THAT(m_states, ::testing::ElementsAre(SessionState::Reconnecting, SessionState::Connected));
}

TEST_F(ProtocolEdges, startsOverWhenAPageInTheMiddleIsLost)
{
    m_server.addMachines(250);
    m_server.holdAfter("WaitForUpdatesEx", 1);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.dropHeld(); // the version of a truncated page may be used only once
    EXPECT_TRUE(waitWithClock([this] { return m_passes == 1; }));
    EXPECT_EQ(machines(), 250);
    EXPECT_GE(m_server.count("WaitForUpdatesEx"), 5); // one page, the lost one, and all three again
}

TEST_F(ProtocolEdges, comesBackAfterAnAnswerThatIsNoSoapAtAll)
{
    m_server.addMachines(3);
    m_server.answerNext("WaitForUpdatesEx", [](const FakeVcenter::Call &call) {
        lab::HttpResponder(call.responder).send(200, {{"Content-Type", "text/html"}}, "<p>Sorry<br>");
    });
    openSession();
    EXPECT_TRUE(waitWithClock([this] { return m_passes == 1; }));
    EXPECT_THAT(m_states, ::testing::ElementsAre(SessionState::Reconnecting, SessionState::Connected));
}

TEST_F(ProtocolEdges, resumesWithoutReadingEverythingAgainAfterABrokenPoll)
{
    m_server.addMachines(3);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1 && m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.cutNext("WaitForUpdatesEx", 300);
    m_server.endPolls();
    ASSERT_TRUE(waitUntil([this] { return m_server.count("WaitForUpdatesEx") == 3; }));
    switchOff(firstMachine); // told in the answer that breaks off
    EXPECT_TRUE(waitWithClock([this] { return power(firstMachine) == PowerState::Off; }));
    EXPECT_EQ(m_passes, 1);
}

TEST_F(ProtocolEdges, tellsAServerThatIsAwayFromOneThatIsNoVcenter)
{
    m_server.answerNext("RetrieveServiceContent", [](const FakeVcenter::Call &call) {
        lab::HttpResponder(call.responder).send(503, {{"Content-Type", "text/html"}}, "<html>starting<br>");
    });
    const auto away = connectTo(m_server);
    ASSERT_FALSE(away);
    EXPECT_EQ(away.error().code, ErrorCode::Unreachable);
    EXPECT_TRUE(away.error().retryable);
    EXPECT_EQ(away.error().facts.value(u"status"_s), u"503"_s);

    m_server.answerNext("RetrieveServiceContent", [](const FakeVcenter::Call &call) {
        lab::HttpResponder(call.responder).send(200, {{"Content-Type", "text/xml"}}, "<html><body/></html>");
    });
    const auto other = connectTo(m_server);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Protocol);
    EXPECT_EQ(other.error().reason, u"NotSoap"_s);
    EXPECT_EQ(other.error().subject, u"127.0.0.1"_s);
}

TEST_F(ProtocolEdges, carriesOnWhenTheServerCancelsAPoll)
{
    m_server.addMachines(3);
    m_server.answerNext("WaitForUpdatesEx", [](const FakeVcenter::Call &call) {
        FakeVcenter::sendFault(call, "RequestCanceled");
    });
    openSession();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 1; }));
    EXPECT_THAT(m_states, IsEmpty());
}

TEST_F(ProtocolEdges, doesWithoutAPropertyThatAnOlderServerLacks)
{
    m_server.addMachines(3);
    m_server.unknownPath = "summary.maintenanceMode";
    openSession();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 1; }));
    EXPECT_EQ(machines(), 3);
    EXPECT_EQ(m_server.count("CreateFilter"), 2);
}

TEST_F(ProtocolEdges, readsEverythingAgainOnRequest)
{
    m_server.addMachines(3);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1 && m_server.count("WaitForUpdatesEx") == 2; }));
    m_session->refresh();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 2; }));
    EXPECT_EQ(m_server.count("DestroyPropertyCollector"), 1);
    EXPECT_EQ(m_server.count("DestroyView"), 1);
}

TEST_F(ProtocolEdges, followsATaskWithItsProgressToItsEnd)
{
    m_server.addMachines(1);
    logIn();
    const Result<MoRef> task = awaitTask(m_client->startTask(requests::powerOnVm(firstMachine), {}));
    ASSERT_TRUE(task) << describe(task);
    QList<int> progress;
    auto waiting =
        m_client->waitForTask(*task, [&](const TaskProgress &now) { progress.append(now.percent); }, {});
    ASSERT_TRUE(waitUntil([this] { return m_server.count("WaitForUpdatesEx") == 2; }));
    for (const int percent : {30, 60}) {
        m_server.setTask(task->value.toUtf8(), "running", percent);
        ASSERT_TRUE(waitUntil([&] { return !progress.isEmpty() && progress.last() == percent; }));
    }
    m_server.setTask(task->value.toUtf8(), "success");
    const Result<> done = awaitTask(std::move(waiting));
    EXPECT_TRUE(done) << describe(done);
}

TEST_F(ProtocolEdges, returnsTheFaultThatATaskEndsWith)
{
    logIn();
    const Result<MoRef> task = awaitTask(m_client->startTask(requests::powerOnVm(firstMachine), {}));
    ASSERT_TRUE(task);
    auto waiting = m_client->waitForTask(*task, {}, {});
    ASSERT_TRUE(waitUntil([this] { return m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.setTask(task->value.toUtf8(), "error", -1, "InsufficientMemoryResourcesFault");
    const Result<> done = awaitTask(std::move(waiting));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().reason, u"InsufficientMemoryResourcesFault"_s);
    EXPECT_EQ(done.error().code, ErrorCode::PreconditionFailed);
    EXPECT_EQ(done.error().nativeDetail, u"because"_s);
}

TEST_F(ProtocolEdges, followsManyTasksOverOnePoll)
{
    logIn();
    constexpr int many = 20;
    QList<QByteArray> ids;
    TaskScope scope;
    int done = 0;
    const auto follow = [](std::shared_ptr<VimClient> client, MoRef task, int *finished) -> Task<> {
        const Result<> ended = co_await client->waitForTask(task, {}, {});
        *finished += ended ? 1 : 0;
    };
    for (int i = 0; i < many; ++i) {
        const QByteArray id = "bulk-" + QByteArray::number(i);
        m_server.setTask(id, "running");
        ids.append(id);
        scope.spawn(follow(m_client, {u"Task"_s, QString::fromUtf8(id)}, &done));
    }
    ASSERT_TRUE(waitUntil([this] { return m_server.count("CreateFilter") == many; }));
    EXPECT_EQ(m_server.count("CreatePropertyCollector"), 1);
    for (const QByteArray &id : ids)
        m_server.setTask(id, "success");
    EXPECT_TRUE(waitUntil([&] { return done == many; }));
    EXPECT_TRUE(waitUntil([this] { return m_server.count("DestroyPropertyFilter") == many; }));
}

TEST_F(ProtocolEdges, keepsFollowingATaskAcrossALostSession)
{
    logIn();
    m_server.setTask("task-9", "running");
    auto waiting = m_client->waitForTask({u"Task"_s, u"task-9"_s}, {}, {});
    ASSERT_TRUE(waitUntil([this] { return m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.expireSessions();
    ASSERT_TRUE(waitUntil([this] { return m_server.count("WaitForUpdatesEx") == 4; }));
    m_server.setTask("task-9", "success");
    const Result<> done = awaitTask(std::move(waiting));
    EXPECT_TRUE(done) << describe(done);
    EXPECT_EQ(m_server.count("Login"), 2);
}

TEST_F(ProtocolEdges, stopsFollowingWhenCancelledAndLeavesTheTaskAlone)
{
    logIn();
    m_server.setTask("task-9", "running");
    CancelSource source;
    auto waiting = m_client->waitForTask({u"Task"_s, u"task-9"_s}, {}, source.token());
    ASSERT_TRUE(waitUntil([this] { return m_server.count("WaitForUpdatesEx") == 2; }));
    source.cancel();
    const Result<> done = awaitTask(std::move(waiting));
    ASSERT_FALSE(done);
    EXPECT_TRUE(done.error().isCancelled());
    EXPECT_EQ(m_server.count("CancelTask"), 0);
}

TEST_F(ProtocolEdges, neverRepeatsAChangeWhoseAnswerWasLost)
{
    m_server.addMachines(1);
    logIn();
    m_server.cutNext("PowerOffVM_Task", 0);
    const Result<MoRef> task = awaitTask(m_client->startTask(requests::powerOffVm(firstMachine), {}));
    ASSERT_FALSE(task);
    EXPECT_EQ(task.error().code, ErrorCode::Unreachable) << describe(task);
    EXPECT_EQ(m_server.count("PowerOffVM_Task"), 1);
}

TEST_F(ProtocolEdges, repeatsAChangeThatOnlyTheExpiredSessionStopped)
{
    m_server.addMachines(1);
    logIn();
    m_server.expireSessions();
    const Result<MoRef> task = awaitTask(m_client->startTask(requests::powerOffVm(firstMachine), {}));
    ASSERT_TRUE(task) << describe(task);
    EXPECT_EQ(m_server.count("PowerOffVM_Task"), 2);
    EXPECT_EQ(m_server.count("Login"), 2);
}

QStringList *loggedLines = nullptr;

TEST_F(ProtocolEdges, keepsPasswordAndCookieOutOfItsLog)
{
    QStringList lines;
    loggedLines = &lines;
    QLoggingCategory::setFilterRules(u"naru.*=true"_s);
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { loggedLines->append(text); });
    m_server.password = u"planted-secret"_s;
    m_server.addMachines(3);
    openSession();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 1 && m_server.count("WaitForUpdatesEx") == 2; }));
    m_server.expireSessions();
    EXPECT_TRUE(waitUntil([this] { return m_passes == 2; }));
    m_server.password = u"another"_s;
    m_server.expireSessions();
    EXPECT_TRUE(waitUntil([this] { return m_session->state() == SessionState::NeedsAttention; }));
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    const QString log = lines.join(u'\n');
    EXPECT_TRUE(log.contains(u"POST"_s)) << "the log was not on";
    EXPECT_FALSE(log.contains(u"planted-secret"_s));
    EXPECT_FALSE(log.contains(u"vmware_soap_session"_s));
}

TEST_F(ProtocolEdges, keepsAnIdleSessionAlive)
{
    logIn();
    m_clock.advance(9min);
    EXPECT_EQ(m_server.count("CurrentTime"), 0);
    m_clock.advance(1min);
    EXPECT_TRUE(waitUntil([this] { return m_server.count("CurrentTime") == 1; }));
    m_clock.advance(10min);
    EXPECT_TRUE(waitUntil([this] { return m_server.count("CurrentTime") == 2; }));
}

TEST_F(ProtocolEdges, logsOutWhenClosed)
{
    m_server.addMachines(3);
    openSession();
    ASSERT_TRUE(waitUntil([this] { return m_passes == 1; }));
    ASSERT_TRUE(awaitTask(m_session->close()));
    EXPECT_EQ(m_server.count("Logout"), 1);
    EXPECT_EQ(m_session->state(), SessionState::Closed);
}

TEST_F(ProtocolEdges, givesUpOnAServerThatSaysNothing)
{
    m_server.addMachines(1);
    logIn();
    m_server.holdAfter("RetrievePropertiesEx", 0);
    auto waiting = m_client->retrieve(namesOfAll(), [](const ObjectRecord &) {}, {});
    ASSERT_TRUE(waitUntil([this] { return m_server.count("RetrievePropertiesEx") == 1; }));
    m_clock.advance(61s);
    const Result<> read = awaitTask(std::move(waiting));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::TimedOut);
}

TEST_F(ProtocolEdges, readsLargeCompressedAnswers)
{
    m_server.addMachines(20'000);
    m_server.pageSize = 20'000;
    m_server.deflate = true;
    logIn();
    const auto seen = countMachines();
    ASSERT_TRUE(seen) << describe(seen);
    EXPECT_EQ(*seen, 20'000);
}

TEST_F(ProtocolEdges, waitsForAGuestToShutDown)
{
    m_server.addMachines(1);
    openSession();
    const ObjectRef vm{u"e1"_s, ObjectKind::VirtualMachine, u"vm-1"_s};
    const Result<QString> handle =
        awaitTask(m_session->powerControl()->submit(vm, PowerAction::ShutDownGuest, {}));
    ASSERT_TRUE(handle) << describe(handle);
    auto waiting = m_session->taskTracker()->wait(*handle, {}, {});
    ASSERT_TRUE(waitUntil([this] { return m_server.count("CreateFilter") == 2; }));
    switchOff(firstMachine);
    const Result<> off = awaitTask(std::move(waiting));
    EXPECT_TRUE(off) << describe(off);
}

TEST_F(ProtocolEdges, saysThatAGuestIgnoresItsShutdown)
{
    m_server.addMachines(1);
    openSession();
    const ObjectRef vm{u"e1"_s, ObjectKind::VirtualMachine, u"vm-1"_s};
    const Result<QString> handle =
        awaitTask(m_session->powerControl()->submit(vm, PowerAction::ShutDownGuest, {}));
    ASSERT_TRUE(handle);
    auto waiting = m_session->taskTracker()->wait(*handle, {}, {});
    ASSERT_TRUE(waitUntil([this] { return m_server.count("CreateFilter") == 2; }));
    m_clock.advance(10min);
    const Result<> off = awaitTask(std::move(waiting));
    ASSERT_FALSE(off);
    EXPECT_EQ(off.error().code, ErrorCode::TimedOut);
    EXPECT_EQ(off.error().reason, u"GuestStillRunning"_s);
}

TEST_F(ProtocolEdges, asksTheServerToStopATask)
{
    logIn();
    VsphereTaskTracker tracker(m_client);
    const Result<> stopped = awaitTask(tracker.cancelNative(u"task:task-9"_s, {}));
    EXPECT_TRUE(stopped) << describe(stopped);
    EXPECT_EQ(m_server.count("CancelTask"), 1);
    EXPECT_EQ(awaitTask(tracker.cancelNative(u"power-off:vm-1"_s, {})).error().code, ErrorCode::Unsupported);
    EXPECT_EQ(awaitTask(tracker.wait(u"rubbish"_s, {}, {})).error().code, ErrorCode::NotFound);
}

TEST(VersionChoice, isTheNewestThatBothSidesKnow)
{
    EXPECT_EQ(chooseVersion({"8.0.2.0", "8.0.1.0", "7.0", "6.5"}), "8.0.2.0");
    EXPECT_EQ(chooseVersion({"9.1.0.0", "8.0.3.0", "6.5"}), "8.0.3.0");
    EXPECT_EQ(chooseVersion({"6.5", "6.0"}), "6.5");
    EXPECT_EQ(chooseVersion({"11.0"}), "8.0.3.0");
    EXPECT_EQ(chooseVersion({}), "6.5");
}

TEST(SdkUrl, takesAddressesAsPeopleWriteThem)
{
    EXPECT_EQ(sdkUrl(u" vc.example.com "_s), QUrl(u"https://vc.example.com/sdk"_s));
    EXPECT_EQ(sdkUrl(u"vc.example.com:8443"_s), QUrl(u"https://vc.example.com:8443/sdk"_s));
    EXPECT_EQ(sdkUrl(u"https://vc.example.com/sdk/"_s), QUrl(u"https://vc.example.com/sdk"_s));
    EXPECT_EQ(sdkUrl(u"[2001:db8::1]"_s), QUrl(u"https://[2001:db8::1]/sdk"_s));
    EXPECT_TRUE(sdkUrl(u"http://vc.example.com"_s).isEmpty());
    EXPECT_TRUE(sdkUrl(u"https://me:secret@vc.example.com"_s).isEmpty());
    EXPECT_TRUE(sdkUrl(u"ftp://vc"_s).isEmpty());
    EXPECT_TRUE(sdkUrl(QString()).isEmpty());
}

} // namespace
} // namespace naru::vsphere
