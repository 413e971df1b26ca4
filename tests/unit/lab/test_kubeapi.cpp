// SPDX-License-Identifier: GPL-3.0-or-later
// What the recordings do not show: selectors, watches over time, ownership, rights, projects, actions on
// machines.
#include "app/lab/kube/managedfields.h"
#include "app/lab/kube/patch.h"
#include "app/lab/kube/selector.h"
#include "app/lab/kube/table.h"
#include "tests/support/awaittask.h"
#include "tests/unit/lab/kubeapifixture.h"

#include <gmock/gmock.h>

namespace naru::test {

using namespace lab::kube;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

TEST_F(LabKubeApi, SelectsByLabels)
{
    createMap("a", {{"tier", "web"}, {"size", "s"}});
    createMap("b", {{"tier", "db"}});
    createMap("c", {{"size", "s"}});
    EXPECT_THAT(selected("tier%3Dweb"), ElementsAre("a"));
    EXPECT_THAT(selected("tier!%3Dweb"), ElementsAre("b", "c"));
    EXPECT_THAT(selected("tier"), ElementsAre("a", "b"));
    EXPECT_THAT(selected("!tier"), ElementsAre("c"));
    EXPECT_THAT(selected("tier%20in%20(web,db),size%3Ds"), ElementsAre("a"));
    EXPECT_THAT(selected("tier%20notin%20(web)"), ElementsAre("b", "c"));
}

TEST_F(LabKubeApi, PagesThroughAListThatChangesInBetween)
{
    for (const char *name : {"a", "b", "c", "d"})
        createMap(name);
    const Json first = send("GET", Maps + "?limit=3").body;
    ASSERT_EQ(first["items"].size(), 3U);
    ASSERT_TRUE(cluster.store().remove("ConfigMap", "default", "d"));
    createMap("e");
    const Json second = send("GET", Maps + "?limit=3&continue=" + text(first, "/metadata/continue")).body;
    ASSERT_EQ(second["items"].size(), 1U);
    EXPECT_EQ(nameOf(second["items"][0]), "d");
    EXPECT_EQ(second["metadata"]["resourceVersion"], first["metadata"]["resourceVersion"]);
    EXPECT_FALSE(second["metadata"].contains("continue"));
}

TEST_F(LabKubeApi, WatchesFromAPointInTime)
{
    createMap("before");
    const std::string start = std::to_string(cluster.store().revision());
    createMap("a");
    ASSERT_TRUE(
        cluster.store().modify("ConfigMap", "default", "a", [](Json &map) { map["data"]["x"] = "1"; }));
    ASSERT_TRUE(cluster.store().remove("ConfigMap", "default", "a"));
    const auto events = watch(Maps + "?watch=1&timeoutSeconds=1&resourceVersion=" + start);
    EXPECT_THAT(described(events), ElementsAre("ADDED a", "MODIFIED a", "DELETED a"));
    EXPECT_EQ(text(events[2], "/object/metadata/resourceVersion"),
              std::to_string(cluster.store().revision()));
}

TEST_F(LabKubeApi, ShowsWhatLeavesASelectorAsDeleted)
{
    const std::string start = std::to_string(cluster.store().revision());
    createMap("a", {{"tier", "web"}});
    const auto relabel = [this](const char *tier) {
        ASSERT_TRUE(cluster.store().modify("ConfigMap", "default", "a",
                                           [tier](Json &map) { map["metadata"]["labels"]["tier"] = tier; }));
    };
    relabel("db");
    relabel("web");
    const auto events =
        watch(Maps + "?watch=1&timeoutSeconds=1&labelSelector=tier%3Dweb&resourceVersion=" + start);
    EXPECT_THAT(described(events), ElementsAre("ADDED a", "DELETED a", "ADDED a"));
    EXPECT_EQ(text(events[1], "/object/metadata/labels/tier"), "web");
}

TEST_F(LabKubeApi, MarksTheEndOfTheInitialEvents)
{
    createMap("a");
    const auto events =
        watch(Maps + "?watch=1&timeoutSeconds=1&sendInitialEvents=true&resourceVersionMatch=NotOlderThan"
                     "&allowWatchBookmarks=true");
    ASSERT_EQ(described(events), (std::vector<std::string>{"ADDED a", "BOOKMARK "}));
    EXPECT_EQ(events[1]["object"]["metadata"]["annotations"]["k8s.io/initial-events-end"], "true");
    EXPECT_EQ(send("GET", Maps + "?watch=1&sendInitialEvents=true").status, 422);
}

TEST_F(LabKubeApi, SaysInTheStreamThatTheHistoryIsGone)
{
    createMap("a");
    cluster.store().compact();
    const auto events = watch(Maps + "?watch=1&resourceVersion=1");
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0]["type"], "ERROR");
    EXPECT_EQ(events[0]["object"]["code"], 410);
    EXPECT_EQ(events[0]["object"]["reason"], "Expired");
}

