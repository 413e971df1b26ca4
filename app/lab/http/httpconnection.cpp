// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/httpconnection.h"

#include <QByteArray>

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/status.hpp>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <memory>
#include <utility>

namespace naru::lab::detail {

namespace http = boost::beast::http;
using boost::beast::error_code;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t HeaderLimitBytes = 64U << 10U;
/// A watcher that does not read is dropped before it costs more memory than this.
constexpr std::size_t BacklogLimitBytes = 64U << 20U;

std::vector<std::string> nameEntries(X509_NAME *name, int nid)
{
    std::vector<std::string> values;
    for (int at = X509_NAME_get_index_by_NID(name, nid, -1); at >= 0;
         at = X509_NAME_get_index_by_NID(name, nid, at)) {
        unsigned char *utf8 = nullptr;
        const int length =
            ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
        if (length >= 0) {
            values.emplace_back(utf8, utf8 + length);
            OPENSSL_free(utf8);
        }
    }
    return values;
}

/// The handshake lets every certificate pass, as kube-apiserver does: a foreign one is simply nobody.
std::optional<PeerCertificate> verifiedPeer(SSL *ssl, X509_STORE *issuers)
{
    const std::unique_ptr<X509, decltype(&X509_free)> leaf(SSL_get1_peer_certificate(ssl), &X509_free);
    if (!leaf || issuers == nullptr)
        return std::nullopt;
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> check(X509_STORE_CTX_new(),
                                                                                &X509_STORE_CTX_free);
    X509_STORE_CTX_init(check.get(), issuers, leaf.get(), SSL_get_peer_cert_chain(ssl));
    X509_STORE_CTX_set_default(check.get(), "ssl_client");
    if (X509_verify_cert(check.get()) != 1)
        return std::nullopt;
    X509_NAME *subject = X509_get_subject_name(leaf.get());
    const auto names = nameEntries(subject, NID_commonName);
    if (names.empty())
        return std::nullopt;
    return PeerCertificate{names.front(), nameEntries(subject, NID_organizationName)};
}

/// A line break in a value would begin a header of the client's choice.
std::string oneLine(std::string value)
{
    std::ranges::replace_if(value, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    return value;
}

std::string httpDate()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    char text[40];
    const std::size_t length = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &utc);
    return {text, length};
}

std::vector<std::pair<std::string, std::string>> parsedQuery(std::string_view text)
{
    std::vector<std::pair<std::string, std::string>> query;
    while (!text.empty()) {
        const std::string_view item = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), item.size() + 1));
        const std::size_t equals = item.find('=');
        if (!item.empty()) {
            const std::string_view value = equals == std::string_view::npos ? "" : item.substr(equals + 1);
            query.emplace_back(percentDecoded(item.substr(0, equals), true), percentDecoded(value, true));
        }
    }
    return query;
}

} // namespace

HttpConnection::HttpConnection(ServerState &server, boost::asio::ip::tcp::socket socket)
    : m_server(server)
    , m_stream(std::move(socket), server.tls)
    , m_delay(server.context)
{
}

void HttpConnection::start()
{
    m_stream.next_layer().expires_after(30s);
    m_stream.async_handshake(
        boost::asio::ssl::stream_base::server, [self = shared_from_this()](error_code error) {
            if (error)
                return;
            self->m_peer = verifiedPeer(self->m_stream.native_handle(), self->m_server.clientCa.get());
            self->readHeader();
        });
}

void HttpConnection::readHeader()
{
    m_parser.emplace();
    m_parser->header_limit(HeaderLimitBytes);
    m_parser->body_limit(m_server.bodyLimitBytes);
    m_stream.next_layer().expires_never();
    m_reading = true;
    http::async_read_header(m_stream, m_buffer, *m_parser,
                            [self = shared_from_this()](error_code error, std::size_t) {
                                self->m_reading = false;
                                if (self->m_closed)
                                    return self->sayGoodbye();
                                if (error)
                                    return self->refuse(error);
                                self->readBody();
                            });
}

