// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/jsonaccess.h"

namespace naru::lab {

const Json &valueAt(const Json &json, std::string_view path)
{
    static const Json null;
    const Json::json_pointer pointer{std::string(path)};
    return json.contains(pointer) ? json.at(pointer) : null;
}

const Json &arrayAt(const Json &json, std::string_view path)
{
    static const Json none = Json::array();
    const Json &value = valueAt(json, path);
    return value.is_array() ? value : none;
}

const Json &objectAt(const Json &json, std::string_view path)
{
    static const Json none = Json::object();
    const Json &value = valueAt(json, path);
    return value.is_object() ? value : none;
}

std::string textAt(const Json &json, std::string_view path)
{
    const Json &value = valueAt(json, path);
    return value.is_string() ? value.get<std::string>() : std::string();
}

bool flagAt(const Json &json, std::string_view path, bool absent)
{
    const Json &value = valueAt(json, path);
    return value.is_boolean() ? value.get<bool>() : absent;
}

std::int64_t numberAt(const Json &json, std::string_view path)
{
    const Json &value = valueAt(json, path);
    return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

} // namespace naru::lab
