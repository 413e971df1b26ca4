// SPDX-License-Identifier: GPL-3.0-or-later
// The recorded scenarios of the real controllers, done again in the lab: the same requests must lead through
// the same conditions, steps, objects and events, in the same order.
#include "tests/integration/lab/golden/goldenlab.h"
#include "tests/integration/lab/golden/goldenview.h"
#include "tests/support/awaittask.h"

#include <gmock/gmock.h>

using namespace naru;
using namespace naru::test;
using naru::lab::kube::text;
using namespace Qt::StringLiterals;

namespace {

/// Compares two sequences state by state, so that a difference is shown where it begins.
void expectSame(const std::string &what, const std::vector<Json> &recorded, const std::vector<Json> &made)
{
    for (std::size_t i = 0; i < std::max(recorded.size(), made.size()); ++i) {
        const Json expected = i < recorded.size() ? recorded[i] : Json();
        const Json actual = i < made.size() ? made[i] : Json();
        if (expected == actual)
            continue;
        ADD_FAILURE() << what << ", state " << i << " of " << recorded.size() << " (lab: " << made.size()
                      << ")\nrecorded " << expected.dump() << "\nlab      " << actual.dump()
                      << "\ndifference " << Json::diff(expected, actual).dump();
        return;
    }
}

/// States of a moment that depends on which of two controllers, or how fast a machine, is the quicker one.
enum class Passing { None, MapsBehindTheirPlan, InventoryLoading };

std::vector<Json> without(Passing passing, std::vector<Json> views)
{
    const bool lasts = views.empty() || views.back().dump().contains("StorageMapNotReady");
    std::erase_if(views, [passing, lasts](const Json &view) {
        const std::string words = view.dump();
        if (passing == Passing::InventoryLoading)
            return words.contains("LoadInventory");
        return passing == Passing::MapsBehindTheirPlan && !lasts && words.contains("StorageMapNotReady") &&
               words.contains("VMStorageNotMapped");
    });
    return views;
}

void expectSameConditions(const GoldenLab &golden, const std::string &stream, Passing passing = Passing::None)
{
    const auto made = golden.made(stream);
    for (const auto &[name, history] : golden.recorded(stream)) {
        ASSERT_TRUE(made.contains(name)) << stream << " " << name;
        expectSame(stream + " " + name, without(passing, sequence(history, conditionsView)),
                   without(passing, sequence(made.at(name), conditionsView)));
    }
}

Json historyView(const Json &plan)
{
    Json view = Json::array();
    for (const Json &run : plan.value(Json::json_pointer("/status/migration/history"), Json::array())) {
        Json types = Json::array();
        for (const Json &condition : run.at("conditions"))
            types.push_back(condition.at("type"));
        view.push_back(types);
    }
    return {{"history", view},
            {"started", plan.contains(Json::json_pointer("/status/migration/started"))},
            {"completed", plan.contains(Json::json_pointer("/status/migration/completed"))}};
}

/// Whether something that happens between two steps of the controller is seen before or after the next step.
enum class Moments { Strict, Loose };

/// Leaves out the moments that depend on when the stand-in or the client acted: a step that has been entered
/// and not begun, disks that are still being allocated.
std::vector<Json> withoutMoments(const std::vector<Json> &views)
{
    std::vector<Json> result;
    for (Json view : views) {
        bool isAllocating = false;
        for (Json &step : view["pipeline"]) {
            if (step.at("phase") == "Running") {
                step["started"] = true;
                step["completed"] = view.at("completed");
            }
            isAllocating = isAllocating || (step.at("name") == "DiskAllocation" &&
                                            step.at("phase") == "Completed" && step.at("completed") == false);
        }
        if (!isAllocating && (result.empty() || result.back() != view))
            result.push_back(std::move(view));
    }
    return result;
}

void expectSameMachines(const GoldenLab &golden, const std::string &stream, const char *pointer,
                        Moments moments)
{
    const auto made = golden.made(stream);
    for (const auto &[name, history] : golden.recorded(stream)) {
        ASSERT_TRUE(made.contains(name)) << stream << " " << name;
        const auto expected = vmSequences(history, pointer);
        const auto actual = vmSequences(made.at(name), pointer);
        EXPECT_EQ(expected.size(), actual.size());
        for (const auto &[vm, states] : expected) {
            const std::vector<Json> own = actual.contains(vm) ? actual.at(vm) : std::vector<Json>();
            if (moments == Moments::Strict)
                expectSame(stream + " " + name + " " + vm, states, own);
            else
                expectSame(stream + " " + name + " " + vm, withoutMoments(states), withoutMoments(own));
        }
    }
}

void expectSameMigration(const GoldenLab &golden, const std::vector<std::string> &vmIds,
                         Moments moments = Moments::Strict)
{
    for (const char *stream : {"networkmaps", "storagemaps", "plans", "migrations"})
        expectSameConditions(golden, stream, Passing::MapsBehindTheirPlan);
    expectSameMachines(golden, "plans", "/status/migration/vms", moments);
    expectSameMachines(golden, "migrations", "/status/vms", moments);
    const auto made = golden.made("plans");
    for (const auto &[name, history] : golden.recorded("plans"))
        expectSame("history of " + name, sequence(history, historyView),
                   sequence(made.at(name), historyView));
    for (const std::string &id : vmIds)
        EXPECT_EQ(golden.recordedLife(id), golden.madeLife(id)) << id;
    std::vector<std::string> events = golden.madeEvents();
    for (const std::string &event : golden.recordedEvents()) {
        const bool isTransient = event.contains("StorageMapNotReady") || event.contains("VMStorageNotMapped");
        if (!isTransient)
            EXPECT_THAT(events, testing::Contains(event));
    }
}

} // namespace

