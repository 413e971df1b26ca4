// SPDX-License-Identifier: GPL-3.0-or-later
// Sends the requests that were recorded with kube-apiserver 1.34 to the lab and compares the answers: status,
// reason, details, messages where they do not depend on the recording's own objects, and the shape of
// everything else.
#include "app/lab/kube/json.h"
#include "tests/support/awaittask.h"
#include "tests/unit/lab/jsonshape.h"
#include "tests/unit/lab/labclient.h"
#include "tests/unit/lab/labcluster.h"

#include <gmock/gmock.h>

#include <fstream>
#include <set>

namespace naru::test {

using lab::kube::Json;
using lab::kube::text;

namespace {

struct Recording
{
    std::string method;
    std::string path;
    lab::HttpHeaders headers;
    Json body;
    int status = 0;
    Json answer;
    lab::HttpHeaders answerHeaders;
};

std::string tokenFor(const std::string &authorization)
{
    for (const char *user : {"admin", "viewer"}) {
        if (authorization.find(user) != std::string::npos)
            return std::string("Bearer token-of-") + user;
    }
    return "Bearer nobody's";
}

Recording recording(const std::string &name)
{
    std::ifstream file(std::string(NARU_TEST_DATA) + "/golden/kubernetes/" + name + ".json");
    const Json json = Json::parse(file);
    const Json &request = json["request"];
    Recording result{request["method"], request["path"], {}, request["body"],
                     json["status"],    json["body"],    {}};
    for (const auto &[header, value] : request["headers"].items())
        result.headers.emplace_back(header,
                                    header == "Authorization" ? tokenFor(value) : value.get<std::string>());
    for (const auto &[header, value] : json["headers"].items())
        result.answerHeaders.emplace_back(header, value);
    return result;
}

class LabKubeGolden : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const char *name : {"kdocs", "demo-validation", "openshift-mtv"})
            cluster.createNamespace(name);
    }

    LabAnswer send(const Recording &recorded)
    {
        LabClient client(cluster.port(), cluster.caPem());
        const std::string body = recorded.body.is_null()     ? std::string()
                                 : recorded.body.is_string() ? recorded.body.get<std::string>()
                                                             : recorded.body.dump();
        return client.request(recorded.method, recorded.path, recorded.headers, body);
    }

    /// Replays one recording; the answer is compared and returned.
    Json replay(const std::string &name) { return replay(name, recording(name)); }

    Json replay(const std::string &name, const Recording &recorded)
    {
        SCOPED_TRACE(name);
        const LabAnswer answer = send(recorded);
        EXPECT_EQ(answer.status, recorded.status) << answer.body;
        for (const auto &[header, value] : recorded.answerHeaders) {
            if (header == "Warning" || header == "Retry-After" || header == "Vary" ||
                header == "Content-Type")
                EXPECT_EQ(answer.header(header), value) << header;
        }
        if (recorded.answer.is_string()) {
            EXPECT_EQ(answer.body, recorded.answer.get<std::string>());
            return nullptr;
        }
        const Json body = Json::parse(answer.body, nullptr, false);
        std::vector<std::string> differences;
        compareShape(recorded.answer, body, {}, differences);
        EXPECT_THAT(differences, testing::IsEmpty());
        for (const char *field : {"/kind", "/apiVersion", "/status", "/reason", "/code"}) {
            if (!lab::kube::at(recorded.answer, field).is_structured())
                EXPECT_EQ(lab::kube::at(body, field), lab::kube::at(recorded.answer, field)) << field;
        }
        return body;
    }

    /// The same, and every word of a refusal.
    void replayToTheWord(const std::string &name)
    {
        SCOPED_TRACE(name);
        const Recording recorded = recording(name);
        const Json body = replay(name, recorded);
        EXPECT_EQ(text(body, "/message"), text(recorded.answer, "/message"));
        EXPECT_EQ(lab::kube::at(body, "/details"), lab::kube::at(recorded.answer, "/details"));
    }

    /// The recording with the uid and resourceVersion that the object has here.
    Recording current(const std::string &name, const char *kind, const std::string &ns,
                      const std::string &object)
    {
        Recording recorded = recording(name);
        const auto found = cluster.store().get(kind, ns, object);
        EXPECT_TRUE(found) << object;
        recorded.body["metadata"]["resourceVersion"] = (*found)->at("metadata")["resourceVersion"];
        recorded.body["metadata"]["uid"] = (*found)->at("metadata")["uid"];
        return recorded;
    }

    void createPlans()
    {
        for (const char *page : {"list-limit-2", "list-limit-2-continue", "list-fieldselector-name"}) {
            for (Json plan : recording(page).answer["items"])
                createWithStatus(std::move(plan));
        }
        for (int i = 0; i < 18; ++i) {
            Json plan = recording("list-limit-2").answer["items"][0];
            plan["metadata"]["name"] = "z" + std::to_string(i);
            createWithStatus(std::move(plan));
        }
    }

    void createWithStatus(Json object)
    {
        const Json status = object.value("status", Json());
        const auto created = cluster.store().create(object);
        ASSERT_TRUE(created) << created.error().message;
        if (status.is_null())
            return;
        ASSERT_TRUE(cluster.store().modifyStatus(text(object, "/kind"), lab::kube::namespaceOf(object),
                                                 lab::kube::nameOf(object),
                                                 [&status](Json &stored) { stored["status"] = status; }));
    }

    LabCluster cluster;
};

