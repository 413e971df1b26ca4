// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/conditions.h"
#include "app/lab/forklift/mapvalidation.h"
#include "app/lab/forklift/sourceinventory.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace naru::lab {

/// Everything that a plan's conditions depend on. References that Forklift cannot resolve at all leave a plan
/// without any status: see isResolvable().
struct PlanFacts
{
    const Json *plan = nullptr;
    ProviderPair providers;
    const Json *networkMap = nullptr;
    const Json *storageMap = nullptr;
    const SourceInventory *source = nullptr;
    std::map<std::string, const Json *> hooks; ///< by "namespace/name"; null when there is none
    std::set<std::string> targetVms;           ///< names taken in the target namespace
    std::set<std::string> networks;            ///< "namespace/name" of every NetworkAttachmentDefinition
};

/// Whether spec asks for a warm migration: the older flag or the newer type.
bool isWarm(const Json &planSpec);

/// False when a provider, a map or a hook does not exist: the real controller then fails before it writes a
/// status.
bool isResolvable(const PlanFacts &facts);

/// What the controller finds, in the order in which it looks. `executing`: a run renames machines by itself,
/// so names are not complained about.
std::vector<Condition> validatePlan(const PlanFacts &facts, bool executing);

} // namespace naru::lab
