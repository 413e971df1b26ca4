// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace naru {

/// An Error in the person's language. Plain text throughout.
struct ErrorText
{
    QString sentence; ///< what happened, to what
    QString remedy;   ///< what to do about it
    QString details;  ///< the far end's own words and the stable identifiers, for "Details"
};

/// By code and reason, with subject and facts filled in. An unknown reason falls back to its code's sentence.
ErrorText errorText(const Error &error);
/// Sentence and remedy on one line, for tooltips and tables.
QString errorLine(const Error &error);

} // namespace naru
