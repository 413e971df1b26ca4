// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/inventoryservice.h"

#include "core/async/timing.h"
#include "core/openshift/forkliftmanifest.h"
#include "core/openshift/inventoryjson.h"

#include <QJsonDocument>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

/// The service itself holds a request for 10 s while a provider loads: with the pauses that is about a
/// minute.
constexpr RetryPolicy whileLoading{
    .attempts = 8, .firstDelay = std::chrono::milliseconds(500), .longestDelay = std::chrono::seconds(4)};

bool isLoading(const HttpResponse &response)
{
    return response.status == 206 ||
           (response.status == 404 && response.header("X-Reason") == "ProviderNotFound");
}

/// The service's refusals have empty bodies; what it says is in a header.
Error errorFor(const HttpResponse &response, const QString &path)
{
    Error error{ErrorCode::Protocol, path, {}, false, {}, {}};
    error.nativeDetail = QString::fromUtf8(response.header("forklift-error-message").left(2000));
    error.facts.insert(u"status"_s, QString::number(response.status));
    if (isLoading(response)) {
        error.code = ErrorCode::PreconditionFailed;
        error.reason = u"InventoryLoading"_s;
        error.retryable = true;
    } else if (response.status == 401) {
        error.code = ErrorCode::Unauthenticated;
    } else if (response.status == 403) {
        error.code = ErrorCode::PermissionDenied;
    } else if (response.status == 404) {
        error.code = ErrorCode::NotFound;
    } else if (response.status >= 500) {
        error.retryable = true;
    }
    return error;
}

} // namespace

InventoryService::InventoryService(std::shared_ptr<KubeClient> client, const QString &productNamespace)
    : m_route(
          std::make_shared<RouteClient>(client, NamespacedName{productNamespace, u"forklift-inventory"_s}))
    , m_clock(client->clock())
{
}

Task<Result<QJsonDocument>> InventoryService::get(QString path, QUrlQuery query, CancelToken cancel)
{
    const auto self = shared_from_this();
    for (int failures = 1;; ++failures) {
        const Result<HttpResponse> response = co_await m_route->get(path, query, cancel);
        if (!response)
            co_return failure(response.error());
        if (response->status == 200)
            co_return QJsonDocument::fromJson(response->body);
        if (!isLoading(*response) || failures == whileLoading.attempts)
            co_return failure(errorFor(*response, path));
        const auto pause = backoffDelay(whileLoading, failures);
        if (const Result<> slept = co_await sleepFor(m_clock, pause, cancel); !slept)
            co_return failure(slept.error());
    }
}

Task<Result<QMap<QString, ProviderCounts>>> InventoryService::counts(CancelToken cancel)
{
    const auto self = shared_from_this();
    QUrlQuery query;
    query.addQueryItem(u"detail"_s, u"1"_s);
    const Result<QJsonDocument> providers = co_await get(u"/providers"_s, query, cancel);
    if (!providers)
        co_return failure(providers.error());
    co_return providerCountsFrom(providers->object());
}

Task<Result<QJsonArray>> InventoryService::collection(Provider provider, QString name, CancelToken cancel)
{
    const QString path = u"/providers/%1/%2/%3"_s.arg(providerTypeName(provider), provider.uid, name);
    const Result<QJsonDocument> answer = co_await get(path, {}, cancel);
    if (!answer)
        co_return failure(answer.error());
    co_return answer->array();
}

Task<Result<SourceInventory>> InventoryService::inventory(Provider provider, CancelToken cancel)
{
    const auto self = shared_from_this();
    using Items = QList<SourceItem> SourceInventory::*;
    static const QMap<Provider::Type, QList<std::pair<QString, Items>>> collections{
        {Provider::Type::VSphere,
         {{u"networks"_s, &SourceInventory::networks},
          {u"datastores"_s, &SourceInventory::storages},
          {u"hosts"_s, &SourceInventory::hosts},
          {u"clusters"_s, &SourceInventory::clusters},
          {u"datacenters"_s, &SourceInventory::datacenters},
          {u"folders"_s, &SourceInventory::folders}}},
        {Provider::Type::OpenShift,
         {{u"networkattachmentdefinitions"_s, &SourceInventory::networks},
          {u"storageclasses"_s, &SourceInventory::storages}}},
        {Provider::Type::Ova,
         {{u"networks"_s, &SourceInventory::networks}, {u"storages"_s, &SourceInventory::storages}}},
    };
    const auto known = collections.constFind(provider.type);
    if (known == collections.constEnd())
        co_return failure(ErrorCode::Unsupported, provider.nativeType);
    SourceInventory inventory;
    for (const auto &[name, items] : *known) {
        const Result<QJsonArray> answer = co_await collection(provider, name, cancel);
        if (!answer)
            co_return failure(answer.error());
        inventory.*items = sourceItemsFrom(*answer);
    }
    const Result<QJsonArray> vms = co_await collection(provider, u"vms"_s, cancel);
    if (!vms)
        co_return failure(vms.error());
    inventory.vms = provider.type == Provider::Type::VSphere ? vsphereVmsFrom(*vms, inventory, provider.uid)
                                                             : otherVmsFrom(*vms);
    co_return inventory;
}

} // namespace naru::openshift