void HttpConnection::readBody()
{
    if (boost::beast::iequals(m_parser->get()[http::field::expect], "100-continue")) {
        static constexpr std::string_view Continue = "HTTP/1.1 100 Continue\r\n\r\n";
        error_code ignored; // a few bytes into an empty socket buffer: this does not wait
        boost::asio::write(m_stream, boost::asio::buffer(Continue), ignored);
    }
    m_reading = true;
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](error_code error, std::size_t) {
                         self->m_reading = false;
                         if (self->m_closed)
                             return self->sayGoodbye();
                         if (error)
                             return self->refuse(error);
                         self->dispatch();
                     });
}

void HttpConnection::refuse(error_code error)
{
    const bool protocolError = error.category() == make_error_code(http::error::bad_method).category();
    if (error == http::error::end_of_stream || !protocolError)
        return closeGracefully();
    m_message = {};
    m_message.version(11);
    m_closeAfter = true;
    m_answering = true;
    const bool tooLarge = error == http::error::body_limit;
    send(tooLarge ? 413 : 400, {{"Content-Type", "text/plain"}}, error.message() + "\n");
}

void HttpConnection::dispatch()
{
    m_message = m_parser->release();
    m_closeAfter = !m_message.keep_alive();
    m_answering = true;
    m_lastQueued = m_streaming = false;
    m_dropAfterBytes.reset();
    if (m_message.version() != 11) {
        m_closeAfter = true;
        return send(505, {{"Content-Type", "text/plain"}}, "HTTP/1.1 only\n");
    }

    HttpRequest request;
    request.method = std::string(m_message.method_string());
    request.target = std::string(m_message.target());
    const std::size_t mark = request.target.find('?');
    request.path = percentDecoded(std::string_view(request.target).substr(0, mark), false);
    if (mark != std::string::npos)
        request.query = parsedQuery(std::string_view(request.target).substr(mark + 1));
    for (const auto &field : m_message)
        request.headers.emplace_back(field.name_string(), field.value());
    request.body = std::move(m_message.body());
    request.peer = m_peer;
    error_code ignored;
    const auto remote = m_stream.next_layer().socket().remote_endpoint(ignored);
    request.remoteAddress = remote.address().to_string();

    if (!request.isWebSocketUpgrade())
        watchPeer();
    m_self = shared_from_this();
    auto exchange = std::make_shared<HttpExchange>(m_server.io, weak_from_this());
    m_exchange = exchange;
    m_server.post(
        [&server = m_server, request = std::move(request), exchange = std::move(exchange)]() mutable {
            server.dispatch(std::move(request), std::move(exchange));
        });
}

void HttpConnection::watchPeer()
{
    if (m_reading || m_buffer.size() > 0) // a pipelined request is there already: it will be read in its turn
        return;
    m_reading = true;
    m_stream.async_read_some(m_buffer.prepare(4096),
                             [self = shared_from_this()](error_code error, std::size_t bytes) {
                                 self->m_reading = false;
                                 self->m_buffer.commit(bytes);
                                 if (self->m_closed)
                                     return self->sayGoodbye();
                                 if (error)
                                     return self->closeNow();
                                 if (!self->m_answering)
                                     self->readHeader();
                             });
}

void HttpConnection::setFault(HttpFault fault)
{
    m_dropAfterBytes = fault.dropAfterBytes;
    if (fault.delay <= 0ms)
        return;
    m_delayed = true;
    m_delay.expires_after(fault.delay);
    m_delay.async_wait([self = shared_from_this()](error_code) {
        self->m_delayed = false;
        self->writeNext();
    });
}

std::string HttpConnection::head(int status, const HttpHeaders &headers) const
{
    const auto reason = http::obsolete_reason(static_cast<http::status>(status));
    std::string text =
        "HTTP/1.1 " + std::to_string(status) + ' ' + std::string(reason) + "\r\nDate: " + httpDate() + "\r\n";
    for (const auto &[name, value] : headers)
        text += name + ": " + oneLine(value) + "\r\n";
    if (m_closeAfter)
        text += "Connection: close\r\n";
    return text;
}

