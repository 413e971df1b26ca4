// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/csv.h"

#include <QByteArray>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

QString cell(QString text)
{
    if (!text.isEmpty() && "=+-@\t\r"_L1.contains(text.front()))
        text.prepend(u'\'');
    const bool needsQuotes =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

QByteArray toCsv(const QList<QStringList> &rows)
{
    QString text(u'\uFEFF');
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &value : row)
            cells << cell(value);
        text += cells.join(u',') + "\r\n"_L1;
    }
    return text.toUtf8();
}

} // namespace naru
