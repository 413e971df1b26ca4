// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/endpointaccess.h"
#include "core/openshift/openshiftsession.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/openshift/fakecluster.h"

#include <gmock/gmock.h>

#include <QJsonArray>

namespace naru::openshift {

using namespace Qt::StringLiterals;
using namespace naru::test;

namespace {

/// A cluster of nothing but namespaces, whose answers the test changes.
class SessionTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_cluster.onRequest([this](const lab::HttpRequest &request, lab::HttpResponder responder) {
            if (m_status != 200) {
                sendJson(responder, m_status, statusObject(m_status, u"Unauthorized"_s));
            } else if (request.queryValue("watch")) {
                responder.startStream(200, {});
                m_watches.push_back(responder);
            } else if (request.path == "/api" || request.path == "/apis") {
                sendJson(responder, 200, discovery(request.path == "/api"));
            } else {
                sendJson(responder, 200,
                         {{u"metadata"_s, QJsonObject{{u"resourceVersion"_s, u"7"_s}}},
                          {u"items"_s, QJsonArray{space(u"web"_s)}}});
            }
        });
        const auto client = std::make_shared<KubeClient>(m_cluster.access(), m_clock);
        const Result<> found = awaitTask(client->discover({}));
        ASSERT_TRUE(found) << describe(found);
        m_session = std::make_unique<OpenshiftSession>(u"c"_s, client, ServerInfo(), u"mtv"_s);
        QObject::connect(m_session.get(), &Session::inventoryChanged, m_session.get(),
                         [this](const InventoryBatch &batch) { m_batches.append(batch); });
        m_session->start();
    }

    void TearDown() override { EXPECT_TRUE(awaitTask(m_session->close())); }

    static QJsonObject space(const QString &name)
    {
        return {{u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"resourceVersion"_s, u"8"_s}}}};
    }

    static QJsonObject discovery(bool core)
    {
        const QJsonObject namespaces{{u"resource"_s, u"namespaces"_s},
                                     {u"responseKind"_s, QJsonObject{{u"kind"_s, u"Namespace"_s}}},
                                     {u"scope"_s, u"Cluster"_s}};
        const QJsonObject version{{u"version"_s, u"v1"_s}, {u"resources"_s, QJsonArray{namespaces}}};
        const QJsonObject group{{u"metadata"_s, QJsonObject()}, {u"versions"_s, QJsonArray{version}}};
        return {{u"kind"_s, u"APIGroupDiscoveryList"_s},
                {u"items"_s, core ? QJsonArray{group} : QJsonArray()}};
    }

    bool afterAWhile(const std::function<bool()> &condition)
    {
        return waitUntil([&] {
            m_clock.advance(std::chrono::milliseconds(100));
            return condition();
        });
    }

    FakeClock m_clock;
    FakeCluster m_cluster;
    int m_status = 200;
    std::vector<lab::HttpResponder> m_watches;
    std::unique_ptr<OpenshiftSession> m_session;
    QList<InventoryBatch> m_batches;
};

} // namespace

TEST_F(SessionTest, offersNoFacetForWhatTheClusterDoesNotHave)
{
    EXPECT_EQ(m_session->migrationEngine(), nullptr);
    EXPECT_EQ(m_session->powerControl(), nullptr);
    EXPECT_EQ(m_session->taskTracker(), nullptr);
}

TEST_F(SessionTest, tellsManyChangesInOneBatch)
{
    ASSERT_TRUE(afterAWhile([&] { return !m_batches.isEmpty() && m_batches.last().complete; }));
    ASSERT_TRUE(waitUntil([&] { return m_watches.size() == 1; }));
    m_batches.clear();
    std::string changes;
    for (int i = 0; i < 50; ++i)
        changes += watchLine(u"ADDED"_s, space(u"project-%1"_s.arg(i)));
    changes += watchLine(u"DELETED"_s, space(u"project-0"_s));
    changes += watchLine(u"DELETED"_s, space(u"web"_s));
    m_watches[0].write(changes);
    ASSERT_TRUE(afterAWhile([&] { return !m_batches.isEmpty(); }));
    QSet<QString> named;
    QStringList removed;
    for (const InventoryBatch &batch : m_batches) {
        EXPECT_FALSE(batch.startsPass);
        for (const InventoryObject &object : batch.upserted)
            named.insert(common(object).name);
        for (const ObjectRef &ref : batch.removed)
            removed.append(ref.id);
    }
    EXPECT_LE(m_batches.size(), 2);
    EXPECT_EQ(named.size(), 49);
    EXPECT_THAT(removed, testing::UnorderedElementsAre(u"web"_s, u"project-0"_s));
}

