// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openshift/kubeclient.h"

namespace naru::openshift {

/// In Endpoint::consents: "route:<host>=<SHA-256>" is a certificate of a Route that the person confirmed.
inline const QString routeConsentPrefix = QStringLiteral("route:");

/// Talks to a service of the cluster through its Route, with our bearer token. A Route has a certificate of
/// its own, so its trust is its own too: what vouches for the API server, the cluster's ingress authority as
/// the API server tells it, the system's authorities, or a certificate that the person confirmed
/// (KubeAccess::routePins). Main thread only; held by shared_ptr.
class RouteClient final : public std::enable_shared_from_this<RouteClient>
{
public:
    RouteClient(std::shared_ptr<KubeClient> client, NamespacedName route);

    /// Answers of any status. Errors: Unsupported (no Routes here), NotFound (reason "Route"),
    /// Unauthenticated (reason "InventoryNeedsToken": the login has no bearer token), TlsUntrusted about the
    /// Route's host (fact "consentPrefix": with the confirmed SHA-256 behind it, what Endpoint::consents must
    /// hold), those of HttpClient.
    Task<Result<HttpResponse>> get(QString path, QUrlQuery query, CancelToken cancel);

private:
    Task<Result<QString>> host(CancelToken cancel);
    Task<Result<QList<TrustPolicy>>> policies(CancelToken cancel);
    Task<Result<HttpResponse>> findTrust(HttpRequest request, CancelToken cancel);

    std::shared_ptr<KubeClient> m_client;
    NamespacedName m_route;
    QString m_host;                           ///< with a port where the Route names one
    std::shared_ptr<HttpClient> m_connection; ///< once a policy was satisfied
};

} // namespace naru::openshift
