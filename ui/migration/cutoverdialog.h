// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>

class QWidget;

namespace naru {

/// Asks for the time of a cutover in local time; `chosen` gets UTC, never a time before `now`.
void askCutoverTime(QWidget *parent, const QDateTime &now, std::function<void(QDateTime)> chosen);

} // namespace naru
