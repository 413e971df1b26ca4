// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/httpexchange.h"

#include "app/lab/http/httpconnection.h"
#include "app/lab/http/httpresponder.h"
#include "app/lab/http/websocketlink.h"

#include <boost/asio/post.hpp>

#include <utility>

namespace naru::lab {

namespace detail {

HttpExchange::HttpExchange(std::shared_ptr<HttpIo> io, std::weak_ptr<HttpConnection> connection)
    : m_io(std::move(io))
    , m_connection(std::move(connection))
{
}

HttpExchange::~HttpExchange()
{
    if (m_state == State::Open)
        send(500, {{"Content-Type", "text/plain"}}, "The request was not answered.\n");
    else if (m_state == State::Streaming)
        finish();
}

void HttpExchange::toConnection(std::function<void(HttpConnection &)> call)
{
    if (m_gone)
        return;
    boost::asio::post(m_io->context, [connection = m_connection, call = std::move(call)] {
        if (const auto alive = connection.lock())
            call(*alive);
    });
}

void HttpExchange::setFault(HttpFault fault)
{
    toConnection([fault](HttpConnection &connection) { connection.setFault(fault); });
}

void HttpExchange::send(int status, HttpHeaders headers, std::string body)
{
    if (m_state != State::Open)
        return;
    m_state = State::Done;
    toConnection([status, headers = std::move(headers), body = std::move(body)](HttpConnection &connection) {
        connection.send(status, headers, body);
    });
}

void HttpExchange::startStream(int status, HttpHeaders headers)
{
    if (m_state != State::Open)
        return;
    m_state = State::Streaming;
    toConnection([status, headers = std::move(headers)](HttpConnection &connection) {
        connection.startStream(status, headers);
    });
}

void HttpExchange::write(std::string chunk)
{
    if (m_state == State::Streaming && !chunk.empty()) {
        toConnection(
            [chunk = std::move(chunk)](HttpConnection &connection) { connection.writeChunk(chunk); });
    }
}

void HttpExchange::finish()
{
    if (m_state != State::Streaming)
        return;
    m_state = State::Done;
    toConnection([](HttpConnection &connection) { connection.finishStream(); });
}

WebSocket HttpExchange::acceptWebSocket(std::string subprotocol)
{
    m_state = State::Done;
    auto link = std::make_shared<WebSocketLink>(m_io);
    toConnection([weak = std::weak_ptr(link), subprotocol = std::move(subprotocol)](
                     HttpConnection &connection) { connection.upgrade(weak, subprotocol); });
    return WebSocket(std::move(link));
}

void HttpExchange::setGoneCallback(std::function<void()> callback)
{
    m_goneCallback = std::move(callback);
}

void HttpExchange::peerGone()
{
    m_gone = true;
    if (m_state == State::Done)
        return;
    m_state = State::Done;
    if (const auto callback = std::exchange(m_goneCallback, nullptr))
        callback();
}

} // namespace detail

HttpResponder::HttpResponder(std::shared_ptr<detail::HttpExchange> exchange)
    : m_exchange(std::move(exchange))
{
}

void HttpResponder::send(int status, HttpHeaders headers, std::string body)
{
    m_exchange->send(status, std::move(headers), std::move(body));
}

void HttpResponder::startStream(int status, HttpHeaders headers)
{
    m_exchange->startStream(status, std::move(headers));
}

void HttpResponder::write(std::string chunk)
{
    m_exchange->write(std::move(chunk));
}

void HttpResponder::finish()
{
    m_exchange->finish();
}

WebSocket HttpResponder::acceptWebSocket(std::string subprotocol)
{
    return m_exchange->acceptWebSocket(std::move(subprotocol));
}

void HttpResponder::onGone(std::function<void()> callback)
{
    m_exchange->setGoneCallback(std::move(callback));
}

bool HttpResponder::isGone() const
{
    return m_exchange->isGone();
}

} // namespace naru::lab
