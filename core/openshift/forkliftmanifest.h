// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/migrationengine.h"

#include <QJsonObject>

// core/model/migration.h -> the objects that `kubectl apply -f` accepts. Pure functions: no status, nothing
// that the server sets, and no secret but in providerSecretManifest.
namespace naru::openshift {

QJsonObject providerManifest(const Provider &provider);
QJsonObject networkMapManifest(const NetworkMap &map);
QJsonObject storageMapManifest(const StorageMap &map);
QJsonObject hookManifest(const MigrationHook &hook);
QJsonObject planManifest(const MigrationPlan &plan);
/// The Migration that starts `plan`, which must carry its uid.
QJsonObject runManifest(const MigrationPlan &plan, const QString &runName);

/// The Provider that a draft describes.
Provider providerFromDraft(const ProviderDraft &draft);
/// The draft's secret with both labels that make Forklift's webhook test the connection. Holds `thumbprint`,
/// `cacert` and `ca.crt` together, since each MTV version reads another one (openshift.md, versions).
QJsonObject providerSecretManifest(const ProviderDraft &draft);
/// Only the keys that the draft fills, for changing an existing secret.
QJsonObject providerSecretData(const ProviderDraft &draft);

/// spec.type of a provider: its native word where the type is unknown to us.
QString providerTypeName(const Provider &provider);
QJsonObject ownerReference(const QString &kind, const QString &name, const QString &uid);
QJsonObject referenceTo(const NamespacedName &id);

} // namespace naru::openshift
