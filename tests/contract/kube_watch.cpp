// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/taskscope.h"
#include "core/openshift/collectionfollower.h"
#include "core/openshift/jsonpath.h"
#include "tests/contract/kubefixture.h"

namespace naru::test {

using namespace Qt::StringLiterals;
using namespace openshift;

namespace {

/// What a follower told, as text in its order.
struct Log
{
    QStringList lines;
    QStringList troubles;
    std::optional<Error> end;

    CollectionSink sink()
    {
        return {
            [this](const QString &, const QList<QJsonObject> &all) {
                lines.append(u"list %1"_s.arg(all.size()));
            },
            [this](const QJsonObject &object) {
                lines.append(u"put %1 %2"_s.arg(idOf(object).name, textAt(object, u"data.x")));
            },
            [this](const QJsonObject &object) { lines.append(u"remove "_s + idOf(object).name); },
            [this](const std::optional<Error> &trouble) {
                if (trouble)
                    troubles.append(errorCodeName(trouble->code));
            },
        };
    }
    bool waitFor(const QString &line)
    {
        return waitUntil([&] { return lines.contains(line); });
    }
};

Task<> follow(std::shared_ptr<KubeClient> client, KubeResource resource, ListOptions options, Log *log,
              CancelToken cancel)
{
    log->end = co_await followCollection(client, resource, options, log->sink(), cancel);
}

} // namespace

TEST_F(KubeContract, aFollowerSeesWhatIsThereAndEveryChange)
{
    ASSERT_TRUE(create(configMaps(), configMap(u"a"_s, {{u"x"_s, u"1"_s}})));
    Log log;
    TaskScope scope;
    ListOptions options{ns(), {}, u"metadata.name=a"_s};
    scope.spawn(follow(adminClient(), configMaps(), options, &log, scope.token()));
    ASSERT_TRUE(log.waitFor(u"list 1"_s));
    ASSERT_TRUE(patch(configMaps(), u"a"_s, KubePatch::merge({{u"data"_s, QJsonObject{{u"x"_s, u"2"_s}}}})));
    ASSERT_TRUE(log.waitFor(u"put a 2"_s));
    ASSERT_TRUE(awaitTask(adminClient()->remove(configMaps(), {ns(), u"a"_s}, {}, {})));
    ASSERT_TRUE(log.waitFor(u"remove a"_s));
    ASSERT_TRUE(create(configMaps(), configMap(u"a"_s, {{u"x"_s, u"3"_s}})));
    ASSERT_TRUE(log.waitFor(u"put a 3"_s));
    EXPECT_EQ(log.lines, (QStringList{u"list 1"_s, u"put a 2"_s, u"remove a"_s, u"put a 3"_s}));
    scope.cancel();
    ASSERT_TRUE(awaitTask(scope.drain()));
    ASSERT_TRUE(log.end);
    EXPECT_TRUE(log.end->isCancelled());
    EXPECT_EQ(log.troubles, QStringList());
}

TEST_F(KubeContract, aWatchFromForgottenHistoryIsExpired)
{
    ASSERT_TRUE(create(networkMaps(), networkMap(u"a"_s, u"pod"_s)));
    ASSERT_TRUE(peer().forgetHistory());
    const auto ignore = [](const WatchEvent &) { return Result<>(); };
    const auto watched = awaitTask(adminClient()->watch(networkMaps(), {ns()}, u"1"_s, ignore, {}));
    ASSERT_FALSE(watched);
    EXPECT_EQ(watched.error().reason, u"Expired"_s) << describe(watched);
}

TEST_F(KubeContract, anExpiredContinueTokenStartsTheListAgain)
{
    for (int i = 0; i < 4; ++i)
        ASSERT_TRUE(create(configMaps(), configMap(u"cm-%1"_s.arg(i))));
    // History goes while the pages are read: the observer sees the second page being asked for.
    int pages = 0;
    HttpClient::setObserver([&](const HttpRequest &request, bool sent) {
        if (!sent && request.url.path().endsWith(u"/configmaps"_s) && ++pages == 2)
            EXPECT_TRUE(peer().forgetHistory());
    });
    ListOptions options{ns()};
    options.pageSize = 2;
    const auto listed = awaitTask(adminClient()->list(configMaps(), options, {}));
    HttpClient::setObserver({});
    ASSERT_TRUE(listed) << describe(listed);
    EXPECT_GE(listed->items.size(), 4);
    EXPECT_GE(pages, 2);
}

TEST_F(KubeContract, aFollowerEndsWhereTheRightIsMissing)
{
    Log log;
    TaskScope scope;
    scope.spawn(follow(clientWith(peer().viewerToken()), networkMaps(), {ns()}, &log, scope.token()));
    ASSERT_TRUE(waitUntil([&] { return log.end.has_value(); }));
    EXPECT_EQ(log.end->code, ErrorCode::PermissionDenied);
    EXPECT_EQ(log.troubles, QStringList{u"PermissionDenied"_s});
    EXPECT_EQ(log.lines, QStringList());
}

TEST_F(KubeContract, manyFollowersDoNotStarveACommand)
{
    Log logs[14];
    TaskScope scope;
    for (Log &log : logs)
        scope.spawn(follow(adminClient(), configMaps(), {ns()}, &log, scope.token()));
    for (Log &log : logs)
        ASSERT_TRUE(waitUntil([&] { return !log.lines.isEmpty(); }));
    ASSERT_TRUE(create(configMaps(), configMap(u"news"_s, {{u"x"_s, u"1"_s}})));
    for (Log &log : logs)
        EXPECT_TRUE(log.waitFor(u"put news 1"_s));
    scope.cancel();
    ASSERT_TRUE(awaitTask(scope.drain()));
}

} // namespace naru::test
