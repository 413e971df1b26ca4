// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/taskscope.h"
#include "core/openshift/collectionfollower.h"
#include "core/openshift/jsonpath.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/openshift/fakecluster.h"

#include <gmock/gmock.h>

#include <QJsonArray>

namespace naru::openshift {

using namespace Qt::StringLiterals;
using namespace naru::test;
using testing::ElementsAre;

namespace {

const KubeResource plans{u"forklift.konveyor.io"_s, u"v1beta1"_s, u"plans"_s, u"Plan"_s, true};

QJsonObject object(const QString &name, const QString &version)
{
    return {{u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"resourceVersion"_s, version}}}};
}

QJsonObject listOf(const QJsonArray &items, const QString &version)
{
    return {{u"items"_s, items}, {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, version}}}};
}

/// A follower of a server that the test plays: each watch that arrives waits in `watches`.
class FollowerTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_cluster.onRequest([this](lab::HttpRequest request, lab::HttpResponder responder) {
            if (request.queryValue("watch")) {
                m_versions.append(
                    QString::fromStdString(std::string(*request.queryValue("resourceVersion"))));
                responder.startStream(200, {{"Content-Type", "application/json"}});
                m_watches.push_back(responder);
            } else if (m_refusal) {
                sendJson(responder, *m_refusal, statusObject(*m_refusal, u"Forbidden"_s));
            } else {
                ++m_lists;
                sendJson(responder, 200, listOf(m_items, u"100"_s));
            }
        });
    }

    void TearDown() override
    {
        m_scope.cancel();
        EXPECT_TRUE(awaitTask(m_scope.drain()));
    }

    static Task<> run(FollowerTest *test)
    {
        CollectionSink sink;
        sink.replaced = [test](const QString &, const QList<QJsonObject> &all) {
            test->m_log.append(u"list %1"_s.arg(all.size()));
        };
        sink.upserted = [test](const QJsonObject &object) {
            test->m_log.append(u"put "_s + idOf(object).name);
        };
        sink.removed = [test](const QJsonObject &object) {
            test->m_log.append(u"remove "_s + idOf(object).name);
        };
        sink.trouble = [test](const std::optional<Error> &trouble) {
            test->m_troubles.append(trouble ? errorCodeName(trouble->code) : u"none"_s);
        };
        const auto client = std::make_shared<KubeClient>(test->m_cluster.access(), test->m_clock);
        const CancelToken cancel = test->m_scope.token();
        test->m_end = co_await followCollection(client, plans, {}, sink, cancel);
    }

    void start() { m_scope.spawn(run(this)); }
    bool watchArrives(int number)
    {
        return waitUntil([&] { return int(m_watches.size()) >= number; });
    }
    /// Moves time until the follower's pause is over and the server sees what it does next.
    bool afterPause(const std::function<bool()> &condition)
    {
        return waitUntil([&] {
            m_clock.advance(std::chrono::milliseconds(200));
            return condition();
        });
    }

    FakeClock m_clock;
    FakeCluster m_cluster;
    QJsonArray m_items;
    std::optional<int> m_refusal;
    int m_lists = 0;
    QStringList m_versions;
    std::vector<lab::HttpResponder> m_watches;
    QStringList m_log;
    QStringList m_troubles;
    std::optional<Error> m_end;
    TaskScope m_scope;
};

} // namespace

TEST_F(FollowerTest, joinsALineThatComesInPieces)
{
    start();
    ASSERT_TRUE(watchArrives(1));
    const std::string line = watchLine(u"ADDED"_s, object(u"나루"_s, u"101"_s));
    const std::size_t insideACharacter = line.find("\xEB\x82\x98") + 1;
    m_watches[0].write(line.substr(0, insideACharacter));
    m_watches[0].write(line.substr(insideACharacter));
    ASSERT_TRUE(waitUntil([&] { return m_log.size() == 2; }));
    EXPECT_THAT(m_log, ElementsAre(u"list 0"_s, u"put 나루"_s));
}

TEST_F(FollowerTest, goesOnWhereItWasAfterTheServersTimeIsOver)
{
    start();
    ASSERT_TRUE(watchArrives(1));
    m_watches[0].write(watchLine(u"ADDED"_s, object(u"a"_s, u"101"_s)));
    m_watches[0].write(watchLine(u"BOOKMARK"_s, object({}, u"150"_s)));
    m_watches[0].finish();
    ASSERT_TRUE(watchArrives(2));
    EXPECT_THAT(m_versions, ElementsAre(u"100"_s, u"150"_s));
    EXPECT_EQ(m_lists, 1);
    EXPECT_THAT(m_log, ElementsAre(u"list 0"_s, u"put a"_s));
}

