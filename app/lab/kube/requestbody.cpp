// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/requestbody.h"

#include "app/lab/kube/schema.h"
#include "app/lab/kube/yaml.h"

namespace naru::lab::kube {

namespace {

std::unexpected<Status> badRequest(std::string message)
{
    return std::unexpected(Status::badRequest(std::move(message)));
}

KubeResult<Json> parseBody(const ResourceType &type, const HttpRequest &request)
{
    const std::string media = mediaType(request);
    if (media != "application/json" && media != "application/yaml")
        return std::unexpected(Status::unsupportedMedia("application/json, application/yaml"));
    Json body = parseJson(request.body);
    if (!body.is_discarded())
        return body;
    if (media == "application/yaml") {
        if (auto documents = parseYaml(request.body); documents && documents->size() == 1)
            return documents->front();
    }
    return badRequest("the object provided is unrecognized (must be of type " + type.kind +
                      "): couldn't get version/kind; json parse error: unexpected end of JSON input (" +
                      request.body + ")");
}

bool isAll(const Json &dryRun)
{
    return dryRun.is_array() && dryRun.size() == 1 && dryRun[0] == "All";
}

} // namespace

std::string mediaType(const HttpRequest &request)
{
    const std::string_view type = request.header("Content-Type").value_or("application/json");
    return std::string(type.substr(0, type.find(';')));
}

KubeResult<Json> decodeObject(const ResourceType &type, const RequestInfo &info, const HttpRequest &request)
{
    auto parsed = parseBody(type, request);
    if (!parsed)
        return parsed;
    Json &object = *parsed;
    if (!object.is_object())
        return badRequest("the object provided is unrecognized (must be of type " + type.kind +
                          "): couldn't get version/kind; json: cannot unmarshal into an object");
    if (!object.contains("kind") && type.custom)
        return badRequest("the object provided is unrecognized (must be of type " + type.kind +
                          "): Object 'Kind' is missing in '" + request.body + "' (" + request.body + ")");
    if (auto matched = matchIdentity(type, info, object); !matched)
        return std::unexpected(matched.error());
    return parsed;
}

KubeResult<void> matchIdentity(const ResourceType &type, const RequestInfo &info, Json &object)
{
    if (object.contains("apiVersion") && object["apiVersion"] != type.apiVersion())
        return badRequest("the API version in the data (" + text(object, "/apiVersion") +
                          ") does not match the expected API version (" + type.apiVersion() + ")");
    if (object.contains("kind") && object["kind"] != type.kind)
        return badRequest(text(object, "/kind") + " in version \"" + type.version +
                          "\" cannot be handled as a " + type.kind);
    object["apiVersion"] = type.apiVersion();
    object["kind"] = type.kind;
    if (object["metadata"].is_null())
        object["metadata"] = Json::object();
    if (!object["metadata"].is_object())
        return badRequest("json: cannot unmarshal " + std::string(object["metadata"].type_name()) +
                          " into Go struct field .metadata of type v1.ObjectMeta");
    const std::string ns = namespaceOf(object);
    const bool isNamespace = info.resource == "namespaces";
    if (!isNamespace && !ns.empty() && ns != info.ns)
        return badRequest(
            "the namespace of the provided object does not match the namespace sent on the request");
    if (!isNamespace && !info.ns.empty())
        object["metadata"]["namespace"] = info.ns;
    if (info.name.empty())
        return {};
    if (const std::string name = nameOf(object); !name.empty() && name != info.name)
        return badRequest("the name of the object (" + name + ") does not match the name on the URL (" +
                          info.name + ")");
    object["metadata"]["name"] = info.name;
    return {};
}

KubeResult<HttpHeaders> checkUnknownFields(const ResourceType &type, const Json &object,
                                           const HttpRequest &request)
{
    const std::string_view wanted = request.queryValue("fieldValidation").value_or("Warn");
    if (wanted == "Ignore")
        return {};
    Json copy = object;
    HttpHeaders warnings;
    std::string all;
    for (const std::string &field : pruneUnknown(type, copy)) {
        const std::string what = "unknown field \"" + field + '"';
        warnings.emplace_back("Warning", "299 - " + Json(what).dump());
        all += (all.empty() ? "" : ", ") + what;
    }
    if (wanted == "Strict" && !all.empty())
        return badRequest(type.kind + " in version \"" + type.version + "\" cannot be handled as a " +
                          type.kind + ": strict decoding error: " + all);
    return warnings;
}

KubeResult<WriteOptions> writeOptions(const RequestInfo &info, const HttpRequest &request)
{
    WriteOptions options;
    const std::string_view agent = request.header("User-Agent").value_or("");
    options.manager =
        std::string(request.queryValue("fieldManager").value_or(agent.substr(0, agent.find('/'))));
    if (options.manager.empty())
        options.manager = "unknown";
    options.subresource = info.subresource;
    if (const auto dryRun = request.queryValue("dryRun")) {
        if (*dryRun != "All")
            return badRequest("dryRun: Unsupported value: \"" + std::string(*dryRun) +
                              "\": supported values: \"All\"");
        options.dryRun = true;
    }
    return options;
}

KubeResult<DeleteOptions> deleteOptions(const HttpRequest &request)
{
    DeleteOptions options;
    Json body = request.body.empty() ? Json::object() : parseJson(request.body);
    if (!body.is_object())
        return badRequest("couldn't get version/kind; json parse error: DeleteOptions expected");
    if (const auto policy = request.queryValue("propagationPolicy"))
        body["propagationPolicy"] = *policy;
    const std::string policy = text(body, "/propagationPolicy");
    if (policy == "Foreground")
        options.propagation = Propagation::Foreground;
    else if (policy == "Orphan" || at(body, "/orphanDependents") == true)
        options.propagation = Propagation::Orphan;
    options.uid = text(body, "/preconditions/uid");
    options.resourceVersion = text(body, "/preconditions/resourceVersion");
    options.dryRun = request.queryValue("dryRun") == "All" || isAll(at(body, "/dryRun"));
    return options;
}

} // namespace naru::lab::kube
