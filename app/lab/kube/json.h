// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace naru::lab::kube {

using Json = nlohmann::json;
/// A stored object: an immutable snapshot that may be kept.
using ObjectPtr = std::shared_ptr<const Json>;

/// What somebody sent, or a discarded value when it is no JSON or nested deeper than anything sensible is
/// (the lab's own code recurses into it).
Json parseJson(const std::string &text);

/// As it is sent: bytes that are no UTF-8 (a name in a path may have some) are replaced instead of refused.
std::string serialized(const Json &value);

/// The value at a JSON pointer ("/spec/vms/0", "/metadata/labels/kubevirt.io~1domain"), or null when any step
/// is missing.
const Json &at(const Json &object, std::string_view path);

/// The string at a JSON pointer, or "" when there is none.
inline std::string text(const Json &object, std::string_view pointer)
{
    const Json &value = at(object, pointer);
    return value.is_string() ? value.get<std::string>() : std::string();
}

inline std::string nameOf(const Json &object)
{
    return text(object, "/metadata/name");
}

inline std::string namespaceOf(const Json &object)
{
    return text(object, "/metadata/namespace");
}

inline std::string uidOf(const Json &object)
{
    return text(object, "/metadata/uid");
}

} // namespace naru::lab::kube
