// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace naru::format {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::format)
};

constexpr qsizetype longestName = 300;

bool isHidden(QChar character)
{
    const char16_t code = character.unicode();
    const bool bidirectional = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
                               code == 0x200e || code == 0x200f || code == 0x061c;
    const bool lineBreak = code == 0x2028 || code == 0x2029;
    return bidirectional || lineBreak || character.category() == QChar::Other_Control;
}

QString dateTimeFormat(bool seconds)
{
    const QString time = seconds ? u"HH:mm:ss"_s : u"HH:mm"_s;
    return QLocale().language() == QLocale::Korean ? u"yyyy-MM-dd "_s + time : u"MMM d, yyyy "_s + time;
}

} // namespace

QString unknown()
{
    return u"–"_s;
}

QString bytes(qint64 bytes)
{
    if (bytes < 0)
        return unknown();
    constexpr std::array units{"B"_L1, "KiB"_L1, "MiB"_L1, "GiB"_L1, "TiB"_L1, "PiB"_L1, "EiB"_L1};
    double value = double(bytes);
    size_t unit = 0;
    for (; value >= 1024 && unit + 1 < units.size(); ++unit)
        value /= 1024;
    const bool whole = value >= 100 || std::abs(value - std::round(value)) < 0.05;
    return QLocale().toString(value, 'f', whole ? 0 : 1) + u' ' + units[unit];
}

QString rate(double bytesPerSecond)
{
    return bytesPerSecond < 0 ? unknown() : bytes(qint64(bytesPerSecond)) + "/s"_L1;
}

QString frequency(int mhz)
{
    if (mhz < 0)
        return unknown();
    return mhz < 1000 ? QLocale().toString(mhz) + " MHz"_L1
                      : QLocale().toString(mhz / 1000.0, 'f', 1) + " GHz"_L1;
}

QString percent(double fraction)
{
    return QLocale().toString(int(fraction * 100)) + " %"_L1;
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString duration(std::chrono::milliseconds length)
{
    const qint64 seconds = std::max<qint64>(0, length.count() / 1000);
    if (seconds < 60)
        return Text::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    if (seconds < 86400)
        return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return Text::tr("%1 d %2 h").arg(seconds / 86400).arg(seconds % 86400 / 3600);
}

QString dateTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), dateTimeFormat(false)) : unknown();
}

QString preciseDateTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), dateTimeFormat(true)) : unknown();
}

QString plain(const QString &foreign)
{
    QString text = foreign;
    if (text.size() > longestName)
        text = text.left(longestName / 2) + u'…' + text.right(longestName / 2);
    for (QChar &character : text) {
        if (isHidden(character))
            character = u'\uFFFD';
    }
    return text;
}

} // namespace naru::format
