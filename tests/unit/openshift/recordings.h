// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"

#include <QJsonObject>
#include <QList>

namespace naru::test {

/// One recorded exchange below tests/data/golden, e.g. "kubernetes/conflict-409.json".
struct RecordedExchange
{
    QJsonObject request;
    HttpResponse response;
    QJsonValue body;
};

RecordedExchange recordedExchange(const QString &file);

/// One line of a recorded watch.
struct RecordedEvent
{
    double seconds = 0;
    QString type;
    QJsonObject object;
};

/// The watch events of a stream, e.g. "forklift/01-cold-3vms/plans.jsonl".
QList<RecordedEvent> recordedEvents(const QString &file);
/// The bytes that the server sent for those events.
QByteArray recordedStream(const QString &file);

/// The requests that a client made in a scenario, in order.
QList<QJsonObject> recordedActions(const QString &file);

} // namespace naru::test
