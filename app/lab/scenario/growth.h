// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/scenario.h"

#include <cstdint>

namespace naru::lab::scenario {

/// Adds generated VMs to the first datacenter until the vCenter has `vmCount` in all, with clusters, hosts,
/// datastores and port groups to carry them. The same scenario, count and seed always give the same result; a
/// smaller count gives the beginning of a larger one. Does nothing without a datacenter or when there are
/// enough VMs.
void grow(Scenario &scenario, int vmCount, uint64_t seed);

} // namespace naru::lab::scenario