TEST_F(LabKubeGolden, WritingAnswersAsRecorded)
{
    replay("create-201");
    replayToTheWord("already-exists-409");
    const Json generated = replay("generate-name-201");
    EXPECT_THAT(lab::kube::nameOf(generated), testing::MatchesRegex("copy-.{5}"));
    replay("dryrun-create-201");
    replayToTheWord("dryrun-then-get-404");
    replayToTheWord("invalid-422-configmap-name");
    replayToTheWord("invalid-422-enum");
    replayToTheWord("invalid-422-missing");
    replayToTheWord("invalid-422-name");
    replayToTheWord("unknown-field-strict-400");
    replay("unknown-field-warn-201");
    replayToTheWord("bad-json-400");
    replayToTheWord("kind-missing-400");
    replayToTheWord("wrong-kind-400");
}

TEST_F(LabKubeGolden, ChangingAnswersAsRecorded)
{
    replay("create-201");
    replay("update-200", current("update-200", "NetworkMap", "kdocs", "a"));
    Recording stale = current("conflict-409", "NetworkMap", "kdocs", "a");
    stale.body["metadata"]["resourceVersion"] = "1";
    const Json refused = replay("conflict-409", stale);
    EXPECT_EQ(text(refused, "/message"), text(stale.answer, "/message"));
    const auto withStatus = [](Json &map) { map["status"] = recording("jsonpatch-200").answer["status"]; };
    ASSERT_TRUE(cluster.store().modifyStatus("NetworkMap", "kdocs", "a", withStatus));
    replay("jsonpatch-200");
    replayToTheWord("jsonpatch-test-failed-422");
    replayToTheWord("mergepatch-stale-resourceVersion-409");
    replayToTheWord("strategic-patch-on-custom-415");
    replayToTheWord("unsupported-media-415");
    replayToTheWord("method-not-allowed-405");
}

TEST_F(LabKubeGolden, ApplyAnswersAsRecorded)
{
    const Json created = replay("ssa-create-201");
    EXPECT_EQ(lab::kube::at(created, "/metadata/managedFields/0/fieldsV1"),
              lab::kube::at(recording("ssa-create-201").answer, "/metadata/managedFields/0/fieldsV1"));
    replayToTheWord("ssa-conflict-409");
    replayToTheWord("ssa-no-manager-422");
    const Json forced = replay("ssa-force-200");
    const Json managers = lab::kube::at(forced, "/metadata/managedFields");
    ASSERT_EQ(managers.size(), 1U);
    EXPECT_EQ(managers[0]["manager"], "two");
}

