// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/openshiftscenario.h"

namespace naru::lab::scenario {

class YamlMapping;

/// The section `openshift` of a scenario file.
void readOpenShift(YamlMapping &map, OpenShift &openshift);

} // namespace naru::lab::scenario
