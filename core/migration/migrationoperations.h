// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/migrationengine.h"
#include "core/migration/manifests.h"
#include "core/migration/plandraft.h"

#include <memory>

namespace naru {

class Clock;
class EndpointManager;
class OperationManager;
struct WorkStep;

/// Everything that changes migration objects, as journalled operations. Each creating step is idempotent by
/// name and operation, so that a crash at any moment leaves exactly one of each object once the operation has
/// been taken up again. Main thread only; made once, beside the OperationManager.
///
/// Operation kinds (ui/text names them): provider.create, provider.edit, networkmap.create, networkmap.edit,
/// storagemap.create, storagemap.edit, plan.create, plan.run, plan.cancel, plan.cutover, plan.archive,
/// plan.duplicate, migration.delete, migration.import.
class MigrationOperations
{
public:
    /// Registers its step actions. All three must outlive the operations.
    MigrationOperations(OperationManager &operations, EndpointManager &endpoints, Clock &clock);

    // Each returns the operation's id at once; OperationManager::wait tells the outcome.

    /// Secret, provider, ownership, then waits until the provider is Ready (its activity is the type of the
    /// condition it waits for) or refused (PreconditionFailed, reason = condition type, detail = the server's
    /// words).
    Task<Result<QString>> createProvider(QString endpoint, ProviderDraft draft);
    Task<Result<QString>> editProvider(QString endpoint, ProviderDraft draft);
    Task<Result<QString>> createNetworkMap(QString endpoint, NetworkMap map);
    Task<Result<QString>> createStorageMap(QString endpoint, StorageMap map);
    Task<Result<QString>> editNetworkMap(QString endpoint, NetworkMap map);
    Task<Result<QString>> editStorageMap(QString endpoint, StorageMap map);
    /// Project (when the draft says so), new maps, hooks, the plan, ownership; then waits for the plan's
    /// verdict.
    Task<Result<QString>> createPlan(QString endpoint, PlanDraft draft);
    /// Copies of maps and plan under new names ("copy-of-<name>" when `newName` is empty), optionally for
    /// some machines only (ids; empty = all): also the "new plan for the canceled machines".
    Task<Result<QString>> duplicatePlan(QString endpoint, MigrationPlan plan, QString newName,
                                        QStringList vmIds);
    /// Starts or restarts the plan and follows it to the end; the operation fails when a machine failed or
    /// was canceled (reason "VmsFailed" or "VmsCanceled", facts failed, canceled, total).
    Task<Result<QString>> runPlan(QString endpoint, MigrationPlan plan);
    Task<Result<QString>> cancelVms(QString endpoint, MigrationPlan plan, QStringList vmIds);
    /// Invalid = remove the cutover; a time in the past = now.
    Task<Result<QString>> setCutover(QString endpoint, MigrationPlan plan, QDateTime when);
    Task<Result<QString>> archivePlan(QString endpoint, NamespacedName plan);
    Task<Result<QString>> remove(QString endpoint, MigrationKind kind, NamespacedName id);
    Task<Result<QString>> importManifests(QString endpoint, QList<ImportedManifest> manifests);

private:
    struct Services;

    Task<Result<QString>> begin(QString kind, QString endpoint, QString name, QList<WorkStep> steps,
                                QMap<QString, Secret> secrets = {});
    MigrationEngine *engine(const QString &endpoint) const;

    std::shared_ptr<Services> m_services;
};

/// The plans that use a provider or a map: it must not be deleted while there are any (archived ones do not
/// count).
QList<MigrationPlan> plansUsing(const MigrationEngine &engine, MigrationKind kind, const NamespacedName &id);

} // namespace naru
