// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/discovery.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>
#include <map>

namespace naru::lab::kube {

namespace {

Json verbsOf(const ResourceType &type)
{
    if (type.kind == "Project")
        return {"delete", "get", "list", "watch"};
    if (type.kind == "Namespace")
        return {"create", "delete", "get", "list", "patch", "update", "watch"};
    if (type.custom)
        return {"delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"};
    return {"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"};
}

const Json StatusVerbs = {"get", "patch", "update"};

std::string groupVersionText(const std::string &group, const std::string &version)
{
    return group.empty() ? version : group + '/' + version;
}

bool wantsAggregated(const HttpRequest &request)
{
    return request.header("Accept").value_or("").find("as=APIGroupDiscoveryList") != std::string_view::npos;
}

Json responseKind(const std::string &group, const std::string &version, const std::string &kind)
{
    return {{"group", group}, {"version", version}, {"kind", kind}};
}

const char *scopeOf(bool namespaced)
{
    return namespaced ? "Namespaced" : "Cluster";
}

} // namespace

const std::vector<Discovery::Virtual> &Discovery::virtuals()
{
    static const auto All = [] {
        std::vector<Virtual> all{
            {"", "v1", "serviceaccounts/token", "TokenRequest", true, {"create"}},
            {"authentication.k8s.io", "v1", "selfsubjectreviews", "SelfSubjectReview", false, {"create"}},
            {"authentication.k8s.io", "v1", "tokenreviews", "TokenReview", false, {"create"}},
            {"authorization.k8s.io",
             "v1",
             "selfsubjectaccessreviews",
             "SelfSubjectAccessReview",
             false,
             {"create"}},
            {"authorization.k8s.io",
             "v1",
             "selfsubjectrulesreviews",
             "SelfSubjectRulesReview",
             false,
             {"create"}},
            {"authorization.k8s.io", "v1", "subjectaccessreviews", "SubjectAccessReview", false, {"create"}},
            {"project.openshift.io", "v1", "projectrequests", "ProjectRequest", false, {"create", "list"}},
            {"user.openshift.io", "v1", "users", "User", false, {"get"}}};
        for (const char *action : {"start", "stop", "restart", "migrate"}) {
            all.push_back({"subresources.kubevirt.io",
                           "v1",
                           std::string("virtualmachines/") + action,
                           "VirtualMachine",
                           true,
                           {"update"}});
        }
        for (const char *action : {"pause", "unpause", "softreboot", "reset"}) {
            all.push_back({"subresources.kubevirt.io",
                           "v1",
                           std::string("virtualmachineinstances/") + action,
                           "VirtualMachineInstance",
                           true,
                           {"update"}});
        }
        return all;
    }();
    return All;
}

Discovery::Discovery(const Catalogue &catalogue)
    : m_catalogue(catalogue)
{
    std::map<std::string, std::string> groups;
    for (const auto &type : catalogue.types())
        groups.emplace(type->group, type->version);
    for (const Virtual &resource : virtuals())
        groups.emplace(resource.group, resource.version);
    groups.erase("");
    for (const auto &[group, version] : groups)
        m_groups.push_back({group, version});
}

Json Discovery::groupOf(const GroupVersion &groupVersion)
{
    const Json version = {{"groupVersion", groupVersionText(groupVersion.group, groupVersion.version)},
                          {"version", groupVersion.version}};
    return {
        {"name", groupVersion.group}, {"versions", Json::array({version})}, {"preferredVersion", version}};
}

Json Discovery::resources(const GroupVersion &groupVersion) const
{
    Json list = Json::array();
    const auto add = [&list](const std::string &name, const std::string &singular, bool namespaced,
                             const std::string &kind, Json verbs) -> Json & {
        list.push_back({{"name", name},
                        {"singularName", singular},
                        {"namespaced", namespaced},
                        {"kind", kind},
                        {"verbs", std::move(verbs)}});
        return list.back();
    };
    for (const auto &type : m_catalogue.types()) {
        if (type->group != groupVersion.group)
            continue;
        Json &entry = add(type->plural, type->singular, type->namespaced, type->kind, verbsOf(*type));
        if (!type->shortNames.empty())
            entry["shortNames"] = type->shortNames;
        if (!type->categories.empty())
            entry["categories"] = type->categories;
        if (type->hasStatus)
            add(type->plural + "/status", "", type->namespaced, type->kind, StatusVerbs);
    }
    for (const Virtual &resource : virtuals()) {
        if (resource.group == groupVersion.group)
            add(resource.name, "", resource.namespaced, resource.kind, resource.verbs);
    }
    return {{"kind", "APIResourceList"},
            {"apiVersion", "v1"},
            {"groupVersion", groupVersionText(groupVersion.group, groupVersion.version)},
            {"resources", std::move(list)}};
}

Json Discovery::aggregatedVersion(const GroupVersion &groupVersion) const
{
    Json list = Json::array();
    const auto subresource = [&](const std::string &name, const std::string &kind, Json verbs) {
        return Json{{"subresource", name},
                    {"responseKind", responseKind(groupVersion.group, groupVersion.version, kind)},
                    {"verbs", std::move(verbs)}};
    };
    const auto entryOf = [&list](const std::string &resource) -> Json & {
        const auto known =
            std::ranges::find_if(list, [&](const Json &entry) { return entry["resource"] == resource; });
        return known != list.end() ? *known : list.emplace_back(Json{{"resource", resource}});
    };
    for (const auto &type : m_catalogue.types()) {
        if (type->group != groupVersion.group)
            continue;
        Json &entry = entryOf(type->plural);
        entry["responseKind"] = responseKind(type->group, type->version, type->kind);
        entry["scope"] = scopeOf(type->namespaced);
        entry["singularResource"] = type->singular;
        entry["verbs"] = verbsOf(*type);
        if (!type->shortNames.empty())
            entry["shortNames"] = type->shortNames;
        if (!type->categories.empty())
            entry["categories"] = type->categories;
        if (type->hasStatus)
            entry["subresources"].push_back(subresource("status", type->kind, StatusVerbs));
    }
    for (const Virtual &resource : virtuals()) {
        if (resource.group != groupVersion.group)
            continue;
        const std::size_t slash = resource.name.find('/');
        Json &entry = entryOf(resource.name.substr(0, slash));
        if (!entry.contains("scope")) {
            entry["responseKind"] = responseKind(resource.group, resource.version, resource.kind);
            entry["scope"] = scopeOf(resource.namespaced);
            entry["singularResource"] = "";
            entry["verbs"] = slash == std::string::npos ? Json(resource.verbs) : Json::array();
        }
        if (slash != std::string::npos)
            entry["subresources"].push_back(
                subresource(resource.name.substr(slash + 1), resource.kind, resource.verbs));
    }
    return {{"version", groupVersion.version}, {"resources", std::move(list)}, {"freshness", "Current"}};
}

Answer Discovery::aggregated(bool core, const HttpRequest &request) const
{
    Json items = Json::array();
    if (core) {
        items.push_back({{"metadata", Json::object()}, {"versions", {aggregatedVersion({"", "v1"})}}});
    } else {
        for (const GroupVersion &group : m_groups)
            items.push_back(
                {{"metadata", {{"name", group.group}}}, {"versions", {aggregatedVersion(group)}}});
    }
    const bool beta = request.header("Accept")->find("v=v2;") == std::string_view::npos;
    const std::string version = beta ? "v2beta1" : "v2";
    Json body = {{"kind", "APIGroupDiscoveryList"},
                 {"apiVersion", "apidiscovery.k8s.io/" + version},
                 {"metadata", Json::object()},
                 {"items", std::move(items)}};
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray::fromStdString(body.dump()), QCryptographicHash::Sha512);
    const std::string tag = '"' + digest.toHex().toUpper().toStdString() + '"';
    const HttpHeaders headers{{"Etag", tag}, {"Vary", "Accept"}, {"Cache-Control", "public"}};
    if (request.header("If-None-Match") == tag)
        return {304, nullptr, headers};
    Answer answer{200, std::move(body), headers};
    answer.headers.emplace_back("Content-Type", "application/json;g=apidiscovery.k8s.io;v=" + version +
                                                    ";as=APIGroupDiscoveryList");
    return answer;
}

