// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/operation/operationworld.h"

#include <gmock/gmock.h>

using namespace naru;
using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;
using test::waitUntil;

namespace {

struct PlanRunnerTest : testing::Test, test::OperationWorld
{
    Error refused{
        ErrorCode::PreconditionFailed, u"vm"_s, u"the server's words"_s, false, u"InvalidState"_s, {}};
};

TEST_F(PlanRunnerTest, BeginsAStepWhenAllThatItWaitsForAreDone)
{
    const QString id = start(plan({u"a"_s, u"b"_s, u"c<a,b"_s}));
    EXPECT_EQ(takeLog(), (QStringList{u"run a"_s, u"run b"_s}));
    end(u"b"_s);
    EXPECT_EQ(takeLog(), (QStringList{u"end b"_s}));
    end(u"a"_s);
    ASSERT_TRUE(waitUntil([&] { return log.contains(u"run c"_s); }));
    EXPECT_EQ(takeLog(), (QStringList{u"end a"_s, u"run c"_s}));
    EXPECT_EQ(stateOf(id), StepState::Running);
    end(u"c"_s);
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(stateOf(id), StepState::Done);
    EXPECT_EQ(operation(id).progressPercent(), 100);
}

TEST_F(PlanRunnerTest, RunsNoMoreStepsAtOnceThanThePlanAllows)
{
    WorkPlan narrow = plan({u"a"_s, u"b"_s, u"c"_s});
    narrow.parallelLimit = 2;
    start(narrow);
    EXPECT_EQ(takeLog(), (QStringList{u"run a"_s, u"run b"_s}));
    end(u"b"_s);
    ASSERT_TRUE(waitUntil([&] { return log.contains(u"run c"_s); }));
    EXPECT_EQ(takeLog(), (QStringList{u"end b"_s, u"run c"_s}));
}

TEST_F(PlanRunnerTest, StopOnErrorBeginsNothingNewAndLetsWhatRunsEnd)
{
    const QString id = start(plan({u"a"_s, u"b"_s, u"c<b"_s, u"d<a"_s}));
    end(u"a"_s, failure(refused));
    EXPECT_EQ(stateOf(id), StepState::Running);
    end(u"b"_s);
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(takeLog(), (QStringList{u"run a"_s, u"run b"_s, u"end a"_s, u"end b"_s}));
    EXPECT_EQ(stateOf(id), StepState::Failed);
    EXPECT_EQ(operation(id).error()->reason, u"InvalidState"_s);
    EXPECT_EQ(operation(id).step(u"c"_s)->state, StepState::Planned);
}

TEST_F(PlanRunnerTest, ContinueOnErrorLeavesOutOnlyWhatWaitsForTheFailedStep)
{
    WorkPlan tolerant = plan({u"a"_s, u"b"_s, u"c<b"_s, u"d<a"_s});
    tolerant.failurePolicy = FailurePolicy::ContinueOnError;
    endAtOnce(u"a"_s, failure(refused));
    for (const QString &step : {u"b"_s, u"c"_s, u"d"_s})
        endAtOnce(step);
    const QString id = start(tolerant);
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(takeLog(),
              (QStringList{u"run a"_s, u"end a"_s, u"run b"_s, u"end b"_s, u"run c"_s, u"end c"_s}));
    EXPECT_EQ(stateOf(id), StepState::Failed);
    EXPECT_EQ(operation(id).step(u"d"_s)->state, StepState::Planned);
}

TEST_F(PlanRunnerTest, CancelStopsTheStepsInProgressAndIsNoFailure)
{
    const QString id = start(plan({u"a"_s, u"b<a"_s}));
    ASSERT_TRUE(manager->cancel(id));
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(takeLog(), (QStringList{u"run a"_s, u"end a"_s}));
    EXPECT_EQ(stateOf(id), StepState::Cancelled);
    EXPECT_FALSE(operation(id).error());
    EXPECT_TRUE(manager->cancel(id)) << "what has ended may be cancelled: nothing happens";
}

TEST_F(PlanRunnerTest, StepsWithoutEndCostNoStack)
{
    QStringList steps{u"s0"_s};
    endAtOnce(u"s0"_s);
    for (int i = 1; i < 200; ++i) {
        steps.append(u"s%1<s%2"_s.arg(i).arg(i - 1));
        endAtOnce(u"s%1"_s.arg(i));
    }
    const QString id = start(plan(steps));
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(stateOf(id), StepState::Done);
}

TEST_F(PlanRunnerTest, RefusesAPlanThatCannotWork)
{
    WorkPlan unknown = plan({u"a"_s});
    unknown.steps[0].action = u"nobody knows"_s;
    for (const WorkPlan &bad :
         {plan({}), plan({u"a"_s, u"a"_s}), plan({u"a<b"_s, u"b"_s}), plan({u"a<a"_s}), unknown}) {
        const Result<QString> id = awaitTask(manager->start({u"x"_s, {}, {}, bad, {}}));
        ASSERT_FALSE(id);
        EXPECT_EQ(id.error().code, ErrorCode::InvalidInput);
    }
    EXPECT_TRUE(manager->history(10)->isEmpty());
}

// --- What the next start finds

TEST_F(PlanRunnerTest, ClosingLeavesTheWorkToTheNextStartWhichProbesBeforeItRuns)
{
    const QString id = start(plan({u"a"_s, u"b"_s, u"c<a"_s}));
    end(u"b"_s);
    takeLog();
    reopen();
    EXPECT_EQ(takeLog(), (QStringList{u"end a"_s})) << "closing ends the coroutine, not the operation";
    ASSERT_TRUE(manager->restart());
    ASSERT_TRUE(waitUntil([&] { return log.contains(u"run a"_s); }));
    EXPECT_EQ(takeLog(), (QStringList{u"probe a"_s, u"run a"_s})) << "b is done and never touched again";
    end(u"a"_s);
    end(u"c"_s);
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(stateOf(id), StepState::Done);
}

TEST_F(PlanRunnerTest, AStepThatIsFoundDoneIsNotRunAgain)
{
    const QString id = start(plan({u"a"_s, u"b<a"_s}));
    reopen();
    takeLog();
    answerProbe(u"a"_s, ProbeAnswer::Done);
    endAtOnce(u"b"_s);
    ASSERT_TRUE(manager->restart());
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(takeLog(), (QStringList{u"probe a"_s, u"run b"_s, u"end b"_s}));
}

TEST_F(PlanRunnerTest, AStepThatNobodyCanTellAboutWaitsForAPerson)
{
    const QString id = start(plan({u"a"_s, u"b<a"_s}));
    reopen();
    takeLog();
    answerProbe(u"a"_s, ProbeAnswer::Unknown);
    ASSERT_TRUE(manager->restart());
    ASSERT_TRUE(waitUntil([&] { return stateOf(id) == StepState::NeedsAttention; }));
    EXPECT_EQ(takeLog(), (QStringList{u"probe a"_s}));
    EXPECT_EQ(operation(id).error()->reason, u"OutcomeUnknown"_s);

    answerProbe(u"a"_s, ProbeAnswer::Done);
    endAtOnce(u"b"_s);
    ASSERT_TRUE(awaitTask(manager->retry(id)));
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(takeLog(), (QStringList{u"probe a"_s, u"run b"_s, u"end b"_s}));
    EXPECT_EQ(stateOf(id), StepState::Done);
}

TEST_F(PlanRunnerTest, AProbeThatFailsDecidesNothing)
{
    const QString id = start(plan({u"a"_s}));
    reopen();
    answerProbe(u"a"_s, failure(ErrorCode::Unreachable, u"vc.example.com"_s));
    ASSERT_TRUE(manager->restart());
    ASSERT_TRUE(waitUntil([&] { return stateOf(id) == StepState::NeedsAttention; }));
    EXPECT_EQ(operation(id).error()->code, ErrorCode::Unreachable);
    EXPECT_EQ(operation(id).error()->facts[u"cause"_s], u"Unreachable"_s);
}

TEST_F(PlanRunnerTest, ACancelBeforeTheCrashStillHoldsAfterIt)
{
    const QString id = start(plan({u"a"_s, u"b<a"_s}));
    ASSERT_TRUE(journal->requestCancel(id));
    reopen();
    takeLog();
    answerProbe(u"a"_s, ProbeAnswer::Done);
    ASSERT_TRUE(manager->restart());
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(takeLog(), (QStringList{u"probe a"_s})) << "b was not begun and stays so";
    EXPECT_EQ(stateOf(id), StepState::Cancelled);
}

TEST_F(PlanRunnerTest, RetryBeginsOnlyWhatFailed)
{
    endAtOnce(u"a"_s);
    endAtOnce(u"b"_s, failure(refused));
    const QString id = start(plan({u"a"_s, u"b"_s, u"c<b"_s}));
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    takeLog();
    endAtOnce(u"b"_s);
    endAtOnce(u"c"_s);
    ASSERT_TRUE(awaitTask(manager->retry(id)));
    ASSERT_TRUE(waitUntil([&] { return operation(id).isFinished(); }));
    EXPECT_EQ(takeLog(), (QStringList{u"run b"_s, u"end b"_s, u"run c"_s, u"end c"_s}));
    EXPECT_EQ(stateOf(id), StepState::Done);
}

TEST_F(PlanRunnerTest, GivingUpClosesWhatNeedsAttentionAsFailed)
{
    endAtOnce(u"a"_s, failure(outcomeUnknown(refused)));
    const QString id = start(plan({u"a"_s}));
    ASSERT_TRUE(waitUntil([&] { return stateOf(id) == StepState::NeedsAttention; }));
    ASSERT_TRUE(manager->giveUp(id));
    EXPECT_EQ(stateOf(id), StepState::Failed);
    EXPECT_TRUE(operation(id).isFinished());
    reopen();
    EXPECT_TRUE(journal->unfinished()->isEmpty());
}

} // namespace
