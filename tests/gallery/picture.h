// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace naru::gallery {

/// Saves the window with the pop-up that is open over it. False when it shows nothing but its background, or
/// cannot be saved; says on the standard output which it was.
bool savePicture(QWidget *window, const QString &path);

} // namespace naru::gallery