TEST_F(SessionTest, needsAttentionWhenTheTokenIsNoGoodAnyMoreAndRecoversByRefresh)
{
    ASSERT_TRUE(waitUntil([&] { return m_watches.size() == 1; }));
    const QDateTime before = m_session->stateSince();
    m_status = 401;
    m_watches[0].finish();
    ASSERT_TRUE(afterAWhile([&] { return m_session->state() == SessionState::NeedsAttention; }));
    EXPECT_EQ(m_session->lastError().code, ErrorCode::Unauthenticated);
    EXPECT_GT(m_session->stateSince(), before);
    m_status = 200;
    m_session->refresh();
    EXPECT_EQ(m_session->state(), SessionState::Connected);
    EXPECT_TRUE(waitUntil([&] { return m_watches.size() == 2; }));
}

TEST_F(SessionTest, afterClosingNothingIsTold)
{
    ASSERT_TRUE(waitUntil([&] { return m_watches.size() == 1; }));
    ASSERT_TRUE(awaitTask(m_session->close()));
    m_batches.clear();
    m_session->refresh();
    m_watches[0].write(watchLine(u"ADDED"_s, space(u"late"_s)));
    m_clock.advance(std::chrono::minutes(5));
    EXPECT_EQ(m_session->state(), SessionState::Closed);
    EXPECT_TRUE(m_batches.isEmpty());
}

namespace {

ConnectRequest tokenRequest()
{
    ConnectRequest request;
    request.endpoint.settings = {{u"login"_s, u"token"_s}, {u"server"_s, u"api.example.com:6443"_s}};
    request.secrets = {{u"token"_s, Secret("sha256~abc\n"_ba)}};
    return request;
}

} // namespace

TEST(EndpointAccess, takesAnAddressWithoutSchemeForHttps)
{
    const auto access = accessFor(tokenRequest());
    ASSERT_TRUE(access) << describe(access);
    EXPECT_EQ(access->server, QUrl(u"https://api.example.com:6443"_s));
    EXPECT_EQ(access->login.token.reveal(), "sha256~abc"_ba) << "pasted with a line end";
}

TEST(EndpointAccess, namesTheFieldThatIsWrong)
{
    ConnectRequest request = tokenRequest();
    request.endpoint.settings[u"server"_s] = u"http://api.example.com"_s;
    EXPECT_EQ(accessFor(request).error().subject, u"server"_s);
    request = tokenRequest();
    request.endpoint.settings[u"fingerprint"_s] = u"12:34"_s;
    EXPECT_EQ(accessFor(request).error().subject, u"fingerprint"_s);
    request = tokenRequest();
    request.endpoint.settings[u"caFile"_s] = u"/nowhere/ca.crt"_s;
    EXPECT_EQ(accessFor(request).error().subject, u"caFile"_s);
    request = tokenRequest();
    request.secrets.clear();
    EXPECT_EQ(accessFor(request).error().reason, u"NoCredentials"_s);
}

TEST(EndpointAccess, aTypedFingerprintIsAPinUnlessOneIsConfirmed)
{
    ConnectRequest request = tokenRequest();
    const QString sha1 = u"ab:"_s.repeated(19) + u"ab"_s;
    request.endpoint.settings[u"fingerprint"_s] = sha1;
    EXPECT_EQ(accessFor(request)->trust.pinnedSha1, sha1.toUpper());
    request.endpoint.trust.pinnedSha256 = u"CD:"_s.repeated(31) + u"CD"_s;
    EXPECT_EQ(accessFor(request)->trust.pinnedSha1, QString());
    EXPECT_EQ(accessFor(request)->trust.pinnedSha256, request.endpoint.trust.pinnedSha256);
}

TEST(EndpointAccess, readsTheConfirmedCertificatesOfRoutes)
{
    ConnectRequest request = tokenRequest();
    const QString sha256 = u"EF:"_s.repeated(31) + u"EF"_s;
    request.endpoint.consents = {u"insecure"_s, u"route:inventory.apps.example.com="_s + sha256};
    const auto access = accessFor(request);
    ASSERT_TRUE(access);
    EXPECT_EQ(access->routePins, (QMap<QString, QString>{{u"inventory.apps.example.com"_s, sha256}}));
    EXPECT_FALSE(access->trust.insecure) << "consent alone switches nothing off";
}

} // namespace naru::openshift
