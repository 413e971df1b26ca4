// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/conditions.h"
#include "app/lab/forklift/itinerary.h"

#include <string>

namespace naru::lab {

// One entry of Plan.status.migration.vms.

/// The entry as a new run begins, in the phase after "Started". `before` is the entry of the run before, or
/// an empty object; `newName` is empty where the source's name is kept.
Json newVmStatus(const Json &before, const Json &vmRef, const Json &vm, const std::string &newName,
                 const Journey &journey, const std::string &now);

void addCondition(Json &status, const Condition &condition, const std::string &now);

/// The step of that name, or null.
Json *pipelineStep(Json &status, const std::string &name);

/// How much of a step is done, shared out to its tasks: disks are copied one after the other.
void showProgress(Json &step, std::int64_t megabytes);

/// Ends every step that has begun, and the machine's run.
void closePipeline(Json &status, const std::string &now);

} // namespace naru::lab
