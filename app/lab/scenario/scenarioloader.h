// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/scenario.h"
#include "core/base/error.h"

#include <string>

namespace naru::lab::scenario {

/// Reads a scenario file. The error is InvalidInput with subject = `path` and nativeDetail = "line 12: ...",
/// for YAML mistakes, unknown or doubled keys, wrong values and names that refer to nothing; NotFound when it
/// cannot be read.
Result<Scenario> loadScenario(const std::string &path);

/// The same for text in memory; `name` is the error's subject.
Result<Scenario> parseScenario(const std::string &text, const std::string &name);

} // namespace naru::lab::scenario
