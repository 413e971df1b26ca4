// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/printer.h"
#include "core/endpoint/migrationengine.h"
#include "core/migration/plandraft.h"
#include "core/migration/planstate.h"
#include "core/migration/preflight.h"

namespace naru::ctl {

using Lines = QList<QPair<QString, QString>>;

QStringList providerTitles();
Row providerRow(const Provider &provider, const ProviderCounts &counts);
Lines providerLines(const Provider &provider, const ProviderCounts &counts);

QStringList mapTitles();
Row networkMapRow(const NetworkMap &map);
Row storageMapRow(const StorageMap &map);
Lines mapLines(const NetworkMap &map);
Lines mapLines(const StorageMap &map);

QStringList planTitles();
Row planRow(const MigrationPlan &plan);
/// With its machines and their steps.
QJsonObject planDetails(const MigrationPlan &plan);
Lines planLines(const MigrationPlan &plan);
QStringList machineTitles();
QList<Row> machineRows(const MigrationPlan &plan);

QStringList findingTitles();
Row findingRow(const Finding &finding);
Row issueRow(const DraftIssue &issue);

} // namespace naru::ctl
