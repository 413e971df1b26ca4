// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/selector.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace naru::lab::kube {

namespace {

/// The words and signs of a label selector: `a in (b, c), !d, e!=f`.
std::vector<std::string> tokens(std::string_view text)
{
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            ++i;
        } else if (std::string_view("=!(),<>").find(c) != std::string_view::npos) {
            const bool two = (c == '=' || c == '!') && i + 1 < text.size() && text[i + 1] == '=';
            result.emplace_back(text.substr(i, two ? 2 : 1));
            i += two ? 2 : 1;
        } else {
            const std::size_t end = std::min(text.find_first_of("=!(),<> \t", i), text.size());
            result.emplace_back(text.substr(i, end - i));
            i = end;
        }
    }
    return result;
}

bool isSign(const std::string &token)
{
    return token.empty() || std::string_view("=!(),<>").find(token.front()) != std::string_view::npos;
}

std::unexpected<Status> unparsable(const std::string &found, const std::string &expected)
{
    return std::unexpected(
        Status::badRequest("unable to parse requirement: found '" + found + "', expected: " + expected));
}

std::string fieldValue(const Json &object, const std::string &path)
{
    std::string pointer = '/' + path;
    std::ranges::replace(pointer, '.', '/');
    const Json &value = at(object, pointer);
    if (value.is_string())
        return value;
    return value.is_null() ? std::string() : value.dump();
}

bool isSelectable(const ResourceType &type, const std::string &path)
{
    if (path == "metadata.name" || (path == "metadata.namespace" && type.namespaced))
        return true;
    static const std::vector<std::pair<std::string, std::vector<std::string>>> BuiltIn{
        {"Pod",
         {"spec.nodeName", "status.phase", "status.podIP", "spec.serviceAccountName", "spec.restartPolicy"}},
        {"Event",
         {"involvedObject.kind", "involvedObject.name", "involvedObject.namespace", "involvedObject.uid",
          "involvedObject.apiVersion", "reason", "type", "source"}},
        {"Secret", {"type"}},
        {"Namespace", {"status.phase"}},
        {"Node", {"spec.unschedulable"}}};
    const auto known = std::ranges::find(BuiltIn, type.kind, [](const auto &entry) { return entry.first; });
    return known != BuiltIn.end() && std::ranges::find(known->second, path) != known->second.end();
}

} // namespace

KubeResult<std::vector<Selector::Requirement>> Selector::parseLabels(std::string_view text)
{
    std::vector<Requirement> requirements;
    const std::vector<std::string> words = tokens(text);
    static constexpr const char *Operators = "in, notin, =, ==, !=, gt, lt";
    std::size_t at = 0;
    const auto next = [&] { return at < words.size() ? words[at++] : std::string(); };
    while (at < words.size()) {
        const bool negated = words[at] == "!";
        at += negated ? 1 : 0;
        const std::string key = next();
        if (isSign(key))
            return unparsable(key, "!, identifier, or 'end of string'");
        const std::string sign = next();
        if (sign.empty() || sign == ",") {
            requirements.push_back({key, negated ? Operator::Missing : Operator::Exists, {}});
            continue;
        }
        if (sign == "in" || sign == "notin") {
            if (const std::string open = next(); open != "(")
                return unparsable(open, "'('");
            std::vector<std::string> values;
            for (std::string word = next(); word != ")"; word = next()) {
                if (word.empty())
                    return unparsable(word, "',' or ')'");
                if (word != ",")
                    values.push_back(word);
            }
            requirements.push_back({key, sign == "in" ? Operator::In : Operator::NotIn, std::move(values)});
        } else if (sign == "=" || sign == "==" || sign == "!=") {
            const bool hasValue = at < words.size() && words[at] != ",";
            requirements.push_back(
                {key, sign == "!=" ? Operator::NotIn : Operator::In, {hasValue ? next() : ""}});
        } else {
            return unparsable(sign, Operators);
        }
        if (const std::string separator = next(); !separator.empty() && separator != ",")
            return unparsable(separator, "',' or 'end of string'");
    }
    return requirements;
}

KubeResult<std::vector<Selector::FieldRequirement>> Selector::parseFields(const ResourceType &type,
                                                                          std::string_view text)
{
    std::vector<FieldRequirement> requirements;
    while (!text.empty()) {
        const std::string_view item = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos)
            return std::unexpected(Status::badRequest("invalid selector: '" + std::string(item) +
                                                      "'; can't understand '" + std::string(item) + "'"));
        const bool negated = equals > 0 && item[equals - 1] == '!';
        const std::string path(item.substr(0, equals - (negated ? 1 : 0)));
        std::string_view value = item.substr(equals + 1);
        if (value.starts_with('='))
            value.remove_prefix(1);
        if (!isSelectable(type, path))
            return std::unexpected(Status::badRequest("field label not supported: " + path));
        requirements.push_back({path, !negated, std::string(value)});
    }
    return requirements;
}

KubeResult<Selector> Selector::parse(const ResourceType &type, std::string ns, std::string_view labels,
                                     std::string_view fields)
{
    Selector selector;
    selector.m_namespace = std::move(ns);
    auto labelRequirements = parseLabels(labels);
    if (!labelRequirements)
        return std::unexpected(labelRequirements.error());
    selector.m_labels = std::move(*labelRequirements);
    auto fieldRequirements = parseFields(type, fields);
    if (!fieldRequirements)
        return std::unexpected(fieldRequirements.error());
    selector.m_fields = std::move(*fieldRequirements);
    return selector;
}

bool Selector::matches(const Json &object) const
{
    if (!m_namespace.empty() && namespaceOf(object) != m_namespace)
        return false;
    const Json &labels = at(object, "/metadata/labels");
    const bool labelled = std::ranges::all_of(m_labels, [&labels](const Requirement &requirement) {
        const bool present = labels.is_object() && labels.contains(requirement.key);
        const auto isListed = [&] {
            return std::ranges::find(requirement.values, labels.at(requirement.key).get<std::string>()) !=
                   requirement.values.end();
        };
        switch (requirement.op) {
        case Operator::Exists:
            return present;
        case Operator::Missing:
            return !present;
        case Operator::In:
            return present && isListed();
        case Operator::NotIn:
            return !present || !isListed();
        }
        return false;
    });
    return labelled && std::ranges::all_of(m_fields, [&object](const FieldRequirement &field) {
               return (fieldValue(object, field.path) == field.value) == field.equal;
           });
}

} // namespace naru::lab::kube
