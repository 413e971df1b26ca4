// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/planstate.h"

#include "core/openshift/forkliftjson.h"
#include "tests/unit/openshift/recordings.h"

#include <gmock/gmock.h>

using namespace naru;
using namespace Qt::StringLiterals;
using testing::ElementsAre;

namespace {

/// The states that a recorded plan goes through, doubles left out.
std::vector<PlanState> statesOf(const QString &scenario, const QString &name)
{
    std::vector<PlanState> states;
    for (const auto &event : test::recordedEvents(u"forklift/%1/plans.jsonl"_s.arg(scenario))) {
        const MigrationPlan plan = openshift::planFrom(event.object);
        if (plan.id.name != name)
            continue;
        if (const PlanState state = planState(plan); states.empty() || states.back() != state)
            states.push_back(state);
    }
    return states;
}

MigrationPlan lastPlan(const QString &scenario, const std::function<bool(const MigrationPlan &)> &wanted)
{
    MigrationPlan last;
    for (const auto &event : test::recordedEvents(u"forklift/%1/plans.jsonl"_s.arg(scenario))) {
        const MigrationPlan plan = openshift::planFrom(event.object);
        if (wanted(plan))
            last = plan;
    }
    return last;
}

QString planName(const QString &scenario)
{
    return openshift::planFrom(
               test::recordedEvents(u"forklift/%1/plans.jsonl"_s.arg(scenario)).first().object)
        .id.name;
}

TEST(PlanState, GoesFromUnknownToArchivedInTheRecordedColdMigration)
{
    const QString scenario = u"01-cold-3vms"_s;
    const std::vector<PlanState> states = statesOf(scenario, planName(scenario));
    EXPECT_THAT(states, testing::IsSupersetOf({PlanState::Unknown, PlanState::Ready, PlanState::Executing,
                                               PlanState::Completed, PlanState::Archived}));
    EXPECT_EQ(states.back(), PlanState::Archived);
    EXPECT_THAT(states, testing::Not(testing::Contains(PlanState::Incomplete)));
}

TEST(PlanState, CountsAStepThatClaimsToBeCompletedOnlyWhenItsTimeIsSet)
{
    // Golden README 3: DiskAllocation says "Completed" at 0 of 10240 for minutes.
    bool seen = false;
    for (const auto &event : test::recordedEvents(u"forklift/01b-cold-3vms-slow-disks/plans.jsonl"_s)) {
        const MigrationPlan plan = openshift::planFrom(event.object);
        for (const VmMigrationStatus &vm : plan.vmStatus) {
            for (const PipelineStep &step : vm.pipeline) {
                if (step.name == u"DiskAllocation"_s && step.phase == u"Completed"_s &&
                    !step.completed.isValid()) {
                    seen = true;
                    EXPECT_FALSE(step.isDone());
                    ASSERT_NE(vm.currentStep(), nullptr);
                    EXPECT_EQ(vm.currentStep()->name, u"DiskAllocation"_s);
                }
            }
        }
    }
    EXPECT_TRUE(seen);
}

TEST(PlanState, CountsThreeOfThreeMachinesAtTheEnd)
{
    const MigrationPlan plan =
        lastPlan(u"01-cold-3vms"_s, [](const MigrationPlan &p) { return p.has(u"Succeeded"_s); });
    const PlanProgress progress = planProgress(plan);
    EXPECT_EQ(progress.succeeded, 3);
    EXPECT_EQ(progress.total, 3);
    EXPECT_DOUBLE_EQ(progress.fraction, 1.0);
    EXPECT_FALSE(canStart(plan));
}

TEST(PlanState, OffersTheCanceledMachineOfASucceededPlanForANewOne)
{
    const MigrationPlan plan =
        lastPlan(u"05a-cancel-one"_s, [](const MigrationPlan &p) { return p.has(u"Succeeded"_s); });
    EXPECT_EQ(planState(plan), PlanState::Completed);
    EXPECT_EQ(planProgress(plan).canceled, 1);
    EXPECT_EQ(canceledVms(plan).size(), 1);
    EXPECT_FALSE(canStart(plan));
}

TEST(PlanState, IsCanceledAfterItsMigrationWasDeletedInMidRun)
{
    const MigrationPlan plan = lastPlan(u"05c-delete-migration"_s, [](const MigrationPlan &p) {
        return !p.history.isEmpty() && !p.archived && !p.deleting;
    });
    EXPECT_FALSE(plan.has(u"Canceled"_s));
    EXPECT_EQ(planState(plan), PlanState::Canceled);
    EXPECT_TRUE(canStart(plan));
    EXPECT_TRUE(isRestart(plan));
}

TEST(PlanState, IsIncompleteAfterAFailureAndCompletedAfterTheRestart)
{
    const QString scenario = u"05d-fail-restart"_s;
    const std::vector<PlanState> states = statesOf(scenario, planName(scenario));
    const auto failed = std::ranges::find(states, PlanState::Incomplete);
    ASSERT_NE(failed, states.end());
    EXPECT_NE(std::find(failed, states.end(), PlanState::Completed), states.end());
    const MigrationPlan plan = lastPlan(scenario, [](const MigrationPlan &p) { return p.has(u"Failed"_s); });
    EXPECT_TRUE(isRestart(plan));
    EXPECT_EQ(planProgress(plan).failed, 1);
}

TEST(PlanState, NamesTheReferencesThatLeadNowhere)
{
    MigrationPlan plan;
    plan.source = {u"mtv"_s, u"vc"_s};
    plan.destination = {u"mtv"_s, u"host"_s};
    plan.networkMap = {u"mtv"_s, u"gone"_s};
    plan.storageMap = {u"mtv"_s, u"sm"_s};
    const NamespacedName hook{u"mtv"_s, u"no-hook"_s};
    plan.vms = {{u"vm-1"_s, u"a"_s, {}, {{PlanHookRef::Step::Pre, hook}}},
                {u"vm-2"_s, u"b"_s, {}, {{PlanHookRef::Step::Pre, hook}}}};
    const QList<DanglingReference> dangling =
        danglingReferences(plan, {{plan.source, plan.destination}, {}, {plan.storageMap}, {}});
    ASSERT_EQ(dangling.size(), 2);
    EXPECT_EQ(dangling[0].id, plan.networkMap);
    EXPECT_EQ(dangling[1].id, hook);
}

} // namespace
