// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"

#include <QJsonObject>

// Forklift's JSON (forklift.konveyor.io/v1beta1) <-> core/model/migration.h. Pure functions; unknown fields
// are ignored when reading and never written.
namespace naru::openshift {

inline constexpr QStringView forkliftGroup = u"forklift.konveyor.io";

Provider providerFrom(const QJsonObject &object);
NetworkMap networkMapFrom(const QJsonObject &object);
StorageMap storageMapFrom(const QJsonObject &object);
MigrationHook hookFrom(const QJsonObject &object);
MigrationPlan planFrom(const QJsonObject &object);
MigrationRun runFrom(const QJsonObject &object);

/// One element of status.migration.vms (plan) or status.vms (migration).
VmMigrationStatus vmStatusFrom(const QJsonObject &object);
Condition conditionFrom(const QJsonObject &object);
NamespacedName referenceFrom(const QJsonObject &reference);

} // namespace naru::openshift
