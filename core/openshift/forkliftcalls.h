// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openshift/inventoryservice.h"
#include "core/openshift/objectwriter.h"

namespace naru::openshift {

/// What one asks of Forklift, without any state of its own: MigrationEngine says what each call does. Main
/// thread only; held by shared_ptr, so that a call survives the session that made it.
class ForkliftCalls final : public std::enable_shared_from_this<ForkliftCalls>
{
public:
    ForkliftCalls(std::shared_ptr<KubeClient> client, QString productNamespace);

    const QString &productNamespace() const { return m_productNamespace; }
    const std::shared_ptr<KubeClient> &client() const { return m_client; }
    InventoryService &inventory() { return *m_inventory; }
    Result<KubeResource> resource(MigrationKind kind) const;

    Task<Result<>> create(MigrationKind kind, QJsonObject manifest, CreateMark mark, CancelToken cancel);
    Task<Result<>> createFromManifest(QJsonObject manifest, CreateMark mark, CancelToken cancel);
    Task<Result<>> createSecret(ProviderDraft draft, CreateMark mark, CancelToken cancel);
    Task<Result<>> adoptSecret(NamespacedName provider, QString secretName, CancelToken cancel);
    Task<Result<>> adopt(NamespacedName plan, MigrationKind kind, NamespacedName object, CancelToken cancel);
    Task<Result<>> updateProvider(ProviderDraft draft, CancelToken cancel);
    /// Replaces spec.map by that of `manifest`; what we do not know of an entry stays.
    Task<Result<>> updateMap(MigrationKind kind, QJsonObject manifest, QString resourceVersion,
                             CancelToken cancel);
    Task<Result<>> updatePlan(MigrationPlan plan, CancelToken cancel);
    Task<Result<>> startPlan(NamespacedName plan, QString runName, CreateMark mark, CancelToken cancel);
    Task<Result<>> cancelVms(NamespacedName run, QStringList vmIds, CancelToken cancel);
    Task<Result<>> changeSpec(MigrationKind kind, NamespacedName id, QJsonObject spec, CancelToken cancel);
    Task<Result<>> remove(MigrationKind kind, NamespacedName id, CancelToken cancel);
    Task<Result<>> createProject(QString name, CancelToken cancel);
    Task<Result<QList<AccessAnswer>>> reviewAccess(QList<AccessQuestion> questions, CancelToken cancel);
    Task<Result<QList<ObjectEvent>>> events(MigrationKind kind, NamespacedName id, CancelToken cancel);
    Task<Result<PeerCertificate>> certificateSeenByCluster(QString url, CancelToken cancel);

private:
    Task<Result<>> patchVersion(KubeResource resource, NamespacedName id, QJsonObject changes,
                                QString resourceVersion, CancelToken cancel);

    std::shared_ptr<KubeClient> m_client;
    QString m_productNamespace;
    std::shared_ptr<ObjectWriter> m_writer;
    std::shared_ptr<InventoryService> m_inventory;
    std::shared_ptr<RouteClient> m_services;
};

} // namespace naru::openshift
