// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/migrationtarget.h"
#include "core/migration/plandraft.h"
#include "core/migration/preflight.h"

namespace naru::ctl {

/// Prints what was found; true when something blocks.
bool report(Printer &printer, const QList<DraftIssue> &issues, const QList<Finding> &findings);

/// Preflight of an existing plan: true when nothing blocks it. Printed when something does, or `always`.
Task<Result<bool>> isFitToStart(Runtime &runtime, MigrationTarget target, MigrationPlan plan, bool always);

} // namespace naru::ctl
