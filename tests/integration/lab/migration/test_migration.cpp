// SPDX-License-Identifier: GPL-3.0-or-later
// Migrations in the lab that were not recorded: warm ones, faults, and a machine that goes away.
#include "tests/integration/lab/migration/migrationlab.h"
#include "tests/support/awaittask.h"
#include "tests/support/peers.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace naru;
using namespace naru::test;
using lab::kube::text;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

void prepare(MigrationLab &lab, const std::vector<std::string> &vms, bool warm = false)
{
    lab.createProvider(lab.lab().description().vcenter, lab.ownSecret(), warm ? "quay.io/lab/vddk:8" : "");
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "Ready"))
        << lab.messageOf("Provider", "vc", "ConnectionTestFailed");
    lab.createMaps();
    lab.createPlan(vms, warm);
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Ready"));
}

bool hasCondition(const Json &status, const std::string &type)
{
    return std::ranges::any_of(status.value("conditions", Json::array()),
                               [&type](const Json &condition) { return text(condition, "/type") == type; });
}

std::string powerState(MigrationLab &lab, const std::string &name)
{
    for (const Json &vm : lab.inventory("vms")) {
        if (text(vm, "/name") == name)
            return text(vm, "/powerState");
    }
    return {};
}

} // namespace

TEST(LabMigration, APlanThatComesWithItsMapsIsNotReadyAtFirst)
{
    MigrationLab lab;
    lab.createProvider(lab.lab().description().vcenter, lab.ownSecret());
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "Ready"));
    lab.createMaps();
    std::vector<std::string> seen;
    const auto subscription = lab.store().watch("Plan", [&seen](const lab::kube::Event &event) {
        for (const Json &condition :
             event.object->value(Json::json_pointer("/status/conditions"), Json::array()))
            seen.push_back(text(condition, "/type"));
    });
    lab.createPlan({"haproxy"});
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Ready"));
    // Whether the plan's controller was quicker than the maps' is a matter of milliseconds; in the end
    // nothing of it is left.
    EXPECT_THAT(lab.messageOf("Plan", "demo", "StorageMapNotReady"), testing::IsEmpty());
    EXPECT_THAT(seen, testing::Contains("Ready"));
}

TEST(LabMigration, ARunningMachineIsShutDownAtItsSourceAndRunsOnTheTarget)
{
    MigrationLab lab;
    prepare(lab, {"database_running"});
    EXPECT_EQ(powerState(lab, "database_running"), "poweredOn");
    lab.startMigration();
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Succeeded"));
    EXPECT_EQ(powerState(lab, "database_running"), "poweredOff");
    EXPECT_TRUE(waitUntil([&lab] {
        return text(lab.get("VirtualMachine", "vmexamples", "database-running"), "/status/printableStatus") ==
               "Running";
    }));
    const Json instance = lab.get("VirtualMachineInstance", "vmexamples", "database-running");
    EXPECT_THAT(text(instance, "/status/nodeName"), StartsWith("worker-"));
    EXPECT_FALSE(text(instance, "/status/interfaces/0/ipAddress").empty());
}

TEST(LabMigration, AWarmOneCopiesWhileTheMachineRunsUntilTheCutover)
{
    MigrationLab lab(120);
    prepare(lab, {"database_running"}, true);
    lab.startMigration();
    ASSERT_TRUE(lab.waitForPhase("database_running", "CopyingPaused"));
    EXPECT_EQ(powerState(lab, "database_running"), "poweredOn");
    // The next precopy comes by itself.
    ASSERT_TRUE(waitUntil([&lab] {
        return lab.vmStatus("database_running").value(Json::json_pointer("/warm/successes"), 0) >= 2;
    }));
    lab.patchMigration({{"cutover", "2020-01-01T00:00:00Z"}});
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Succeeded"));
    EXPECT_EQ(powerState(lab, "database_running"), "poweredOff");
    const Json status = lab.vmStatus("database_running");
    EXPECT_GE(status.at("warm").at("precopies").size(), 3U);
    for (const Json &vm : lab.inventory("vms")) {
        if (text(vm, "/name") == "database_running")
            EXPECT_EQ(text(vm, "/snapshot/id"), "") << "a snapshot was left behind";
    }
    EXPECT_FALSE(lab.get("VirtualMachine", "vmexamples", "database-running").is_null());
}

TEST(LabMigration, AWarmPlanNeedsTrackingAndAnImage)
{
    MigrationLab lab;
    lab.createProvider(lab.lab().description().vcenter, lab.ownSecret());
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "Ready"));
    lab.createMaps();
    lab.createPlan({"haproxy"}, true);
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "VDDKInitImageUnavailable"));
    EXPECT_FALSE(lab.messageOf("Plan", "demo", "VMMissingChangedBlockTracking").empty());
}

