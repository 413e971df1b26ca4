// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/routeclient.h"

#include "core/openshift/jsonpath.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

/// The host of the first ingress that admitted the Route, else the one that the Route asks for.
QString hostOf(const QJsonObject &route)
{
    for (const QJsonValue &ingress : arrayAt(route, u"status.ingress")) {
        if (const QString host = textAt(ingress.toObject(), u"host"); !host.isEmpty())
            return host;
    }
    return textAt(route, u"spec.host");
}

TrustPolicy pinned(const QString &sha256)
{
    TrustPolicy policy;
    policy.pinnedSha256 = sha256;
    return policy;
}

TrustPolicy signedBy(const QByteArray &authorityPem)
{
    TrustPolicy policy;
    policy.caPem = authorityPem;
    return policy;
}

constexpr qint64 answerLimitBytes = 64 * 1024 * 1024;

} // namespace

RouteClient::RouteClient(std::shared_ptr<KubeClient> client, NamespacedName route)
    : m_client(std::move(client))
    , m_route(std::move(route))
{
}

Task<Result<QString>> RouteClient::host(CancelToken cancel)
{
    const auto self = shared_from_this();
    if (!m_host.isEmpty())
        co_return Result<QString>(m_host);
    const auto routes = m_client->catalog().find(u"route.openshift.io"_s, u"routes"_s);
    if (!routes)
        co_return failure(Error{ErrorCode::Unsupported, m_route.name, {}, false, u"NoRoutes"_s, {}});
    const Result<QJsonObject> route = co_await m_client->get(*routes, m_route, cancel);
    if (!route) {
        Error error = route.error();
        if (error.code == ErrorCode::NotFound)
            error.reason = u"Route"_s;
        co_return failure(error);
    }
    m_host = hostOf(*route);
    if (m_host.isEmpty())
        co_return failure(Error{ErrorCode::NotFound, m_route.name, {}, true, u"Route"_s, {}});
    co_return Result<QString>(m_host);
}

Task<Result<QList<TrustPolicy>>> RouteClient::policies(CancelToken cancel)
{
    const auto self = shared_from_this();
    QList<TrustPolicy> policies;
    const QString pin = m_client->access().routePins.value(QUrl(u"https://"_s + m_host).host());
    if (!pin.isEmpty()) // a confirmed certificate that changed must stop everything
        co_return QList<TrustPolicy>{pinned(pin)};
    TrustPolicy asApi = m_client->access().trust;
    asApi.tlsServerName.clear();
    policies.append(asApi);
    // OpenShift publishes the authority of its Routes here; who may not read it goes without.
    const KubeResource configMaps{{}, u"v1"_s, u"configmaps"_s, u"ConfigMap"_s, true};
    const NamespacedName ingress{u"openshift-config-managed"_s, u"default-ingress-cert"_s};
    const Result<QJsonObject> published = co_await m_client->get(configMaps, ingress, cancel);
    if (!published && published.error().isCancelled())
        co_return failure(published.error());
    if (published)
        policies.append(
            signedBy(objectAt(*published, u"data").value(u"ca-bundle.crt"_s).toString().toUtf8()));
    policies.append(TrustPolicy{}); // the system's
    co_return policies;
}

Task<Result<HttpResponse>> RouteClient::findTrust(HttpRequest request, CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<QList<TrustPolicy>> candidates = co_await policies(cancel);
    if (!candidates)
        co_return failure(candidates.error());
    Error refusal;
    for (const TrustPolicy &policy : *candidates) {
        const auto connection = std::make_shared<HttpClient>(
            Transport{policy, m_client->access().proxyUrl, false, {}, {}}, m_client->clock());
        Result<HttpResponse> response = co_await connection->send(request, cancel);
        if (response) {
            m_connection = connection;
            co_return response;
        }
        refusal = response.error();
        if (refusal.code != ErrorCode::TlsUntrusted)
            break;
    }
    if (refusal.code == ErrorCode::TlsUntrusted)
        refusal.facts.insert(u"consentPrefix"_s, routeConsentPrefix + request.url.host() + u'=');
    co_return failure(refusal);
}

Task<Result<HttpResponse>> RouteClient::get(QString path, QUrlQuery query, CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<KubeCredential> credential = co_await m_client->identity()->current(cancel);
    if (!credential)
        co_return failure(credential.error());
    if (credential->token.isEmpty())
        co_return failure(
            Error{ErrorCode::Unauthenticated, m_route.name, {}, false, u"InventoryNeedsToken"_s, {}});
    const Result<QString> found = co_await host(cancel);
    if (!found)
        co_return failure(found.error());
    HttpRequest request;
    request.url = QUrl(u"https://"_s + *found);
    request.url.setPath(path);
    request.url.setQuery(query);
    request.headers = {{"Accept"_ba, "application/json"_ba},
                       {"Authorization"_ba, "Bearer " + credential->token.reveal()}};
    request.replyLimitBytes = answerLimitBytes;
    if (!m_connection)
        co_return co_await findTrust(request, cancel);
    const std::shared_ptr<HttpClient> connection = m_connection;
    co_return co_await connection->send(request, cancel);
}

} // namespace naru::openshift
