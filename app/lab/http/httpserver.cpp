// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/httpserver.h"

#include "app/lab/http/httpconnection.h"
#include "app/lab/http/httpexchange.h"
#include "app/lab/http/httpio.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <chrono>
#include <future>
#include <thread>
#include <utility>

namespace naru::lab {

using namespace Qt::StringLiterals;
namespace asio = boost::asio;
using boost::beast::error_code;
using tcp = asio::ip::tcp;

class HttpServer::Private
{
public:
    Private(Config serverConfig, Handler handler)
        : config(std::move(serverConfig))
        , state(io->context)
        , acceptor(io->context)
    {
        state.io = io;
        state.bodyLimitBytes = config.bodyLimitBytes;
        state.dispatch = [this, handler = std::move(handler)](
                             HttpRequest request, std::shared_ptr<detail::HttpExchange> exchange) {
            if (faultHook)
                exchange->setFault(faultHook(request));
            handler(std::move(request), HttpResponder(std::move(exchange)));
        };
    }

    Result<> prepareTls();
    Result<> bind();
    void accept();

    Config config;
    FaultHook faultHook;
    std::shared_ptr<detail::HttpIo> io = std::make_shared<detail::HttpIo>();
    detail::ServerState state;
    tcp::acceptor acceptor;
    std::uint16_t boundPort = 0;
    std::thread thread;
    std::future<void> threadEnded;
};

Result<> HttpServer::Private::prepareTls()
{
    error_code error;
    const auto failed = [&error](const QString &what) {
        return failure(ErrorCode::InvalidInput, what, QString::fromStdString(error.message()));
    };
    state.tls.use_certificate_chain(asio::buffer(config.certificatePem), error);
    if (error)
        return failed(u"certificate"_s);
    state.tls.use_private_key(asio::buffer(config.privateKeyPem), asio::ssl::context::pem, error);
    if (error)
        return failed(u"private key"_s);
    if (config.clientCaPem.empty())
        return {};

    const std::unique_ptr<BIO, decltype(&BIO_free)> pem(
        BIO_new_mem_buf(config.clientCaPem.data(), static_cast<int>(config.clientCaPem.size())), &BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> ca(
        PEM_read_bio_X509(pem.get(), nullptr, nullptr, nullptr), &X509_free);
    if (!ca)
        return failure(ErrorCode::InvalidInput, u"client CA"_s, u"not a certificate"_s);
    state.clientCa = std::shared_ptr<X509_STORE>(X509_STORE_new(), &X509_STORE_free);
    X509_STORE_add_cert(state.clientCa.get(), ca.get());
    SSL_CTX *const context = state.tls.native_handle();
    SSL_CTX_add_client_CA(context, ca.get());
    // Without a context OpenSSL refuses resumed sessions once certificates are asked for.
    static constexpr unsigned char SessionContext[] = "naru-lab";
    SSL_CTX_set_session_id_context(context, SessionContext, sizeof SessionContext - 1);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, [](int, X509_STORE_CTX *) { return 1; });
    return {};
}

Result<> HttpServer::Private::bind()
{
    error_code error;
    const auto address = asio::ip::make_address(config.address, error);
    const tcp::endpoint endpoint(address, config.port);
    const auto step = [&error](auto &&call) {
        if (!error)
            call();
    };
    step([&] { acceptor.open(endpoint.protocol(), error); });
    step([&] { acceptor.set_option(tcp::acceptor::reuse_address(true), error); });
    step([&] { acceptor.bind(endpoint, error); });
    step([&] { acceptor.listen(asio::socket_base::max_listen_connections, error); });
    if (error)
        return failure(ErrorCode::Unreachable,
                       u"%1 port %2"_s.arg(QString::fromStdString(config.address)).arg(config.port),
                       QString::fromStdString(error.message()));
    boundPort = acceptor.local_endpoint().port();
    return {};
}

void HttpServer::Private::accept()
{
    acceptor.async_accept([this](error_code error, tcp::socket socket) {
        if (!acceptor.is_open())
            return;
        if (!error) {
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            const auto connection = std::make_shared<detail::HttpConnection>(state, std::move(socket));
            state.add(connection);
            connection->start();
        }
        accept();
    });
}

HttpServer::HttpServer(Config config, Handler handler)
    : d(std::make_unique<Private>(std::move(config), std::move(handler)))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<> HttpServer::listen()
{
    if (auto ready = d->prepareTls(); !ready)
        return ready;
    if (auto bound = d->bind(); !bound)
        return bound;
    d->accept();
    std::packaged_task<void()> run([io = d->io] { io->context.run(); });
    d->threadEnded = run.get_future();
    d->thread = std::thread(std::move(run));
    return {};
}

std::uint16_t HttpServer::port() const
{
    return d->boundPort;
}

void HttpServer::setFaultHook(FaultHook hook)
{
    d->faultHook = std::move(hook);
}

void HttpServer::stop()
{
    if (!d->thread.joinable())
        return;
    asio::post(d->io->context, [this] {
        error_code ignored;
        d->acceptor.close(ignored);
        for (const auto &known : d->state.connections) {
            if (const auto connection = known.lock())
                connection->shutDown();
        }
    });
    // The thread ends by itself when the last connection is gone.
    if (d->threadEnded.wait_for(std::chrono::seconds(1)) != std::future_status::ready)
        d->io->context.stop();
    d->thread.join();
}

} // namespace naru::lab
