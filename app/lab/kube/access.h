// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/kube/json.h"
#include "app/lab/kube/status.h"
#include "core/base/clock.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace naru::lab::kube {

struct User
{
    std::string name;
    std::string uid;
    std::vector<std::string> groups;

    bool isAnonymous() const { return name == "system:anonymous"; }
};

/// What somebody wants to do.
struct AccessRequest
{
    std::string verb;
    std::string group;
    std::string resource;
    std::string subresource = {};
    std::string ns = {};
    std::string name = {};
};

enum class Role {
    ClusterAdmin,
    Admin, ///< everything in its namespaces, which it may also delete, and who else may do what there
    Edit,  ///< everything else in its namespaces
    View,  ///< reads everything but secrets in its namespaces
};

class Store;

/// Who is who (bearer tokens and client certificates) and who may do what (the RBAC objects in the store,
/// with OpenShift's default roles). Every authenticated user may ask about itself, list its projects and the
/// storage classes, and request a project. World thread.
class Access
{
public:
    /// Creates the default roles; both must outlive it.
    Access(Store &store, Clock &clock);

    void addUser(User user, std::string token);
    /// `subject` is a user or a group (system:...). Namespaces, which must exist: "*" = all of them; without
    /// meaning for ClusterAdmin.
    void bind(const std::string &subject, Role role, const std::vector<std::string> &namespaces = {"*"});
    /// A token for a service account, valid for `seconds`.
    std::string issueToken(const std::string &ns, const std::string &serviceAccount, const std::string &uid,
                           std::int64_t seconds);

    /// By client certificate, bearer token or neither (system:anonymous), then by Impersonate-* headers. 401
    /// for a token that nobody has, 403 for an impersonation without the right.
    KubeResult<User> authenticate(const HttpRequest &request) const;
    std::optional<User> userOfToken(const std::string &token) const;

    bool allows(const User &user, const AccessRequest &request) const;
    /// The 403 that answers a request that is not allowed.
    static Status forbidden(const User &user, const AccessRequest &request);
    /// status of a SelfSubjectRulesReview.
    Json rulesOf(const User &user, const std::string &ns) const;

private:
    struct Token
    {
        User user;
        std::optional<QDateTime> expires;
    };

    KubeResult<User> impersonated(const User &user, const HttpRequest &request) const;

    Store &m_store;
    Clock &m_clock;
    std::map<std::string, Token> m_tokens;
};

} // namespace naru::lab::kube