TEST_F(LabKubeApi, KeepsAnUpdatersFieldsFromAnApplier)
{
    const lab::HttpHeaders merge{{"Content-Type", "application/merge-patch+json"}};
    const lab::HttpHeaders apply{{"Content-Type", "application/apply-patch+yaml"}};
    createMap("a", Json::object(), {{"x", "1"}});
    ASSERT_EQ(send("PATCH", Maps + "/a?fieldManager=tuner", {{"data", {{"y", "2"}}}}, "admin", merge).status,
              200);
    const Json config = {{"apiVersion", "v1"},
                         {"kind", "ConfigMap"},
                         {"metadata", {{"name", "a"}}},
                         {"data", {{"y", "3"}, {"z", "4"}}}};
    const Reply refused = send("PATCH", Maps + "/a?fieldManager=naru", config, "admin", apply);
    EXPECT_EQ(refused.status, 409);
    ASSERT_EQ(refused.body["details"]["causes"].size(), 1U) << refused.body;
    EXPECT_EQ(refused.body["details"]["causes"][0]["field"], ".data.y");
    EXPECT_THAT(text(refused.body, "/message"), HasSubstr("conflict with \"tuner\" using v1"));
    const Reply forced = send("PATCH", Maps + "/a?fieldManager=naru&force=true", config, "admin", apply);
    EXPECT_EQ(forced.status, 200);
    EXPECT_EQ(forced.body["data"], Json::parse(R"({"x": "1", "y": "3", "z": "4"})"));
}

TEST_F(LabKubeApi, RemovesWhatAnApplierNoLongerStates)
{
    const lab::HttpHeaders apply{{"Content-Type", "application/apply-patch+yaml"}};
    Json config = {{"apiVersion", "v1"}, {"kind", "ConfigMap"}, {"metadata", {{"name", "a"}}}};
    config["data"] = {{"x", "1"}, {"y", "2"}};
    ASSERT_EQ(send("PATCH", Maps + "/a?fieldManager=naru", config, "admin", apply).status, 201);
    config["data"].erase("y");
    const Reply second = send("PATCH", Maps + "/a?fieldManager=naru", config, "admin", apply);
    EXPECT_EQ(second.body["data"], Json::parse(R"({"x": "1"})"));
    const std::string revision = text(second.body, "/metadata/resourceVersion");
    const Reply third = send("PATCH", Maps + "/a?fieldManager=naru", config, "admin", apply);
    EXPECT_EQ(text(third.body, "/metadata/resourceVersion"), revision)
        << "an apply that changes nothing is no event";
}

TEST_F(LabKubeApi, AppliesYamlAsWellAsJson)
{
    const std::string yaml =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: y}\ndata:\n  version: \"1.10\"\n  on: 'true'\n";
    LabClient client(cluster.port(), cluster.caPem());
    const LabAnswer answer = client.request("PATCH", Maps + "/y?fieldManager=naru",
                                            {{"Authorization", "Bearer " + cluster.tokenOf("admin")},
                                             {"Content-Type", "application/apply-patch+yaml"}},
                                            yaml);
    EXPECT_EQ(answer.status, 201) << answer.body;
    EXPECT_EQ(Json::parse(answer.body)["data"], Json::parse(R"({"version": "1.10", "on": "true"})"));
}

TEST_F(LabKubeApi, RefusesToApplyAFieldThatTheSchemaDoesNotHave)
{
    const Json config = {{"apiVersion", "forklift.konveyor.io/v1beta1"},
                         {"kind", "NetworkMap"},
                         {"metadata", {{"name", "m"}}},
                         {"spec", {{"colour", "red"}}}};
    const Reply refused =
        send("PATCH", "/apis/forklift.konveyor.io/v1beta1/namespaces/default/networkmaps/m?fieldManager=naru",
             config, "admin", {{"Content-Type", "application/apply-patch+yaml"}});
    EXPECT_EQ(refused.status, 500);
    EXPECT_THAT(text(refused.body, "/message"), HasSubstr(".spec.colour: field not declared in schema"));
}

