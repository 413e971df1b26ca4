// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/jsonaccess.h"

namespace naru::lab {

const Json &arrayAt(const Json &json, const char *pointer)
{
    static const Json none = Json::array();
    const Json &value = kube::at(json, pointer);
    return value.is_array() ? value : none;
}

const Json &objectAt(const Json &json, const char *pointer)
{
    static const Json none = Json::object();
    const Json &value = kube::at(json, pointer);
    return value.is_object() ? value : none;
}

bool flagAt(const Json &json, const char *pointer, bool absent)
{
    const Json &value = kube::at(json, pointer);
    return value.is_boolean() ? value.get<bool>() : absent;
}

std::int64_t numberAt(const Json &json, const char *pointer)
{
    const Json &value = kube::at(json, pointer);
    return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

} // namespace naru::lab
