// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation/operation.h"
#include "core/policy/actionpolicy.h"

#include <QString>

namespace naru::text {

/// "Power on" for "power.PowerOn". Kinds of other parts are added by registerOperationNames().
QString operationName(const QString &kind);
/// `names` gives the name of a kind, or an empty text when it knows none. Call at start, before any window.
void registerOperationNames(QString (*names)(const QString &kind));
QString operationState(StepState state);
/// Why an action is disabled; empty when it is not.
QString obstacle(Obstacle obstacle);

} // namespace naru::text
