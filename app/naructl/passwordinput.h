// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/secret.h"

namespace naru::ctl {

/// Where passwords and tokens come from besides the keyring: never an argument, never the environment.
struct PasswordSource
{
    int fd = -1;      ///< a descriptor to read lines from, one for each secret asked; -1 = none
    bool ask = false; ///< on the terminal, without echo

    /// stdin when `fromStdin`, else `fd`, else the terminal when there is one.
    static PasswordSource from(bool fromStdin, int fd);
};

/// The next secret. Errors: NotFound (nowhere to read from, or nothing left), InvalidInput (no such
/// descriptor; more than 64 KiB), Cancelled (the person pressed Ctrl+D).
Result<Secret> readPassword(const PasswordSource &source, const QString &question);

} // namespace naru::ctl
