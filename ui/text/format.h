// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

/// Quantities for people, in the language of QLocale() (see Language). Unknown values are an en dash.
namespace naru::format {

QString unknown();
/// "8 GiB", "1.5 GiB": binary units. Negative = unknown.
QString bytes(qint64 bytes);
/// "120 MiB/s". Negative = unknown.
QString rate(double bytesPerSecond);
/// "2.4 GHz". Negative = unknown.
QString frequency(int mhz);
/// "42 %" of 0..1.
QString percent(double fraction);
QString number(qint64 value);
/// "12 s", "3 min 5 s", "2 h 10 min", "4 d 3 h".
QString duration(std::chrono::milliseconds length);
/// Local time with minutes; Korean "2026-01-02 03:04". Invalid = unknown.
QString dateTime(const QDateTime &time);
/// The same with seconds.
QString preciseDateTime(const QDateTime &time);
/// Names from servers made safe to show on one line: control and bidirectional characters become visible
/// marks, very long text is cut in the middle.
QString plain(const QString &foreign);

} // namespace naru::format
