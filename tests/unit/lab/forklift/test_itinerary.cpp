// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/itinerary.h"
#include "tests/unit/lab/forklift/goldenstream.h"

#include <gtest/gtest.h>

using namespace naru::lab;
using namespace naru::test;

namespace {

/// The first state in which the recorded plan has machines.
Json firstRunningState(const std::string &file, const std::string &plan)
{
    const auto history = goldenHistory(file);
    for (const Json &state : history.at(plan)) {
        if (!arrayAt(state, "/status/migration/vms").empty())
            return state;
    }
    return {};
}

std::vector<std::string> recordedPhases(const std::string &file, const std::string &plan)
{
    std::vector<std::string> phases;
    const auto history = goldenHistory(file);
    for (const Json &state : history.at(plan)) {
        const Json &vms = arrayAt(state, "/status/migration/vms");
        if (!vms.empty() && (phases.empty() || phases.back() != kube::text(vms, "/0/phase")))
            phases.push_back(vms.at(0).at("phase"));
    }
    return phases;
}

} // namespace

TEST(Itinerary, OfAColdRunHasThePhasesThatWereRecorded)
{
    std::vector<std::string> phases = itinerary({});
    ASSERT_EQ(phases.front(), "Started");
    phases.erase(phases.begin());
    EXPECT_EQ(phases, recordedPhases("01-cold-3vms/plans.jsonl", "demo"));
}

TEST(Itinerary, PipelinesStartAsTheyWereRecorded)
{
    const SourceInventory inventory = goldenInventory();
    const Json plan = firstRunningState("01-cold-3vms/plans.jsonl", "demo");
    for (const Json &vm : arrayAt(plan, "/status/migration/vms")) {
        Json expected = vm.at("pipeline");
        expected.at(0).erase("started");
        expected.at(0)["phase"] = "Pending";
        EXPECT_EQ(newPipeline({}, *inventory.resolve(SourceInventory::Vms, vm)), expected);
    }
}

TEST(Itinerary, EveryPhaseOfEveryWayBelongsToAStepOfItsPipeline)
{
    const SourceInventory inventory = goldenInventory();
    const Json &vm = *inventory.list(SourceInventory::Vms).front();
    for (const Journey &journey :
         {Journey{}, Journey{false, true, true}, Journey{true}, Journey{true, true, true}}) {
        const Json pipeline = newPipeline(journey, vm);
        for (const std::string &phase : itinerary(journey)) {
            if (phase == "Completed")
                continue;
            const std::string step = stepOfPhase(journey.warm, phase);
            EXPECT_TRUE(std::ranges::any_of(pipeline, [&step](const Json &s) {
                return kube::text(s, "/name") == step;
            })) << phase;
        }
    }
}

TEST(Itinerary, AWarmRunCopiesAgainAfterEachCheckpoint)
{
    EXPECT_EQ(nextPhase({true}, "AddCheckpoint"), "CopyDisks");
    EXPECT_EQ(nextPhase({true}, "CopyDisks"), "CopyingPaused");
    EXPECT_EQ(nextPhase({true}, "CreateVM"), "WaitForFinalSnapshotRemoval");
}

TEST(Itinerary, HooksComeFirstAndLast)
{
    const Journey journey{false, true, true};
    EXPECT_EQ(nextPhase(journey, "Started"), "PreHook");
    EXPECT_EQ(nextPhase(journey, "CreateVM"), "PostHook");
    EXPECT_EQ(nextPhase(journey, "PostHook"), "Completed");
}

TEST(Itinerary, TheJourneyFollowsThePlan)
{
    const Json hooked = {{"id", "vm-1"}, {"hooks", Json::array({{{"step", "PreHook"}}})}};
    EXPECT_TRUE(journeyOf({{"type", "warm"}}, hooked).warm);
    EXPECT_TRUE(journeyOf({{"warm", true}}, hooked).warm);
    EXPECT_FALSE(journeyOf({{"type", "cold"}, {"warm", true}}, hooked).warm);
    EXPECT_TRUE(journeyOf({}, hooked).preHook);
    EXPECT_FALSE(journeyOf({}, hooked).postHook);
}
