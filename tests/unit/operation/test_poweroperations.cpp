// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/operation/operationjournal.h"
#include "core/operation/operationmanager.h"
#include "core/operation/poweroperations.h"
#include "core/secrets/sessionstore.h"
#include "core/settings/settingsstore.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/endpoints/fakeadapter.h"

#include <QTemporaryDir>

using namespace naru;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;
using test::waitUntil;

namespace {

class PowerOperationsTest : public testing::Test
{
protected:
    void SetUp() override { begin(PowerState::Off); }
    void TearDown() override { end(); }

    /// What a start of the program does; the machine is found in this state.
    void begin(PowerState state)
    {
        auto opened = OperationJournal::open(folder.filePath(u"j/operations.db"_s), clock);
        ASSERT_TRUE(opened) << describe(opened);
        journal = std::move(*opened);
        inventory = std::make_unique<Inventory>();
        endpoints = std::make_unique<EndpointManager>(settings, secrets, *inventory, clock);
        endpoints->addAdapter(adapter);
        ASSERT_TRUE(endpoints->load());
        operations = std::make_unique<OperationManager>(*journal, secrets, clock);
        power = std::make_unique<PowerOperations>(*operations, *endpoints, *inventory, clock);
        Endpoint endpoint;
        endpoint.id = u"e1"_s;
        endpoint.kind = u"fake"_s;
        endpoint.name = u"vc"_s;
        endpoint.settings = {{u"address"_s, u"vc.example.com"_s}};
        ASSERT_TRUE(awaitTask(endpoints->save(endpoint, {{u"password"_s, Secret("right")}})));
        ASSERT_TRUE(awaitTask(endpoints->connect(u"e1"_s, {})));
        adapter->session->tell(state);
    }

    void end()
    {
        EXPECT_TRUE(awaitTask(operations->close()));
        EXPECT_TRUE(awaitTask(endpoints->close()));
        power.reset();
        operations.reset();
        endpoints.reset();
        journal.reset();
    }

    QString start(PowerAction action)
    {
        const Result<QString> id = awaitTask(power->start(vm, action));
        EXPECT_TRUE(id) << describe(id);
        return id.value_or(QString());
    }

    StepState stateOf(const QString &id) const { return operations->find(id)->state(); }
    bool reaches(const QString &id, StepState state)
    {
        return waitUntil([&] { return stateOf(id) == state; });
    }

