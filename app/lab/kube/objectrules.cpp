// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/objectrules.h"

#include <QByteArray>

#include <utility>

namespace naru::lab::kube {

namespace {

void foldStringData(Json &secret)
{
    if (!secret.contains("stringData"))
        return;
    const Json plain = std::exchange(secret["stringData"], nullptr);
    secret.erase("stringData");
    for (const auto &[key, value] : plain.items()) {
        secret["data"][key] = QByteArray::fromStdString(value.get<std::string>()).toBase64().toStdString();
    }
}

} // namespace

bool isTerminating(const Json &object)
{
    return !at(object, "/metadata/deletionTimestamp").is_null();
}

bool specChanged(const ResourceType &type, Json before, Json after)
{
    for (Json *object : {&before, &after}) {
        object->erase("metadata");
        if (type.hasStatus)
            object->erase("status");
    }
    return before != after;
}

bool sameExceptOwnership(const Json &before, const Json &after)
{
    Json left = before;
    Json right = after;
    left["metadata"].erase("managedFields");
    right["metadata"].erase("managedFields");
    return left == right;
}

void keepOtherPart(const ResourceType &type, const std::string &subresource, const Json &current,
                   Json &object)
{
    const bool statusOnly = subresource == "status";
    if (!statusOnly && !type.hasStatus)
        return;
    Json result = statusOnly ? current : std::move(object);
    const Json &source = statusOnly ? object : current;
    result.erase("status");
    if (const auto status = source.find("status"); status != source.end() && !status->is_null())
        result["status"] = *status;
    object = std::move(result);
}

void keepSystemFields(const Json &current, Json &object)
{
    const Json &before = current.at("metadata");
    Json &metadata = object["metadata"];
    for (const char *field :
         {"uid", "creationTimestamp", "generateName", "generation", "deletionTimestamp",
          "deletionGracePeriodSeconds", "resourceVersion", "managedFields", "namespace"}) {
        metadata.erase(field);
        if (before.contains(field))
            metadata[field] = before[field];
    }
}

void applyBuiltInRules(const ResourceType &type, Json &object)
{
    if (type.kind == "Secret") {
        foldStringData(object);
        if (!object.contains("type"))
            object["type"] = "Opaque";
    } else if (type.kind == "Namespace") {
        object["metadata"]["labels"]["kubernetes.io/metadata.name"] = nameOf(object);
        if (!object.contains("spec"))
            object["spec"]["finalizers"] = {"kubernetes"};
        object["status"]["phase"] = isTerminating(object) ? "Terminating" : "Active";
    }
}

} // namespace naru::lab::kube
