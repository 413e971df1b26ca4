// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/planstate.h"
#include "ui/migration/engineobjectsmodel.h"
#include "ui/style/colors.h"

namespace naru {

struct MigrationServices;

using PlansModel = EngineObjectsModel<MigrationPlan>;

/// The plans of all connected engines, live.
PlansModel *makePlansModel(const MigrationServices &services, QObject *parent);

QString planStateIcon(PlanState state);
ColorId planStateColor(PlanState state);
/// "1 of 3 VMs migrated", with the failed and canceled ones named when there are any.
QString planProgressText(const MigrationPlan &plan);

} // namespace naru
