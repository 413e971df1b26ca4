// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace naru::openshift {

/// The value below a dotted path such as "spec.provider.source"; Undefined when a part is missing. Keys that
/// hold dots themselves (annotations) cannot be reached this way.
QJsonValue valueAt(const QJsonObject &object, QStringView path);
QString textAt(const QJsonObject &object, QStringView path);
QJsonObject objectAt(const QJsonObject &object, QStringView path);
QJsonArray arrayAt(const QJsonObject &object, QStringView path);
qint64 integerAt(const QJsonObject &object, QStringView path);
/// RFC 3339 in UTC; invalid when absent.
QDateTime timeAt(const QJsonObject &object, QStringView path);
QStringList textsAt(const QJsonObject &object, QStringView path);
QString annotationOf(const QJsonObject &object, const QString &key);

QByteArray compactJson(const QJsonObject &object);

} // namespace naru::openshift