TEST_F(LabKubeApi, MergesListsOfBuiltInKindsByTheirKeys)
{
    const ResourceType &pod = *cluster.store().catalogue().byKind("Pod");
    const Json object = Json::parse(
        R"({"spec": {"containers": [{"name": "a", "image": "1"}, {"name": "b", "image": "1"}], "restartPolicy": "Never"}})");
    const Json patched = strategicMergePatch(
        pod, object,
        Json::parse(
            R"({"spec": {"containers": [{"name": "b", "image": "2"}, {"name": "a", "$patch": "delete"}, {"name": "c"}],
                         "restartPolicy": null, "$setElementOrder/containers": []}})"));
    EXPECT_EQ(patched,
              Json::parse(R"({"spec": {"containers": [{"name": "b", "image": "2"}, {"name": "c"}]}})"));
}

TEST_F(LabKubeApi, HandsActionsOnMachinesToKubeVirt)
{
    const std::string start = "/apis/subresources.kubevirt.io/v1/namespaces/student/virtualmachines/vm/start";
    EXPECT_EQ(send("PUT", start, Json::object()).status, 404) << "without KubeVirt";
    std::optional<VirtualMachineAction> action;
    cluster.api().setVirtualMachineHandler([&action](const VirtualMachineAction &asked) -> KubeResult<int> {
        if (action)
            return std::unexpected(Status{409, "Conflict", "VM is already running", nullptr, {}});
        action = asked;
        return 202;
    });
    EXPECT_EQ(send("PUT", start, {{"paused", true}}, "viewer").status, 403);
    const Reply accepted = send("PUT", start, {{"paused", true}}, "student");
    EXPECT_EQ(accepted.status, 202);
    ASSERT_TRUE(action);
    EXPECT_EQ(action->resource, "virtualmachines");
    EXPECT_EQ(action->ns, "student");
    EXPECT_EQ(action->name, "vm");
    EXPECT_EQ(action->action, "start");
    EXPECT_EQ(action->options["paused"], true);
    EXPECT_EQ(text(send("PUT", start, nullptr, "student").body, "/message"), "VM is already running");
}

Json owned(const std::string &name, const Json &owner, bool block = false)
{
    return {{"apiVersion", "v1"},
            {"kind", "ConfigMap"},
            {"metadata",
             {{"name", name},
              {"namespace", "default"},
              {"ownerReferences",
               {{{"apiVersion", "v1"},
                 {"kind", "ConfigMap"},
                 {"name", nameOf(owner)},
                 {"uid", uidOf(owner)},
                 {"blockOwnerDeletion", block}}}}}}};
}

class LabGarbageCollector : public LabKubeApi
{
protected:
    bool exists(const std::string &name)
    {
        return cluster.store().get("ConfigMap", "default", name).has_value();
    }

    void makeFamily()
    {
        createMap("parent");
        ASSERT_TRUE(cluster.store().create(
            owned("child", **cluster.store().get("ConfigMap", "default", "parent"), true)));
        ASSERT_TRUE(cluster.store().create(
            owned("grandchild", **cluster.store().get("ConfigMap", "default", "child"))));
    }
};

TEST_F(LabGarbageCollector, DeletesDependentsAfterTheirOwner)
{
    makeFamily();
    ASSERT_TRUE(cluster.store().remove("ConfigMap", "default", "parent"));
    EXPECT_FALSE(exists("parent"));
    EXPECT_TRUE(waitUntil([this] { return !exists("child") && !exists("grandchild"); }));
}

TEST_F(LabGarbageCollector, DeletesDependentsBeforeTheirOwnerInTheForeground)
{
    makeFamily();
    std::vector<std::string> order;
    const auto watching = cluster.store().watch("ConfigMap", [&order](const Event &event) {
        if (event.type == EventType::Deleted)
            order.push_back(nameOf(*event.object));
    });
    ASSERT_EQ(send("DELETE", Maps + "/parent?propagationPolicy=Foreground").status, 200);
    ASSERT_TRUE(waitUntil([&order] { return order.size() == 3; }));
    EXPECT_EQ(order.back(), "parent");
}

