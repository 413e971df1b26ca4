// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/json.h"

#include <algorithm>
#include <charconv>

namespace naru::lab::kube {

namespace {

constexpr int DepthLimit = 200;

int nestingDepth(const std::string &text)
{
    int depth = 0;
    int deepest = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '[' || c == '{'))
            deepest = std::max(deepest, ++depth);
        else if (!quoted && (c == ']' || c == '}'))
            --depth;
    }
    return deepest;
}

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

Json parseJson(const std::string &text)
{
    return nestingDepth(text) > DepthLimit ? Json(Json::value_t::discarded)
                                           : Json::parse(text, nullptr, false);
}

std::string serialized(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

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
