// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/inventoryservice.h"
#include "core/openshift/jsonpath.h"
#include "core/openshift/objectwriter.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/openshift/fakecluster.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace naru::openshift {

using namespace Qt::StringLiterals;
using namespace naru::test;

namespace {

const KubeResource plans{u"forklift.konveyor.io"_s, u"v1beta1"_s, u"plans"_s, u"Plan"_s, true};
const std::string collectionPath = "/apis/forklift.konveyor.io/v1beta1/namespaces/mtv/plans";
const QJsonObject plan{{u"metadata"_s, QJsonObject{{u"name"_s, u"web"_s}, {u"namespace"_s, u"mtv"_s}}}};

class RequestTest : public testing::Test
{
protected:
    std::shared_ptr<KubeClient> client() { return std::make_shared<KubeClient>(m_cluster.access(), m_clock); }

    /// Runs the event loop and the clock until `task` has finished.
    template <class T>
    Result<T> finished(Task<Result<T>> task)
    {
        std::optional<Result<T>> value;
        QObject context;
        whenDone(std::move(task), &context, [&](Result<T> result) { value.emplace(std::move(result)); });
        EXPECT_TRUE(waitUntil([&] {
            m_clock.advance(std::chrono::milliseconds(250));
            return value.has_value();
        }));
        return value ? *value : Result<T>(failure(ErrorCode::TimedOut));
    }

    FakeClock m_clock;
    FakeCluster m_cluster;
};

} // namespace

TEST_F(RequestTest, aBusyServerIsAskedAgainWhenItSaid)
{
    m_cluster.onRequest([this](const lab::HttpRequest &, lab::HttpResponder responder) {
        if (m_cluster.requests().size() == 1)
            sendJson(responder, 429, statusObject(429, u"TooManyRequests"_s), {{"Retry-After", "7"}});
        else
            sendJson(responder, 200, plan);
    });
    const auto began = m_clock.monotonic();
    const auto got = finished(client()->get(plans, {u"mtv"_s, u"web"_s}, {}));
    ASSERT_TRUE(got) << describe(got);
    EXPECT_GE(m_clock.monotonic() - began, std::chrono::seconds(7));
    EXPECT_EQ(m_cluster.requests().size(), 2U);
}

TEST_F(RequestTest, aWriteIsNotRepeatedByTheClient)
{
    m_cluster.onRequest([](const lab::HttpRequest &, lab::HttpResponder responder) {
        sendJson(responder, 503, statusObject(503, u"ServiceUnavailable"_s));
    });
    const auto made = finished(client()->create(plans, u"mtv"_s, plan, {}, {}));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Throttled);
    EXPECT_EQ(m_cluster.requests().size(), 1U);
}

TEST_F(RequestTest, aLostAnswerToACreateIsLookedUpBeforeItIsRepeated)
{
    QJsonObject kept;
    m_cluster.onRequest([&](const lab::HttpRequest &request, lab::HttpResponder responder) {
        if (request.method == "POST") {
            kept = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
            sendJson(responder, 201, kept); // dropped on its way
        } else {
            sendJson(responder, kept.isEmpty() ? 404 : 200, kept);
        }
    });
    m_cluster.http().setFaultHook([](const lab::HttpRequest &request) {
        lab::HttpFault fault;
        if (request.method == "POST")
            fault.dropAfterBytes = 10;
        return fault;
    });
    const auto writer = std::make_shared<ObjectWriter>(client());
    const Result<> made = finished(writer->create(plans, plan, {u"op-1"_s, false}, {}));
    EXPECT_TRUE(made) << describe(made);
    EXPECT_EQ(m_cluster.count("POST", collectionPath), 1);
    EXPECT_EQ(annotationOf(kept, u"naru.io/operation"_s), u"op-1"_s);
}

TEST_F(RequestTest, aCreateThatNeverArrivedIsRepeatedOnce)
{
    m_cluster.onRequest([&](const lab::HttpRequest &request, lab::HttpResponder responder) {
        if (request.method == "POST")
            sendJson(responder, 201, plan);
        else
            sendJson(responder, 404, statusObject(404, u"NotFound"_s));
    });
    m_cluster.http().setFaultHook([this](const lab::HttpRequest &request) {
        lab::HttpFault fault;
        if (request.method == "POST" && m_cluster.count("POST", collectionPath) == 0)
            fault.dropAfterBytes = 0;
        return fault;
    });
    const auto writer = std::make_shared<ObjectWriter>(client());
    const Result<> made = finished(writer->create(plans, plan, {u"op-1"_s, false}, {}));
    EXPECT_TRUE(made) << describe(made);
    EXPECT_EQ(m_cluster.count("POST", collectionPath), 2);
}

