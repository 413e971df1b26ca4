// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/store.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"

#include <gmock/gmock.h>

using namespace naru::lab::kube;
using naru::test::waitUntil;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class LabKubeStore : public testing::Test
{
protected:
    LabKubeStore()
        : store(*Catalogue::load(), clock)
    {
        EXPECT_TRUE(
            store.create({{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", {{"name", "demo"}}}}));
    }

    static Json configMap(const std::string &name, Json data = {{"colour", "red"}})
    {
        return {{"apiVersion", "v1"},
                {"kind", "ConfigMap"},
                {"metadata", {{"name", name}, {"namespace", "demo"}}},
                {"data", std::move(data)}};
    }

    static Json hook(const std::string &name)
    {
        return {{"apiVersion", "forklift.konveyor.io/v1beta1"},
                {"kind", "Hook"},
                {"metadata", {{"name", name}, {"namespace", "demo"}}},
                {"spec", {{"image", "quay.example/runner"}}}};
    }

    naru::test::FakeClock clock;
    Store store;
};

std::vector<std::string> names(const std::vector<ObjectPtr> &objects)
{
    std::vector<std::string> result;
    for (const ObjectPtr &object : objects)
        result.push_back(nameOf(*object));
    return result;
}

TEST_F(LabKubeStore, GivesANewObjectItsIdentity)
{
    const auto created = store.create(hook("h"));
    ASSERT_TRUE(created);
    EXPECT_THAT(uidOf(**created),
                testing::MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    EXPECT_EQ(text(**created, "/metadata/creationTimestamp"), "2026-01-02T03:04:05Z");
    EXPECT_EQ(text(**created, "/metadata/resourceVersion"), std::to_string(store.revision()));
    EXPECT_EQ(at(**created, "/metadata/generation"), 1);
}

TEST_F(LabKubeStore, RefusesASecondObjectOfTheSameName)
{
    ASSERT_TRUE(store.create(hook("h")));
    const auto second = store.create(hook("h"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, 409);
    EXPECT_EQ(second.error().message, "hooks.forklift.konveyor.io \"h\" already exists");
}

TEST_F(LabKubeStore, MakesUpANameFromAPrefix)
{
    Json object = configMap("");
    object["metadata"] = {{"generateName", "copy-"}, {"namespace", "demo"}};
    const auto first = store.create(object);
    const auto second = store.create(object);
    ASSERT_TRUE(first && second);
    EXPECT_THAT(nameOf(**first), testing::MatchesRegex("copy-[bcdfghjklmnpqrstvwxz2456789]{5}"));
    EXPECT_NE(nameOf(**first), nameOf(**second));
}

TEST_F(LabKubeStore, CountsGenerationsOfTheSpecOnly)
{
    ASSERT_TRUE(store.create(hook("h")));
    ASSERT_TRUE(store.modifyStatus("Hook", "demo", "h",
                                   [](Json &hook) { hook["status"]["observedGeneration"] = 1; }));
    ASSERT_TRUE(store.modify("Hook", "demo", "h", [](Json &hook) { hook["metadata"]["labels"]["a"] = "b"; }));
    EXPECT_EQ(at(**store.get("Hook", "demo", "h"), "/metadata/generation"), 1);
    ASSERT_TRUE(store.modify("Hook", "demo", "h", [](Json &hook) { hook["spec"]["deadline"] = 5; }));
    EXPECT_EQ(at(**store.get("Hook", "demo", "h"), "/metadata/generation"), 2);
}

TEST_F(LabKubeStore, KeepsSpecAndStatusApart)
{
    ASSERT_TRUE(store.create(hook("h")));
    const auto change = [](Json &hook) {
        hook["spec"]["deadline"] = 7;
        hook["status"]["observedGeneration"] = 7;
    };
    const auto updated = store.modify("Hook", "demo", "h", change);
    EXPECT_EQ(at(**updated, "/spec/deadline"), 7);
    EXPECT_TRUE(at(**updated, "/status").is_null());
    const auto status = store.modifyStatus("Hook", "demo", "h", [](Json &hook) {
        hook["spec"]["deadline"] = 8;
        hook["status"]["observedGeneration"] = 8;
    });
    EXPECT_EQ(at(**status, "/spec/deadline"), 7);
    EXPECT_EQ(at(**status, "/status/observedGeneration"), 8);
}

TEST_F(LabKubeStore, RefusesAnUpdateOfAnOldVersion)
{
    const ObjectPtr old = *store.create(hook("h"));
    ASSERT_TRUE(store.modify("Hook", "demo", "h", [](Json &hook) { hook["spec"]["deadline"] = 5; }));
    const auto stale = store.update(*old);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().reason, "Conflict");
    EXPECT_THAT(stale.error().message, HasSubstr("the object has been modified"));
}

TEST_F(LabKubeStore, WritesNothingWhenNothingChanges)
{
    ASSERT_TRUE(store.create(hook("h")));
    const auto before = store.revision();
    ASSERT_TRUE(store.modify("Hook", "demo", "h", [](Json &) {}));
    EXPECT_EQ(store.revision(), before);
}

TEST_F(LabKubeStore, ChangesNothingInADryRun)
{
    const auto before = store.revision();
    const auto created = store.create(hook("h"), {.dryRun = true});
    ASSERT_TRUE(created);
    EXPECT_FALSE((*created)->at("metadata").contains("resourceVersion"));
    EXPECT_EQ(store.revision(), before);
    EXPECT_FALSE(store.get("Hook", "demo", "h"));
}

TEST_F(LabKubeStore, WantsTheNamespaceToExist)
{
    Json object = configMap("a");
    object["metadata"]["namespace"] = "nowhere";
    const auto created = store.create(object);
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().message, "namespaces \"nowhere\" not found");
    ASSERT_TRUE(store.remove("Namespace", "", "demo"));
    const auto late = store.create(configMap("a"));
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, 403);
    EXPECT_EQ(late.error().details["causes"][0]["reason"], "NamespaceTerminating");
}

TEST_F(LabKubeStore, ListsOneNamespaceOrAllInOrder)
{
    ASSERT_TRUE(
        store.create({{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", {{"name", "another"}}}}));
    for (const char *name : {"c", "a", "b"})
        ASSERT_TRUE(store.create(configMap(name)));
    Json elsewhere = configMap("z");
    elsewhere["metadata"]["namespace"] = "another";
    ASSERT_TRUE(store.create(elsewhere));
    EXPECT_THAT(names(store.list("ConfigMap", "demo")), ElementsAre("a", "b", "c"));
    EXPECT_THAT(names(store.list("ConfigMap")), ElementsAre("z", "a", "b", "c"));
}

TEST_F(LabKubeStore, ShowsThePastUntilItIsCompacted)
{
    ASSERT_TRUE(store.create(configMap("a")));
    ASSERT_TRUE(store.create(configMap("b")));
    const auto then = store.revision();
    ASSERT_TRUE(store.remove("ConfigMap", "demo", "a"));
    ASSERT_TRUE(store.modify("ConfigMap", "demo", "b", [](Json &map) { map["data"]["colour"] = "blue"; }));
    ASSERT_TRUE(store.create(configMap("c")));
    const auto past = store.listAt("ConfigMap", "demo", then);
    ASSERT_TRUE(past);
    EXPECT_THAT(names(*past), ElementsAre("a", "b"));
    EXPECT_EQ(text(*past->back(), "/data/colour"), "red");
    store.compact();
    EXPECT_FALSE(store.listAt("ConfigMap", "demo", then));
    EXPECT_THAT(names(store.list("ConfigMap", "demo")), ElementsAre("b", "c"));
}

TEST_F(LabKubeStore, TellsWatchersWhatIsAndWhatHappens)
{
    ASSERT_TRUE(store.create(configMap("a")));
    std::vector<std::string> seen;
    const auto watch = store.watch("ConfigMap", [&seen](const Event &event) {
        seen.push_back(std::string(1, "AMD"[static_cast<int>(event.type)]) + ' ' + nameOf(*event.object));
    });
    ASSERT_TRUE(store.create(configMap("b")));
    ASSERT_TRUE(store.modify("ConfigMap", "demo", "a", [](Json &map) { map["data"]["colour"] = "blue"; }));
    ASSERT_TRUE(store.remove("ConfigMap", "demo", "b"));
    EXPECT_THAT(seen, IsEmpty()) << "callbacks must not run inside a write";
    ASSERT_TRUE(waitUntil([&seen] { return seen.size() == 4; }));
    EXPECT_THAT(seen, ElementsAre("A a", "A b", "M a", "D b"));
}

TEST_F(LabKubeStore, ReplaysTheHistoryToAWatcherThatStartsInThePast)
{
    const auto start = store.revision();
    ASSERT_TRUE(store.create(configMap("a")));
    ASSERT_TRUE(store.remove("ConfigMap", "demo", "a"));
    std::vector<EventType> seen;
    const auto watch =
        store.watchFrom("ConfigMap", start, [&seen](const Event &event) { seen.push_back(event.type); });
    ASSERT_TRUE(watch);
    ASSERT_TRUE(waitUntil([&seen] { return seen.size() == 2; }));
    EXPECT_THAT(seen, ElementsAre(EventType::Added, EventType::Deleted));
    store.compact();
    const auto gone = store.watchFrom("ConfigMap", start, [](const Event &) {});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().code, 410);
}

TEST_F(LabKubeStore, ForgetsTheOldestEventsAboveTheLimit)
{
    store.setHistoryLimit(2);
    const auto start = store.revision();
    for (const char *name : {"a", "b", "c"})
        ASSERT_TRUE(store.create(configMap(name)));
    EXPECT_FALSE(store.watchFrom("ConfigMap", start, [](const Event &) {}));
    EXPECT_TRUE(store.watchFrom("ConfigMap", start + 1, [](const Event &) {}));
}

TEST_F(LabKubeStore, StopsTellingWhenTheSubscriptionEnds)
{
    int calls = 0;
    int others = 0;
    auto watch = store.watch("ConfigMap", [&calls](const Event &) { ++calls; });
    const auto other = store.watch("ConfigMap", [&others](const Event &) { ++others; });
    ASSERT_TRUE(store.create(configMap("a")));
    watch = {};
    ASSERT_TRUE(waitUntil([&others] { return others == 1; }));
    EXPECT_EQ(calls, 0);
}

TEST_F(LabKubeStore, HoldsADeletedObjectUntilItsFinalizersAreGone)
{
    Json object = configMap("a");
    object["metadata"]["finalizers"] = {"lab.example/hold"};
    ASSERT_TRUE(store.create(object));
    const auto deleted = store.remove("ConfigMap", "demo", "a");
    ASSERT_TRUE(deleted);
    EXPECT_FALSE(deleted->gone);
    EXPECT_EQ(text(*deleted->object, "/metadata/deletionTimestamp"), "2026-01-02T03:04:05Z");
    ASSERT_TRUE(
        store.modify("ConfigMap", "demo", "a", [](Json &map) { map["metadata"].erase("finalizers"); }));
    EXPECT_FALSE(store.get("ConfigMap", "demo", "a"));
}

TEST_F(LabKubeStore, DeletesOnlyTheObjectThatWasMeant)
{
    ASSERT_TRUE(store.create(configMap("a")));
    const auto refused = store.remove("ConfigMap", "demo", "a", {.uid = "another"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, 409);
    EXPECT_TRUE(store.get("ConfigMap", "demo", "a"));
}

TEST_F(LabKubeStore, ChecksObjectsByTheirSchema)
{
    Json map = {{"apiVersion", "forklift.konveyor.io/v1beta1"},
                {"kind", "NetworkMap"},
                {"metadata", {{"name", "m"}, {"namespace", "demo"}}},
                {"spec",
                 {{"provider", {{"source", Json::object()}, {"destination", Json::object()}}},
                  {"map", {{{"source", {{"id", "n"}}}, {"destination", {{"type", "vlan"}}}}}}}}};
    const auto refused = store.create(map);
    ASSERT_FALSE(refused);
    EXPECT_EQ(
        refused.error().message,
        "NetworkMap.forklift.konveyor.io \"m\" is invalid: spec.map[0].destination.type: Unsupported value: "
        "\"vlan\": supported values: \"pod\", \"multus\", \"ignored\"");
    map["spec"]["map"][0]["destination"]["type"] = "pod";
    map["spec"]["colour"] = "red";
    const auto created = store.create(map);
    ASSERT_TRUE(created);
    EXPECT_FALSE((*created)->at("spec").contains("colour"));
    map["spec"]["map"] = "none";
    map["metadata"]["name"] = "n";
    EXPECT_THAT(store.create(map).error().message,
                HasSubstr("spec.map in body must be of type array: \"string\""));
}

TEST_F(LabKubeStore, FillsInTheDefaultsOfASchema)
{
    const Json plan = {{"apiVersion", "forklift.konveyor.io/v1beta1"},
                       {"kind", "Plan"},
                       {"metadata", {{"name", "p"}, {"namespace", "demo"}}},
                       {"spec",
                        {{"targetNamespace", "lab"},
                         {"provider", {{"source", Json::object()}, {"destination", Json::object()}}},
                         {"map", {{"network", Json::object()}, {"storage", Json::object()}}},
                         {"migrateSharedDisks", false},
                         {"vms", Json::array()}}}};
    const auto created = store.create(plan);
    ASSERT_TRUE(created) << created.error().message;
    EXPECT_EQ(at(**created, "/spec/preserveStaticIPs"), true);
    EXPECT_EQ(at(**created, "/spec/xfsCompatibility"), false);
    EXPECT_EQ(at(**created, "/spec/migrateSharedDisks"), false);
}

TEST_F(LabKubeStore, FoldsTextOfASecretIntoItsData)
{
    const auto secret = store.create({{"apiVersion", "v1"},
                                      {"kind", "Secret"},
                                      {"metadata", {{"name", "s"}, {"namespace", "demo"}}},
                                      {"stringData", {{"user", "admin"}}}});
    ASSERT_TRUE(secret);
    EXPECT_EQ(text(**secret, "/data/user"), "YWRtaW4=");
    EXPECT_FALSE((*secret)->contains("stringData"));
    EXPECT_EQ(text(**secret, "/type"), "Opaque");
}

} // namespace
