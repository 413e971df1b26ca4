// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/http/httpresponder.h"
#include "core/base/error.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace naru::lab {

/// An HTTPS server (HTTP/1.1 only, keep-alive). Connections are served on one thread of its own; requests
/// arrive, and are answered, on the world thread: the one that made the server, which must run a Qt event
/// loop.
class HttpServer
{
public:
    struct Config
    {
        std::string address = "127.0.0.1";
        std::uint16_t port = 0;     ///< 0: the system chooses, see port()
        std::string certificatePem; ///< the server's certificate, then its issuers
        std::string privateKeyPem;
        std::string clientCaPem; ///< when set, clients are asked for a certificate (HttpRequest::peer)
        std::size_t bodyLimitBytes = 8U << 20U; ///< above it the answer is 413
    };
    using Handler = std::function<void(HttpRequest, HttpResponder)>;
    /// Asked for every request, before the handler.
    using FaultHook = std::function<HttpFault(const HttpRequest &)>;

    HttpServer(Config config, Handler handler);
    /// Stops. Responders and websockets may outlive the server; they do nothing then.
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Binds and begins to serve. Unreachable: the address or port is not to be had; InvalidInput:
    /// certificate or key.
    Result<> listen();
    /// 0 before listen().
    std::uint16_t port() const;
    void setFaultHook(FaultHook hook);
    /// Ends streams with their last chunk, websockets with 1001, then closes everything; blocks for at most a
    /// second.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace naru::lab