TEST_F(LabGarbageCollector, LeavesOrphansWhenAsked)
{
    makeFamily();
    ASSERT_EQ(send("DELETE", Maps + "/parent?propagationPolicy=Orphan").status, 200);
    ASSERT_TRUE(waitUntil([this] { return !exists("parent"); }));
    EXPECT_TRUE(exists("child"));
    EXPECT_FALSE(
        (*cluster.store().get("ConfigMap", "default", "child"))->at("metadata").contains("ownerReferences"));
}

TEST_F(LabGarbageCollector, DeletesWhatBelongsToNobody)
{
    ASSERT_TRUE(cluster.store().create(owned("child", {{"metadata", {{"name", "ghost"}, {"uid", "none"}}}})));
    EXPECT_TRUE(waitUntil([this] { return !exists("child"); }));
}

TEST_F(LabGarbageCollector, EmptiesANamespaceThatIsDeleted)
{
    createMap("a");
    Json held = {
        {"apiVersion", "v1"},
        {"kind", "Secret"},
        {"metadata", {{"name", "s"}, {"namespace", "default"}, {"finalizers", {"lab.example/hold"}}}}};
    ASSERT_TRUE(cluster.store().create(held));
    const Reply deleted = send("DELETE", "/api/v1/namespaces/default");
    EXPECT_EQ(text(deleted.body, "/status/phase"), "Terminating");
    ASSERT_TRUE(waitUntil([this] { return !exists("a"); }));
    EXPECT_TRUE(cluster.store().get("Namespace", "", "default")) << "a finalizer still holds the secret";
    ASSERT_TRUE(cluster.store().modify("Secret", "default", "s",
                                       [](Json &secret) { secret["metadata"].erase("finalizers"); }));
    EXPECT_TRUE(waitUntil([this] { return !cluster.store().get("Namespace", "", "default"); }));
}

TEST(LabKubeJson, FindsValuesByPointer)
{
    const Json object = Json::parse(R"({"a": [{"b": 1}, 2], "x/y": {"~": 3}, "": 4})");
    EXPECT_EQ(at(object, "/a/0/b"), 1);
    EXPECT_EQ(at(object, "/a/1"), 2);
    EXPECT_EQ(at(object, "/x~1y/~0"), 3);
    EXPECT_EQ(at(object, "/"), 4);
    EXPECT_EQ(at(object, ""), object);
    for (const char *missing : {"/a/2", "/a/x", "/a/0/b/c", "/nothing/at/all", "/a/-1"})
        EXPECT_TRUE(at(object, missing).is_null()) << missing;
}

TEST(LabKubeTable, WritesAgesAsKubectlDoes)
{
    EXPECT_EQ(shortAge(92), "92s");
    EXPECT_EQ(shortAge(227), "3m47s");
    EXPECT_EQ(shortAge(300), "5m");
    EXPECT_EQ(shortAge(3600), "60m");
    EXPECT_EQ(shortAge(3 * 3600 + 60), "3h1m");
    EXPECT_EQ(shortAge(30 * 3600), "30h");
    EXPECT_EQ(shortAge(3 * 86400 + 7200), "3d2h");
    EXPECT_EQ(shortAge(100 * 86400), "100d");
}

TEST(LabKubeTable, FindsCellsByPath)
{
    const Json object = Json::parse(R"({"metadata": {"annotations": {"a.b/c": "x"}},
        "status": {"conditions": [{"type": "Ready", "status": "True"}], "ips": ["1", "2"]}, "data": {"k": 1, "l": 2}})");
    const auto found = [&object](const char *path) {
        return cell(object, {"c", "string", "", "", path, 0}, QDateTime::currentDateTimeUtc());
    };
    EXPECT_EQ(found(".status.conditions[?(@.type=='Ready')].status"), "True");
    EXPECT_EQ(found(".status.conditions[?(@.type=='Failed')].status"), nullptr);
    EXPECT_EQ(found(".status.ips[1]"), "2");
    EXPECT_EQ(found(".metadata.annotations['a.b/c']"), "x");
    EXPECT_EQ(found(".metadata.annotations.a\\.b/c"), "x");
    EXPECT_EQ(found("count(.data)"), 2);
}

} // namespace

} // namespace naru::test
