// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/printer.h"

#include "core/settings/yamlwriter.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

#include <unistd.h>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int barWidth = 24;

bool isWide(char32_t character)
{
    // Unicode's East Asian Wide and Fullwidth blocks that names are written in.
    return (character >= 0x1100 && character <= 0x115F) || (character >= 0x2E80 && character <= 0xA4CF) ||
           (character >= 0xAC00 && character <= 0xD7A3) || (character >= 0xF900 && character <= 0xFAFF) ||
           (character >= 0xFE30 && character <= 0xFE6F) || (character >= 0xFF00 && character <= 0xFF60) ||
           (character >= 0xFFE0 && character <= 0xFFE6) || (character >= 0x1F300 && character <= 0x1FAFF) ||
           (character >= 0x20000 && character <= 0x3FFFD);
}

QString padded(const QString &cell, int width)
{
    return cell + QString(std::max(0, width - displayWidth(cell)), u' ');
}

QByteArray document(OutputFormat format, const QJsonValue &value)
{
    if (format == OutputFormat::Yaml)
        return writeYaml(value);
    return value.isArray() ? QJsonDocument(value.toArray()).toJson()
                           : QJsonDocument(value.toObject()).toJson();
}

QString tableLine(const QStringList &cells, const QList<int> &widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i)
        line += i + 1 < cells.size() ? padded(cells[i], widths[i] + 2) : cells[i];
    while (line.endsWith(u' '))
        line.chop(1);
    return line + u'\n';
}

} // namespace

Printer::Printer(OutputFormat format, FILE *results, FILE *remarks)
    : m_format(format)
    , m_results(results)
    , m_remarks(remarks)
    , m_terminal(::isatty(::fileno(remarks)) == 1)
{
}

void Printer::print(FILE *file, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), file);
    std::fflush(file);
}

void Printer::list(const QStringList &titles, const QList<Row> &rows)
{
    if (isTable())
        return printTable(titles, rows);
    QJsonArray array;
    for (const Row &row : rows)
        array.append(row.machine);
    print(m_results, document(m_format, array));
}

void Printer::printTable(const QStringList &titles, const QList<Row> &rows)
{
    QList<QStringList> lines{titles};
    for (const Row &row : rows) {
        QStringList cells;
        for (const QString &cell : row.cells)
            cells.append(format::plain(cell));
        lines.append(cells);
    }
    QList<int> widths(titles.size(), 0);
    for (const QStringList &cells : lines) {
        for (qsizetype i = 0; i < std::min(cells.size(), widths.size()); ++i)
            widths[i] = std::max(widths[i], displayWidth(cells[i]));
    }
    QString text;
    for (const QStringList &cells : lines)
        text += tableLine(cells, widths);
    print(m_results, text.toUtf8());
}

void Printer::object(const QJsonObject &machine, const QList<QPair<QString, QString>> &lines)
{
    if (!isTable())
        return print(m_results, document(m_format, machine));
    int width = 0;
    for (const auto &line : lines)
        width = std::max(width, displayWidth(line.first));
    QString text;
    for (const auto &[label, value] : lines)
        text += tableLine({label + u':', format::plain(value)}, {width + 1, 0});
    print(m_results, text.toUtf8());
}

void Printer::raw(const QByteArray &text)
{
    print(m_results, text);
}

void Printer::said(const QString &sentence)
{
    if (isTable())
        print(m_results, format::plain(sentence).toUtf8() + '\n');
}

void Printer::remark(const QString &sentence)
{
    endProgress();
    print(m_remarks, format::plain(sentence).toUtf8() + '\n');
}

void Printer::error(const Error &error)
{
    const ErrorText text = errorText(error);
    remark(text.sentence);
    for (const QString &line : QStringList{text.remedy} + text.details.split(u'\n')) {
        if (!line.isEmpty())
            remark(u"  "_s + line);
    }
}

void Printer::progress(const QString &line)
{
    const QString shown = format::plain(line);
    if (shown == m_progress)
        return;
    m_progress = shown;
    // Back to the line's start, and clear what the longer line before leaves over.
    print(m_remarks, m_terminal ? "\r" + shown.toUtf8() + "\x1b[K" : shown.toUtf8() + '\n');
}

void Printer::endProgress()
{
    if (m_terminal && !m_progress.isEmpty())
        print(m_remarks, "\n");
    m_progress.clear();
}

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += isWide(character) ? 2 : 1;
    return width;
}

QString progressBar(double fraction)
{
    if (fraction < 0)
        return u"["_s + QString(barWidth, u'.') + u']';
    const int filled = int(std::clamp(fraction, 0.0, 1.0) * barWidth);
    return u"[%1%2] %3 %"_s.arg(QString(filled, u'#'), QString(barWidth - filled, u'.'))
        .arg(int(std::clamp(fraction, 0.0, 1.0) * 100), 3);
}

} // namespace naru::ctl