    const ObjectRef vm{u"e1"_s, ObjectKind::VirtualMachine, u"vm-1"_s};
    QTemporaryDir folder;
    test::FakeClock clock;
    MemorySettings settings;
    SessionStore secrets;
    std::shared_ptr<test::FakeAdapter> adapter = std::make_shared<test::FakeAdapter>();
    std::unique_ptr<OperationJournal> journal;
    std::unique_ptr<Inventory> inventory;
    std::unique_ptr<EndpointManager> endpoints;
    std::unique_ptr<OperationManager> operations;
    std::unique_ptr<PowerOperations> power;
};

TEST_F(PowerOperationsTest, SubmitsFollowsAndIsDoneWhenTheInventoryAgrees)
{
    const QString id = start(PowerAction::PowerOn);
    ASSERT_TRUE(reaches(id, StepState::Running));
    EXPECT_EQ(operations->find(id)->kind, u"power.PowerOn"_s);
    EXPECT_EQ(operations->find(id)->targetName, u"웹 서버"_s);
    EXPECT_EQ(operations->find(id)->progressPercent(), 50);
    adapter->session->endTask(u"task-1"_s);
    ASSERT_TRUE(reaches(id, StepState::Verifying)) << "the task's word is not enough";
    adapter->session->tell(PowerState::On);
    ASSERT_TRUE(reaches(id, StepState::Done));
}

TEST_F(PowerOperationsTest, FailsWithTheServersFault)
{
    const QString id = start(PowerAction::PowerOn);
    ASSERT_TRUE(reaches(id, StepState::Running));
    adapter->session->endTask(
        u"task-1"_s, failure(Error{ErrorCode::PreconditionFailed, {}, u"No host"_s, false, u"NoHost"_s, {}}));
    ASSERT_TRUE(reaches(id, StepState::Failed));
    EXPECT_EQ(operations->find(id)->error()->nativeDetail, u"No host"_s);
}

TEST_F(PowerOperationsTest, NeedsAttentionWhenTheInventoryNeverAgrees)
{
    const QString id = start(PowerAction::PowerOn);
    ASSERT_TRUE(reaches(id, StepState::Running));
    adapter->session->endTask(u"task-1"_s);
    ASSERT_TRUE(reaches(id, StepState::Verifying));
    clock.advance(10min);
    ASSERT_TRUE(reaches(id, StepState::NeedsAttention));
}

TEST_F(PowerOperationsTest, IsFollowedFurtherAfterARestartAndNeverSubmittedTwice)
{
    const QString id = start(PowerAction::PowerOn);
    ASSERT_TRUE(reaches(id, StepState::Running));
    end();
    begin(PowerState::On);
    ASSERT_TRUE(operations->restart());
    // The new session does not know the task any more: the inventory decides.
    ASSERT_TRUE(reaches(id, StepState::Done));
    EXPECT_TRUE(adapter->session->submitted.isEmpty());
}

TEST_F(PowerOperationsTest, ASubmissionWithoutAnAnswerIsForAPersonToDecide)
{
    adapter->session->submitError = Error{ErrorCode::TimedOut, {}, {}, true, {}, {}};
    const QString id = start(PowerAction::PowerOn);
    ASSERT_TRUE(reaches(id, StepState::NeedsAttention));
    adapter->session->submitError.reset();
    ASSERT_TRUE(awaitTask(operations->retry(id)));
    ASSERT_TRUE(awaitTask(operations->wait(id, {})));
    EXPECT_EQ(stateOf(id), StepState::NeedsAttention) << "still off: perhaps it comes, perhaps not";
    EXPECT_TRUE(adapter->session->submitted.isEmpty()) << "never repeated blindly";
    adapter->session->tell(PowerState::On);
    ASSERT_TRUE(awaitTask(operations->retry(id)));
    ASSERT_TRUE(reaches(id, StepState::Done)) << "its effect is there";
}

TEST_F(PowerOperationsTest, CancellingStopsTheServersTask)
{
    const QString id = start(PowerAction::PowerOn);
    ASSERT_TRUE(reaches(id, StepState::Running));
    ASSERT_TRUE(operations->cancel(id));
    ASSERT_TRUE(reaches(id, StepState::Cancelled));
    EXPECT_EQ(adapter->session->cancelled, QStringList{u"task-1"_s});
}

TEST_F(PowerOperationsTest, ClosingNaruStopsNothingOnTheServer)
{
    const QString id = start(PowerAction::PowerOn);
    ASSERT_TRUE(reaches(id, StepState::Running));
    const auto session = adapter->session;
    EXPECT_TRUE(awaitTask(operations->close()));
    EXPECT_TRUE(session->cancelled.isEmpty());
    EXPECT_EQ(journal->find(id)->state(), StepState::Running);
}

TEST_F(PowerOperationsTest, SaysWhatThePlatformDoesNotOffer)
{
    const QString id = start(PowerAction::Pause);
    ASSERT_TRUE(reaches(id, StepState::Failed));
    EXPECT_EQ(operations->find(id)->error()->code, ErrorCode::Unsupported);
}

TEST(PowerActionNames, AreReadBackAsWritten)
{
    for (int action = 0; action <= int(PowerAction::Resume); ++action)
        EXPECT_EQ(powerActionFromName(powerActionName(PowerAction(action))), PowerAction(action));
    EXPECT_FALSE(powerActionFromName(u"Explode"_s));
}

} // namespace