std::optional<Answer> Discovery::handle(const HttpRequest &request) const
{
    std::string path = request.path;
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    if ((path == "/api" || path == "/apis") && wantsAggregated(request))
        return aggregated(path == "/api", request);
    if (path == "/api") {
        const std::string host(request.header("Host").value_or("localhost"));
        return Answer{
            200,
            {{"kind", "APIVersions"},
             {"versions", {"v1"}},
             {"serverAddressByClientCIDRs", {{{"clientCIDR", "0.0.0.0/0"}, {"serverAddress", host}}}}},
            {}};
    }
    if (path == "/api/v1")
        return Answer{200, resources({"", "v1"}), {}};
    if (path == "/apis") {
        Json groups = Json::array();
        for (const GroupVersion &group : m_groups)
            groups.push_back(groupOf(group));
        return Answer{
            200, {{"kind", "APIGroupList"}, {"apiVersion", "v1"}, {"groups", std::move(groups)}}, {}};
    }
    for (const GroupVersion &group : m_groups) {
        if (path == "/apis/" + group.group) {
            Json body = groupOf(group);
            body["kind"] = "APIGroup";
            body["apiVersion"] = "v1";
            return Answer{200, std::move(body), {}};
        }
        if (path == "/apis/" + group.group + '/' + group.version)
            return Answer{200, resources(group), {}};
    }
    return std::nullopt;
}

} // namespace naru::lab::kube
