// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qobject.h>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <openssl/x509_vfy.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace naru::lab {

struct HttpRequest;

namespace detail {

class HttpExchange;

/// Something with an open socket. I/O thread only.
class Connection
{
public:
    virtual ~Connection() = default;
    virtual void shutDown() = 0;
};

/// What the connections of one server share. Everything but `context` belongs to the I/O thread once the
/// server listens; `context` outlives the server while a responder is kept.
struct HttpIo
{
    boost::asio::io_context context{1};
};

struct ServerState
{
    explicit ServerState(boost::asio::io_context &ioContext)
        : context(ioContext)
    {
    }

    /// Runs `call` on the world thread; dropped when the server is gone by then.
    void post(std::function<void()> call)
    {
        QMetaObject::invokeMethod(&world, std::move(call), Qt::QueuedConnection);
    }

    void add(const std::shared_ptr<Connection> &connection)
    {
        std::erase_if(connections, [](const auto &known) { return known.expired(); });
        connections.push_back(connection);
    }

    boost::asio::io_context &context;
    boost::asio::ssl::context tls{boost::asio::ssl::context::tls_server};
    std::shared_ptr<X509_STORE> clientCa;
    std::size_t bodyLimitBytes = 0;
    std::shared_ptr<HttpIo> io;
    std::function<void(HttpRequest, std::shared_ptr<HttpExchange>)> dispatch; ///< world thread
    std::vector<std::weak_ptr<Connection>> connections;
    QObject world;
};

} // namespace detail
} // namespace naru::lab