TEST(Golden, ThreeMachinesMigrateColdThenThePlanIsArchivedAndDeleted)
{
    GoldenLab golden("01-cold-3vms", {.speed = 20, .allocationSeconds = 0.1});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.registerProviders();
    golden.replay();
    expectSameMigration(golden, {"vm-92", "vm-86", "vm-98"}, Moments::Loose);
}

TEST(Golden, DiskAllocationThatLastsSaysCompletedWhileItRuns)
{
    GoldenLab golden("01b-cold-3vms-slow-disks", {.speed = 40, .allocationSeconds = 40});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.registerProviders();
    golden.replay();
    golden.waitForEnd("plans");
    const auto ids = golden.recorded("plans").begin()->second.front().at("spec").at("vms");
    std::vector<std::string> vms;
    for (const Json &vm : ids)
        vms.push_back(text(vm, "/id"));
    expectSameMigration(golden, vms);
}

TEST(Golden, ProvidersFailAreRepairedAndAreBroken)
{
    GoldenLab golden("02-providers", {.speed = 10});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.replay();
    expectSameConditions(golden, "providers", Passing::InventoryLoading);
    const auto view = [](const Json &provider) {
        return Json{{"phase", text(provider, "/status/phase")},
                    {"fingerprint", text(provider, "/status/fingerprint")},
                    {"observed", provider.value(Json::json_pointer("/status/observedGeneration"), 0)}};
    };
    const auto made = golden.made("providers");
    for (const auto &[name, history] : golden.recorded("providers"))
        expectSame("phases of " + name, sequence(history, view), sequence(made.at(name), view));
    std::vector<std::string> events = golden.madeEvents();
    for (const std::string &event : golden.recordedEvents()) {
        if (!event.contains("no-such-host"))
            EXPECT_THAT(events, testing::Contains(event));
    }
}

TEST(Golden, AVerySlowVCenterIsStagedWhileItsInventoryLoads)
{
    GoldenLab golden("02b-provider-very-slow",
                     {.speed = 20, .vcenterDelayMs = 250, .user = u"u"_s, .password = u"p"_s});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.replay();
    expectSameConditions(golden, "providers");
}

TEST(Golden, MapsSayWhatIsMissingAndRecover)
{
    GoldenLab golden("03-maps", {});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.registerProviders();
    golden.replay();
    expectSameConditions(golden, "networkmaps");
    expectSameConditions(golden, "storagemaps");
}

TEST(Golden, PlansAreValidatedAsTheRealControllerDoes)
{
    GoldenLab golden("04-plan-validation", {});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.addVirtualMachine("lab-validation", "dc0-c0-rp0-vm5");
    golden.registerProviders();
    golden.replay();
    for (const char *stream : {"plans", "migrations"}) {
        golden.waitForEnd(stream);
        expectSameConditions(golden, stream);
    }
}

TEST(Golden, OneOfTwoMachinesIsCanceledAndASecondMigrationNeverRuns)
{
    GoldenLab golden("05a-cancel-one", {.speed = 40, .allocationSeconds = 40, .copyMibPerSecond = 64});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.registerProviders();
    golden.replay();
    expectSameMigration(golden, {"vm-65", "vm-68"}, Moments::Loose);
}

TEST(Golden, AllMachinesAreCanceledThenThePlanIsArchived)
{
    GoldenLab golden("05b-cancel-all", {.speed = 40, .allocationSeconds = 40, .copyMibPerSecond = 64});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.registerProviders();
    golden.replay();
    golden.waitForEnd("plans");
    golden.waitForEnd("migrations");
    expectSameMigration(golden, {"vm-71", "vm-74"}, Moments::Loose);
}

TEST(Golden, AMigrationDeletedInMidRunLeavesThePlanReady)
{
    GoldenLab golden("05c-delete-migration", {.speed = 40, .allocationSeconds = 40, .copyMibPerSecond = 64});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.registerProviders();
    golden.replay();
    golden.waitForEnd("plans");
    expectSameMigration(golden, {"vm-77", "vm-80"}, Moments::Loose);
}

TEST(Golden, AFailedConversionFailsThePlanAndANewMigrationSucceeds)
{
    GoldenLab golden("05d-fail-restart", {.speed = 40, .allocationSeconds = 40});
    NARU_REQUIRE_PEER(golden.vcenter());
    golden.registerProviders();
    ASSERT_TRUE(golden.lab().applyFault("disk-copy:DC0_C0_RP0_VM1:40"));
    golden.replay([&golden](const std::string &note) {
        if (note == "restart after the failure")
            golden.lab().clearFaults();
    });
    golden.waitForEnd("plans");
    expectSameMigration(golden, {"vm-83"}, Moments::Loose);
}
