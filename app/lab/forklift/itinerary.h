// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/jsonaccess.h"

#include <string>
#include <string_view>
#include <vector>

namespace naru::lab {

/// What decides the way of one machine.
struct Journey
{
    bool warm = false;
    bool preHook = false;
    bool postHook = false;
};

/// The phases of one machine in order, "Started" to "Completed" (openshift.md 1.6).
std::vector<std::string> itinerary(const Journey &journey);

/// The phase after `phase`; "Completed" after the last and after one that is not on the way.
std::string nextPhase(const Journey &journey, std::string_view phase);

/// The pipeline step that is current while vm.phase is `phase`; empty for phases outside the pipeline.
std::string stepOfPhase(bool warm, std::string_view phase);

/// The pipeline before anything has run. `vm` is the inventory's object: its disks become the tasks.
Json newPipeline(const Journey &journey, const Json &vm);

/// The journey of one entry of Plan.spec.vms.
Journey journeyOf(const Json &planSpec, const Json &vmRef);

} // namespace naru::lab
