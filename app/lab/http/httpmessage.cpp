// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/httpmessage.h"

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/rfc7230.hpp>

namespace naru::lab {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::string percentDecoded(std::string_view text, bool plusIsBlank)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape =
            text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        if (escape) {
            out += static_cast<char>(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2]));
            i += 2;
        } else {
            out += plusIsBlank && text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

std::optional<std::string_view> HttpRequest::header(std::string_view name) const
{
    for (const auto &[key, value] : headers) {
        if (boost::beast::iequals(key, name))
            return value;
    }
    return std::nullopt;
}

std::vector<std::string_view> HttpRequest::headerValues(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const auto &[key, value] : headers) {
        if (boost::beast::iequals(key, name))
            values.push_back(value);
    }
    return values;
}

std::optional<std::string_view> HttpRequest::queryValue(std::string_view name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

bool HttpRequest::isWebSocketUpgrade() const
{
    const auto upgrade = header("Upgrade");
    return method == "GET" && upgrade && boost::beast::iequals(*upgrade, "websocket");
}

std::vector<std::string> HttpRequest::webSocketProtocols() const
{
    std::vector<std::string> protocols;
    for (const std::string_view value : headerValues("Sec-WebSocket-Protocol")) {
        for (const auto &token : boost::beast::http::token_list(value))
            protocols.emplace_back(token);
    }
    return protocols;
}

} // namespace naru::lab
