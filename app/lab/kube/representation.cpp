// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/representation.h"

namespace naru::lab::kube {

Representation Representation::wanted(const HttpRequest &request)
{
    Representation result;
    std::string_view accept = request.header("Accept").value_or("");
    while (!accept.empty()) {
        const std::string_view option = accept.substr(0, accept.find(','));
        accept.remove_prefix(std::min(accept.size(), option.size() + 1));
        if (option.find("as=Table") != std::string_view::npos)
            result.form = Form::Table;
        else if (option.find("as=PartialObjectMetadata") != std::string_view::npos)
            result.form = Form::Metadata;
        else if (option.find("json") == std::string_view::npos &&
                 option.find("*/*") == std::string_view::npos)
            continue; // protobuf, yaml: the next alternative
        break;
    }
    const std::string_view include = request.queryValue("includeObject").value_or("Metadata");
    result.rowObject = include == "None"     ? RowObject::None
                       : include == "Object" ? RowObject::Object
                                             : RowObject::Metadata;
    return result;
}

Json Representation::object(const ResourceType &type, const ObjectPtr &object, const QDateTime &now,
                            bool withColumns) const
{
    switch (form) {
    case Form::Table:
        return table(type, {object}, {{"resourceVersion", text(*object, "/metadata/resourceVersion")}},
                     rowObject, now, withColumns);
    case Form::Metadata:
        return partialObjectMetadata(*object);
    case Form::Plain:
        break;
    }
    return *object;
}

Json Representation::list(const ResourceType &type, const std::vector<ObjectPtr> &objects, Json metadata,
                          const QDateTime &now) const
{
    if (form == Form::Table)
        return table(type, objects, std::move(metadata), rowObject, now);
    Json items = Json::array();
    for (const ObjectPtr &object : objects)
        items.push_back(form == Form::Metadata ? partialObjectMetadata(*object) : *object);
    const bool plain = form == Form::Plain;
    if (plain && type.custom && !metadata.contains("continue"))
        metadata["continue"] = "";
    return {{"kind", plain ? type.listKind : "PartialObjectMetadataList"},
            {"apiVersion", plain ? type.apiVersion() : "meta.k8s.io/v1"},
            {"metadata", std::move(metadata)},
            {"items", std::move(items)}};
}

} // namespace naru::lab::kube
