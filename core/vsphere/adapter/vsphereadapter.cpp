// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/vsphereadapter.h"

#include "core/vsphere/adapter/vspheresession.h"

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sha1Length = 20 * 3 - 1; ///< "AB:" twenty times without the last colon

/// A typed fingerprint is a pin that the endpoint does not have yet.
Result<TrustPolicy> trustOf(const Endpoint &endpoint)
{
    TrustPolicy trust = endpoint.trust;
    const QString typed = endpoint.settings.value(u"fingerprint"_s).trimmed();
    if (typed.isEmpty() || !trust.pinnedSha256.isEmpty() || !trust.pinnedSha1.isEmpty())
        return trust;
    const QString fingerprint = normalizedFingerprint(typed);
    if (fingerprint.isEmpty())
        return failure(ErrorCode::InvalidInput, u"fingerprint"_s);
    (fingerprint.size() == sha1Length ? trust.pinnedSha1 : trust.pinnedSha256) = fingerprint;
    return trust;
}

} // namespace

ConnectionDescriptor VsphereAdapter::descriptor() const
{
    using Type = ConnectionField::Type;
    return {.kind = u"vsphere"_s,
            .fields = {{u"address"_s, Type::Text, true, {}, {}},
                       {u"user"_s, Type::Text, true, {}, {}},
                       {u"password"_s, Type::Secret, true, {}, {}},
                       {u"fingerprint"_s, Type::Fingerprint, false, {}, {}}},
            .usesTls = true};
}

Task<Result<std::shared_ptr<Session>>> VsphereAdapter::connect(ConnectRequest request, Clock &clock,
                                                               CancelToken cancel)
{
    const Endpoint &endpoint = request.endpoint;
    const QUrl url = sdkUrl(endpoint.settings.value(u"address"_s));
    if (!url.isValid() || url.isEmpty())
        co_return failure(ErrorCode::InvalidInput, u"address"_s);
    const QString user = endpoint.settings.value(u"user"_s).trimmed();
    if (user.isEmpty())
        co_return failure(ErrorCode::InvalidInput, u"user"_s);
    const Result<TrustPolicy> trust = trustOf(endpoint);
    if (!trust)
        co_return failure(trust.error());
    Transport transport;
    transport.trust = *trust;
    transport.proxyUrl = endpoint.proxyUrl;
    const Result<std::shared_ptr<VimClient>> client = co_await VimClient::connect(
        url, user, request.secrets.value(u"password"_s), std::move(transport), clock, cancel);
    if (!client)
        co_return failure(client.error());
    co_return std::make_shared<VsphereSession>(endpoint.id, *client);
}

} // namespace naru::vsphere
