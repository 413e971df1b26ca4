// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpio.h"
#include "app/lab/http/websocketlink.h"

#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <deque>
#include <memory>
#include <string>
#include <utility>

namespace naru::lab::detail {

using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;

/// The I/O thread's end of one websocket.
class WebSocketConnection : public Connection, public std::enable_shared_from_this<WebSocketConnection>
{
public:
    WebSocketConnection(ServerState &server, TlsStream stream, std::weak_ptr<WebSocketLink> link);

    void accept(boost::beast::http::request<boost::beast::http::string_body> request,
                std::string subprotocol);
    void send(std::string payload, bool binary);
    void shutDown() override;

private:
    void read();
    void writeNext();
    void closeNow();
    void ended();

    ServerState &m_server;
    boost::beast::websocket::stream<TlsStream> m_stream;
    std::weak_ptr<WebSocketLink> m_link;
    boost::beast::flat_buffer m_buffer;
    std::deque<std::pair<std::string, bool>> m_outgoing; ///< payload, binary
    boost::beast::http::request<boost::beast::http::string_body> m_request;
    bool m_accepted = false;
    bool m_writing = false;
    bool m_closing = false;
};

} // namespace naru::lab::detail
