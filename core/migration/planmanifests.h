// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/migrationengine.h"

namespace naru {

/// The plan with its maps and hooks, in the order of creation.
QList<QJsonObject> manifestsOf(const MigrationEngine &engine, const MigrationPlan &plan);

} // namespace naru