void HttpConnection::send(int status, const HttpHeaders &headers, const std::string &body)
{
    std::string bytes = head(status, headers);
    const bool bodyless = status == 204 || status == 304;
    if (!bodyless)
        bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    bytes += "\r\n";
    if (!bodyless && m_message.method() != http::verb::head)
        bytes += body;
    m_lastQueued = true;
    queue(std::move(bytes));
}

void HttpConnection::startStream(int status, const HttpHeaders &headers)
{
    m_streaming = true;
    queue(head(status, headers) + "Transfer-Encoding: chunked\r\n\r\n");
}

void HttpConnection::writeChunk(const std::string &chunk)
{
    if (m_streaming)
        queue(QByteArray::number(qulonglong(chunk.size()), 16).toStdString() + "\r\n" + chunk + "\r\n");
}

void HttpConnection::finishStream()
{
    if (!std::exchange(m_streaming, false))
        return;
    m_lastQueued = true;
    queue("0\r\n\r\n");
}

void HttpConnection::queue(std::string bytes)
{
    if (m_closed)
        return;
    m_outgoingBytes += bytes.size();
    m_outgoing.push_back(std::move(bytes));
    if (m_outgoingBytes > BacklogLimitBytes && m_streaming)
        return closeNow();
    writeNext();
}

void HttpConnection::writeNext()
{
    if (m_writing || m_delayed || m_closed || m_outgoing.empty())
        return;
    std::string &front = m_outgoing.front();
    const bool drop = m_dropAfterBytes && front.size() >= *m_dropAfterBytes;
    const std::size_t length = drop ? *m_dropAfterBytes : front.size();
    if (m_dropAfterBytes)
        *m_dropAfterBytes -= length;
    m_writing = true;
    boost::asio::async_write(m_stream, boost::asio::buffer(front.data(), length),
                             [self = shared_from_this(), drop](error_code error, std::size_t) {
                                 self->m_writing = false;
                                 if (error || drop)
                                     return self->closeNow();
                                 self->m_outgoingBytes -= self->m_outgoing.front().size();
                                 self->m_outgoing.pop_front();
                                 if (self->m_outgoing.empty() && self->m_lastQueued)
                                     return self->answerWritten();
                                 self->writeNext();
                             });
}

void HttpConnection::answerWritten()
{
    m_answering = m_lastQueued = false;
    const auto self = std::move(m_self);
    if (m_closeAfter)
        return closeGracefully();
    if (!m_reading)
        readHeader();
}

void HttpConnection::upgrade(const std::weak_ptr<WebSocketLink> &link, const std::string &subprotocol)
{
    m_stream.next_layer().expires_never();
    m_closed = true;
    const auto self = std::move(m_self);
    const auto connection = std::make_shared<WebSocketConnection>(m_server, std::move(m_stream), link);
    if (const auto alive = link.lock())
        alive->target()->connection = connection;
    m_server.add(connection);
    connection->accept(std::move(m_message), subprotocol);
}

void HttpConnection::shutDown()
{
    m_closeAfter = true;
    if (m_streaming)
        finishStream();
    else if (!m_lastQueued)
        closeGracefully();
}

void HttpConnection::closeGracefully()
{
    if (m_closed)
        return;
    m_closed = true;
    const auto self = std::move(m_self);
    notifyGone();
    if (m_reading)
        m_stream.next_layer().cancel(); // the goodbye cannot pass a read that is still posted
    else
        sayGoodbye();
}

void HttpConnection::sayGoodbye()
{
    if (!m_stream.next_layer().socket().is_open())
        return;
    m_stream.next_layer().expires_after(200ms); // some peers never say goodbye
    m_stream.async_shutdown([self = shared_from_this()](error_code) { self->m_stream.next_layer().close(); });
}

void HttpConnection::closeNow()
{
    if (m_closed)
        return;
    m_closed = true;
    const auto self = std::move(m_self);
    m_delay.cancel();
    notifyGone();
    m_stream.next_layer().close();
}

void HttpConnection::notifyGone()
{
    if (!m_answering)
        return;
    m_server.post([exchange = m_exchange] {
        if (const auto alive = exchange.lock())
            alive->peerGone();
    });
}

} // namespace naru::lab::detail
