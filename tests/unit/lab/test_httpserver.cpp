// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/certificate.h"
#include "app/lab/http/httpserver.h"
#include "tests/support/awaittask.h"
#include "tests/unit/lab/labclient.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <filesystem>
#include <thread>

using namespace naru;
using namespace naru::lab;
using naru::test::LabAnswer;
using naru::test::LabClient;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class LabHttpServer : public testing::Test
{
protected:
    void SetUp() override
    {
        auto authority = CertificateAuthority::open(directory.path().toStdString());
        ASSERT_TRUE(authority);
        ca.emplace(*authority);
    }

    HttpServer::Config config() const
    {
        const auto identity = ca->server("web", {});
        HttpServer::Config config;
        config.certificatePem = identity->certificatePem;
        config.privateKeyPem = identity->privateKeyPem;
        config.clientCaPem = ca->certificatePem();
        config.bodyLimitBytes = 1000;
        return config;
    }

    std::unique_ptr<HttpServer> serve(HttpServer::Handler handler) const
    {
        auto server = std::make_unique<HttpServer>(config(), std::move(handler));
        const auto listening = server->listen();
        EXPECT_TRUE(listening) << test::describe(listening);
        return server;
    }

    LabClient client(const HttpServer &server, const Identity *identity = nullptr) const
    {
        return {server.port(), ca->certificatePem(), identity};
    }

    QTemporaryDir directory;
    std::optional<CertificateAuthority> ca;
};

void echo(const HttpRequest &request, HttpResponder responder)
{
    std::string text = request.method + " " + request.path;
    for (const auto &[name, value] : request.query)
        text += " " + name + "=" + value;
    responder.send(200, {{"Content-Type", "text/plain"}}, text + " " + request.body);
}

TEST_F(LabHttpServer, AnswersSeveralRequestsOnOneConnection)
{
    const auto server = serve(echo);
    LabClient web = client(*server);
    EXPECT_EQ(web.request("GET", "/a%20b?x=1%2B1&y=c+d").body, "GET /a b x=1+1 y=c d ");
    EXPECT_EQ(web.request("POST", "/b", {}, "body").body, "POST /b body");
    const LabAnswer head = web.request("HEAD", "/c");
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.body, "");
    EXPECT_EQ(head.header("Content-Length"), "8");
    EXPECT_EQ(web.request("GET", "/d").body, "GET /d ");
}

TEST_F(LabHttpServer, RefusesABodyAboveTheLimit)
{
    const auto server = serve(echo);
    EXPECT_EQ(client(*server).request("POST", "/", {}, std::string(1001, 'x')).status, 413);
    EXPECT_EQ(client(*server).request("POST", "/", {}, std::string(1000, 'x')).status, 200);
}

TEST_F(LabHttpServer, RefusesWhatIsNotHttp)
{
    const auto server = serve(echo);
    EXPECT_THAT(client(*server).raw("nonsense\r\n\r\n"), HasSubstr("400 Bad Request"));
    EXPECT_THAT(client(*server).raw("GET / HTTP/1.0\r\n\r\n"), HasSubstr("505"));
}

