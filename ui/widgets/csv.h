// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace naru {

/// UTF-8 with a byte order mark (spreadsheets need it for Korean), RFC 4180 quoting. A cell that a
/// spreadsheet would take for a formula (it begins with = + - @, tab or carriage return) gets an apostrophe
/// in front.
QByteArray toCsv(const QList<QStringList> &rows);

} // namespace naru
