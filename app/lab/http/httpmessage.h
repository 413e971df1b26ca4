// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace naru::lab {

/// Name and value pairs in their order on the wire; names compare without case.
using HttpHeaders = std::vector<std::pair<std::string, std::string>>;

/// Who presented a client certificate. Only set when it was issued by the server's client CA.
struct PeerCertificate
{
    std::string commonName;
    std::vector<std::string> organizations;
};

/// One parsed request. A value: it may be kept after the answer.
struct HttpRequest
{
    std::string method;
    std::string target; ///< as sent: path and query, still percent-encoded
    std::string path;   ///< percent-decoded, without the query
    std::vector<std::pair<std::string, std::string>> query; ///< decoded, in their order
    HttpHeaders headers;
    std::string body;
    std::optional<PeerCertificate> peer;
    std::string remoteAddress;

    /// The first header of that name, or nothing. The view lives as long as the request.
    std::optional<std::string_view> header(std::string_view name) const;
    /// Every value of that name (Impersonate-Group comes several times).
    std::vector<std::string_view> headerValues(std::string_view name) const;
    /// The first query parameter of that name, or nothing.
    std::optional<std::string_view> queryValue(std::string_view name) const;
    bool isWebSocketUpgrade() const;
    /// Sec-WebSocket-Protocol as offered, in order of preference.
    std::vector<std::string> webSocketProtocols() const;
};

/// What the network does to one answer.
struct HttpFault
{
    std::chrono::milliseconds delay{0}; ///< before the first byte
    std::optional<std::size_t>
        dropAfterBytes; ///< headers included; the connection then ends without a goodbye
};

/// Percent-decoding; `+` becomes a blank only where asked (queries).
std::string percentDecoded(std::string_view text, bool plusIsBlank);

} // namespace naru::lab
