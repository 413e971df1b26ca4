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

Json converted(const YAML::Node &node)
{
    if (node.IsScalar())
        return scalar(node);
    if (node.IsSequence()) {
        Json list = Json::array();
        for (const YAML::Node &item : node)
            list.push_back(converted(item));
        return list;
    }
    if (node.IsMap()) {
        Json map = Json::object();
        for (const auto &entry : node)
            map[entry.first.Scalar()] = converted(entry.second);
        return map;
    }
    return nullptr;
}

} // namespace

std::expected<std::vector<Json>, std::string> parseYaml(const std::string &text)
{
    try {
        std::vector<Json> documents;
        for (const YAML::Node &node : YAML::LoadAll(text))
            documents.push_back(converted(node));
        return documents;
    } catch (const YAML::Exception &exception) {
        return std::unexpected(exception.what());
    }
}

} // namespace naru::lab::kube
