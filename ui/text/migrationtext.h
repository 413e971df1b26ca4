// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/plandraft.h"
#include "core/migration/planstate.h"
#include "core/migration/preflight.h"

#include <QString>

/// Names and sentences for what core/migration knows as enumerators and codes.
namespace naru::text {

QString planState(PlanState state);
QString vmOutcome(VmMigrationStatus::Outcome outcome);
/// "Disk transfer" for "DiskTransferV2v"; unknown names verbatim.
QString pipelineStep(const QString &name);
QString migrationType(MigrationType type);
QString targetPower(TargetPower power);
QString providerType(const Provider &provider);
/// "Ready", or the first reason why not, in words.
QString readiness(const MigrationObject &object);
/// What a condition of a provider, map or plan means; unknown types verbatim.
QString conditionName(const QString &type);

/// Why a draft cannot be finished, and what to do.
QString draftIssue(const DraftIssue &issue);

struct FindingText
{
    QString what;
    QString why; ///< why it matters
    QString remedy;
};
FindingText finding(const Finding &finding);
QString severity(Finding::Severity severity);

/// Names of the operations of core/migration, for registerOperationNames().
QString migrationOperationName(const QString &kind);

} // namespace naru::text