TEST_F(FollowerTest, listsAgainWhenTheServerForgotTheHistory)
{
    start();
    ASSERT_TRUE(watchArrives(1));
    m_watches[0].write(watchLine(u"ERROR"_s, statusObject(410, u"Expired"_s)));
    m_watches[0].finish();
    m_items = {object(u"b"_s, u"90"_s)};
    ASSERT_TRUE(afterPause([&] { return m_watches.size() == 2; }));
    EXPECT_EQ(m_lists, 2);
    EXPECT_THAT(m_log, ElementsAre(u"list 0"_s, u"list 1"_s));
    EXPECT_THAT(m_troubles, ElementsAre(u"none"_s, u"none"_s));
}

TEST_F(FollowerTest, resumesAStreamThatBreaksAndListsWhenItBreaksAgain)
{
    const std::string emptyLines(4096, '\n'); // an answer has begun, so the break is not one of connecting
    m_cluster.http().setFaultHook([](const lab::HttpRequest &request) {
        lab::HttpFault fault;
        if (request.queryValue("watch"))
            fault.dropAfterBytes = 2000;
        return fault;
    });
    start();
    ASSERT_TRUE(watchArrives(1));
    m_watches[0].write(emptyLines);
    ASSERT_TRUE(afterPause([&] { return m_watches.size() == 2; }));
    EXPECT_EQ(m_lists, 1);
    EXPECT_THAT(m_versions, ElementsAre(u"100"_s, u"100"_s));
    m_watches[1].write(emptyLines);
    ASSERT_TRUE(afterPause([&] { return m_lists == 2; }));
    m_cluster.http().setFaultHook({});
}

TEST_F(FollowerTest, takesSilenceForADeadConnection)
{
    start();
    ASSERT_TRUE(watchArrives(1));
    m_watches[0].write(watchLine(u"ADDED"_s, object(u"a"_s, u"101"_s)));
    ASSERT_TRUE(waitUntil([&] { return m_log.size() == 2; }));
    m_clock.advance(std::chrono::seconds(100));
    m_watches[0].write(watchLine(u"BOOKMARK"_s, object({}, u"102"_s)));
    m_watches[0].write(watchLine(u"ADDED"_s, object(u"c"_s, u"103"_s)));
    ASSERT_TRUE(waitUntil([&] { return m_log.size() == 3; }));
    m_clock.advance(std::chrono::seconds(100));
    EXPECT_EQ(m_watches.size(), 1U) << "100 s after the last byte";
    m_clock.advance(std::chrono::seconds(31));
    ASSERT_TRUE(afterPause([&] { return m_watches.size() == 2; }));
    EXPECT_EQ(m_versions.last(), u"103"_s);
    EXPECT_EQ(m_lists, 1);
}

TEST_F(FollowerTest, endsWhenTheRightIsTakenAwayMeanwhile)
{
    start();
    ASSERT_TRUE(watchArrives(1));
    m_refusal = 403;
    m_watches[0].write(watchLine(u"ERROR"_s, statusObject(403, u"Forbidden"_s)));
    m_watches[0].finish();
    ASSERT_TRUE(afterPause([&] { return m_end.has_value(); }));
    EXPECT_EQ(m_end->code, ErrorCode::PermissionDenied);
    EXPECT_THAT(m_troubles, ElementsAre(u"none"_s, u"PermissionDenied"_s));
}

TEST_F(FollowerTest, tellsThatTheServerIsAwayAndThatItIsBack)
{
    start();
    ASSERT_TRUE(watchArrives(1));
    m_refusal = 500;
    m_watches[0].write("<html>gateway\n");
    ASSERT_TRUE(afterPause([&] { return m_troubles.size() >= 2; }));
    EXPECT_EQ(m_troubles[1], u"Protocol"_s);
    m_refusal.reset();
    ASSERT_TRUE(afterPause([&] { return m_troubles.last() == u"none"_s; }));
    EXPECT_TRUE(watchArrives(2));
}

TEST_F(FollowerTest, doesNotHammerAServerThatEndsEachWatchAtOnce)
{
    start();
    ASSERT_TRUE(watchArrives(1));
    m_watches[0].finish();
    ASSERT_TRUE(waitUntil([&] { return m_clock.waiting() > 0 && m_watches[0].isGone() == false; }));
    EXPECT_EQ(m_watches.size(), 1U);
    ASSERT_TRUE(afterPause([&] { return m_watches.size() == 2; }));
}

} // namespace naru::openshift
