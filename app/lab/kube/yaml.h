// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"

#include <expected>
#include <string>
#include <vector>

namespace naru::lab::kube {

/// YAML documents as JSON, with YAML 1.2's core types (quoted text stays text). The error is the parser's
/// sentence.
std::expected<std::vector<Json>, std::string> parseYaml(const std::string &text);

} // namespace naru::lab::kube
