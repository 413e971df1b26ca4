// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/yaml.h"

#include <yaml-cpp/yaml.h>

namespace naru::lab::kube {

namespace {

Json scalar(const YAML::Node &node)
{
    const std::string &text = node.Scalar();
    if (node.Tag() == "!") // quoted
        return text;
    if (text.empty() || text == "~" || text == "null")
        return nullptr;
    if (text == "true" || text == "false")
        return text == "true";
    // JSON's grammar for numbers is the part of YAML's that manifests use; a leading zero or a version is
    // text.
    const Json number = Json::parse(text, nullptr, false);
    return number.is_number() ? number : Json(text);
}

/// Aliases let a short text stand for an endless document.
constexpr int NodeLimit = 1'000'000;

Json converted(const YAML::Node &node, int &nodes)
{
    if (++nodes > NodeLimit)
        throw YAML::Exception(node.Mark(), "the document is too large");
    if (node.IsScalar())
        return scalar(node);
    if (node.IsSequence()) {
        Json list = Json::array();
        for (const YAML::Node &item : node)
            list.push_back(converted(item, nodes));
        return list;
    }
    if (node.IsMap()) {
        Json map = Json::object();
        for (const auto &entry : node)
            map[entry.first.Scalar()] = converted(entry.second, nodes);
        return map;
    }
    return nullptr;
}

} // namespace

std::expected<std::vector<Json>, std::string> parseYaml(const std::string &text)
{
    try {
        std::vector<Json> documents;
        int nodes = 0;
        for (const YAML::Node &node : YAML::LoadAll(text))
            documents.push_back(converted(node, nodes));
        return documents;
    } catch (const YAML::Exception &exception) {
        return std::unexpected(exception.what());
    }
}

} // namespace naru::lab::kube
