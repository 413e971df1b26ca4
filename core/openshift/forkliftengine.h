// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/endpoint/migrationengine.h"
#include "core/openshift/forkliftcalls.h"
#include "core/openshift/livelist.h"

namespace naru::openshift {

/// Migration Toolkit for Virtualization (Forklift) as the migration engine of a session. Lists live here;
/// what writes or asks is in ForkliftCalls.
class ForkliftEngine final : public MigrationEngine
{
    Q_OBJECT

public:
    /// Told with nullopt when following a kind goes well (again), else with what is wrong.
    using TroubleSink = std::function<void(const QString &kind, const std::optional<Error> &trouble)>;

    ForkliftEngine(std::shared_ptr<ForkliftCalls> calls, std::shared_ptr<Namespaces> namespaces,
                   TroubleSink trouble);

    /// Begins to follow the lists, as tasks of `scope`.
    void start(TaskScope &scope);
    /// Announces loaded() if that is so by now: for when the namespaces become known.
    void checkLoaded();

    QString defaultNamespace() const override { return m_calls->productNamespace(); }
    bool isLoaded() const override;
    QList<Provider> providers() const override { return m_providers.values(); }
    QList<NetworkMap> networkMaps() const override { return m_networkMaps.values(); }
    QList<StorageMap> storageMaps() const override { return m_storageMaps.values(); }
    QList<MigrationPlan> plans() const override { return m_plans.values(); }
    QList<MigrationRun> runs() const override { return m_runs.values(); }
    QList<MigrationHook> hooks() const override { return m_hooks.values(); }

    Task<Result<QMap<QString, ProviderCounts>>> providerCounts(CancelToken cancel) override;
    Task<Result<SourceInventory>> sourceInventory(NamespacedName provider, CancelToken cancel) override;

    Task<Result<>> createProviderSecret(ProviderDraft draft, CreateMark mark, CancelToken cancel) override;
    Task<Result<>> createProvider(ProviderDraft draft, CreateMark mark, CancelToken cancel) override;
    Task<Result<>> adoptSecret(NamespacedName provider, QString secretName, CancelToken cancel) override;
    Task<Result<>> updateProvider(ProviderDraft draft, CancelToken cancel) override;
    Task<Result<>> createNetworkMap(NetworkMap map, CreateMark mark, CancelToken cancel) override;
    Task<Result<>> createStorageMap(StorageMap map, CreateMark mark, CancelToken cancel) override;
    Task<Result<>> updateNetworkMap(NetworkMap map, CancelToken cancel) override;
    Task<Result<>> updateStorageMap(StorageMap map, CancelToken cancel) override;
    Task<Result<>> createHook(MigrationHook hook, CreateMark mark, CancelToken cancel) override;
    Task<Result<>> createPlan(MigrationPlan plan, CreateMark mark, CancelToken cancel) override;
    Task<Result<>> updatePlan(MigrationPlan plan, CancelToken cancel) override;
    Task<Result<>> adoptByPlan(NamespacedName plan, MigrationKind kind, NamespacedName object,
                               CancelToken cancel) override;
    Task<Result<>> startPlan(NamespacedName plan, QString runName, CreateMark mark,
                             CancelToken cancel) override;
    Task<Result<>> cancelVms(NamespacedName run, QStringList vmIds, CancelToken cancel) override;
    Task<Result<>> setCutover(NamespacedName run, std::optional<QDateTime> when, CancelToken cancel) override;
    Task<Result<>> archivePlan(NamespacedName plan, CancelToken cancel) override;
    Task<Result<>> remove(MigrationKind kind, NamespacedName id, CancelToken cancel) override;

    Task<Result<>> createProject(QString name, CancelToken cancel) override;
    Task<Result<QList<AccessAnswer>>> reviewAccess(QList<AccessQuestion> questions,
                                                   CancelToken cancel) override;
    Task<Result<QList<ObjectEvent>>> events(MigrationKind kind, NamespacedName id,
                                            CancelToken cancel) override;
    Task<Result<PeerCertificate>> certificateSeenByCluster(QString url, CancelToken cancel) override;

    QJsonObject manifest(const Provider &provider) const override;
    QJsonObject manifest(const NetworkMap &map) const override;
    QJsonObject manifest(const StorageMap &map) const override;
    QJsonObject manifest(const MigrationPlan &plan) const override;
    QJsonObject manifest(const MigrationHook &hook) const override;
    NetworkMap networkMapFrom(const QJsonObject &manifest) const override;
    StorageMap storageMapFrom(const QJsonObject &manifest) const override;
    MigrationPlan planFrom(const QJsonObject &manifest) const override;
    Task<Result<>> createFromManifest(QJsonObject manifest, CreateMark mark, CancelToken cancel) override;

private:
    using ChangeSignal = void (MigrationEngine::*)();
    template <class T>
    void follow(TaskScope &scope, MigrationKind kind, LiveList<T> &list, ChangeSignal changed);

    std::shared_ptr<ForkliftCalls> m_calls;
    std::shared_ptr<Namespaces> m_namespaces;
    TroubleSink m_trouble;
    bool m_loadedAnnounced = false;
    LiveList<Provider> m_providers;
    LiveList<NetworkMap> m_networkMaps;
    LiveList<StorageMap> m_storageMaps;
    LiveList<MigrationPlan> m_plans;
    LiveList<MigrationRun> m_runs;
    LiveList<MigrationHook> m_hooks;
};

} // namespace naru::openshift
