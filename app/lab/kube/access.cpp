// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/access.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace naru::lab::kube {

namespace {

template <class Range>
bool contains(const Range &range, const std::string &value)
{
    return std::ranges::find(range, value) != std::ranges::end(range);
}

constexpr std::array ReadVerbs{"get", "list", "watch"};

/// What every authenticated user may do at the cluster scope.
bool isBasic(const AccessRequest &request)
{
    const bool selfReview =
        request.group == "authorization.k8s.io" || request.group == "authentication.k8s.io";
    if (selfReview)
        return request.verb == "create" && request.resource.starts_with("selfsubject");
    if (request.group == "project.openshift.io") {
        return (request.resource == "projectrequests" && request.verb == "create") ||
               (request.resource == "projects" && (request.verb == "list" || request.verb == "watch"));
    }
    if (request.group == "user.openshift.io")
        return request.verb == "get" && request.name == "~";
    return request.group == "storage.k8s.io" && request.resource == "storageclasses" &&
           contains(ReadVerbs, request.verb);
}

bool roleAllows(Role role, const AccessRequest &request)
{
    const bool isNamespace = request.resource == "namespaces" || request.resource == "projects";
    const bool reads = contains(ReadVerbs, request.verb);
    switch (role) {
    case Role::ClusterAdmin:
        return true;
    case Role::Admin:
        return !isNamespace || reads || request.verb == "delete";
    case Role::Edit:
        return !isNamespace || reads;
    case Role::View:
        return reads && request.resource != "secrets";
    }
    return false;
}

std::string quoted(const std::string &text)
{
    return '"' + text + '"';
}

} // namespace

Access::Access(Clock &clock)
    : m_clock(clock)
{
    bind("system:masters", Role::ClusterAdmin);
}

void Access::addUser(User user, std::string token)
{
    user.groups.emplace_back("system:authenticated");
    m_tokens[std::move(token)] = {std::move(user), std::nullopt};
}

void Access::bind(std::string subject, Role role, std::vector<std::string> namespaces)
{
    m_bindings.push_back({std::move(subject), role, std::move(namespaces)});
}

std::string Access::issueToken(const std::string &ns, const std::string &serviceAccount,
                               const std::string &uid, std::int64_t seconds)
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    std::string token =
        "lab." + bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals).toStdString();
    User user{"system:serviceaccount:" + ns + ':' + serviceAccount,
              uid,
              {"system:serviceaccounts", "system:serviceaccounts:" + ns, "system:authenticated"}};
    m_tokens[token] = {std::move(user), m_clock.now().addSecs(seconds)};
    return token;
}

std::optional<User> Access::userOfToken(const std::string &token) const
{
    const auto found = m_tokens.find(token);
    const bool valid =
        found != m_tokens.end() && (!found->second.expires || m_clock.now() < *found->second.expires);
    return valid ? std::optional(found->second.user) : std::nullopt;
}

KubeResult<User> Access::authenticate(const HttpRequest &request) const
{
    static constexpr std::string_view Bearer = "Bearer ";
    const auto authorization = request.header("Authorization");
    if (request.peer) {
        User user{request.peer->commonName, {}, request.peer->organizations};
        user.groups.emplace_back("system:authenticated");
        return impersonated(user, request);
    }
    if (!authorization)
        return User{"system:anonymous", {}, {"system:unauthenticated"}};
    const auto user = authorization->starts_with(Bearer)
                          ? userOfToken(std::string(authorization->substr(Bearer.size())))
                          : std::nullopt;
    if (!user)
        return std::unexpected(Status::unauthorized());
    return impersonated(*user, request);
}

KubeResult<User> Access::impersonated(const User &user, const HttpRequest &request) const
{
    const auto name = request.header("Impersonate-User");
    if (!name)
        return user;
    User other{std::string(*name), std::string(request.header("Impersonate-Uid").value_or("")), {}};
    AccessRequest attempt{"impersonate", "", "users", {}, {}, other.name};
    if (!allows(user, attempt))
        return std::unexpected(forbidden(user, attempt));
    for (const std::string_view group : request.headerValues("Impersonate-Group"))
        other.groups.emplace_back(group);
    if (!contains(other.groups, "system:authenticated"))
        other.groups.emplace_back("system:authenticated");
    return other;
}

std::vector<Role> Access::rolesOf(const User &user, const std::string &ns) const
{
    std::vector<Role> roles;
    for (const Binding &binding : m_bindings) {
        const bool subject = binding.subject == user.name || contains(user.groups, binding.subject);
        const bool place =
            binding.role == Role::ClusterAdmin ||
            (!ns.empty() && (contains(binding.namespaces, "*") || contains(binding.namespaces, ns)));
        if (subject && place)
            roles.push_back(binding.role);
    }
    return roles;
}

bool Access::allows(const User &user, const AccessRequest &request) const
{
    if (!user.isAnonymous() && isBasic(request))
        return true;
    return std::ranges::any_of(rolesOf(user, request.ns),
                               [&request](Role role) { return roleAllows(role, request); });
}

Status Access::forbidden(const User &user, const AccessRequest &request)
{
    const std::string groupResource =
        request.group.empty() ? request.resource : request.resource + '.' + request.group;
    const std::string resource =
        request.subresource.empty() ? request.resource : request.resource + '/' + request.subresource;
    const std::string place =
        request.ns.empty() ? "at the cluster scope" : "in the namespace " + quoted(request.ns);
    Json details = {{"kind", request.resource}};
    if (!request.group.empty())
        details["group"] = request.group;
    if (!request.name.empty())
        details["name"] = request.name;
    return {403,
            "Forbidden",
            groupResource + (request.name.empty() ? "" : ' ' + quoted(request.name)) +
                " is forbidden: User " + quoted(user.name) + " cannot " + request.verb + " resource " +
                quoted(resource) + " in API group " + quoted(request.group) + ' ' + place,
            std::move(details),
            {}};
}

Json Access::rulesOf(const User &user, const std::string &ns) const
{
    Json rules = Json::array(
        {{{"verbs", {"create"}},
          {"apiGroups", {"authorization.k8s.io"}},
          {"resources", {"selfsubjectaccessreviews", "selfsubjectrulesreviews"}}},
         {{"verbs", {"create"}},
          {"apiGroups", {"authentication.k8s.io"}},
          {"resources", {"selfsubjectreviews"}}},
         {{"verbs", ReadVerbs}, {"apiGroups", {"storage.k8s.io"}}, {"resources", {"storageclasses"}}},
         {{"verbs", {"list", "watch"}}, {"apiGroups", {"project.openshift.io"}}, {"resources", {"projects"}}},
         {{"verbs", {"create"}},
          {"apiGroups", {"project.openshift.io"}},
          {"resources", {"projectrequests"}}}});
    for (const Role role : rolesOf(user, ns)) {
        const Json verbs = role == Role::View ? Json(ReadVerbs) : Json::array({"*"});
        rules.push_back({{"verbs", verbs}, {"apiGroups", {"*"}}, {"resources", {"*"}}});
    }
    const Json paths = Json::array({{{"verbs", {"get"}},
                                     {"nonResourceURLs",
                                      {"/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi",
                                       "/openapi/*", "/readyz", "/version", "/version/"}}}});
    return {{"resourceRules", std::move(rules)}, {"nonResourceRules", paths}, {"incomplete", false}};
}

} // namespace naru::lab::kube
