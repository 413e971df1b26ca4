// SPDX-License-Identifier: GPL-3.0-or-later
// Repeats the recorded watches of kube-apiserver 1.34 and compares the events, in order, kind and shape.
#include "app/lab/kube/json.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/lab/jsonshape.h"
#include "tests/unit/lab/labclient.h"
#include "tests/unit/lab/labcluster.h"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace naru::test {

using namespace std::chrono_literals;
using lab::kube::Json;
using lab::kube::text;

namespace {

struct RecordedWatch
{
    std::string path;
    std::vector<Json> events;
};

RecordedWatch recordedWatch(const std::string &name)
{
    std::ifstream file(std::string(NARU_TEST_DATA) + "/golden/kubernetes/" + name + ".jsonl");
    RecordedWatch watch;
    for (std::string line; std::getline(file, line);) {
        const Json json = Json::parse(line);
        if (json.contains("request"))
            watch.path = json["request"]["path"];
        if (json.contains("event"))
            watch.events.push_back(json["event"]);
    }
    return watch;
}

class LabKubeGoldenWatch : public testing::Test
{
protected:
    void SetUp() override { cluster.createNamespace("kdocs"); }

    std::string now() { return std::to_string(cluster.store().revision()); }

    /// Puts the present resourceVersion in the place of the recording's.
    std::string fromNow(std::string path)
    {
        const std::size_t version = path.find("resourceVersion=");
        return path.substr(0, version) + "resourceVersion=" + now();
    }

    void createMap(const std::string &name, const Json &data, const Json &labels = nullptr)
    {
        Json object = {{"apiVersion", "v1"},
                       {"kind", "ConfigMap"},
                       {"metadata", {{"name", name}, {"namespace", "kdocs"}}}};
        if (!data.is_null())
            object["data"] = data;
        if (!labels.is_null())
            object["metadata"]["labels"] = labels;
        ASSERT_TRUE(cluster.store().create(object));
    }

    void modify(const std::string &name, const std::function<void(Json &)> &change)
    {
        ASSERT_TRUE(cluster.store().modify("ConfigMap", "kdocs", name, change));
    }

    /// Opens the watch, makes the changes when it is open, moves time on step by step, and returns the
    /// events.
    std::vector<Json> watch(const std::string &path, const std::function<void()> &changes,
                            std::chrono::seconds duration)
    {
        LabClient client(cluster.port(), cluster.caPem());
        std::string body;
        bool done = false;
        const lab::HttpHeaders headers{{"Authorization", "Bearer " + cluster.tokenOf("admin")}};
        QMetaObject::invokeMethod(
            qApp,
            [&] {
                waitUntil([this] { return cluster.api().openWatches() == 1; });
                changes();
                for (auto passed = 0s; passed < duration && !done; passed += 1s) {
                    // What was written a moment ago is delivered before the clock goes on.
                    waitUntil([this] { return settled(); });
                    clock.advance(1s);
                }
            },
            Qt::QueuedConnection);
        body = client.request("GET", path, headers).body;
        done = true;
        std::vector<Json> events;
        std::istringstream lines(body);
        for (std::string line; std::getline(lines, line);)
            events.push_back(Json::parse(line));
        return events;
    }

    /// True in the turn of the event loop after the one that asked first.
    bool settled()
    {
        m_turns = m_turns == 2 ? 0 : m_turns + 1;
        return m_turns == 2;
    }

    void expectAlike(const std::vector<Json> &recorded, const std::vector<Json> &events)
    {
        ASSERT_EQ(events.size(), recorded.size());
        for (std::size_t i = 0; i < events.size(); ++i) {
            SCOPED_TRACE(i);
            EXPECT_EQ(events[i]["type"], recorded[i]["type"]);
            std::vector<std::string> differences;
            compareShape(recorded[i], events[i], {}, differences);
            EXPECT_THAT(differences, testing::IsEmpty());
            for (const char *path : {"/object/kind", "/object/apiVersion", "/object/metadata/name",
                                     "/object/data", "/object/metadata/labels",
                                     "/object/metadata/annotations", "/object/code", "/object/reason"})
                EXPECT_EQ(lab::kube::at(events[i], path), lab::kube::at(recorded[i], path)) << path;
        }
    }

    FakeClock clock;
    LabCluster cluster{&clock};

private:
    int m_turns = 0;
};

TEST_F(LabKubeGoldenWatch, AddModifyDelete)
{
    const RecordedWatch recorded = recordedWatch("watch-add-modify-delete");
    const auto events = watch(
        fromNow(recorded.path),
        [this] {
            createMap("w1", {{"k", "v"}});
            modify("w1", [](Json &map) { map["data"]["k"] = "w"; });
            ASSERT_TRUE(cluster.store().remove("ConfigMap", "kdocs", "w1"));
        },
        5s);
    expectAlike(recorded.events, events);
}

TEST_F(LabKubeGoldenWatch, AnObjectThatLeavesTheSelector)
{
    const RecordedWatch recorded = recordedWatch("watch-labelselector");
    const auto events = watch(
        fromNow(recorded.path),
        [this] {
            createMap("l1", nullptr, {{"tier", "web"}});
            modify("l1", [](Json &map) { map["metadata"]["labels"]["tier"] = "db"; });
            modify("l1", [](Json &map) { map["metadata"]["labels"]["tier"] = "web"; });
        },
        5s);
    expectAlike(recorded.events, events);
}

TEST_F(LabKubeGoldenWatch, Bookmarks)
{
    const RecordedWatch recorded = recordedWatch("watch-bookmark");
    const auto events = watch(fromNow(recorded.path), [] {}, 80s);
    // One a minute, and two before the end after 75 seconds.
    expectAlike(recorded.events, events);
}

TEST_F(LabKubeGoldenWatch, InitialEvents)
{
    createMap("ssa", {{"colour", "blue"}});
    for (const char *name : {"watch-no-resourceVersion", "watch-list-sendInitialEvents"}) {
        SCOPED_TRACE(name);
        const RecordedWatch recorded = recordedWatch(name);
        const auto events = watch(recorded.path, [] {}, 5s);
        expectAlike(recorded.events, events);
    }
}

TEST_F(LabKubeGoldenWatch, Gone)
{
    cluster.createNamespace("demo-validation");
    cluster.store().compact();
    const RecordedWatch recorded = recordedWatch("watch-gone-410");
    LabClient client(cluster.port(), cluster.caPem());
    const LabAnswer answer =
        client.request("GET", recorded.path, {{"Authorization", "Bearer " + cluster.tokenOf("admin")}});
    EXPECT_EQ(answer.status, 200);
    expectAlike(recorded.events, {Json::parse(answer.body)});
}

} // namespace

} // namespace naru::test
