// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpexchange.h"
#include "app/lab/http/httpio.h"
#include "app/lab/http/httpmessage.h"
#include "app/lab/http/websocketconnection.h"

#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace naru::lab::detail {

/// One TLS connection: reads a request, hands it over, writes the answer, and so on. I/O thread only.
/// While an answer is under way a read stays posted, which is how a peer that leaves is noticed; bytes that
/// arrive by it are the beginning of the next request.
class HttpConnection : public Connection, public std::enable_shared_from_this<HttpConnection>
{
public:
    HttpConnection(ServerState &server, boost::asio::ip::tcp::socket socket);

    void start();
    void shutDown() override;

    void setFault(HttpFault fault);
    void send(int status, const HttpHeaders &headers, const std::string &body);
    void startStream(int status, const HttpHeaders &headers);
    void writeChunk(const std::string &chunk);
    void finishStream();
    void upgrade(const std::weak_ptr<WebSocketLink> &link, const std::string &subprotocol);

private:
    using Message = boost::beast::http::request<boost::beast::http::string_body>;

    void readHeader();
    void readBody();
    void refuse(boost::beast::error_code error);
    void dispatch();
    void watchPeer();
    void queue(std::string bytes);
    void writeNext();
    void answerWritten();
    void closeGracefully();
    void sayGoodbye();
    void closeNow();
    void notifyGone();
    std::string head(int status, const HttpHeaders &headers) const;

    ServerState &m_server;
    TlsStream m_stream;
    boost::asio::steady_timer m_delay;
    boost::beast::flat_buffer m_buffer;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> m_parser;
    Message m_message;
    std::optional<PeerCertificate> m_peer;
    std::weak_ptr<HttpExchange> m_exchange;
    std::shared_ptr<HttpConnection> m_self; ///< while the world thread owes an answer no I/O may be pending
    std::deque<std::string> m_outgoing;
    std::size_t m_outgoingBytes = 0;
    std::optional<std::size_t> m_dropAfterBytes;
    std::string m_subprotocol;
    bool m_answering = false;  ///< a request was handed over and its answer is not complete
    bool m_lastQueued = false; ///< the answer's last bytes are in the queue
    bool m_streaming = false;
    bool m_delayed = false;
    bool m_writing = false;
    bool m_reading = false; ///< a read is posted: the goodbye has to wait for its end
    bool m_closeAfter = false;
    bool m_closed = false;
};

} // namespace naru::lab::detail
