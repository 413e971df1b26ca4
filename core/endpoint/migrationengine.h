// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/base/secret.h"
#include "core/endpoint/trustpolicy.h"
#include "core/model/migration.h"
#include "core/model/sourceinventory.h"

#include <QJsonObject>
#include <QObject>

namespace naru {

/// Who creates an object: the operation in the journal. Every creating call is idempotent by (name,
/// operation): a repeat after a crash finds its own object (annotation "naru.io/operation") and succeeds; a
/// foreign object of that name is a Conflict (reason "AlreadyExists").
struct CreateMark
{
    QString operationId;
    bool dryRun = false; ///< the server validates and admits, but keeps nothing
};

/// What "Create provider" asks for.
struct ProviderDraft
{
    NamespacedName id;
    QString secretName;
    Provider::Type type = Provider::Type::VSphere;
    QString url; ///< "https://vc.example.com/sdk"; the API address for OpenShift; "host:/path" for OVA
    QString user;
    Secret password;  ///< the token for OpenShift
    QByteArray caPem; ///< the confirmed certificate (or authorities)
    QString sha1;     ///< of the confirmed certificate, for MTV up to 2.5
    bool insecureSkipVerify = false;
    QMap<QString, QString> settings; ///< vddkInitImage, sdkEndpoint ("vcenter" or "esxi")
};

struct AccessQuestion
{
    QString verb;
    QString group;
    QString resource;
    QString ns; ///< empty = cluster-wide
};

struct AccessAnswer
{
    AccessQuestion question;
    bool allowed = false;
    QString why;
};

struct ObjectEvent
{
    QDateTime last;
    QString type; ///< Normal or Warning
    QString reason;
    QString message;
    int count = 1;
};

enum class MigrationKind { Provider, NetworkMap, StorageMap, Plan, Migration, Hook };

/// The facet of a session whose platform carries machines in from elsewhere (MTV). The lists are live: watch
/// the signals. Main thread only.
class MigrationEngine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Where the product keeps its objects ("openshift-mtv", "konveyor-forklift").
    virtual QString defaultNamespace() const = 0;
    /// True once every list below has been read.
    virtual bool isLoaded() const = 0;
    virtual QList<Provider> providers() const = 0;
    virtual QList<NetworkMap> networkMaps() const = 0;
    virtual QList<StorageMap> storageMaps() const = 0;
    virtual QList<MigrationPlan> plans() const = 0;
    virtual QList<MigrationRun> runs() const = 0;
    virtual QList<MigrationHook> hooks() const = 0;
    /// The run that counts for a plan: the newest whose planUid is the plan's. nullopt = never started.
    std::optional<MigrationRun> currentRun(const MigrationPlan &plan) const;

    /// From the inventory service. Unauthenticated with reason "InventoryNeedsToken" when the login has no
    /// bearer token; service down or provider not loaded yet: retryable.
    virtual Task<Result<QMap<QString, ProviderCounts>>>
    providerCounts(CancelToken cancel) = 0; ///< by provider uid
    virtual Task<Result<SourceInventory>> sourceInventory(NamespacedName provider, CancelToken cancel) = 0;

    virtual Task<Result<>> createProviderSecret(ProviderDraft draft, CreateMark mark, CancelToken cancel) = 0;
    virtual Task<Result<>> createProvider(ProviderDraft draft, CreateMark mark, CancelToken cancel) = 0;
    /// Makes the provider own its secret, so that deleting the provider deletes the secret.
    virtual Task<Result<>> adoptSecret(NamespacedName provider, QString secretName, CancelToken cancel) = 0;
    /// Empty fields of the draft are left as they are.
    virtual Task<Result<>> updateProvider(ProviderDraft draft, CancelToken cancel) = 0;
    virtual Task<Result<>> createNetworkMap(NetworkMap map, CreateMark mark, CancelToken cancel) = 0;
    virtual Task<Result<>> createStorageMap(StorageMap map, CreateMark mark, CancelToken cancel) = 0;
    /// Replaces the entries; Conflict when somebody changed the map since `resourceVersion`.
    virtual Task<Result<>> updateNetworkMap(NetworkMap map, CancelToken cancel) = 0;
    virtual Task<Result<>> updateStorageMap(StorageMap map, CancelToken cancel) = 0;
    virtual Task<Result<>> createHook(MigrationHook hook, CreateMark mark, CancelToken cancel) = 0;
    virtual Task<Result<>> createPlan(MigrationPlan plan, CreateMark mark, CancelToken cancel) = 0;
    virtual Task<Result<>> updatePlan(MigrationPlan plan, CancelToken cancel) = 0;
    /// Makes the plan own maps and hooks that were created for it, so that they are deleted with it.
    virtual Task<Result<>> adoptByPlan(NamespacedName plan, MigrationKind kind, NamespacedName object,
                                       CancelToken cancel) = 0;
    /// Starts (or restarts) the plan: creates the Migration `runName` owned by the plan.
    virtual Task<Result<>> startPlan(NamespacedName plan, QString runName, CreateMark mark,
                                     CancelToken cancel) = 0;
    /// Adds to the list of machines to cancel in a running migration.
    virtual Task<Result<>> cancelVms(NamespacedName run, QStringList vmIds, CancelToken cancel) = 0;
    /// A time in the past means now; nullopt removes the cutover.
    virtual Task<Result<>> setCutover(NamespacedName run, std::optional<QDateTime> when,
                                      CancelToken cancel) = 0;
    virtual Task<Result<>> archivePlan(NamespacedName plan, CancelToken cancel) = 0;
    virtual Task<Result<>> remove(MigrationKind kind, NamespacedName id, CancelToken cancel) = 0;

    /// Creates the project by ProjectRequest where there is one, else as a namespace. Success when it exists
    /// already.
    virtual Task<Result<>> createProject(QString name, CancelToken cancel) = 0;
    virtual Task<Result<QList<AccessAnswer>>> reviewAccess(QList<AccessQuestion> questions,
                                                           CancelToken cancel) = 0;
    virtual Task<Result<QList<ObjectEvent>>> events(MigrationKind kind, NamespacedName id,
                                                    CancelToken cancel) = 0;
    /// The certificate of `url` as the cluster sees it, through the product's tls-certificate service.
    /// verifyProblem stays empty: nobody verified it.
    virtual Task<Result<PeerCertificate>> certificateSeenByCluster(QString url, CancelToken cancel) = 0;

    /// Manifests as `kubectl apply -f` accepts them, without status, secrets and server-set metadata.
    virtual QJsonObject manifest(const Provider &provider) const = 0;
    virtual QJsonObject manifest(const NetworkMap &map) const = 0;
    virtual QJsonObject manifest(const StorageMap &map) const = 0;
    virtual QJsonObject manifest(const MigrationPlan &plan) const = 0;
    virtual QJsonObject manifest(const MigrationHook &hook) const = 0;

    /// The reverse, for imported files and journalled work. Unknown fields are dropped.
    virtual NetworkMap networkMapFrom(const QJsonObject &manifest) const = 0;
    virtual StorageMap storageMapFrom(const QJsonObject &manifest) const = 0;
    virtual MigrationPlan planFrom(const QJsonObject &manifest) const = 0;
    /// Creates what a manifest describes, idempotent as every creating call. Unknown fields are sent as they
    /// are.
    virtual Task<Result<>> createFromManifest(QJsonObject manifest, CreateMark mark, CancelToken cancel) = 0;

Q_SIGNALS:
    void loaded();
    void providersChanged();
    void networkMapsChanged();
    void storageMapsChanged();
    void plansChanged(); ///< plans or runs
    void hooksChanged();
};

} // namespace naru
