// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/access.h"

#include "app/lab/kube/rbac.h"
#include "app/lab/kube/store.h"

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

const char *clusterRoleOf(Role role)
{
    switch (role) {
    case Role::ClusterAdmin:
        return "cluster-admin";
    case Role::Admin:
        return "admin";
    case Role::Edit:
        return "edit";
    case Role::View:
        break;
    }
    return "view";
}

std::string quoted(const std::string &text)
{
    return '"' + text + '"';
}

} // namespace

Access::Access(Store &store, Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
    createDefaultRoles(store);
}

void Access::addUser(User user, std::string token)
{
    user.groups.emplace_back("system:authenticated");
    m_tokens[std::move(token)] = {std::move(user), std::nullopt};
}

void Access::bind(const std::string &subject, Role role, const std::vector<std::string> &namespaces)
{
    if (role == Role::ClusterAdmin || contains(namespaces, "*"))
        return bindRole(m_store, subject, clusterRoleOf(role), {});
    for (const std::string &ns : namespaces)
        bindRole(m_store, subject, clusterRoleOf(role), ns);
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

bool Access::allows(const User &user, const AccessRequest &request) const
{
    return std::ranges::any_of(rulesFor(m_store, user, request.ns),
                               [&request](const Json &rule) { return ruleAllows(rule, request); });
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
    const Json rules = rulesFor(m_store, user, ns);
    const Json paths = Json::array({{{"verbs", {"get"}},
                                     {"nonResourceURLs",
                                      {"/api", "/api/*", "/apis", "/apis/*", "/healthz", "/livez", "/openapi",
                                       "/openapi/*", "/readyz", "/version", "/version/"}}}});
    return {{"resourceRules", rules}, {"nonResourceRules", paths}, {"incomplete", false}};
}

} // namespace naru::lab::kube
