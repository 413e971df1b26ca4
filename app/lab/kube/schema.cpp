// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/schema.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <regex>

namespace naru::lab::kube {

namespace {

constexpr const char *PreserveUnknown = "x-kubernetes-preserve-unknown-fields";

const Json &member(const Json &object, const char *key)
{
    static const Json Null;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? *found : Null;
}

std::string joined(const std::string &path, const std::string &field)
{
    return path.empty() ? field : path + '.' + field;
}

std::string indexed(const std::string &path, std::size_t index)
{
    return path + '[' + std::to_string(index) + ']';
}

/// The schema of a field, or null when the schema does not describe it.
const Json &fieldSchema(const Json &schema, const std::string &field)
{
    const Json &described = member(member(schema, "properties"), field.c_str());
    return described.is_null() ? member(schema, "additionalProperties") : described;
}

void prune(const Json &schema, Json &value, const std::string &path, std::vector<std::string> &unknown)
{
    if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            prune(member(schema, "items"), value[i], indexed(path, i), unknown);
        return;
    }
    if (!value.is_object() || !schema.is_object())
        return;
    const bool closed = member(schema, "properties").is_object() && member(schema, PreserveUnknown) != true;
    for (auto field = value.begin(); field != value.end();) {
        const std::string fieldPath = joined(path, field.key());
        const bool always = path.empty() && (field.key() == "apiVersion" || field.key() == "kind" ||
                                             field.key() == "metadata");
        const Json &described = fieldSchema(schema, field.key());
        if (closed && !always && described.is_null()) {
            unknown.push_back(fieldPath);
            field = value.erase(field);
            continue;
        }
        if (!always)
            prune(described, *field, fieldPath, unknown);
        ++field;
    }
}

void fillDefaults(const Json &schema, Json &value)
{
    if (value.is_array()) {
        for (Json &item : value)
            fillDefaults(member(schema, "items"), item);
        return;
    }
    if (!value.is_object())
        return;
    for (const auto &[name, described] : member(schema, "properties").items()) {
        const Json &standard = member(described, "default");
        const bool missing =
            !value.contains(name) || (value[name].is_null() && member(described, "nullable") != true);
        if (missing && !standard.is_null())
            value[name] = standard;
        if (value.contains(name))
            fillDefaults(described, value[name]);
    }
}

/// A real server shows the type that came instead of the value.
std::string shown(const Json &value)
{
    if (value.is_number_integer())
        return "\"integer\"";
    return '"' + std::string(value.type_name()) + '"';
}

bool hasType(const Json &value, const std::string &type)
{
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "boolean")
        return value.is_boolean();
    if (type == "integer")
        return value.is_number_integer();
    return type != "number" || value.is_number();
}

void checkValue(const Json &schema, const Json &value, const std::string &path, std::vector<Cause> &causes)
{
    const Json &allowed = member(schema, "enum");
    if (allowed.is_array() && std::ranges::find(allowed, value) == allowed.end()) {
        std::string list;
        for (const Json &choice : allowed)
            list += (list.empty() ? "" : ", ") + choice.dump();
        causes.push_back({"FieldValueNotSupported",
                          "Unsupported value: " + value.dump() + ": supported values: " + list, path});
    }
    const Json &pattern = member(schema, "pattern");
    if (pattern.is_string() && value.is_string() &&
        !std::regex_search(value.get<std::string>(), std::regex(pattern.get<std::string>()))) {
        causes.push_back({"FieldValueInvalid",
                          "Invalid value: " + value.dump() + ": " + path + " in body should match '" +
                              pattern.get<std::string>() + "'",
                          path});
    }
    const Json &minimum = member(schema, "minimum");
    if (minimum.is_number() && value.is_number() && value < minimum) {
        causes.push_back({"FieldValueInvalid",
                          "Invalid value: " + value.dump() + ": " + path +
                              " in body should be greater than or equal to " + minimum.dump(),
                          path});
    }
}

void check(const Json &schema, const Json &value, const std::string &path, std::vector<Cause> &causes)
{
    if (!schema.is_object() || (value.is_null() && member(schema, "nullable") == true))
        return;
    const Json &type = member(schema, "type");
    if (type.is_string() && !hasType(value, type) && member(schema, "x-kubernetes-int-or-string") != true) {
        causes.push_back({"FieldValueTypeInvalid",
                          "Invalid value: " + shown(value) + ": " + path + " in body must be of type " +
                              type.get<std::string>() + ": " + shown(value),
                          path});
        return;
    }
    checkValue(schema, value, path, causes);
    if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            check(member(schema, "items"), value[i], indexed(path, i), causes);
    }
    if (!value.is_object())
        return;
    for (const Json &required : member(schema, "required")) {
        if (!value.contains(required.get<std::string>()))
            causes.push_back({"FieldValueRequired", "Required value", joined(path, required)});
    }
    for (const auto &[name, field] : value.items()) {
        if (!path.empty() || (name != "apiVersion" && name != "kind" && name != "metadata"))
            check(fieldSchema(schema, name), field, joined(path, name), causes);
    }
}

