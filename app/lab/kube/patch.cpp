// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/patch.h"

#include "app/lab/kube/managedfields.h"

#include <algorithm>

namespace naru::lab::kube {

namespace {

bool sameKey(const Json &left, const Json &right, const std::vector<std::string> &keys)
{
    // "ports" has three possible keys: those that both items carry decide.
    bool compared = false;
    for (const std::string &key : keys) {
        if (!left.contains(key) || !right.contains(key))
            continue;
        if (left[key] != right[key])
            return false;
        compared = true;
    }
    return compared;
}

Json mergedList(const ResourceType &type, const Json &list, const Json &patch, const std::string &field)
{
    const auto keys = listKeys(type, nullptr, field);
    const bool replace =
        std::ranges::any_of(patch, [](const Json &item) { return text(item, "/$patch") == "replace"; });
    Json result = list.is_array() && !replace && !keys.empty() ? list : Json::array();
    for (const Json &item : patch) {
        if (!item.is_object()) {
            if (std::ranges::find(result, item) == result.end() || keys.empty())
                result.push_back(item);
            continue;
        }
        if (text(item, "/$patch") == "replace")
            continue;
        const auto same =
            std::ranges::find_if(result, [&](const Json &known) { return sameKey(known, item, keys); });
        if (text(item, "/$patch") == "delete") {
            if (same != result.end())
                result.erase(same);
        } else if (same != result.end()) {
            *same = strategicMergePatch(type, *same, item);
        } else {
            result.push_back(strategicMergePatch(type, Json::object(), item));
        }
    }
    return result;
}

} // namespace

KubeResult<Json> jsonPatch(const Json &object, const Json &patch)
{
    if (!patch.is_array())
        return std::unexpected(
            Status::badRequest("error decoding patch: json: cannot unmarshal object into Go value of "
                               "type jsonpatch.Patch"));
    try {
        return object.patch(patch);
    } catch (const Json::parse_error &error) {
        return std::unexpected(Status::badRequest(std::string("error decoding patch: ") + error.what()));
    } catch (const Json::exception &) {
        // The recorded server says no more than this.
        return std::unexpected(Status{422,
                                      "Invalid",
                                      "the server rejected our request due to an error in our request",
                                      Json::object(),
                                      {}});
    }
}

Json mergePatch(const Json &object, const Json &patch)
{
    Json result = object;
    result.merge_patch(patch);
    return result;
}

Json strategicMergePatch(const ResourceType &type, const Json &object, const Json &patch)
{
    if (!patch.is_object())
        return patch;
    const bool replace = text(patch, "/$patch") == "replace";
    Json result = object.is_object() && !replace ? object : Json::object();
    for (const auto &[name, value] : patch.items()) {
        static constexpr std::string_view DeleteFrom = "$deleteFromPrimitiveList/";
        if (name.starts_with(DeleteFrom)) {
            const std::string field = name.substr(DeleteFrom.size());
            Json kept = Json::array();
            for (const Json &item : result.value(field, Json::array())) {
                if (std::ranges::find(value, item) == value.end())
                    kept.push_back(item);
            }
            result[field] = std::move(kept);
        } else if (name.starts_with('$')) {
            continue;
        } else if (value.is_null()) {
            result.erase(name);
        } else if (value.is_array()) {
            result[name] = mergedList(type, result.value(name, Json()), value, name);
        } else {
            result[name] = strategicMergePatch(type, result.value(name, Json()), value);
        }
    }
    return result;
}

} // namespace naru::lab::kube
