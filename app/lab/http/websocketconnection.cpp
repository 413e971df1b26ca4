// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/websocketconnection.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/core/buffers_to_string.hpp>

namespace naru::lab::detail {

namespace websocket = boost::beast::websocket;
using boost::beast::error_code;

WebSocketConnection::WebSocketConnection(ServerState &server, TlsStream stream,
                                         std::weak_ptr<WebSocketLink> link)
    : m_server(server)
    , m_stream(std::move(stream))
    , m_link(std::move(link))
{
}

void WebSocketConnection::accept(boost::beast::http::request<boost::beast::http::string_body> request,
                                 std::string subprotocol)
{
    m_request = std::move(request);
    m_stream.set_option(websocket::stream_base::timeout::suggested(boost::beast::role_type::server));
    m_stream.set_option(websocket::stream_base::decorator(
        [subprotocol = std::move(subprotocol)](websocket::response_type &response) {
            if (!subprotocol.empty())
                response.set(boost::beast::http::field::sec_websocket_protocol, subprotocol);
        }));
    m_stream.async_accept(m_request, [self = shared_from_this()](error_code error) {
        if (error)
            return self->ended();
        self->m_accepted = true;
        self->read();
        self->writeNext();
    });
}

void WebSocketConnection::read()
{
    m_stream.async_read(m_buffer, [self = shared_from_this()](error_code error, std::size_t) {
        if (error)
            return self->ended();
        const bool binary = self->m_stream.got_binary();
        self->m_server.post([link = self->m_link, binary,
                             payload = boost::beast::buffers_to_string(self->m_buffer.data())]() mutable {
            if (const auto alive = link.lock())
                alive->received(std::move(payload), binary);
        });
        self->m_buffer.consume(self->m_buffer.size());
        self->read();
    });
}

void WebSocketConnection::send(std::string payload, bool binary)
{
    m_outgoing.emplace_back(std::move(payload), binary);
    writeNext();
}

void WebSocketConnection::writeNext()
{
    if (!m_accepted || m_writing)
        return;
    if (m_outgoing.empty()) {
        if (m_closing)
            closeNow();
        return;
    }
    m_writing = true;
    m_stream.binary(m_outgoing.front().second);
    m_stream.async_write(boost::asio::buffer(m_outgoing.front().first),
                         [self = shared_from_this()](error_code error, std::size_t) {
                             self->m_writing = false;
                             self->m_outgoing.pop_front();
                             if (error)
                                 return self->ended();
                             self->writeNext();
                         });
}

void WebSocketConnection::shutDown()
{
    m_closing = true;
    writeNext();
}

void WebSocketConnection::closeNow()
{
    m_writing = true; // nothing may follow the close frame
    m_stream.async_close(websocket::close_code::going_away, [self = shared_from_this()](error_code) {});
}

void WebSocketConnection::ended()
{
    m_server.post([link = m_link] {
        if (const auto alive = link.lock())
            alive->peerClosed();
    });
}

} // namespace naru::lab::detail
