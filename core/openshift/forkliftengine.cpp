// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/forkliftengine.h"

#include "core/openshift/forkliftjson.h"
#include "core/openshift/forkliftmanifest.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

Task<> followQuietly(std::shared_ptr<KubeClient> client, KubeResource resource,
                     std::shared_ptr<Namespaces> namespaces, CollectionSink sink, CancelToken cancel)
{
    co_await followEverywhere(client, resource, namespaces, sink, cancel); // its end was told as trouble
}

/// What a provider is called in the inventory comes from its present object.
Task<Result<SourceInventory>> inventoryOf(std::shared_ptr<ForkliftCalls> calls, NamespacedName id,
                                          CancelToken cancel)
{
    const Result<KubeResource> providers = calls->resource(MigrationKind::Provider);
    if (!providers)
        co_return failure(providers.error());
    const Result<QJsonObject> provider = co_await calls->client()->get(*providers, id, cancel);
    if (!provider)
        co_return failure(provider.error());
    co_return co_await calls->inventory().inventory(providerFrom(*provider), cancel);
}

} // namespace

ForkliftEngine::ForkliftEngine(std::shared_ptr<ForkliftCalls> calls, std::shared_ptr<Namespaces> namespaces,
                               TroubleSink trouble)
    : m_calls(std::move(calls))
    , m_namespaces(std::move(namespaces))
    , m_trouble(std::move(trouble))
    , m_providers(providerFrom)
    , m_networkMaps(openshift::networkMapFrom)
    , m_storageMaps(openshift::storageMapFrom)
    , m_plans(openshift::planFrom)
    , m_runs(runFrom)
    , m_hooks(hookFrom)
{
}

template <class T>
void ForkliftEngine::follow(TaskScope &scope, MigrationKind kind, LiveList<T> &list, ChangeSignal changed)
{
    const Result<KubeResource> resource = m_calls->resource(kind);
    if (!resource) { // an older product has no such kind: nothing will come
        list.replace({}, {});
        return;
    }
    CollectionSink sink;
    sink.replaced = [this, &list, changed](const QString &ns, const QList<QJsonObject> &all) {
        list.replace(ns, all);
        Q_EMIT(this->*changed)();
        checkLoaded();
    };
    sink.upserted = [this, &list, changed](const QJsonObject &object) {
        list.put(object);
        Q_EMIT(this->*changed)();
    };
    sink.removed = [this, &list, changed](const QJsonObject &object) {
        list.remove(object);
        Q_EMIT(this->*changed)();
    };
    sink.trouble = [this, plural = resource->plural](const std::optional<Error> &error) {
        m_trouble(plural, error);
    };
    scope.spawn(followQuietly(m_calls->client(), *resource, m_namespaces, sink, scope.token()));
}

void ForkliftEngine::start(TaskScope &scope)
{
    follow(scope, MigrationKind::Provider, m_providers, &MigrationEngine::providersChanged);
    follow(scope, MigrationKind::NetworkMap, m_networkMaps, &MigrationEngine::networkMapsChanged);
    follow(scope, MigrationKind::StorageMap, m_storageMaps, &MigrationEngine::storageMapsChanged);
    follow(scope, MigrationKind::Plan, m_plans, &MigrationEngine::plansChanged);
    follow(scope, MigrationKind::Migration, m_runs, &MigrationEngine::plansChanged);
    follow(scope, MigrationKind::Hook, m_hooks, &MigrationEngine::hooksChanged);
}

bool ForkliftEngine::isLoaded() const
{
    return m_providers.isComplete(*m_namespaces) && m_networkMaps.isComplete(*m_namespaces) &&
           m_storageMaps.isComplete(*m_namespaces) && m_plans.isComplete(*m_namespaces) &&
           m_runs.isComplete(*m_namespaces) && m_hooks.isComplete(*m_namespaces);
}

void ForkliftEngine::checkLoaded()
{
    if (m_loadedAnnounced || !isLoaded())
        return;
    m_loadedAnnounced = true;
    Q_EMIT loaded();
}

Task<Result<QMap<QString, ProviderCounts>>> ForkliftEngine::providerCounts(CancelToken cancel)
{
    return m_calls->inventory().counts(std::move(cancel));
}

Task<Result<SourceInventory>> ForkliftEngine::sourceInventory(NamespacedName provider, CancelToken cancel)
{
    return inventoryOf(m_calls, std::move(provider), std::move(cancel));
}

Task<Result<>> ForkliftEngine::createProviderSecret(ProviderDraft draft, CreateMark mark, CancelToken cancel)
{
    return m_calls->createSecret(std::move(draft), std::move(mark), std::move(cancel));
}

Task<Result<>> ForkliftEngine::createProvider(ProviderDraft draft, CreateMark mark, CancelToken cancel)
{
    const QJsonObject manifest = providerManifest(providerFromDraft(draft));
    return m_calls->create(MigrationKind::Provider, manifest, std::move(mark), std::move(cancel));
}

Task<Result<>> ForkliftEngine::adoptSecret(NamespacedName provider, QString secretName, CancelToken cancel)
{
    return m_calls->adoptSecret(std::move(provider), std::move(secretName), std::move(cancel));
}

Task<Result<>> ForkliftEngine::updateProvider(ProviderDraft draft, CancelToken cancel)
{
    return m_calls->updateProvider(std::move(draft), std::move(cancel));
}

