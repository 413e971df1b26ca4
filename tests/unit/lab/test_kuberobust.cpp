// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that a client sends may stop the lab: every value of valid manifests is replaced by values of other
// types.
#include "tests/support/awaittask.h"
#include "tests/unit/lab/labclient.h"
#include "tests/unit/lab/labcluster.h"

#include <gmock/gmock.h>

#include <set>

namespace naru::test {

using lab::kube::Json;

namespace {

const std::vector<Json> &strangers()
{
    static const std::vector<Json> Values{nullptr,
                                          7,
                                          -1.5,
                                          true,
                                          "text",
                                          Json::array(),
                                          Json::array({1}),
                                          Json::object(),
                                          Json{{"a", nullptr}}};
    return Values;
}

/// Every manifest that differs from `manifest` in one value.
std::vector<Json> mutations(const Json &manifest)
{
    std::vector<Json> result;
    std::set<Json> known;
    for (const auto &[pointer, value] : manifest.flatten().items()) {
        // The value itself and everything it lies in.
        for (Json::json_pointer path(pointer); !path.empty(); path = path.parent_pointer()) {
            for (const Json &stranger : strangers()) {
                Json changed = manifest;
                changed[path] = stranger;
                if (known.insert(changed).second)
                    result.push_back(std::move(changed));
            }
        }
    }
    return result;
}

struct Sample
{
    std::string collection;
    const char *manifest;
};

const std::vector<Sample> &samples()
{
    static const std::vector<Sample> Samples{
        {"/api/v1/namespaces/default/secrets",
         R"({"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "s", "labels": {"a": "b"},
             "finalizers": ["x.example/y"]}, "data": {"k": "dg=="}, "stringData": {"l": "w"}})"},
        {"/api/v1/namespaces",
         R"({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "n"}, "spec": {"finalizers": ["kubernetes"]},
             "status": {"phase": "Active"}})"},
        {"/api/v1/namespaces/default/pods",
         R"({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p", "ownerReferences":
             [{"apiVersion": "v1", "kind": "ConfigMap", "name": "o", "uid": "u", "blockOwnerDeletion": true}]},
             "spec": {"containers": [{"name": "c", "ports": [{"containerPort": 1}]}]},
             "status": {"containerStatuses": [{"ready": true, "restartCount": 1}], "conditions": [{"type": "Ready"}]}})"},
        {"/apis/forklift.konveyor.io/v1beta1/namespaces/default/networkmaps",
         R"({"apiVersion": "forklift.konveyor.io/v1beta1", "kind": "NetworkMap", "metadata": {"name": "m"},
             "spec": {"provider": {"source": {"name": "a"}, "destination": {"name": "b"}},
                      "map": [{"source": {"id": "n"}, "destination": {"type": "pod"}}]}})"},
        {"/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
         R"({"spec": {"resourceAttributes": {"verb": "get", "resource": "pods", "namespace": "x"}}})"},
        {"/apis/authorization.k8s.io/v1/subjectaccessreviews",
         R"({"spec": {"user": "u", "groups": ["g"], "resourceAttributes": {"verb": "get"}}})"},
        {"/apis/authentication.k8s.io/v1/tokenreviews", R"({"spec": {"token": "t"}})"},
        {"/apis/project.openshift.io/v1/projectrequests",
         R"({"metadata": {"name": "pr"}, "displayName": "P"})"}};
    return Samples;
}

class LabKubeRobustness : public testing::Test
{
protected:
    int send(const std::string &method, const std::string &path, const Json &body, const char *media)
    {
        const LabAnswer answer =
            client.request(method, path,
                           {{"Authorization", "Bearer " + cluster.tokenOf("admin")},
                            {"Content-Type", media},
                            {"Accept", "application/json;as=Table;v=v1;g=meta.k8s.io,application/json"}},
                           body.dump());
        EXPECT_EQ(answer.error, "") << method << ' ' << path << ' ' << body;
        return answer.status;
    }

    void expectAnswered(int status, const std::string &what, const Json &body)
    {
        const bool refused = status >= 400 && status < 500;
        // An unknown field in an apply is 500, as with a real server.
        EXPECT_TRUE(status == 200 || status == 201 || refused || status == 500)
            << what << ' ' << status << ' ' << body;
    }

    LabCluster cluster;
    LabClient client{cluster.port(), cluster.caPem()};
};