TEST_F(RequestTest, streamsThatWereCancelledMakeRoomForOthers)
{
    m_cluster.onRequest([](const lab::HttpRequest &, lab::HttpResponder responder) {
        responder.startStream(200, {});
        responder.write("hello");
        responder.onGone([responder] {}); // the server would go on for ever
    });
    Transport transport;
    transport.trust.caPem = m_cluster.caPem();
    transport.proxyUrl = u"none"_s;
    HttpClient http(transport, m_clock);
    HttpRequest request;
    request.url = m_cluster.access().server;
    for (int round = 1; round <= 20; ++round) { // three times as many as there are connections to a host
        CancelSource cancel;
        bool begun = false;
        bool ended = false;
        QObject context;
        const auto take = [&](QByteArrayView) {
            begun = true;
            return Result<>();
        };
        whenDone(http.stream(request, take, cancel.token()), &context,
                 [&](const Result<HttpResponse> &) { ended = true; });
        ASSERT_TRUE(waitUntil([&] { return begun; }, std::chrono::seconds(5))) << "stream " << round;
        cancel.cancel();
        ASSERT_TRUE(waitUntil([&] { return ended; }));
    }
}

TEST_F(RequestTest, aRefusedTokenOfAPluginIsRenewedOnce)
{
    QTemporaryDir folder;
    QFile script(folder.filePath(u"plugin"_s));
    ASSERT_TRUE(script.open(QIODevice::WriteOnly));
    script.write(
        "#!/bin/sh\ncd \"${0%/*}\"; echo x >> runs; n=$(wc -l < runs)\n"
        "echo \"{\\\"kind\\\":\\\"ExecCredential\\\",\\\"status\\\":{\\\"token\\\":\\\"$n\\\"}}\"\n");
    script.close();
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    KubeAccess access = m_cluster.access();
    access.login = {};
    access.login.exec.command = script.fileName();
    m_cluster.onRequest([](const lab::HttpRequest &request, lab::HttpResponder responder) {
        const bool fresh = request.header("Authorization") == "Bearer 2";
        sendJson(responder, fresh ? 200 : 401, fresh ? plan : statusObject(401, u"Unauthorized"_s));
    });
    const auto renewed = std::make_shared<KubeClient>(access, m_clock);
    const auto got = finished(renewed->get(plans, {u"mtv"_s, u"web"_s}, {}));
    EXPECT_TRUE(got) << describe(got);
    EXPECT_EQ(m_cluster.requests().size(), 2U);
    m_cluster.onRequest([](const lab::HttpRequest &, lab::HttpResponder responder) {
        sendJson(responder, 401, statusObject(401, u"Unauthorized"_s));
    });
    const auto refused = finished(renewed->get(plans, {u"mtv"_s, u"web"_s}, {}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unauthenticated);
    EXPECT_EQ(m_cluster.requests().size(), 4U) << "one renewal, no more";
}

namespace {

/// An API server with the Route of an inventory service, which has another certificate authority.
class InventoryTest : public RequestTest
{
protected:
    void SetUp() override
    {
        m_cluster.onRequest([this](const lab::HttpRequest &request, lab::HttpResponder responder) {
            if (request.path == "/apis" || request.path == "/api")
                sendJson(responder, 200, discovery(request.path == "/apis"));
            else if (request.path.ends_with("/routes/forklift-inventory"))
                sendJson(responder, 200, route());
            else if (request.path.ends_with("/configmaps/default-ingress-cert") &&
                     !m_ingressAuthority.isEmpty())
                sendJson(
                    responder, 200,
                    {{u"data"_s, QJsonObject{{u"ca-bundle.crt"_s, QString::fromUtf8(m_ingressAuthority)}}}});
            else
                sendJson(responder, 404, statusObject(404, u"NotFound"_s));
        });
        m_service.onRequest([](const lab::HttpRequest &, lab::HttpResponder responder) {
            responder.send(200, {}, R"({"vsphere":[{"uid":"u1","vmCount":3}]})");
        });
    }

    static QJsonObject discovery(bool groups)
    {
        const QJsonObject routes{{u"resource"_s, u"routes"_s},
                                 {u"responseKind"_s, QJsonObject{{u"kind"_s, u"Route"_s}}},
                                 {u"scope"_s, u"Namespaced"_s}};
        const QJsonObject version{{u"version"_s, u"v1"_s}, {u"resources"_s, QJsonArray{routes}}};
        const QJsonObject group{{u"metadata"_s, QJsonObject{{u"name"_s, u"route.openshift.io"_s}}},
                                {u"versions"_s, QJsonArray{version}}};
        return {{u"kind"_s, u"APIGroupDiscoveryList"_s},
                {u"items"_s, groups ? QJsonArray{group} : QJsonArray()}};
    }

    QJsonObject route() const
    {
        return {{u"status"_s,
                 QJsonObject{{u"ingress"_s, QJsonArray{QJsonObject{{u"host"_s, m_service.host()}}}}}}};
    }

    std::shared_ptr<InventoryService> service(const QMap<QString, QString> &pins = {})
    {
        KubeAccess access = m_cluster.access();
        access.routePins = pins;
        const auto client = std::make_shared<KubeClient>(access, m_clock);
        const auto found = finished(client->discover({}));
        EXPECT_TRUE(found) << describe(found);
        return std::make_shared<InventoryService>(client, u"mtv"_s);
    }

    Result<QMap<QString, ProviderCounts>> counts(const std::shared_ptr<InventoryService> &service)
    {
        return finished(service->counts({}));
    }

    FakeCluster m_service{"ingress"};
    QByteArray m_ingressAuthority;
};

} // namespace

TEST_F(InventoryTest, aRouteThatNobodyVouchesForGetsNoTokenAndIsNamed)
{
    const auto counted = counts(service());
    ASSERT_FALSE(counted);
    EXPECT_EQ(counted.error().code, ErrorCode::TlsUntrusted) << describe(counted);
    EXPECT_EQ(counted.error().subject, u"127.0.0.1"_s);
    EXPECT_EQ(counted.error().facts.value(u"url"_s), u"https://"_s + m_service.host());
    EXPECT_EQ(counted.error().facts.value(u"consentPrefix"_s), u"route:127.0.0.1="_s);
    EXPECT_TRUE(m_service.requests().empty());
}

TEST_F(InventoryTest, theIngressAuthorityThatTheApiPublishesVouchesForARoute)
{
    m_ingressAuthority = m_service.caPem();
    const auto inventory = service();
    const auto counted = counts(inventory);
    ASSERT_TRUE(counted) << describe(counted);
    EXPECT_EQ(counted->value(u"u1"_s).vms, 3);
    ASSERT_EQ(m_service.requests().size(), 1U);
    EXPECT_EQ(m_service.requests().front().header("Authorization"), "Bearer t");
    ASSERT_TRUE(counts(inventory));
    EXPECT_EQ(
        m_cluster.count("GET", "/api/v1/namespaces/openshift-config-managed/configmaps/default-ingress-cert"),
        1);
}

TEST_F(InventoryTest, aConfirmedCertificateIsAcceptedAndAChangedOneIsNot)
{
    const auto counted = counts(service({{u"127.0.0.1"_s, m_service.sha256()}}));
    EXPECT_TRUE(counted) << describe(counted);
    m_ingressAuthority = m_service.caPem();
    const auto changed = counts(service({{u"127.0.0.1"_s, m_cluster.sha256()}}));
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().reason, u"PinChanged"_s);
}

