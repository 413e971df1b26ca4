// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <expected>

namespace naru {

/// What a person can do about a failure decides the code; the finer cause is Error::reason.
enum class ErrorCode {
    Cancelled,        ///< somebody asked for it: never shown as a failure
    TimedOut,         ///< no answer within the limit
    Unreachable,      ///< no connection: name, route, refused, proxy
    TlsUntrusted,     ///< the certificate is not vouched for, or is not the pinned one
    Unauthenticated,  ///< wrong or expired credentials
    PermissionDenied, ///< known user, missing right
    NotFound,
    Conflict,           ///< somebody else changed or took it
    PreconditionFailed, ///< the far end refuses in its present state
    InvalidInput,       ///< what the person gave is not acceptable: subject names the field
    Unsupported,
    Throttled,
    Locked,   ///< a keyring or an object is locked
    Protocol, ///< the far end said something that its contract does not allow
    Internal,
};

/// A failure as a value. Only ui/text (and naructl through it) turns it into a sentence.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString subject;        ///< what it is about: a host name, an object's name, a field key
    QString nativeDetail;   ///< the far end's own words, shown under "Details"; never parsed for display
    bool retryable = false; ///< a repeat of the same call may succeed without anyone acting
    QString reason;         ///< stable identifier, finer than code, e.g. "InvalidLogin", "PinChanged"
    QMap<QString, QString> facts; ///< named values that the sentence needs, e.g. {"expected", "AB:.."}

    bool isCancelled() const { return code == ErrorCode::Cancelled; }
};

template <class T = void>
using Result = std::expected<T, Error>;

/// `return failure({...})` in functions that return a Result.
inline std::unexpected<Error> failure(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

inline std::unexpected<Error> failure(ErrorCode code, QString subject = {}, QString nativeDetail = {})
{
    return std::unexpected<Error>(Error{code, std::move(subject), std::move(nativeDetail), false, {}, {}});
}

/// The identifier of the code, for logs, journals and machine-readable output ("TimedOut").
QString errorCodeName(ErrorCode code);
/// The reverse of errorCodeName; unknown names give Internal.
ErrorCode errorCodeFromName(const QString &name);

} // namespace naru
