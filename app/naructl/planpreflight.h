// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/migrationtarget.h"
#include "core/migration/plandraft.h"
#include "core/migration/preflight.h"

namespace naru::ctl {

/// A plan as a draft, with its machines as the source shows them now; one that is gone keeps id and name.
PlanDraft draftOf(const MigrationPlan &plan, const MigrationEngine &engine, const SourceInventory &source);

/// The projects of the target, and whether the list is complete.
QStringList projectsOf(const Inventory &inventory, const QString &endpoint);

/// Asks the source, the target and the person's rights, then judges. What the source does not tell is
/// asked of an own endpoint that is the same place.
Task<Result<QList<Finding>>> runPreflight(Runtime &runtime, MigrationTarget target, PlanDraft draft,
                                          SourceInventory source);

/// Prints what was found; true when something blocks.
bool report(Printer &printer, const QList<DraftIssue> &issues, const QList<Finding> &findings);

/// Preflight of an existing plan, printed. Failed: it could not be done.
Task<Result<bool>> isFitToStart(Runtime &runtime, MigrationTarget target, MigrationPlan plan, bool always);

} // namespace naru::ctl
