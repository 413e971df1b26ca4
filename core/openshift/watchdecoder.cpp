// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/watchdecoder.h"

#include <QJsonDocument>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 64 * 1024 * 1024;

Error badLine(const QString &detail)
{
    return Error{ErrorCode::Protocol, {}, detail, true, u"WatchLine"_s, {}};
}

Result<WatchEvent> decodeLine(QByteArrayView line)
{
    QJsonParseError problem;
    const QJsonObject event = QJsonDocument::fromJson(line.toByteArray(), &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return failure(badLine(problem.errorString()));
    static const QHash<QString, WatchEvent::Type> types{
        {u"ADDED"_s, WatchEvent::Type::Added},     {u"MODIFIED"_s, WatchEvent::Type::Modified},
        {u"DELETED"_s, WatchEvent::Type::Deleted}, {u"BOOKMARK"_s, WatchEvent::Type::Bookmark},
        {u"ERROR"_s, WatchEvent::Type::Error},
    };
    const auto type = types.constFind(event.value(u"type"_s).toString());
    if (type == types.constEnd())
        return failure(badLine(u"unknown event type"_s));
    return WatchEvent{*type, event.value(u"object"_s).toObject()};
}

} // namespace

Result<QList<WatchEvent>> WatchDecoder::feed(QByteArrayView chunk)
{
    m_rest.append(chunk);
    QList<WatchEvent> events;
    qsizetype begin = 0;
    for (qsizetype end = m_rest.indexOf('\n', begin); end >= 0; end = m_rest.indexOf('\n', begin)) {
        const QByteArrayView line = QByteArrayView(m_rest).sliced(begin, end - begin).trimmed();
        begin = end + 1;
        if (line.isEmpty())
            continue;
        Result<WatchEvent> event = decodeLine(line);
        if (!event)
            return failure(event.error());
        events.append(*std::move(event));
    }
    m_rest.remove(0, begin);
    if (m_rest.size() > longestLine)
        return failure(badLine(u"line too long"_s));
    return events;
}

} // namespace naru::openshift
