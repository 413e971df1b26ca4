// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/json.h"

#include <algorithm>
#include <charconv>

namespace naru::lab::kube {

namespace {

std::string unescaped(std::string_view step)
{
    std::string name;
    for (std::size_t i = 0; i < step.size(); ++i) {
        const bool escape = step[i] == '~' && i + 1 < step.size();
        name += !escape ? step[i] : step[i + 1] == '1' ? '/' : '~';
        i += escape ? 1 : 0;
    }
    return name;
}

} // namespace

// Not Json::json_pointer: this runs for every object of every list, and that one parses and allocates each
// time.
const Json &at(const Json &object, std::string_view path)
{
    static const Json Null;
    const Json *value = &object;
    while (!path.empty()) {
        path.remove_prefix(1); // the slash
        const std::string_view step = path.substr(0, path.find('/'));
        path.remove_prefix(step.size());
        if (value->is_object()) {
            const bool escaped = step.find('~') != std::string_view::npos;
            const auto found = escaped ? value->find(unescaped(step)) : value->find(step);
            if (found == value->end())
                return Null;
            value = &*found;
        } else {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), index);
            if (!value->is_array() || error != std::errc() || end != step.data() + step.size() ||
                index >= value->size())
                return Null;
            value = &(*value)[index];
        }
    }
    return *value;
}

} // namespace naru::lab::kube
