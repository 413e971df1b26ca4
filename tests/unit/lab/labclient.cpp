// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/lab/labclient.h"

#include <QEventLoop>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>

#include <future>

namespace naru::test {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::beast::error_code;

namespace {

/// Runs a blocking call while this thread's event loop goes on.
template <class Call>
auto elsewhere(Call call)
{
    QEventLoop loop;
    auto future = std::async(std::launch::async, [&loop, &call] {
        auto result = call();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
        return result;
    });
    loop.exec();
    return future.get();
}

} // namespace

std::string LabAnswer::header(std::string_view name) const
{
    for (const auto &[key, value] : headers) {
        if (boost::beast::iequals(key, name))
            return value;
    }
    return {};
}

class LabClient::Private
{
public:
    using Stream = asio::ssl::stream<asio::ip::tcp::socket>;

    explicit Private(std::uint16_t serverPort)
        : port(serverPort)
    {
    }

    error_code connect()
    {
        error_code error;
        if (connected)
            return error;
        stream->lowest_layer().connect({asio::ip::make_address("127.0.0.1"), port}, error);
        if (!error)
            stream->handshake(asio::ssl::stream_base::client, error);
        connected = !error;
        return error;
    }

    std::uint16_t port;
    asio::io_context context;
    asio::ssl::context tls{asio::ssl::context::tls_client};
    std::unique_ptr<Stream> stream;
    boost::beast::flat_buffer buffer;
    bool connected = false;
};

LabClient::LabClient(std::uint16_t port, std::string caPem, const lab::Identity *identity)
    : d(std::make_unique<Private>(port))
{
    d->tls.add_certificate_authority(asio::buffer(caPem));
    if (identity != nullptr) {
        d->tls.use_certificate_chain(asio::buffer(identity->certificatePem));
        d->tls.use_private_key(asio::buffer(identity->privateKeyPem), asio::ssl::context::pem);
    }
    // A stream copies the context's settings when it is made.
    d->stream = std::make_unique<Private::Stream>(d->context, d->tls);
    d->stream->set_verify_mode(asio::ssl::verify_peer);
    d->stream->set_verify_callback(asio::ssl::host_name_verification("localhost"));
}

LabClient::~LabClient() = default;

LabAnswer LabClient::request(std::string method, std::string target, lab::HttpHeaders headers,
                             std::string body)
{
    return elsewhere([&]() -> LabAnswer {
        if (const auto error = d->connect())
            return {0, {}, {}, error.message()};
        http::request<http::string_body> request;
        request.version(11);
        request.method_string(method);
        request.target(target);
        request.set(http::field::host, "localhost");
        for (const auto &[name, value] : headers)
            request.insert(name, value);
        request.body() = body;
        request.prepare_payload();
        error_code error;
        http::write(*d->stream, request, error);
        http::response_parser<http::string_body> parser;
        parser.skip(method == "HEAD");
        parser.body_limit(256U << 20U);
        if (!error)
            http::read(*d->stream, d->buffer, parser, error);
        LabAnswer answer;
        if (parser.is_header_done()) {
            answer.status = static_cast<int>(parser.get().result_int());
            for (const auto &field : parser.get())
                answer.headers.emplace_back(field.name_string(), field.value());
            answer.body = parser.get().body();
        }
        if (error)
            answer.error = error.message();
        return answer;
    });
}

std::string LabClient::raw(std::string bytes)
{
    return elsewhere([&] {
        error_code error = d->connect();
        asio::write(*d->stream, asio::buffer(bytes), error);
        std::string answer;
        asio::read(*d->stream, asio::dynamic_buffer(answer), error);
        return answer;
    });
}

void LabClient::abandon(std::string bytes)
{
    error_code error = d->connect();
    asio::write(*d->stream, asio::buffer(bytes), error);
    std::string head(1, ' ');
    asio::read(*d->stream, asio::buffer(head), error);
    d->stream->lowest_layer().close(error);
}

std::vector<std::string> LabClient::webSocket(std::string target, std::string protocols,
                                              std::vector<std::string> texts)
{
    namespace websocket = boost::beast::websocket;
    return elsewhere([&]() -> std::vector<std::string> {
        if (const auto error = d->connect())
            return {error.message()};
        websocket::stream<Private::Stream &> socket(*d->stream);
        socket.set_option(websocket::stream_base::decorator([&](websocket::request_type &request) {
            request.set(http::field::sec_websocket_protocol, protocols);
        }));
        websocket::response_type response;
        error_code error;
        socket.handshake(response, "localhost", target, error);
        if (error)
            return {error.message()};
        std::vector<std::string> answers{std::string(response[http::field::sec_websocket_protocol])};
        for (const std::string &text : texts) {
            socket.write(asio::buffer(text), error);
            boost::beast::flat_buffer buffer;
            socket.read(buffer, error);
            answers.push_back(error ? error.message() : boost::beast::buffers_to_string(buffer.data()));
        }
        socket.close(websocket::close_code::normal, error);
        return answers;
    });
}

} // namespace naru::test
