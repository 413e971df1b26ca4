// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/preflightreport.h"

#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/csv.h"

#include <QCoreApplication>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::PreflightReport)
};

QStringList headings()
{
    return {Text::tr("Severity"), Text::tr("VM"), Text::tr("Finding"), Text::tr("Why it matters"),
            Text::tr("What to do")};
}

QStringList cells(const Finding &finding)
{
    const text::FindingText words = text::finding(finding);
    return {text::severity(finding.severity), finding.vmName, words.what, words.why, words.remedy};
}

QString tableRow(const QStringList &cells, const QString &tag)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells)
        row += u"<%1>%2</%1>"_s.arg(tag, cell.toHtmlEscaped());
    return row + u"</tr>\n"_s;
}

} // namespace

QByteArray preflightHtml(const QString &planName, const QDateTime &when, const QList<Finding> &findings)
{
    const QString title = Text::tr("Preflight check of %1").arg(planName).toHtmlEscaped();
    QString rows = tableRow(headings(), u"th"_s);
    for (const Finding &finding : findings)
        rows += tableRow(cells(finding), u"td"_s);
    const QString summary = findings.isEmpty() ? Text::tr("Nothing was found.").toHtmlEscaped() : QString();
    return u"<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>\n"
           "<style>body{font-family:sans-serif}table{border-collapse:collapse}td,th{border:1px solid #999;"
           "padding:4px 8px;text-align:left;vertical-align:top}</style></head>\n"
           "<body><h1>%1</h1><p>%2</p><p>%3</p><table>\n%4</table></body></html>\n"_s
               .arg(title, format::preciseDateTime(when).toHtmlEscaped(), summary, rows)
               .toUtf8();
}

QByteArray preflightCsv(const QList<Finding> &findings)
{
    QList<QStringList> rows{headings()};
    for (const Finding &finding : findings)
        rows.append(cells(finding));
    return toCsv(rows);
}

} // namespace naru