TEST_F(InventoryTest, asksAgainWhileTheProviderIsBeingRead)
{
    m_ingressAuthority = m_service.caPem();
    m_service.onRequest([this](const lab::HttpRequest &, lab::HttpResponder responder) {
        if (m_service.requests().size() == 1)
            responder.send(404, {{"X-Reason", "ProviderNotFound"}}, {});
        else if (m_service.requests().size() < 4)
            responder.send(206, {}, {});
        else
            responder.send(200, {}, R"({"vsphere":[]})");
    });
    const auto counted = counts(service());
    EXPECT_TRUE(counted) << describe(counted);
    EXPECT_EQ(m_service.requests().size(), 4U);
}

TEST_F(InventoryTest, givesUpOnAProviderThatIsNeverRead)
{
    m_ingressAuthority = m_service.caPem();
    m_service.onRequest(
        [](const lab::HttpRequest &, lab::HttpResponder responder) { responder.send(206, {}, {}); });
    const auto counted = counts(service());
    ASSERT_FALSE(counted);
    EXPECT_EQ(counted.error().reason, u"InventoryLoading"_s);
    EXPECT_TRUE(counted.error().retryable);
}

TEST_F(InventoryTest, readsTheRefusalFromTheHeader)
{
    m_ingressAuthority = m_service.caPem();
    m_service.onRequest([](const lab::HttpRequest &, lab::HttpResponder responder) {
        responder.send(403, {{"Forklift-Error-Message", "User \"viewer\" cannot list resource"}}, {});
    });
    const auto counted = counts(service());
    ASSERT_FALSE(counted);
    EXPECT_EQ(counted.error().code, ErrorCode::PermissionDenied);
    EXPECT_TRUE(counted.error().nativeDetail.contains(u"cannot list"_s));
}

} // namespace naru::openshift
