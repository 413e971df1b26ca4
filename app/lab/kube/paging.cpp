// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/paging.h"

#include <QByteArray>

namespace naru::lab::kube {

namespace {

constexpr const char *TokenVersion = "meta.k8s.io/v1";

} // namespace

std::string ContinueToken::encode() const
{
    const Json token = {{"v", TokenVersion},
                        {"rv", revision},
                        {"start", after.first + '/' + after.second + std::string(1, '\0')}};
    return QByteArray::fromStdString(token.dump())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

KubeResult<ContinueToken> ContinueToken::decode(std::string_view token, const std::string &ns)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        QByteArray(token.data(), static_cast<qsizetype>(token.size())), QByteArray::Base64UrlEncoding);
    const Json json = Json::parse(bytes.decoded.toStdString(), nullptr, false);
    if (!json.is_object() || json.value("v", Json()) != TokenVersion ||
        !json.value("rv", Json()).is_number_integer() || !json.value("start", Json()).is_string())
        return std::unexpected(Status::badRequest("invalid continue token: continue key is not valid"));
    std::string start = json["start"];
    if (start.ends_with('\0'))
        start.pop_back();
    const std::size_t slash = start.find('/');
    const bool plain = slash == std::string::npos;
    return ContinueToken{
        json["rv"],
        {ns.empty() && !plain ? start.substr(0, slash) : ns, plain ? start : start.substr(slash + 1)}};
}

} // namespace naru::lab::kube
