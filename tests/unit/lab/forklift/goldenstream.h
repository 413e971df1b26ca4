// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/sourceinventory.h"

#include <map>
#include <string>
#include <vector>

namespace naru::test {

using naru::lab::Json;

/// The lines of a recorded stream below tests/data/golden/forklift.
std::vector<Json> goldenLines(const std::string &file);

/// Every state of every object of a stream, by name, in order.
std::map<std::string, std::vector<Json>> goldenHistory(const std::string &file);

/// The recorded vCenter: its machines, networks and datastores in full detail.
lab::SourceInventory goldenInventory();

/// A Provider that is Ready.
Json readyProvider();

/// status.conditions without transition times.
Json withoutTimes(Json conditions);

} // namespace naru::test
