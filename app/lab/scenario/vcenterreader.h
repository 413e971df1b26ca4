// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"

namespace naru::lab::scenario {

class YamlMapping;

/// The section `vcenter` of a scenario file.
void readVCenter(YamlMapping &map, VCenter &vcenter);

} // namespace naru::lab::scenario
