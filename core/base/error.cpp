// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <utility>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<ErrorCode, QString>, 15> codeNames{{
    {ErrorCode::Cancelled, u"Cancelled"_s},
    {ErrorCode::TimedOut, u"TimedOut"_s},
    {ErrorCode::Unreachable, u"Unreachable"_s},
    {ErrorCode::TlsUntrusted, u"TlsUntrusted"_s},
    {ErrorCode::Unauthenticated, u"Unauthenticated"_s},
    {ErrorCode::PermissionDenied, u"PermissionDenied"_s},
    {ErrorCode::NotFound, u"NotFound"_s},
    {ErrorCode::Conflict, u"Conflict"_s},
    {ErrorCode::PreconditionFailed, u"PreconditionFailed"_s},
    {ErrorCode::InvalidInput, u"InvalidInput"_s},
    {ErrorCode::Unsupported, u"Unsupported"_s},
    {ErrorCode::Throttled, u"Throttled"_s},
    {ErrorCode::Locked, u"Locked"_s},
    {ErrorCode::Protocol, u"Protocol"_s},
    {ErrorCode::Internal, u"Internal"_s},
}};

} // namespace

QString errorCodeName(ErrorCode code)
{
    for (const auto &[known, name] : codeNames) {
        if (known == code)
            return name;
    }
    return u"Internal"_s;
}

ErrorCode errorCodeFromName(const QString &name)
{
    for (const auto &[code, known] : codeNames) {
        if (known == name)
            return code;
    }
    return ErrorCode::Internal;
}

} // namespace naru