Task<Result<>> ForkliftEngine::createNetworkMap(NetworkMap map, CreateMark mark, CancelToken cancel)
{
    return m_calls->create(MigrationKind::NetworkMap, networkMapManifest(map), std::move(mark),
                           std::move(cancel));
}

Task<Result<>> ForkliftEngine::createStorageMap(StorageMap map, CreateMark mark, CancelToken cancel)
{
    return m_calls->create(MigrationKind::StorageMap, storageMapManifest(map), std::move(mark),
                           std::move(cancel));
}

Task<Result<>> ForkliftEngine::updateNetworkMap(NetworkMap map, CancelToken cancel)
{
    return m_calls->updateMap(MigrationKind::NetworkMap, networkMapManifest(map), map.resourceVersion,
                              std::move(cancel));
}

Task<Result<>> ForkliftEngine::updateStorageMap(StorageMap map, CancelToken cancel)
{
    return m_calls->updateMap(MigrationKind::StorageMap, storageMapManifest(map), map.resourceVersion,
                              std::move(cancel));
}

Task<Result<>> ForkliftEngine::createHook(MigrationHook hook, CreateMark mark, CancelToken cancel)
{
    return m_calls->create(MigrationKind::Hook, hookManifest(hook), std::move(mark), std::move(cancel));
}

Task<Result<>> ForkliftEngine::createPlan(MigrationPlan plan, CreateMark mark, CancelToken cancel)
{
    return m_calls->create(MigrationKind::Plan, planManifest(plan), std::move(mark), std::move(cancel));
}

Task<Result<>> ForkliftEngine::updatePlan(MigrationPlan plan, CancelToken cancel)
{
    return m_calls->updatePlan(std::move(plan), std::move(cancel));
}

Task<Result<>> ForkliftEngine::adoptByPlan(NamespacedName plan, MigrationKind kind, NamespacedName object,
                                           CancelToken cancel)
{
    return m_calls->adopt(std::move(plan), kind, std::move(object), std::move(cancel));
}

Task<Result<>> ForkliftEngine::startPlan(NamespacedName plan, QString runName, CreateMark mark,
                                         CancelToken cancel)
{
    return m_calls->startPlan(std::move(plan), std::move(runName), std::move(mark), std::move(cancel));
}

Task<Result<>> ForkliftEngine::cancelVms(NamespacedName run, QStringList vmIds, CancelToken cancel)
{
    return m_calls->cancelVms(std::move(run), std::move(vmIds), std::move(cancel));
}

Task<Result<>> ForkliftEngine::setCutover(NamespacedName run, std::optional<QDateTime> when,
                                          CancelToken cancel)
{
    const QJsonValue cutover = when ? QJsonValue(when->toUTC().toString(Qt::ISODate)) : QJsonValue::Null;
    return m_calls->changeSpec(MigrationKind::Migration, std::move(run), {{u"cutover"_s, cutover}},
                               std::move(cancel));
}

Task<Result<>> ForkliftEngine::archivePlan(NamespacedName plan, CancelToken cancel)
{
    return m_calls->changeSpec(MigrationKind::Plan, std::move(plan), {{u"archived"_s, true}},
                               std::move(cancel));
}

Task<Result<>> ForkliftEngine::remove(MigrationKind kind, NamespacedName id, CancelToken cancel)
{
    return m_calls->remove(kind, std::move(id), std::move(cancel));
}

Task<Result<>> ForkliftEngine::createProject(QString name, CancelToken cancel)
{
    return m_calls->createProject(std::move(name), std::move(cancel));
}

Task<Result<QList<AccessAnswer>>> ForkliftEngine::reviewAccess(QList<AccessQuestion> questions,
                                                               CancelToken cancel)
{
    return m_calls->reviewAccess(std::move(questions), std::move(cancel));
}

Task<Result<QList<ObjectEvent>>> ForkliftEngine::events(MigrationKind kind, NamespacedName id,
                                                        CancelToken cancel)
{
    return m_calls->events(kind, std::move(id), std::move(cancel));
}

Task<Result<PeerCertificate>> ForkliftEngine::certificateSeenByCluster(QString url, CancelToken cancel)
{
    return m_calls->certificateSeenByCluster(std::move(url), std::move(cancel));
}

QJsonObject ForkliftEngine::manifest(const Provider &provider) const
{
    return providerManifest(provider);
}

QJsonObject ForkliftEngine::manifest(const NetworkMap &map) const
{
    return networkMapManifest(map);
}

QJsonObject ForkliftEngine::manifest(const StorageMap &map) const
{
    return storageMapManifest(map);
}

QJsonObject ForkliftEngine::manifest(const MigrationPlan &plan) const
{
    return planManifest(plan);
}

QJsonObject ForkliftEngine::manifest(const MigrationHook &hook) const
{
    return hookManifest(hook);
}

NetworkMap ForkliftEngine::networkMapFrom(const QJsonObject &manifest) const
{
    return openshift::networkMapFrom(manifest);
}

StorageMap ForkliftEngine::storageMapFrom(const QJsonObject &manifest) const
{
    return openshift::storageMapFrom(manifest);
}

MigrationPlan ForkliftEngine::planFrom(const QJsonObject &manifest) const
{
    return openshift::planFrom(manifest);
}

Task<Result<>> ForkliftEngine::createFromManifest(QJsonObject manifest, CreateMark mark, CancelToken cancel)
{
    return m_calls->createFromManifest(std::move(manifest), std::move(mark), std::move(cancel));
}

} // namespace naru::openshift
