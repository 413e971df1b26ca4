// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/openshift/recordings.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &file)
{
    QFile source(QStringLiteral(NARU_TEST_DATA "/golden/") + file);
    EXPECT_TRUE(source.open(QIODevice::ReadOnly)) << source.fileName().toStdString();
    return source.readAll();
}

QList<QJsonObject> linesOf(const QString &file)
{
    QList<QJsonObject> lines;
    for (const QByteArray &line : contentOf(file).split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    return lines;
}

QByteArray bytesOf(const QJsonValue &body)
{
    if (body.isString())
        return body.toString().toUtf8();
    return (body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject()))
        .toJson(QJsonDocument::Compact);
}

} // namespace

RecordedExchange recordedExchange(const QString &file)
{
    const QJsonObject recorded = QJsonDocument::fromJson(contentOf(file)).object();
    RecordedExchange exchange;
    exchange.request = recorded.value(u"request"_s).toObject();
    exchange.body = recorded.value(u"body"_s);
    exchange.response.status = recorded.value(u"status"_s).toInt();
    exchange.response.body = bytesOf(exchange.body);
    const QJsonObject headers = recorded.value(u"headers"_s).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        exchange.response.headers.append({header.key().toUtf8(), header.value().toString().toUtf8()});
    return exchange;
}

QList<RecordedEvent> recordedEvents(const QString &file)
{
    QList<RecordedEvent> events;
    for (const QJsonObject &line : linesOf(file)) {
        const QJsonObject event = line.value(u"event"_s).toObject();
        if (!event.isEmpty())
            events.append({line.value(u"t"_s).toDouble(), event.value(u"type"_s).toString(),
                           event.value(u"object"_s).toObject()});
    }
    return events;
}

QByteArray recordedStream(const QString &file)
{
    QByteArray stream;
    for (const QJsonObject &line : linesOf(file)) {
        if (line.contains(u"event"_s))
            stream += bytesOf(line.value(u"event"_s)) + '\n';
    }
    return stream;
}

QList<QJsonObject> recordedActions(const QString &file)
{
    QList<QJsonObject> requests;
    for (const QJsonObject &line : linesOf(file)) {
        if (line.contains(u"request"_s))
            requests.append(line.value(u"request"_s).toObject());
    }
    return requests;
}

} // namespace naru::test
