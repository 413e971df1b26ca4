// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/world.h"

#include <string>

namespace naru::lab {

/// Writes an Event for every condition that `after` has and `before` (status.conditions of the same object)
/// has not, as the controllers of Forklift do; what was said before is counted up. `component` is the
/// controller's name ("plan").
void recordNewConditions(const World &world, const std::string &component, const kube::Json &object,
                         const kube::Json &before, const kube::Json &after);

} // namespace naru::lab
