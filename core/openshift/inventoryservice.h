// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"
#include "core/model/sourceinventory.h"
#include "core/openshift/routeclient.h"

namespace naru::openshift {

/// Forklift's inventory of the providers, through the Route `forklift-inventory`. Main thread only; held by
/// shared_ptr. While a provider is still being read the service answers 404 and then 206: calls go on asking
/// for about a minute and then end with PreconditionFailed, reason "InventoryLoading", retryable.
class InventoryService final : public std::enable_shared_from_this<InventoryService>
{
public:
    InventoryService(std::shared_ptr<KubeClient> client, const QString &productNamespace);

    Task<Result<QMap<QString, ProviderCounts>>> counts(CancelToken cancel);
    Task<Result<SourceInventory>> inventory(Provider provider, CancelToken cancel);

private:
    Task<Result<QJsonDocument>> get(QString path, QUrlQuery query, CancelToken cancel);
    Task<Result<QJsonArray>> collection(Provider provider, QString name, CancelToken cancel);

    std::shared_ptr<RouteClient> m_route;
    Clock &m_clock;
};

} // namespace naru::openshift
