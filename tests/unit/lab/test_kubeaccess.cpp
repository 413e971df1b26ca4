// SPDX-License-Identifier: GPL-3.0-or-later
// Who somebody is and what they may do.
#include "tests/support/awaittask.h"
#include "tests/unit/lab/kubeapifixture.h"

#include <gmock/gmock.h>

namespace naru::test {

using namespace lab::kube;

namespace {

class LabKubeAccess : public LabKubeApi
{
};

TEST_F(LabKubeAccess, GivesUsersWhatTheirRoleAllows)
{
    EXPECT_EQ(send("GET", "/api/v1/namespaces/student/configmaps", nullptr, "student").status, 200);
    EXPECT_EQ(send("GET", Maps, nullptr, "student").status, 403);
    EXPECT_EQ(send("GET", "/apis/storage.k8s.io/v1/storageclasses", nullptr, "student").status, 200);
    EXPECT_EQ(send("GET", "/api/v1/namespaces", nullptr, "student").status, 403);
    EXPECT_EQ(send("GET", "/api/v1/namespaces/student", nullptr, "student").status, 200);
    const Json projects = send("GET", "/apis/project.openshift.io/v1/projects", nullptr, "student").body;
    ASSERT_EQ(projects["items"].size(), 1U) << projects;
    EXPECT_EQ(nameOf(projects["items"][0]), "student");
    EXPECT_EQ(projects["items"][0]["kind"], "Project");
}

TEST_F(LabKubeAccess, LetsAnAdministratorShareAProject)
{
    const std::string bindings = "/apis/rbac.authorization.k8s.io/v1/namespaces/student/rolebindings";
    const std::string maps = "/api/v1/namespaces/student/configmaps";
    const Json share = {{"metadata", {{"name", "guests"}}},
                        {"roleRef", {{"kind", "ClusterRole"}, {"name", "view"}}},
                        {"subjects",
                         {{{"kind", "User"}, {"name", "viewer"}},
                          {{"kind", "ServiceAccount"}, {"name", "robot"}, {"namespace", "default"}}}}};
    EXPECT_EQ(send("GET", maps, nullptr, "viewer").status, 403);
    EXPECT_EQ(send("POST", bindings, share, "viewer").status, 403);
    ASSERT_EQ(send("POST", bindings, share, "student").status, 201);
    EXPECT_EQ(send("GET", maps, nullptr, "viewer").status, 200);
    EXPECT_EQ(send("GET", "/api/v1/namespaces/student/secrets", nullptr, "viewer").status, 403);
    EXPECT_EQ(send("DELETE", maps, nullptr, "viewer").status, 403);
    EXPECT_EQ(send("GET", "/api/v1/namespaces/default/configmaps", nullptr, "viewer").status, 403);
    const lab::HttpHeaders robot{{"Impersonate-User", "system:serviceaccount:default:robot"}};
    EXPECT_EQ(send("GET", maps, nullptr, "admin", robot).status, 200);
    ASSERT_EQ(send("DELETE", bindings + "/guests", nullptr, "student").status, 200);
    EXPECT_EQ(send("GET", maps, nullptr, "viewer").status, 403);
}

TEST_F(LabKubeAccess, ObeysRulesThatNameVerbsAndObjects)
{
    const std::string rbac = "/apis/rbac.authorization.k8s.io/v1/namespaces/default/";
    const Json role = {{"metadata", {{"name", "one-map"}}},
                       {"rules",
                        {{{"apiGroups", {""}},
                          {"resources", {"configmaps"}},
                          {"resourceNames", {"a"}},
                          {"verbs", {"get"}}}}}};
    const Json binding = {{"metadata", {{"name", "one-map"}}},
                          {"roleRef", {{"kind", "Role"}, {"name", "one-map"}}},
                          {"subjects", {{{"kind", "Group"}, {"name", "lab"}}}}};
    ASSERT_EQ(send("POST", rbac + "roles", role).status, 201);
    ASSERT_EQ(send("POST", rbac + "rolebindings", binding).status, 201);
    createMap("a");
    createMap("b");
    EXPECT_EQ(send("GET", Maps + "/a", nullptr, "viewer").status, 200);
    EXPECT_EQ(send("GET", Maps + "/b", nullptr, "viewer").status, 403);
    EXPECT_EQ(send("GET", Maps, nullptr, "viewer").status, 403);
    EXPECT_EQ(send("DELETE", Maps + "/a", nullptr, "viewer").status, 403);
}

TEST_F(LabKubeAccess, MakesAProjectForWhoeverRequestsOne)
{
    const Json wish = {{"apiVersion", "project.openshift.io/v1"},
                       {"kind", "ProjectRequest"},
                       {"metadata", {{"name", "mine"}}},
                       {"displayName", "My project"}};
    const Reply made = send("POST", "/apis/project.openshift.io/v1/projectrequests", wish, "student");
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(made.body["kind"], "Project");
    EXPECT_EQ(send("GET", "/api/v1/namespaces/mine/secrets", nullptr, "student").status, 200);
    EXPECT_EQ(send("POST", "/apis/project.openshift.io/v1/projectrequests", wish, "student").status, 409);
    EXPECT_EQ(send("DELETE", "/apis/project.openshift.io/v1/projects/mine", nullptr, "student").status, 200);
    EXPECT_TRUE(waitUntil([this] { return !cluster.store().get("Namespace", "", "mine"); }));
}

TEST_F(LabKubeAccess, LetsOnlyThoseImpersonateWhoMay)
{
    const lab::HttpHeaders as{{"Impersonate-User", "student"}, {"Impersonate-Group", "lab"}};
    EXPECT_EQ(send("GET", Maps, nullptr, "admin", as).status, 403);
    EXPECT_EQ(send("GET", "/api/v1/namespaces/student/configmaps", nullptr, "admin", as).status, 200);
    const Reply refused = send("GET", Maps, nullptr, "viewer", as);
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(text(refused.body, "/message"), "users \"student\" is forbidden: User \"viewer\" cannot "
                                              "impersonate resource \"users\" in API group \"\" at "
                                              "the cluster scope");
}

TEST_F(LabKubeAccess, IssuesTokensForServiceAccounts)
{
    ASSERT_TRUE(cluster.store().create({{"apiVersion", "v1"},
                                        {"kind", "ServiceAccount"},
                                        {"metadata", {{"name", "robot"}, {"namespace", "default"}}}}));
    const std::string accounts = "/api/v1/namespaces/default/serviceaccounts/";
    const Reply issued = send("POST", accounts + "robot/token", {{"spec", {{"expirationSeconds", 900}}}});
    ASSERT_EQ(issued.status, 201);
    EXPECT_EQ(issued.body["spec"]["expirationSeconds"], 900);
    const Json review = {{"spec", {{"token", text(issued.body, "/status/token")}}}};
    const Json reviewed = send("POST", "/apis/authentication.k8s.io/v1/tokenreviews", review).body;
    EXPECT_EQ(reviewed["status"]["authenticated"], true);
    EXPECT_EQ(reviewed["status"]["user"]["username"], "system:serviceaccount:default:robot");
    EXPECT_EQ(send("POST", accounts + "nobody/token", Json::object()).status, 404);
}

TEST_F(LabKubeAccess, KnowsTheOwnerOfAClientCertificate)
{
    const auto identity = cluster.authority().client("operator", {"system:masters"});
    LabClient client(cluster.port(), cluster.caPem(), &*identity);
    EXPECT_EQ(client.request("GET", Maps).status, 200);
}

} // namespace

} // namespace naru::test
