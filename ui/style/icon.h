// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"

#include <QIcon>

#include <optional>

namespace naru {

/// A line icon of resources/icons, drawn in the colour of the text (or in `hue`) of the theme at the time of
/// painting, and sharp at every scale.
QIcon icon(const QString &name, std::optional<ColorId> hue = std::nullopt);
/// The program's own icon, in its own colours.
QIcon applicationIcon();

} // namespace naru
