// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/itinerary.h"

#include "app/lab/forklift/planvalidation.h"

#include <algorithm>

namespace naru::lab {

namespace {

constexpr std::int64_t MiB = 1024 * 1024;

Json plainStep(std::string_view name, std::string_view description)
{
    return {{"name", name},
            {"description", description},
            {"phase", "Pending"},
            {"progress", {{"completed", 0}, {"total", 1}}}};
}

/// A step with one task a disk, counted in MB.
Json diskStep(std::string_view name, std::string_view description, const Json &vm)
{
    std::int64_t total = 0;
    Json tasks = Json::array();
    for (const Json &disk : arrayAt(vm, "/disks")) {
        const std::int64_t megabytes = numberAt(disk, "/capacity") / MiB;
        total += megabytes;
        tasks.push_back({{"name", kube::text(disk, "/file")},
                         {"annotations", {{"unit", "MB"}}},
                         {"progress", {{"completed", 0}, {"total", megabytes}}}});
    }
    Json step = plainStep(name, description);
    step["progress"]["total"] = total;
    step["annotations"] = {{"unit", "MB"}};
    step["tasks"] = std::move(tasks);
    return step;
}

bool hasHook(const Json &vmRef, std::string_view step)
{
    return std::ranges::any_of(arrayAt(vmRef, "/hooks"),
                               [step](const Json &hook) { return kube::text(hook, "/step") == step; });
}

} // namespace

std::vector<std::string> itinerary(const Journey &journey)
{
    std::vector<std::string> phases = {"Started"};
    const auto add = [&phases](std::initializer_list<std::string> more) {
        phases.insert(phases.end(), more);
    };
    if (journey.preHook)
        add({"PreHook"});
    if (journey.warm)
        add({"CreateInitialSnapshot", "WaitForInitialSnapshot", "StoreInitialSnapshotDeltas",
             "CreateDataVolumes", "CopyDisks", "CopyingPaused", "RemovePreviousSnapshot",
             "WaitForPreviousSnapshotRemoval", "CreateSnapshot", "WaitForSnapshot", "StoreSnapshotDeltas",
             "AddCheckpoint"});
    add({"StorePowerState", "PowerOffSource", "WaitForPowerOff"});
    if (journey.warm)
        add({"RemovePenultimateSnapshot", "WaitForPenultimateSnapshotRemoval", "CreateFinalSnapshot",
             "WaitForFinalSnapshot", "AddFinalCheckpoint", "Finalize", "RemoveFinalSnapshot",
             "CreateGuestConversionPod", "ConvertGuest"});
    else
        add({"CreateDataVolumes", "AllocateDisks", "CreateGuestConversionPod", "ConvertGuest",
             "CopyDisksVirtV2V"});
    add({"CreateVM"});
    if (journey.postHook)
        add({"PostHook"});
    if (journey.warm)
        add({"WaitForFinalSnapshotRemoval"});
    add({"Completed"});
    return phases;
}

std::string nextPhase(const Journey &journey, std::string_view phase)
{
    // The precopy loop closes here; only a cutover leaves it, out of CopyingPaused.
    if (phase == "AddCheckpoint")
        return "CopyDisks";
    const std::vector<std::string> phases = itinerary(journey);
    const auto at = std::ranges::find(phases, phase);
    return at == phases.end() || std::next(at) == phases.end() ? "Completed" : *std::next(at);
}

std::string stepOfPhase(bool warm, std::string_view phase)
{
    struct Row
    {
        std::string_view step;
        std::vector<std::string_view> phases;
    };
    static const std::vector<Row> rows = {
        {"Initialize",
         {"Started", "CreateInitialSnapshot", "WaitForInitialSnapshot", "StoreInitialSnapshotDeltas",
          "CreateDataVolumes"}},
        {"DiskAllocation", {"AllocateDisks"}},
        {"DiskTransfer",
         {"CopyDisks", "CopyingPaused", "RemovePreviousSnapshot", "WaitForPreviousSnapshotRemoval",
          "CreateSnapshot", "WaitForSnapshot", "StoreSnapshotDeltas", "AddCheckpoint"}},
        {"Cutover",
         {"RemovePenultimateSnapshot", "WaitForPenultimateSnapshotRemoval", "CreateFinalSnapshot",
          "WaitForFinalSnapshot", "AddFinalCheckpoint", "Finalize", "RemoveFinalSnapshot"}},
        {"ImageConversion", {"CreateGuestConversionPod", "ConvertGuest"}},
        {"DiskTransferV2v", {"CopyDisksVirtV2V"}},
        {"VirtualMachineCreation", {"CreateVM"}},
        {"PreHook", {"PreHook"}},
        {"PostHook", {"PostHook"}},
        {"WaitForFinalSnapshotConsolidation", {"WaitForFinalSnapshotRemoval"}},
    };
    if (phase == "StorePowerState" || phase == "PowerOffSource" || phase == "WaitForPowerOff")
        return warm ? "Cutover" : "Initialize";
    const auto row = std::ranges::find_if(
        rows, [phase](const Row &r) { return std::ranges::find(r.phases, phase) != r.phases.end(); });
    return row == rows.end() ? std::string() : std::string(row->step);
}

Json newPipeline(const Journey &journey, const Json &vm)
{
    Json steps = Json::array({plainStep("Initialize", "Initialize migration.")});
    if (journey.preHook)
        steps.push_back(plainStep("PreHook", "Run pre-migration hook."));
    if (journey.warm) {
        steps.push_back(diskStep("DiskTransfer", "Transfer disks.", vm));
        steps.push_back(diskStep("Cutover", "Finalize disk transfer.", vm));
    } else {
        steps.push_back(diskStep("DiskAllocation", "Allocate disks.", vm));
    }
    steps.push_back(plainStep("ImageConversion", "Convert image to kubevirt."));
    if (!journey.warm)
        steps.push_back(diskStep("DiskTransferV2v", "Copy disks.", vm));
    steps.push_back(plainStep("VirtualMachineCreation", "Create VM."));
    if (journey.postHook)
        steps.push_back(plainStep("PostHook", "Run post-migration hook."));
    if (journey.warm)
        steps.push_back(plainStep("WaitForFinalSnapshotConsolidation",
                                  "Waiting for final snapshot removal and consolidation"));
    return steps;
}

Journey journeyOf(const Json &planSpec, const Json &vmRef)
{
    return {isWarm(planSpec), hasHook(vmRef, "PreHook"), hasHook(vmRef, "PostHook")};
}

} // namespace naru::lab
