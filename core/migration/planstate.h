// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"

namespace naru {

/// What a plan's row says, in the precedence of MTV's own console so that both tools agree
/// (openshift.md 1.6).
enum class PlanState {
    Unknown,
    Validating,
    Ready,
    CannotStart, ///< a Critical condition
    Pending,     ///< executing, no machine has begun
    Executing,
    Paused,     ///< warm: between two precopies
    Incomplete, ///< a machine failed
    Canceled,
    Completed,
    Archived,
};

PlanState planState(const MigrationPlan &plan);

/// Ready, not executing, not succeeded, not archived.
bool canStart(const MigrationPlan &plan);
/// The start would run only what did not succeed before: the button reads "Restart".
bool isRestart(const MigrationPlan &plan);
bool isRunning(const MigrationPlan &plan);
/// A cutover can be set or moved: a warm plan that runs and has not cut over every machine yet.
bool canCutOver(const MigrationPlan &plan);

struct PlanProgress
{
    int succeeded = 0;
    int failed = 0;
    int canceled = 0;
    int total = 0;
    double fraction = 0; ///< completed pipeline steps / all steps, 0..1
};
PlanProgress planProgress(const MigrationPlan &plan);

/// Machines that the plan's last run canceled. When the plan has succeeded it cannot run again: they need a
/// new plan.
QList<PlanVm> canceledVms(const MigrationPlan &plan);

/// References of a plan that lead nowhere. MTV gives such a plan no status at all, so nothing else would say
/// it.
struct DanglingReference
{
    enum class Kind { SourceProvider, TargetProvider, NetworkMap, StorageMap, Hook };
    Kind kind;
    NamespacedName id;
};
struct KnownReferences
{
    QList<NamespacedName> providers;
    QList<NamespacedName> networkMaps;
    QList<NamespacedName> storageMaps;
    QList<NamespacedName> hooks;
};
QList<DanglingReference> danglingReferences(const MigrationPlan &plan, const KnownReferences &known);

/// How long a plan may stay without any status before danglingReferences is worth asking.
inline constexpr int statusGraceSeconds = 10;

} // namespace naru
