// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpio.h"
#include "app/lab/http/websocket.h"

#include <functional>
#include <memory>
#include <string>

namespace naru::lab::detail {

class WebSocketConnection;

/// The world thread's end of one websocket. The connection may not exist yet when the first messages are
/// sent, so what is sent waits behind `connected` on the I/O thread's queue.
class WebSocketLink
{
public:
    explicit WebSocketLink(std::shared_ptr<HttpIo> io);
    ~WebSocketLink();
    WebSocketLink(const WebSocketLink &) = delete;
    WebSocketLink &operator=(const WebSocketLink &) = delete;

    void send(std::string payload, bool binary);
    void close();
    bool isOpen() const { return m_open; }

    void setMessageCallback(WebSocket::Message callback) { m_message = std::move(callback); }
    void setClosedCallback(WebSocket::Closed callback) { m_closed = std::move(callback); }
    void received(std::string payload, bool binary);
    void peerClosed();

    /// Filled in by the connection on the I/O thread, read on the I/O thread only.
    struct Target
    {
        std::weak_ptr<WebSocketConnection> connection;
    };
    std::shared_ptr<Target> target() const { return m_target; }

private:
    void toConnection(std::function<void(WebSocketConnection &)> call);

    std::shared_ptr<HttpIo> m_io;
    std::shared_ptr<Target> m_target = std::make_shared<Target>();
    WebSocket::Message m_message;
    WebSocket::Closed m_closed;
    bool m_open = true;
};

} // namespace naru::lab::detail
