// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace naru::lab {

using Json = nlohmann::json;

// Reading objects that somebody else wrote: what is absent or of another type reads as empty, nothing throws.
// `path` is a JSON pointer ("/spec/plan/name").

/// The value there, or null.
const Json &valueAt(const Json &json, std::string_view path);
/// The array there, or an empty one.
const Json &arrayAt(const Json &json, std::string_view path);
/// The object there, or an empty one.
const Json &objectAt(const Json &json, std::string_view path);
std::string textAt(const Json &json, std::string_view path);
bool flagAt(const Json &json, std::string_view path, bool absent = false);
std::int64_t numberAt(const Json &json, std::string_view path);

} // namespace naru::lab
