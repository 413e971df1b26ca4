// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpio.h"
#include "app/lab/http/httpmessage.h"
#include "app/lab/http/websocket.h"

#include <functional>
#include <memory>
#include <string>

namespace naru::lab::detail {

class HttpConnection;

/// The world thread's end of one request; carries calls over to the connection.
class HttpExchange
{
public:
    HttpExchange(std::shared_ptr<HttpIo> io, std::weak_ptr<HttpConnection> connection);
    ~HttpExchange();
    HttpExchange(const HttpExchange &) = delete;
    HttpExchange &operator=(const HttpExchange &) = delete;

    void setFault(HttpFault fault);
    void send(int status, HttpHeaders headers, std::string body);
    void startStream(int status, HttpHeaders headers);
    void write(std::string chunk);
    void finish();
    WebSocket acceptWebSocket(std::string subprotocol);

    void setGoneCallback(std::function<void()> callback);
    bool isGone() const { return m_gone; }
    void peerGone();

private:
    enum class State { Open, Streaming, Done };

    void toConnection(std::function<void(HttpConnection &)> call);

    std::shared_ptr<HttpIo> m_io;
    std::weak_ptr<HttpConnection> m_connection;
    std::function<void()> m_goneCallback;
    State m_state = State::Open;
    bool m_gone = false;
};

} // namespace naru::lab::detail
