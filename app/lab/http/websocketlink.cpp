// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/websocketlink.h"

#include "app/lab/http/websocketconnection.h"

#include <boost/asio/post.hpp>

#include <utility>

namespace naru::lab {

namespace detail {

WebSocketLink::WebSocketLink(std::shared_ptr<HttpIo> io)
    : m_io(std::move(io))
{
}

WebSocketLink::~WebSocketLink()
{
    close();
}

void WebSocketLink::toConnection(std::function<void(WebSocketConnection &)> call)
{
    boost::asio::post(m_io->context, [target = m_target, call = std::move(call)] {
        if (const auto alive = target->connection.lock())
            call(*alive);
    });
}

void WebSocketLink::send(std::string payload, bool binary)
{
    if (!m_open)
        return;
    toConnection([payload = std::move(payload), binary](WebSocketConnection &connection) {
        connection.send(payload, binary);
    });
}

void WebSocketLink::close()
{
    if (!std::exchange(m_open, false))
        return;
    toConnection([](WebSocketConnection &connection) { connection.shutDown(); });
}

void WebSocketLink::received(std::string payload, bool binary)
{
    if (m_open && m_message)
        m_message(std::move(payload), binary);
}

void WebSocketLink::peerClosed()
{
    const bool wasOpen = std::exchange(m_open, false);
    // Dropping the callbacks frees handles that they captured.
    m_message = nullptr;
    const auto callback = std::exchange(m_closed, nullptr);
    if (wasOpen && callback)
        callback();
}

} // namespace detail

WebSocket::WebSocket(std::shared_ptr<detail::WebSocketLink> link)
    : m_link(std::move(link))
{
}

void WebSocket::onMessage(Message callback)
{
    m_link->setMessageCallback(std::move(callback));
}

void WebSocket::onClosed(Closed callback)
{
    m_link->setClosedCallback(std::move(callback));
}

void WebSocket::sendText(std::string payload)
{
    m_link->send(std::move(payload), false);
}

void WebSocket::sendBinary(std::string payload)
{
    m_link->send(std::move(payload), true);
}

void WebSocket::close()
{
    m_link->close();
}

bool WebSocket::isOpen() const
{
    return m_link->isOpen();
}

} // namespace naru::lab