bool isLabel(const std::string &text)
{
    const auto alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && alphanumeric(text.front()) && alphanumeric(text.back()) &&
           std::ranges::all_of(text, [&](char c) { return alphanumeric(c) || c == '-'; });
}

bool isSubdomain(const std::string &text)
{
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t dot = std::min(text.find('.', start), text.size());
        if (!isLabel(text.substr(start, dot - start)))
            return false;
        start = dot + 1;
    }
    return true;
}

/// The core group's names that become host names are labels, everything else is a subdomain.
void checkName(const ResourceType &type, const std::string &name, std::vector<Cause> &causes)
{
    if (type.group == "rbac.authorization.k8s.io") // names such as system:masters: a path segment
        return;
    static constexpr std::array LabelKinds{"Namespace", "Service"};
    const bool label = type.group.empty() && std::ranges::find(LabelKinds, type.kind) != LabelKinds.end();
    const std::size_t limit = label ? 63 : 253;
    if (name.size() > limit) {
        causes.push_back({"FieldValueInvalid",
                          "Invalid value: " + Json(name).dump() + ": must be no more than " +
                              std::to_string(limit) + " characters",
                          "metadata.name"});
    }
    if (label ? isLabel(name) : isSubdomain(name))
        return;
    const std::string rule = label ? "a lowercase RFC 1123 label must consist of lower case alphanumeric "
                                     "characters or '-', and must start "
                                     "and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', "
                                     "regex used for validation is "
                                     "'[a-z0-9]([-a-z0-9]*[a-z0-9])?')"
                                   : "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric "
                                     "characters, '-' or '.', and "
                                     "must start and end with an alphanumeric character (e.g. 'example.com', "
                                     "regex used for validation is "
                                     "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    causes.push_back(
        {"FieldValueInvalid", "Invalid value: " + Json(name).dump() + ": " + rule, "metadata.name"});
}

/// The part of ObjectMeta that clients write. The server's own code relies on these types.
const Json &metadataSchema()
{
    static const Json Schema = Json::parse(R"({
        "type": "object",
        "properties": {
            "name": {"type": "string"}, "generateName": {"type": "string"}, "namespace": {"type": "string"},
            "uid": {"type": "string"}, "resourceVersion": {"type": "string"}, "generation": {"type": "integer"},
            "labels": {"type": "object", "nullable": true, "additionalProperties": {"type": "string"}},
            "annotations": {"type": "object", "nullable": true, "additionalProperties": {"type": "string"}},
            "finalizers": {"type": "array", "nullable": true, "items": {"type": "string"}},
            "ownerReferences": {
                "type": "array", "nullable": true,
                "items": {
                    "type": "object", "required": ["apiVersion", "kind", "name", "uid"],
                    "properties": {
                        "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "name": {"type": "string"},
                        "uid": {"type": "string"}, "controller": {"type": "boolean"},
                        "blockOwnerDeletion": {"type": "boolean"}}}}}})");
    return Schema;
}

/// A Secret's data is base64.
void checkSecret(const Json &secret, std::vector<Cause> &causes)
{
    for (const auto &[key, value] : at(secret, "/data").items()) {
        const bool valid = value.is_string() &&
                           QByteArray::fromBase64Encoding(QByteArray::fromStdString(value.get<std::string>()),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (!valid)
            causes.push_back(
                {"FieldValueInvalid", "Invalid value: \"\": illegal base64 data", "data." + key});
    }
}

} // namespace

std::vector<std::string> pruneUnknown(const ResourceType &type, Json &object)
{
    std::vector<std::string> unknown;
    prune(type.schema, object, {}, unknown);
    return unknown;
}

void applyDefaults(const ResourceType &type, Json &object)
{
    fillDefaults(type.schema, object);
}

std::vector<Cause> validate(const ResourceType &type, const Json &object)
{
    std::vector<Cause> causes;
    checkName(type, nameOf(object), causes);
    check(metadataSchema(), object.at("metadata"), "metadata", causes);
    check(type.schema, object, {}, causes);
    if (type.kind == "Secret")
        checkSecret(object, causes);
    return causes;
}

} // namespace naru::lab::kube
