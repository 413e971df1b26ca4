// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFontMetrics;
class QLayout;
class QWidget;

namespace naru {

/// Distances in device-independent pixels, derived from the height of a line of text so that they follow the
/// font and the scale.
struct Metrics
{
    int hair;      ///< between a label and what it belongs to
    int small;     ///< between the controls of one group
    int medium;    ///< between groups, and inside cards
    int large;     ///< around pages
    int line;      ///< height of a line of text
    int icon;      ///< edge of a small icon
    int row;       ///< height of a table row
    int character; ///< average width of a Latin letter
};

Metrics metrics(const QFontMetrics &font);
Metrics metrics(const QWidget *widget);

} // namespace naru
