// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/migrationengine.h"
#include "core/operation/workplan.h"

namespace naru {

class Clock;
class EndpointManager;
class OperationManager;

// The steps that MigrationOperations puts together. Payloads hold no secret.

WorkStep secretStep(const ProviderDraft &draft);
WorkStep providerStep(const ProviderDraft &draft);
WorkStep adoptSecretStep(const ProviderDraft &draft);
WorkStep editProviderStep(const ProviderDraft &draft);
/// Waits for Ready or a refusal.
WorkStep providerVerdictStep(const NamespacedName &provider);
WorkStep projectStep(const QString &name);
/// Creates what the manifest describes; the id is "create/<kind>/<name>".
WorkStep createStep(const QJsonObject &manifest);
/// Replaces the entries of a NetworkMap or StorageMap by the manifest's.
WorkStep editMapStep(const QJsonObject &manifest, const QString &resourceVersion);
WorkStep adoptStep(const NamespacedName &plan, MigrationKind kind, const NamespacedName &object);
/// Waits until the plan has a verdict (Ready or a blocker), or names the references that lead nowhere.
WorkStep planVerdictStep(const NamespacedName &plan);
WorkStep startStep(const NamespacedName &plan, const QString &runName);
/// Follows the run to its end.
WorkStep followStep(const NamespacedName &plan, const QString &runName);
WorkStep cancelVmsStep(const NamespacedName &run, const QStringList &vmIds);
WorkStep cutoverStep(const NamespacedName &run, const QDateTime &when);
WorkStep archiveStep(const NamespacedName &plan);
WorkStep removeStep(MigrationKind kind, const NamespacedName &id);

/// Lets each step wait for the one before.
QList<WorkStep> inSequence(QList<WorkStep> steps);

/// Tells the manager how the steps are carried out. The two others must outlive the operations.
void registerMigrationSteps(OperationManager &operations, EndpointManager &endpoints, Clock &clock);

} // namespace naru
