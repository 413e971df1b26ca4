// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <cstdio>

namespace naru::ctl {

enum class OutputFormat { Table, Json, Yaml };

/// One object: as machines read it (never localized), and as the table shows it.
struct Row
{
    QJsonObject machine;
    QStringList cells;
};

/// Where results (stdout) and remarks (stderr) go. Text from servers cannot steer the terminal: control and
/// bidirectional characters are made visible.
class Printer
{
public:
    explicit Printer(OutputFormat format, FILE *results = stdout, FILE *remarks = stderr);

    OutputFormat format() const { return m_format; }
    bool isTable() const { return m_format == OutputFormat::Table; }

    void list(const QStringList &titles, const QList<Row> &rows);
    /// One object; `lines` are the {label, text} pairs of the table form.
    void object(const QJsonObject &machine, const QList<QPair<QString, QString>> &lines);
    /// A result that is text already (an exported file).
    void raw(const QByteArray &text);
    /// A sentence about what was done: only in the table form, where it is the result.
    void said(const QString &sentence);

    /// For people, on stderr, in every form.
    void remark(const QString &sentence);
    /// Sentence, remedy and the server's words.
    void error(const Error &error);

    /// Progress on stderr: redrawn in place on a terminal, a line for each change otherwise.
    void progress(const QString &line);
    void endProgress();
    bool isTerminal() const { return m_terminal; }

private:
    void printTable(const QStringList &titles, const QList<Row> &rows);
    void print(FILE *file, const QByteArray &text);

    OutputFormat m_format;
    FILE *m_results;
    FILE *m_remarks;
    bool m_terminal;
    QString m_progress;
};

/// How many terminal columns the text takes: Hangul and other wide characters take two.
int displayWidth(const QString &text);
/// `[#####.....] 50 %`; `fraction` 0..1, negative = unknown.
QString progressBar(double fraction);

} // namespace naru::ctl
