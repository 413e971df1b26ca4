// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/rbac.h"

#include "app/lab/kube/discovery.h"

#include <algorithm>
#include <map>
#include <set>

namespace naru::lab::kube {

namespace {

constexpr const char *Group = "rbac.authorization.k8s.io";
constexpr const char *ApiVersion = "rbac.authorization.k8s.io/v1";

const Json ReadVerbs = {"get", "list", "watch"};
const Json AllVerbs = Json::array({"*"});

bool isGroup(const std::string &subject)
{
    return subject.starts_with("system:") && !subject.starts_with("system:serviceaccount:");
}

bool lists(const Json &rule, const char *field, const std::string &value)
{
    const auto values = rule.find(field);
    return values != rule.end() && std::ranges::any_of(*values, [&value](const Json &listed) {
               return listed == value || listed == "*";
           });
}

bool isMeant(const Json &binding, const User &user)
{
    return std::ranges::any_of(at(binding, "/subjects"), [&user](const Json &subject) {
        const std::string kind = text(subject, "/kind");
        const std::string name = text(subject, "/name");
        if (kind == "Group")
            return std::ranges::find(user.groups, name) != user.groups.end();
        if (kind == "ServiceAccount")
            return user.name == "system:serviceaccount:" + text(subject, "/namespace") + ':' + name;
        return kind == "User" && user.name == name;
    });
}

void addRules(const Store &store, const Json &binding, std::vector<Json> &rules)
{
    const std::string kind = text(binding, "/roleRef/kind");
    if (kind != "Role" && kind != "ClusterRole")
        return;
    const auto role = store.get(kind, namespaceOf(binding), text(binding, "/roleRef/name"));
    if (!role)
        return;
    for (const Json &rule : at(**role, "/rules"))
        rules.push_back(rule);
}

/// What lives in a namespace, by API group, with and without what only its administrators see or change.
std::map<std::string, std::set<std::string>> namespacedResources(const Catalogue &catalogue,
                                                                 const std::set<std::string> &without)
{
    std::map<std::string, std::set<std::string>> resources;
    for (const auto &type : catalogue.types()) {
        if (!type->namespaced || without.contains(type->groupResource()))
            continue;
        resources[type->group].insert(type->plural);
        if (type->hasStatus)
            resources[type->group].insert(type->plural + "/status");
    }
    return resources;
}

Json rulesAbout(const std::map<std::string, std::set<std::string>> &resources, const Json &verbs)
{
    Json rules = Json::array();
    for (const auto &[group, plurals] : resources)
        rules.push_back({{"apiGroups", {group}}, {"resources", plurals}, {"verbs", verbs}});
    return rules;
}

Json rule(const Json &verbs, const char *group, const Json &resources)
{
    return {{"apiGroups", Json::array({group})}, {"resources", resources}, {"verbs", verbs}};
}

void addNamespaceRules(Json &rules, const Json &verbs)
{
    rules.push_back(rule(verbs, "", Json::array({"namespaces"})));
    rules.push_back(rule(verbs, "project.openshift.io", Json::array({"projects"})));
}

Json viewRules(const Catalogue &catalogue)
{
    const std::string group = std::string(".") + Group;
    Json rules = rulesAbout(
        namespacedResources(catalogue, {"secrets", "roles" + group, "rolebindings" + group}), ReadVerbs);
    addNamespaceRules(rules, Json::array({"get"}));
    return rules;
}

Json editRules(const Catalogue &catalogue)
{
    const std::string group = std::string(".") + Group;
    auto resources = namespacedResources(catalogue, {"roles" + group, "rolebindings" + group});
    for (const Discovery::Virtual &resource : Discovery::virtuals()) {
        if (resource.namespaced)
            resources[resource.group].insert(resource.name);
    }
    Json rules = rulesAbout(resources, AllVerbs);
    addNamespaceRules(rules, Json::array({"get"}));
    return rules;
}

Json adminRules(const Catalogue &catalogue)
{
    Json rules = editRules(catalogue);
    rules.push_back(rule(AllVerbs, Group, Json::array({"roles", "rolebindings"})));
    addNamespaceRules(rules, Json::array({"delete"}));
    return rules;
}

Json basicRules()
{
    return Json::array(
        {rule(Json::array({"create"}), "authorization.k8s.io",
              {"selfsubjectaccessreviews", "selfsubjectrulesreviews"}),
         rule(Json::array({"create"}), "authentication.k8s.io", Json::array({"selfsubjectreviews"})),
         rule({"list", "watch"}, "project.openshift.io", Json::array({"projects"})),
         rule(Json::array({"create"}), "project.openshift.io", Json::array({"projectrequests"})),
         rule(ReadVerbs, "storage.k8s.io", Json::array({"storageclasses"})),
         {{"apiGroups", {"user.openshift.io"}},
          {"resources", {"users"}},
          {"resourceNames", {"~"}},
          {"verbs", {"get"}}}});
}

} // namespace

void createDefaultRoles(Store &store)
{
    const Catalogue &catalogue = store.catalogue();
    const std::map<std::string, Json> roles{
        {"cluster-admin", Json::array({rule(AllVerbs, "*", Json::array({"*"}))})},
        {"admin", adminRules(catalogue)},
        {"edit", editRules(catalogue)},
        {"view", viewRules(catalogue)},
        {"basic-user", basicRules()}};
    for (const auto &[name, rules] : roles) {
        const auto created = store.create({{"apiVersion", ApiVersion},
                                           {"kind", "ClusterRole"},
                                           {"metadata", {{"name", name}}},
                                           {"rules", rules}});
        Q_ASSERT_X(created, "createDefaultRoles", name.c_str());
    }
    bindRole(store, "system:masters", "cluster-admin", {});
    bindRole(store, "system:authenticated", "basic-user", {});
}

void bindRole(Store &store, const std::string &subject, const std::string &clusterRole, const std::string &ns)
{
    Json metadata = {{"name", clusterRole + '-' + subject}};
    if (!ns.empty())
        metadata["namespace"] = ns;
    const auto created = store.create(
        {{"apiVersion", ApiVersion},
         {"kind", ns.empty() ? "ClusterRoleBinding" : "RoleBinding"},
         {"metadata", std::move(metadata)},
         {"roleRef", {{"apiGroup", Group}, {"kind", "ClusterRole"}, {"name", clusterRole}}},
         {"subjects",
          {{{"apiGroup", Group}, {"kind", isGroup(subject) ? "Group" : "User"}, {"name", subject}}}}});
    Q_ASSERT_X(created || created.error().reason == "AlreadyExists", "bindRole", subject.c_str());
}

std::vector<Json> rulesFor(const Store &store, const User &user, const std::string &ns)
{
    std::vector<Json> rules;
    for (const ObjectPtr &binding : store.list("ClusterRoleBinding")) {
        if (isMeant(*binding, user))
            addRules(store, *binding, rules);
    }
    if (ns.empty())
        return rules;
    for (const ObjectPtr &binding : store.list("RoleBinding", ns)) {
        if (isMeant(*binding, user))
            addRules(store, *binding, rules);
    }
    return rules;
}

bool ruleAllows(const Json &rule, const AccessRequest &request)
{
    const std::string resource =
        request.subresource.empty() ? request.resource : request.resource + '/' + request.subresource;
    const bool named = at(rule, "/resourceNames").empty() || lists(rule, "resourceNames", request.name);
    return named && lists(rule, "verbs", request.verb) && lists(rule, "apiGroups", request.group) &&
           lists(rule, "resources", resource);
}

} // namespace naru::lab::kube
