// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"
#include "app/lab/kube/resourcetype.h"
#include "app/lab/kube/status.h"

#include <string>
#include <vector>

namespace naru::lab::kube {

/// Removes what the schema does not know and returns the paths ("spec.colour"), as a structural schema
/// demands. Built-in kinds have no schema here: nothing is removed.
std::vector<std::string> pruneUnknown(const ResourceType &type, Json &object);

/// Fills in the schema's defaults.
void applyDefaults(const ResourceType &type, Json &object);

/// What the schema, the rules for names and the rules of built-in kinds refuse.
std::vector<Cause> validate(const ResourceType &type, const Json &object);

} // namespace naru::lab::kube