TEST_F(LabKubeGolden, DeletingAnswersAsRecorded)
{
    replay("create-201");
    replay("dryrun-delete-200");
    replay("delete-200");
    replay("ssa-create-201");
    const Json refused = replay("delete-uid-precondition-409");
    EXPECT_THAT(text(refused, "/message"), testing::HasSubstr("does not match the UID in record"));
    Json held = recording("delete-pending-get").answer;
    ASSERT_TRUE(cluster.store().create(held));
    replay("delete-with-finalizer-200");
    replay("delete-pending-get");
}

TEST_F(LabKubeGolden, ListsAnswerAsRecorded)
{
    createPlans();
    replay("list-empty");
    const Json first = replay("list-limit-2");
    EXPECT_EQ(lab::kube::at(first, "/metadata/remainingItemCount"), 21);
    Recording next = recording("list-limit-2-continue");
    next.path = next.path.substr(0, next.path.find("continue=") + 9) + text(first, "/metadata/continue");
    const Json second = replay("list-limit-2-continue", next);
    EXPECT_EQ(lab::kube::nameOf(second["items"][0]), "map-unknown");
    EXPECT_EQ(second["metadata"]["resourceVersion"], first["metadata"]["resourceVersion"]);
    replay("list-fieldselector-name");
    replayToTheWord("list-fieldselector-unsupported-400");
    replayToTheWord("list-labelselector-bad-400");
    replayToTheWord("not-found");
    replay("metadata-only-list");
    replay("continue-bad-400");

    Recording tooLarge = recording("too-large-resourceVersion-504");
    const Json refused = replay("too-large-resourceVersion-504", tooLarge);
    EXPECT_EQ(lab::kube::at(refused, "/details"), lab::kube::at(tooLarge.answer, "/details"));
}

TEST_F(LabKubeGolden, WhatIsGoneAnswersAsRecorded)
{
    createPlans();
    Recording old = recording("list-exact-resourceVersion-expired-410");
    old.path.replace(old.path.find("2060"), 4, std::to_string(cluster.store().revision()));
    const Json first = replay("list-limit-2");
    cluster.store().compact();
    ASSERT_TRUE(cluster.store().remove("Plan", "demo-validation", "z1"));
    cluster.store().compact();
    replay("list-exact-resourceVersion-expired-410", old);

    Recording late = recording("continue-expired-410");
    late.path = late.path.substr(0, late.path.find("continue=") + 9) + text(first, "/metadata/continue");
    const Json gone = replay("continue-expired-410", late);
    EXPECT_EQ(text(gone, "/message"), text(late.answer, "/message"));
    Recording rest = recording("continue-inconsistent-200");
    rest.path = rest.path.substr(0, rest.path.find("continue=") + 9) + text(gone, "/metadata/continue");
    const LabAnswer answer = send(rest);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(lab::kube::nameOf(Json::parse(answer.body)["items"][0]), "map-unknown");
}

TEST_F(LabKubeGolden, TheContinueTokenOfTheRecordedServerIsUnderstood)
{
    createPlans();
    Recording rest = recording("continue-inconsistent-200");
    const LabAnswer answer = send(rest);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(lab::kube::nameOf(Json::parse(answer.body)["items"][0]), "map-not-ready");
}

TEST_F(LabKubeGolden, TablesHaveTheRecordedColumns)
{
    createPlans();
    for (const char *name :
         {"table-plans", "table-providers", "table-datavolumes", "table-virtualmachines"}) {
        SCOPED_TRACE(name);
        Recording recorded = recording(name);
        const Json body = Json::parse(send(recorded).body);
        EXPECT_EQ(body["kind"], "Table");
        ASSERT_EQ(body["columnDefinitions"].size(), recorded.answer["columnDefinitions"].size());
        for (std::size_t i = 0; i < body["columnDefinitions"].size(); ++i) {
            for (const char *field : {"name", "type", "format", "priority"})
                EXPECT_EQ(body["columnDefinitions"][i][field],
                          recorded.answer["columnDefinitions"][i][field]);
        }
    }
    const Recording plans = recording("table-plans");
    const Json body = Json::parse(send(plans).body);
    std::vector<std::string> differences;
    compareShape(plans.answer["rows"][1], body["rows"][1], {}, differences);
    EXPECT_THAT(differences, testing::IsEmpty());
    Json cells = body["rows"][1]["cells"];
    cells.erase(cells.size() - 1); // the age
    EXPECT_EQ(cells, Json::parse(R"(["map-not-ready", "True", null, null, null])"));
}

