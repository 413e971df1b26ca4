// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/reviews.h"

#include "app/lab/kube/resourceview.h"

#include <algorithm>
#include <set>

namespace naru::lab::kube {

namespace {

Json userInfo(const User &user)
{
    Json info = {{"username", user.name}, {"groups", user.groups}};
    if (!user.uid.empty())
        info["uid"] = user.uid;
    return info;
}

std::string timestamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate).toStdString();
}

} // namespace

Reviews::Reviews(Store &store, Access &access, Clock &clock)
    : m_store(store)
    , m_access(access)
    , m_clock(clock)
{
}

bool Reviews::handles(const RequestInfo &info)
{
    static const std::set<std::string> Resources{"authentication.k8s.io/selfsubjectreviews",
                                                 "authentication.k8s.io/tokenreviews",
                                                 "authorization.k8s.io/selfsubjectaccessreviews",
                                                 "authorization.k8s.io/selfsubjectrulesreviews",
                                                 "authorization.k8s.io/subjectaccessreviews",
                                                 "project.openshift.io/projectrequests",
                                                 "user.openshift.io/users",
                                                 "/serviceaccounts/token"};
    const std::string suffix = info.subresource.empty() ? "" : '/' + info.subresource;
    return Resources.contains(info.group + '/' + info.resource + suffix);
}

KubeResult<Answer> Reviews::handle(const RequestInfo &info, const User &user, const HttpRequest &request)
{
    if (info.resource == "users" && info.verb == "get") {
        return Answer{200,
                      {{"kind", "User"},
                       {"apiVersion", "user.openshift.io/v1"},
                       {"metadata", {{"name", user.name}, {"uid", user.uid}}},
                       {"groups", user.groups}},
                      {}};
    }
    if (info.resource == "projectrequests" && info.verb == "list")
        return Answer{
            200,
            {{"kind", "Status"}, {"apiVersion", "v1"}, {"metadata", Json::object()}, {"status", "Success"}},
            {}};
    if (info.verb != "create")
        return std::unexpected(Status::methodNotAllowed());
    Json body = parseJson(request.body);
    if (!body.is_object())
        return std::unexpected(Status::badRequest("the object provided is unrecognized: not a JSON object"));
    if (!body.contains("apiVersion"))
        body["apiVersion"] = info.group + '/' + info.version;
    if (!body.contains("metadata"))
        body["metadata"] = Json::object();
    if (!body["metadata"].is_object() || (body.contains("spec") && !body["spec"].is_object()))
        return std::unexpected(Status::badRequest("metadata and spec of a review are objects"));

    if (info.subresource == "token")
        return tokenRequest(info, std::move(body));
    if (info.resource == "projectrequests")
        return projectRequest(user, body);
    if (info.resource == "tokenreviews")
        return tokenReview(std::move(body));
    if (info.resource == "selfsubjectreviews") {
        body["kind"] = "SelfSubjectReview";
        body["metadata"]["creationTimestamp"] = timestamp(m_clock.now());
        body["status"] = {{"userInfo", userInfo(user)}};
        return Answer{201, std::move(body), {}};
    }
    if (info.resource == "selfsubjectrulesreviews") {
        body["kind"] = "SelfSubjectRulesReview";
        body["status"] = m_access.rulesOf(user, text(body, "/spec/namespace"));
        body["spec"] = Json::object();
        return Answer{201, std::move(body), {}};
    }
    if (info.resource == "subjectaccessreviews") {
        User subject{text(body, "/spec/user"), text(body, "/spec/uid"), {}};
        for (const Json &group : at(body, "/spec/groups"))
            subject.groups.push_back(group.is_string() ? group.get<std::string>() : group.dump());
        return accessReview(subject, std::move(body));
    }
    return accessReview(user, std::move(body));
}

Answer Reviews::accessReview(const User &user, Json review) const
{
    const Json &attributes = at(review, "/spec/resourceAttributes");
    bool allowed = false;
    if (attributes.is_object()) {
        const auto attribute = [&attributes](const std::string &name) {
            return text(attributes, '/' + name);
        };
        const bool isNamespace = attribute("resource") == "namespaces" && attribute("namespace").empty();
        allowed = m_access.allows(
            user, {attribute("verb"), attribute("group"), attribute("resource"), attribute("subresource"),
                   isNamespace ? attribute("name") : attribute("namespace"), attribute("name")});
    } else {
        allowed = !user.isAnonymous() && at(review, "/spec/nonResourceAttributes").is_object();
    }
    review["status"] = {{"allowed", allowed}};
    return {201, std::move(review), {}};
}

KubeResult<Answer> Reviews::tokenRequest(const RequestInfo &info, Json body)
{
    const auto account = m_store.get("ServiceAccount", info.ns, info.name);
    if (!account)
        return std::unexpected(account.error());
    const Json &asked = at(body, "/spec/expirationSeconds");
    const std::int64_t seconds =
        asked.is_number_integer() ? std::max<std::int64_t>(asked.get<std::int64_t>(), 600) : 3600;
    body["kind"] = "TokenRequest";
    body["spec"]["expirationSeconds"] = seconds;
    body["status"] = {{"token", m_access.issueToken(info.ns, info.name, uidOf(**account), seconds)},
                      {"expirationTimestamp", timestamp(m_clock.now().addSecs(seconds))}};
    return Answer{201, std::move(body), {}};
}

Answer Reviews::tokenReview(Json review) const
{
    const auto user = m_access.userOfToken(text(review, "/spec/token"));
    review["status"] = user ? Json{{"authenticated", true}, {"user", userInfo(*user)}}
                            : Json{{"authenticated", false}, {"error", "invalid bearer token"}};
    review["spec"] = Json::object();
    return {201, std::move(review), {}};
}

KubeResult<Answer> Reviews::projectRequest(const User &user, const Json &body)
{
    Json ns = {{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", {{"name", nameOf(body)}}}};
    Json &annotations = ns["metadata"]["annotations"];
    annotations["openshift.io/display-name"] = text(body, "/displayName");
    annotations["openshift.io/description"] = text(body, "/description");
    annotations["openshift.io/requester"] = user.name;
    const auto created = m_store.create(std::move(ns), {.manager = "openshift-apiserver"});
    if (!created && created.error().reason == "AlreadyExists") {
        const ResourceType &type = *m_store.catalogue().byKind("Project");
        return std::unexpected(Status::alreadyExists(type, nameOf(body)));
    }
    if (!created)
        return std::unexpected(created.error());
    m_access.bind(user.name, Role::Admin, {nameOf(body)});
    return Answer{201, projectOf(**created), {}};
}

} // namespace naru::lab::kube
