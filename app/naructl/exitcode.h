// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace naru::ctl {

/// What scripts rely on.
enum ExitCode : int {
    Done = 0,
    Failed = 1,        ///< the operation failed, or a machine of the plan failed or was canceled
    Usage = 2,         ///< the command line makes no sense
    NoConnection = 3,  ///< unreachable, not trusted, or not let in
    Invalid = 4,       ///< what was asked for is not valid: preflight, drafts, YAML
    Interrupted = 130, ///< Ctrl+C; what the servers do goes on
};

ExitCode exitCodeFor(const Error &error);

} // namespace naru::ctl