TEST_F(LabKubeGolden, IdentityAndRightsAnswerAsRecorded)
{
    replayToTheWord("unauthorized");
    replayToTheWord("anonymous-forbidden");
    replayToTheWord("forbidden-list");
    replayToTheWord("forbidden-watch");
    replayToTheWord("forbidden-create");
    replayToTheWord("forbidden-cluster");
    replay("ssar-allowed");
    replay("ssar-denied");
    replay("ssrr");
    const Json review = replay("self-subject-review");
    EXPECT_EQ(review["status"], recording("self-subject-review").answer["status"]);
}

TEST_F(LabKubeGolden, DiscoveryAnswersAsRecorded)
{
    for (const char *name : {"api", "apis", "api-v1", "apis-forklift.konveyor.io", "apis-kubevirt.io",
                             "apis-cdi.kubevirt.io", "apis-route.openshift.io", "apis-k8s.cni.cncf.io"}) {
        const LabAnswer answer = send(recording(name));
        EXPECT_EQ(answer.status, 200) << name;
        EXPECT_EQ(Json::parse(answer.body)["kind"], recording(name).answer["kind"]) << name;
    }
    replay("apis-unknown-group-404");
    replay("resource-unknown-404");
    EXPECT_EQ(send(recording("version-anonymous")).status, 200);
}

/// Every resource that the lab serves is described as the recorded server describes it.
TEST_F(LabKubeGolden, DiscoveryDescribesResourcesAsRecorded)
{
    for (const char *name :
         {"apis-forklift.konveyor.io-v1beta1", "apis-kubevirt.io-v1", "apis-cdi.kubevirt.io-v1beta1",
          "apis-route.openshift.io-v1", "apis-k8s.cni.cncf.io-v1", "api-v1"}) {
        SCOPED_TRACE(name);
        const Json served = Json::parse(send(recording(name)).body)["resources"];
        const Json recorded = recording(name).answer["resources"];
        int known = 0;
        for (const Json &resource : served) {
            const auto same = std::ranges::find_if(
                recorded, [&](const Json &other) { return other["name"] == resource["name"]; });
            if (same == recorded.end())
                continue;
            ++known;
            for (const char *field : {"namespaced", "kind", "shortNames"})
                EXPECT_EQ(resource.value(field, Json()), same->value(field, Json()))
                    << resource["name"] << field;
            EXPECT_EQ(std::set<std::string>(resource["verbs"].begin(), resource["verbs"].end()),
                      std::set<std::string>((*same)["verbs"].begin(), (*same)["verbs"].end()))
                << resource["name"];
        }
        EXPECT_GT(known, 0);
    }
}

TEST_F(LabKubeGolden, AggregatedDiscoveryIsNotSentTwice)
{
    Recording ask = recording("apis-aggregated");
    const LabAnswer first = send(ask);
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.header("Content-Type"),
              "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList");
    EXPECT_EQ(first.header("Vary"), "Accept");
    Recording again = recording("apis-aggregated-304");
    for (auto &[name, value] : again.headers) {
        if (name == "If-None-Match")
            value = first.header("Etag");
    }
    const LabAnswer second = send(again);
    EXPECT_EQ(second.status, 304);
    EXPECT_EQ(second.body, "");
    for (const Json &group : Json::parse(first.body)["items"]) {
        for (const Json &resource : group["versions"][0]["resources"])
            EXPECT_TRUE(resource.contains("responseKind") && resource.contains("scope")) << resource;
    }
}

} // namespace

} // namespace naru::test
