// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/metrics.h"

#include <QFontMetrics>
#include <QWidget>

namespace naru {

Metrics metrics(const QFontMetrics &font)
{
    const int line = font.height();
    return {line / 5,     line * 2 / 5,
            line * 3 / 4, line * 5 / 4,
            line,         line,
            line * 8 / 5, font.horizontalAdvance(QLatin1StringView("abcdefghijklmnopqrstuvwxyz")) / 26};
}

Metrics metrics(const QWidget *widget)
{
    return metrics(widget->fontMetrics());
}

} // namespace naru
