// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"
#include "app/lab/scenario/scenario.h"

#include <string>

namespace naru::test {

using lab::kube::Json;

/// The cluster of the recordings, with a vCenter that nobody uses.
lab::scenario::Scenario goldenScenario(double copyMibPerSecond, double allocationSeconds);

/// The provider `vc` of the recordings, and its secret, for the vCenter at `url`.
Json providerSecret(const std::string &url);
Json vsphereProvider(const std::string &url);

std::string base64(const std::string &plain);

} // namespace naru::test
