// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace naru {

/// Every colour that a widget paints itself is one of these, so that both themes stay complete.
enum class ColorId {
    Accent,
    Success,
    Warning,
    Critical,
    Info,
    Muted,  ///< secondary text and idle icons
    Border, ///< hairlines between areas
    Raised, ///< headers, side bars and cards on top of the window
    Hover,
    SelectedRow,
};

/// Light and dark are told apart by the palette itself: Qt 6.4 has no colour scheme to ask.
bool isDark(const QPalette &palette);
/// The colour in the theme that `palette` belongs to. Ask again on QEvent::PaletteChange.
QColor color(ColorId id, const QPalette &palette);
/// A faint background in the hue of `id`, on which both `id` and the text can be read.
QColor tint(ColorId id, const QPalette &palette);

QPalette lightPalette();
QPalette darkPalette();

} // namespace naru
