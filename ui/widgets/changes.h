// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace naru {

/// Calls `apply` now and whenever the language changes, as long as `widget` lives.
void onLanguage(QWidget *widget, std::function<void()> apply);
/// Calls `apply` now and whenever the palette changes, as long as `widget` lives.
void onPalette(QWidget *widget, std::function<void()> apply);

} // namespace naru
