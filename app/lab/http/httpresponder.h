// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/http/websocket.h"

#include <functional>
#include <memory>
#include <string>

namespace naru::lab {

namespace detail {
class HttpExchange;
}

/// Answers one request: either send(), or startStream() + write()... + finish(), or acceptWebSocket().
/// A shared handle that may be kept for later; when the last copy goes unanswered the client gets a 500, when
/// it goes in mid-stream the stream ends. World thread only. Everything is queued and returns at once; once
/// the peer has gone, calls do nothing.
class HttpResponder
{
public:
    explicit HttpResponder(std::shared_ptr<detail::HttpExchange> exchange);

    /// Content-Length, Date and Connection are added; a HEAD request gets no body.
    void send(int status, HttpHeaders headers, std::string body);

    /// Begins a chunked answer of unknown length.
    void startStream(int status, HttpHeaders headers);
    void write(std::string chunk);
    void finish();

    /// Only for requests with isWebSocketUpgrade(). An empty subprotocol negotiates none.
    WebSocket acceptWebSocket(std::string subprotocol);

    /// Called once if the peer leaves before the answer is complete. Replaces an earlier callback.
    void onGone(std::function<void()> callback);
    bool isGone() const;

private:
    std::shared_ptr<detail::HttpExchange> m_exchange;
};

} // namespace naru::lab
