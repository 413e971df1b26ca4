// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/exitcode.h"

namespace naru::ctl {

ExitCode exitCodeFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return Interrupted;
    case ErrorCode::TimedOut:
    case ErrorCode::Unreachable:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::Unauthenticated:
        return NoConnection;
    case ErrorCode::InvalidInput:
        return Invalid;
    case ErrorCode::PreconditionFailed: {
        // A login that waits for the person's consent has not connected.
        const bool consent = error.reason.endsWith(QLatin1StringView("Consent"));
        return consent ? NoConnection : Failed;
    }
    case ErrorCode::Conflict:
        return error.reason == QLatin1StringView("AlreadyExists") ? Invalid : Failed;
    default:
        return Failed;
    }
}

} // namespace naru::ctl