TEST_F(LabHttpServer, SendsContinueWhenTheClientWaitsForIt)
{
    const auto server = serve(echo);
    const std::string answer = client(*server).raw(
        "POST /x HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi");
    EXPECT_THAT(answer, testing::StartsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK"));
    EXPECT_THAT(answer, HasSubstr("POST /x hi"));
}

TEST_F(LabHttpServer, AnswersPipelinedRequestsInOrder)
{
    const auto server = serve(echo);
    const std::string answer = client(*server).raw(
        "GET /one HTTP/1.1\r\n\r\nGET /two HTTP/1.1\r\n\r\nGET /three HTTP/1.1\r\nConnection: close\r\n\r\n");
    const auto first = answer.find("GET /one");
    const auto second = answer.find("GET /two");
    const auto third = answer.find("GET /three");
    EXPECT_TRUE(first < second && second < third && third != std::string::npos) << answer;
}

TEST_F(LabHttpServer, StreamsInChunks)
{
    const auto server = serve([](const HttpRequest &, HttpResponder responder) {
        responder.startStream(200, {{"Content-Type", "application/json"}});
        responder.write("one\n");
        responder.write(std::string(100'000, 'x'));
        responder.finish();
    });
    LabClient web = client(*server);
    const LabAnswer answer = web.request("GET", "/watch");
    EXPECT_EQ(answer.header("Transfer-Encoding"), "chunked");
    EXPECT_EQ(answer.body.size(), 100'004U);
    EXPECT_EQ(web.request("GET", "/again").body.size(), 100'004U);
}

TEST_F(LabHttpServer, TellsWhenThePeerLeavesAStream)
{
    std::optional<HttpResponder> watch;
    bool gone = false;
    const auto server = serve([&](const HttpRequest &, HttpResponder responder) {
        responder.startStream(200, {});
        responder.onGone([&gone] { gone = true; });
        watch = responder;
    });
    {
        LabClient leaving = client(*server);
        std::thread reader([&leaving] { leaving.abandon("GET /watch HTTP/1.1\r\n\r\n"); });
        EXPECT_TRUE(test::waitUntil([&watch] { return watch.has_value(); }));
        reader.join();
    }
    EXPECT_TRUE(test::waitUntil([&gone] { return gone; }));
    EXPECT_TRUE(watch->isGone());
    watch->write("nobody reads this");
}

TEST_F(LabHttpServer, AnswersForAHandlerThatForgets)
{
    const auto server = serve([](const HttpRequest &, const HttpResponder &) {});
    LabClient web = client(*server);
    EXPECT_EQ(web.request("GET", "/").status, 500);
    EXPECT_EQ(web.request("GET", "/").status, 500);
}

TEST_F(LabHttpServer, DelaysAnAnswerOnDemand)
{
    const auto server = serve(echo);
    server->setFaultHook([](const HttpRequest &) { return HttpFault{std::chrono::milliseconds(50), {}}; });
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(client(*server).request("GET", "/").status, 200);
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(50));
}

TEST_F(LabHttpServer, DropsTheConnectionOnDemand)
{
    const auto server = serve(echo);
    std::size_t after = 10;
    server->setFaultHook([&after](const HttpRequest &) { return HttpFault{{}, after}; });
    const LabAnswer early = client(*server).request("GET", "/");
    EXPECT_EQ(early.status, 0);
    EXPECT_NE(early.error, "");
    after = 110;
    const LabAnswer late = client(*server).request("POST", "/", {}, std::string(500, 'x'));
    EXPECT_EQ(late.status, 200);
    EXPECT_NE(late.error, "");
}

TEST_F(LabHttpServer, NamesTheOwnerOfAClientCertificateItIssued)
{
    std::optional<PeerCertificate> peer;
    const auto server = serve([&peer](const HttpRequest &request, HttpResponder responder) {
        peer = request.peer;
        responder.send(204, {}, {});
    });
    const auto admin = ca->client("admin", {"system:masters", "teachers"});
    EXPECT_EQ(client(*server, &*admin).request("GET", "/").status, 204);
    ASSERT_TRUE(peer);
    EXPECT_EQ(peer->commonName, "admin");
    EXPECT_THAT(peer->organizations, ElementsAre("system:masters", "teachers"));

    QTemporaryDir elsewhere;
    const auto foreign = CertificateAuthority::open(elsewhere.path().toStdString());
    const auto stranger = foreign->client("admin", {"system:masters"});
    EXPECT_EQ(client(*server, &*stranger).request("GET", "/").status, 204);
    EXPECT_FALSE(peer);
    EXPECT_EQ(client(*server).request("GET", "/").status, 204);
    EXPECT_FALSE(peer);
}

TEST_F(LabHttpServer, NegotiatesAWebSocketProtocolAndExchangesMessages)
{
    std::optional<WebSocket> socket;
    bool closed = false;
    std::vector<std::string> offered;
    const auto server = serve([&](const HttpRequest &request, HttpResponder responder) {
        offered = request.webSocketProtocols();
        socket = responder.acceptWebSocket("plain.kubevirt.io");
        socket->onMessage([&socket](const std::string &text, bool) { socket->sendText("echo " + text); });
        socket->onClosed([&closed] { closed = true; });
    });
    const std::string large(5'000, 'z');
    EXPECT_THAT(client(*server).webSocket("/ws", "other, plain.kubevirt.io", {"hello", large}),
                ElementsAre("plain.kubevirt.io", "echo hello", "echo " + large));
    EXPECT_THAT(offered, ElementsAre("other", "plain.kubevirt.io"));
    EXPECT_TRUE(test::waitUntil([&closed] { return closed; }));
    EXPECT_FALSE(socket->isOpen());
}

TEST_F(LabHttpServer, RefusesAWebSocketWithAnOrdinaryAnswer)
{
    const auto server = serve(echo);
    EXPECT_THAT(client(*server).webSocket("/ws", "x", {}), ElementsAre(HasSubstr("declined")));
}

TEST_F(LabHttpServer, EndsOpenStreamsWhenItStops)
{
    std::optional<HttpResponder> watch;
    std::unique_ptr<HttpServer> server;
    server = serve([&](const HttpRequest &, HttpResponder responder) {
        responder.startStream(200, {});
        responder.write("first");
        watch = responder;
        QMetaObject::invokeMethod(qApp, [&server] { server.reset(); }, Qt::QueuedConnection);
    });
    const LabAnswer answer = client(*server).request("GET", "/watch");
    EXPECT_EQ(answer.error, "");
    EXPECT_EQ(answer.body, "first");
    watch->write("after the end");
}

TEST_F(LabHttpServer, SaysWhenThePortIsTaken)
{
    const auto server = serve(echo);
    HttpServer::Config same = config();
    same.port = server->port();
    const auto second = HttpServer(same, echo).listen();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Unreachable);
}

TEST_F(LabHttpServer, KeepsItsCertificateFromRunToRun)
{
    const auto first = ca->server("vcenter", {"vcenter.lab"});
    const auto nextRun = CertificateAuthority::open(directory.path().toStdString());
    const auto again = nextRun->server("vcenter", {"vcenter.lab"});
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->sha256, again->sha256);
    EXPECT_EQ(first->sha1.size(), 59U);
    EXPECT_EQ(first->sha256.size(), 95U);
    EXPECT_NE(ca->server("vcenter", {"vcenter.lab", "10.0.0.7"})->sha256, first->sha256);
}

TEST_F(LabHttpServer, KeepsPrivateKeysFromOtherUsers)
{
    namespace fs = std::filesystem;
    ASSERT_TRUE(ca->server("web", {}));
    for (const char *name : {"ca.key", "web.key"}) {
        const auto mode = fs::status(fs::path(directory.path().toStdString()) / name).permissions();
        EXPECT_EQ(mode, fs::perms::owner_read | fs::perms::owner_write) << name;
    }
}

} // namespace
