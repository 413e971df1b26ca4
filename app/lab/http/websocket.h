// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace naru::lab {

namespace detail {
class WebSocketLink;
}

/// One accepted websocket, as the world thread sees it. A shared handle: copies mean the same connection;
/// when the last one goes the connection is closed (1001). World thread only; callbacks come on the world
/// thread.
class WebSocket
{
public:
    using Message = std::function<void(std::string payload, bool binary)>;
    using Closed = std::function<void()>;

    explicit WebSocket(std::shared_ptr<detail::WebSocketLink> link);

    /// Set right after acceptance: nothing is delivered before control returns to the event loop.
    void onMessage(Message callback);
    /// Called once, when the peer or the network ended the connection.
    void onClosed(Closed callback);

    /// Text must be UTF-8. Long messages leave in fragments of 4 KiB, as Go servers send them.
    void sendText(std::string payload);
    void sendBinary(std::string payload);
    void close();
    bool isOpen() const;

private:
    std::shared_ptr<detail::WebSocketLink> m_link;
};

} // namespace naru::lab
