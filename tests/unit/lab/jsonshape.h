// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"

#include <string>
#include <vector>

namespace naru::test {

/// Differences in shape between a recorded and an actual object: fields that are missing or extra, values of
/// another type. Lists are alike when their first items are. Ownership (managedFields) is left out: it is not
/// in the recordings.
void compareShape(const lab::kube::Json &expected, const lab::kube::Json &actual, const std::string &path,
                  std::vector<std::string> &differences);

} // namespace naru::test
