// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <cstdio>
#include <memory>
#include <mutex>

namespace naru {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(logNet, "naru.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logVsphere, "naru.vsphere", QtWarningMsg)
Q_LOGGING_CATEGORY(logOpenshift, "naru.openshift", QtWarningMsg)
Q_LOGGING_CATEGORY(logOperation, "naru.operation", QtWarningMsg)
Q_LOGGING_CATEGORY(logMigration, "naru.migration", QtWarningMsg)
Q_LOGGING_CATEGORY(logSettings, "naru.settings", QtWarningMsg)
Q_LOGGING_CATEGORY(logSecrets, "naru.secrets", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "naru.ui", QtWarningMsg)
Q_LOGGING_CATEGORY(logLab, "naru.lab", QtWarningMsg)

namespace {

struct LogFile
{
    std::mutex mutex;
    std::unique_ptr<QFile> file;
};

LogFile &logFile()
{
    static LogFile instance;
    return instance;
}

void writeLine(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static constexpr const char *levels[] = {"debug", "warning", "critical", "fatal", "info"};
    const QByteArray line =
        u"%1 %2 %3: %4\n"_s
            .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), QLatin1StringView(levels[type]),
                 QLatin1StringView(context.category ? context.category : "default"), redacted(message))
            .toUtf8();
    const std::scoped_lock lock(logFile().mutex);
    std::fputs(line.constData(), stderr);
    if (logFile().file) {
        logFile().file->write(line);
        logFile().file->flush();
    }
}

} // namespace

QString redacted(const QString &text)
{
    struct Rule
    {
        QRegularExpression pattern;
        QString replacement;
    };
    static const auto ignoreCase = QRegularExpression::CaseInsensitiveOption;
    static const Rule rules[] = {
        {QRegularExpression(uR"((authorization\s*[:=]\s*)(?:(bearer|basic)\s+)?\S+)"_s, ignoreCase),
         u"\\1(redacted)"_s},
        {QRegularExpression(uR"((bearer\s+)[A-Za-z0-9._~+/=-]{8,})"_s, ignoreCase), u"\\1(redacted)"_s},
        {QRegularExpression(uR"(((?:set-)?cookie\s*[:=]\s*)[^\r\n]+)"_s, ignoreCase), u"\\1(redacted)"_s},
        {QRegularExpression(
             uR"(((?:password|passwd|pwd|token|secret|apikey|secretkey)["']?\s*[:=]\s*["']?)[^"',&\s<}]+)"_s,
             ignoreCase),
         u"\\1(redacted)"_s},
        {QRegularExpression(uR"((<password>)[^<]*)"_s, ignoreCase), u"\\1(redacted)"_s},
        {QRegularExpression(uR"((://[^/\s:@]+:)[^@\s/]+@)"_s), u"\\1(redacted)@"_s},
    };
    QString result = text;
    for (const Rule &rule : rules)
        result.replace(rule.pattern, rule.replacement);
    return result;
}

void installLogHandler(const QString &filePath)
{
    if (!filePath.isEmpty()) {
        auto file = std::make_unique<QFile>(filePath);
        if (file->open(QIODevice::Append | QIODevice::Text, QFile::ReadOwner | QFile::WriteOwner))
            logFile().file = std::move(file);
    }
    qInstallMessageHandler(writeLine);
}

} // namespace naru
