// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/value.h"

namespace naru::lab::vcenter {

/// A ResourceAllocationInfo without reservation and limit, with normal shares.
Struct unlimitedAllocation(int shares);

} // namespace naru::lab::vcenter
