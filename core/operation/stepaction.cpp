// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/stepaction.h"

namespace naru {

using namespace Qt::StringLiterals;

Error outcomeUnknown(Error cause)
{
    cause.facts[u"cause"_s] = cause.reason.isEmpty() ? errorCodeName(cause.code) : cause.reason;
    cause.reason = u"OutcomeUnknown"_s;
    return cause;
}

} // namespace naru
