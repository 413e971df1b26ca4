// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"

#include <cstdint>

namespace naru::lab {

using kube::Json;

// With kube::at() and kube::text(): reading objects that somebody else wrote. What is absent or of another
// type reads as empty, nothing throws. `pointer` is a JSON pointer ("/spec/plan/name").

/// The array there, or an empty one.
const Json &arrayAt(const Json &json, const char *pointer);
/// The object there, or an empty one.
const Json &objectAt(const Json &json, const char *pointer);
bool flagAt(const Json &json, const char *pointer, bool absent = false);
std::int64_t numberAt(const Json &json, const char *pointer);

} // namespace naru::lab