TEST_F(LabKubeRobustness, AnswersWhateverIsCreated)
{
    for (const Sample &sample : samples()) {
        const Json manifest = Json::parse(sample.manifest);
        const std::string one = sample.collection + '/' + lab::kube::nameOf(manifest);
        for (const Json &changed : mutations(manifest)) {
            const int status = send("POST", sample.collection, changed, "application/json");
            expectAnswered(status, sample.collection, changed);
            if (status == 201)
                send("DELETE", one, nullptr, "application/json");
        }
    }
}

TEST_F(LabKubeRobustness, AnswersWhateverIsPatched)
{
    for (const Sample &sample : samples()) {
        const Json manifest = Json::parse(sample.manifest);
        if (!manifest.contains("kind"))
            continue;
        const std::string one = sample.collection + '/' + lab::kube::nameOf(manifest);
        ASSERT_EQ(send("POST", sample.collection, manifest, "application/json"), 201) << manifest;
        for (const Json &changed : mutations(manifest)) {
            for (const char *media :
                 {"application/merge-patch+json", "application/strategic-merge-patch+json"})
                expectAnswered(send("PATCH", one, changed, media), media, changed);
            expectAnswered(
                send("PATCH", one + "?fieldManager=x&force=true", changed, "application/apply-patch+yaml"),
                "apply", changed);
            expectAnswered(send("PATCH", one,
                                {{{"op", "replace"}, {"path", "/metadata"}, {"value", changed}}},
                                "application/json-patch+json"),
                           "json", changed);
        }
        expectAnswered(send("PUT", one + "/status", manifest, "application/json"), "status", manifest);
        EXPECT_EQ(send("GET", sample.collection, nullptr, "application/json"), 200);
    }
}

TEST_F(LabKubeRobustness, AnswersWhatIsNestedOrRepeatedWithoutEnd)
{
    const std::string maps = "/api/v1/namespaces/default/configmaps";
    const auto post = [&](const std::string &body, const char *media) {
        return client
            .request("POST", maps,
                     {{"Authorization", "Bearer " + cluster.tokenOf("admin")}, {"Content-Type", media}}, body)
            .status;
    };
    for (const char *open : {"[", "{\"a\":"}) {
        std::string nested;
        for (int i = 0; i < 500'000; ++i)
            nested += open;
        EXPECT_EQ(post(nested, "application/json"), 400);
    }
    std::string aliases = "a: &a [x, x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name <= 'k'; ++name) {
        const std::string before(1, static_cast<char>(name - 1));
        aliases += std::string(1, name) + ": &" + name + " [*" + before;
        for (int i = 0; i < 9; ++i)
            aliases += ", *" + before;
        aliases += "]\n";
    }
    EXPECT_EQ(post(aliases, "application/yaml"), 400);
}

TEST_F(LabKubeRobustness, PutsNothingOfTheClientsIntoTheHeaders)
{
    const Json body = {{"apiVersion", "forklift.konveyor.io/v1beta1"},
                       {"kind", "Hook"},
                       {"metadata", {{"name", "h"}}},
                       {"spec\r\nX-Evil: yes", 1}};
    const LabAnswer answer = client.request(
        "POST", "/apis/forklift.konveyor.io/v1beta1/namespaces/default/hooks",
        {{"Authorization", "Bearer " + cluster.tokenOf("admin")}, {"Content-Type", "application/json"}},
        body.dump());
    EXPECT_EQ(answer.header("X-Evil"), "");
    EXPECT_THAT(answer.header("Warning"), testing::HasSubstr("unknown field"));
}

TEST_F(LabKubeRobustness, AnswersWhateverPathIsAsked)
{
    for (const char *path : {"/",
                             "//",
                             "/api",
                             "/api/",
                             "/api/v1/",
                             "/api/v1/namespaces/",
                             "/api/v1/namespaces//pods",
                             "/apis/x",
                             "/apis/forklift.konveyor.io/v1beta1/namespaces/default/plans/a/b/c/d",
                             "/api/v2/pods",
                             "/api/v1/pods?limit=-1",
                             "/api/v1/pods?limit=x&continue=x",
                             "/api/v1/pods?watch=1&resourceVersion=x",
                             "/api/v1/pods?watch=1&timeoutSeconds=99999999999999999999",
                             "/api/v1/pods?labelSelector=%2C%2C%21%28",
                             "/api/v1/pods?labelSelector=a%20in%20(",
                             "/api/v1/pods?fieldSelector=%3D%3D",
                             "/%00/%ff",
                             "/api/v1/namespaces/%ff/pods/%c3",
                             "/api/v1/namespaces/a%0d%0ab"}) {
        for (const char *method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            const int status = send(method, path, Json::object(), "application/json");
            expectAnswered(status, std::string(method) + ' ' + path, nullptr);
        }
    }
}

} // namespace

} // namespace naru::test
