// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFontMetrics;
class QPalette;
class QString;

namespace naru {

/// What Fusion leaves dated: flat controls, quiet headers, roomy rows. Sizes come from the font, colours from
/// the theme of `palette`. Widgets opt in to roles by the dynamic properties "role" (card, sidebar, title,
/// subtitle, muted, banner, primary, danger, flat).
QString styleSheet(const QPalette &palette, const QFontMetrics &font);

} // namespace naru
