// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/vmstatus.h"

#include <algorithm>

namespace naru::lab {

Json newVmStatus(const Json &before, const Json &vmRef, const Json &vm, const std::string &newName,
                 const Journey &journey, const std::string &now)
{
    Json status = vmRef;
    status.erase("targetName");
    status.update({{"id", vm.at("id")},
                   {"name", vm.at("name")},
                   {"luks", Json::object()},
                   {"started", now},
                   {"phase", nextPhase(journey, "Started")},
                   {"pipeline", newPipeline(journey, vm)}});
    if (!newName.empty())
        status["newName"] = newName;
    if (before.contains("restorePowerState"))
        status["restorePowerState"] = before.at("restorePowerState");
    if (journey.warm)
        status["warm"] = {
            {"precopies", Json::array()}, {"successes", 0}, {"failures", 0}, {"consecutiveFailures", 0}};
    Json &first = status["pipeline"].at(0);
    first["phase"] = "Running";
    first["started"] = now;
    if (journey.preHook) {
        first["phase"] = "Completed";
        first["completed"] = now;
        status["pipeline"].at(1)["phase"] = "Running";
    }
    return status;
}

void addCondition(Json &status, const Condition &condition, const std::string &now)
{
    Conditions conditions(arrayAt(status, "/conditions"));
    conditions.set(condition, now);
    status["conditions"] = conditions.toJson();
}

Json *pipelineStep(Json &status, const std::string &name)
{
    for (Json &step : status["pipeline"]) {
        if (kube::text(step, "/name") == name)
            return &step;
    }
    return nullptr;
}

void showProgress(Json &step, std::int64_t megabytes)
{
    step["progress"]["completed"] = std::min(megabytes, numberAt(step, "/progress/total"));
    for (Json &task : step["tasks"]) {
        const std::int64_t part = std::min(megabytes, numberAt(task, "/progress/total"));
        task["progress"]["completed"] = part;
        megabytes -= part;
    }
}

void closePipeline(Json &status, const std::string &now)
{
    for (Json &step : status["pipeline"]) {
        if (step.contains("started") && !step.contains("completed"))
            step["completed"] = now;
    }
    status["completed"] = now;
}

} // namespace naru::lab
