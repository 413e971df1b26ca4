// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/trustpolicy.h"

namespace naru {

QString normalizedFingerprint(const QString &text)
{
    QString digits;
    for (const QChar character : text.trimmed()) {
        if (character == u':' || character == u' ' || character == u'-')
            continue;
        const char16_t upper = character.toUpper().unicode();
        if (!((upper >= u'0' && upper <= u'9') || (upper >= u'A' && upper <= u'F')))
            return {};
        digits += QChar(upper);
    }
    if (digits.size() != 40 && digits.size() != 64)
        return {};
    for (qsizetype i = digits.size() - 2; i > 0; i -= 2)
        digits.insert(i, u':');
    return digits;
}

} // namespace naru
