// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"

#include <map>
#include <string>
#include <vector>

namespace naru::test {

using lab::kube::Json;

// What two histories of one object are compared by: everything but times, generated identifiers and how far a
// copy is.

/// type, status, category, reason, message, items, durable of every condition, in order.
Json conditionsView(const Json &object);
/// One machine of a plan or migration: phase, verdict, error, and each step with its tasks.
Json vmView(const Json &vm);

/// The views of successive states without repetitions.
std::vector<Json> sequence(const std::vector<Json> &history, Json (*view)(const Json &));
/// The views of each machine, by name.
std::map<std::string, std::vector<Json>> vmSequences(const std::vector<Json> &history,
                                                     const char *vmsPointer);

/// Views as lines, for messages.
std::string lines(const std::vector<Json> &views);

} // namespace naru::test
