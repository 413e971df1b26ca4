// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace naru {

/// Text for a tooltip that must stay plain: Qt would take a name with tags in it for rich text.
inline QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QLatin1StringView("<qt>") + text.toHtmlEscaped() + QLatin1StringView("</qt>");
}

} // namespace naru