TEST(LabMigration, ADiskThatBreaksOffFailsItsMachineAndNotTheOthers)
{
    MigrationLab lab;
    prepare(lab, {"haproxy", "database"});
    ASSERT_TRUE(lab.lab().applyFault("disk-copy:database:50"));
    lab.startMigration();
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Failed"));
    EXPECT_TRUE(hasCondition(lab.vmStatus("haproxy"), "Succeeded"));
    const Json failed = lab.vmStatus("database");
    EXPECT_TRUE(hasCondition(failed, "Failed"));
    EXPECT_EQ(text(failed, "/error/phase"), "CopyDisksVirtV2V");
    // A restart runs the one that failed.
    lab.lab().clearFaults();
    const Json done = lab.vmStatus("haproxy");
    lab.startMigration();
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Succeeded"));
    EXPECT_EQ(lab.vmStatus("haproxy"), done);
}

TEST(LabMigration, AFullStorageClassKeepsTheDisksFromBeingAllocated)
{
    MigrationLab lab;
    prepare(lab, {"haproxy"});
    ASSERT_TRUE(lab.lab().applyFault("storage-full:ocs-storagecluster-ceph-rbd-virtualization"));
    lab.startMigration();
    ASSERT_TRUE(waitUntil([&lab] {
        const auto events = lab.store().list("Event", "vmexamples");
        return std::ranges::any_of(
            events, [](const auto &event) { return text(*event, "/reason") == "ProvisioningFailed"; });
    }));
    EXPECT_EQ(text(lab.vmStatus("haproxy"), "/phase"), "AllocateDisks");
    lab.lab().clearFaults();
    EXPECT_TRUE(lab.waitFor("Plan", "demo", "Succeeded"));
}

TEST(LabMigration, AMachineRemovedFromAForeignVCenterInMidRunFailsAlone)
{
    VcsimPeer vcsim({QStringLiteral("--vms"), QStringLiteral("3")});
    NARU_REQUIRE_PEER(vcsim);
    MigrationLab lab(40);
    // Its own certificate is the authority: it vouches for itself.
    QFile file(vcsim.certificateFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    lab.createProvider(vcsim.url(), {{"user", vcsim.user().toStdString()},
                                     {"password", vcsim.password().toStdString()},
                                     {"cacert", file.readAll().toStdString()},
                                     {"thumbprint", vcsim.sha1().toStdString()}});
    ASSERT_TRUE(lab.waitFor("Provider", "vc", "Ready"))
        << lab.messageOf("Provider", "vc", "ConnectionTestFailed");
    EXPECT_EQ(text(lab.get("Provider", "openshift-mtv", "vc"), "/status/fingerprint"),
              vcsim.sha1().toStdString());
    lab.createMaps();
    lab.createPlan({"DC0_C0_RP0_VM0", "DC0_C0_RP0_VM1", "DC0_C0_RP0_VM2"});
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Ready"));
    lab.startMigration();
    ASSERT_TRUE(lab.waitForPhase("DC0_C0_RP0_VM1", "ConvertGuest"));
    ASSERT_TRUE(vcsim.command(QStringLiteral("destroy DC0_C0_RP0_VM1")));
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Failed"));
    EXPECT_TRUE(hasCondition(lab.vmStatus("DC0_C0_RP0_VM0"), "Succeeded"));
    EXPECT_TRUE(hasCondition(lab.vmStatus("DC0_C0_RP0_VM2"), "Succeeded"));
    EXPECT_THAT(text(lab.vmStatus("DC0_C0_RP0_VM1"), "/error/reasons/0"), HasSubstr("DC0_C0_RP0_VM1"));
}

TEST(LabMigration, HooksRunBeforeAndAfter)
{
    MigrationLab lab;
    prepare(lab, {"haproxy"});
    for (const char *name : {"before", "after"})
        ASSERT_TRUE(lab.store().create({{"apiVersion", "forklift.konveyor.io/v1beta1"},
                                        {"kind", "Hook"},
                                        {"metadata", {{"name", name}, {"namespace", "openshift-mtv"}}},
                                        {"spec", {{"image", "quay.io/kubev2v/hook-runner:latest"}}}}));
    ASSERT_TRUE(lab.waitFor("Hook", "after", "Ready"));
    ASSERT_TRUE(lab.store().modify("Plan", "openshift-mtv", "demo", [](Json &plan) {
        for (const auto &[step, name] : {std::pair{"PreHook", "before"}, std::pair{"PostHook", "after"}})
            plan["spec"]["vms"][0]["hooks"].push_back(
                {{"step", step}, {"hook", {{"name", name}, {"namespace", "openshift-mtv"}}}});
    }));
    ASSERT_TRUE(waitUntil([&lab] {
        const Json plan = lab.get("Plan", "openshift-mtv", "demo");
        return plan.at("status").at("observedGeneration") == plan.at("metadata").at("generation");
    }));
    lab.startMigration();
    ASSERT_TRUE(lab.waitForPhase("haproxy", "PreHook"));
    ASSERT_TRUE(lab.waitFor("Plan", "demo", "Succeeded"));
    const Json pipeline = lab.vmStatus("haproxy").at("pipeline");
    EXPECT_EQ(text(pipeline, "/1/name"), "PreHook");
    EXPECT_EQ(text(pipeline.back(), "/name"), "PostHook");
    for (const Json &step : pipeline)
        EXPECT_TRUE(step.contains("completed")) << step.dump();
}
