// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/jsonpath.h"

#include <QJsonDocument>

namespace naru::openshift {

QJsonValue valueAt(const QJsonObject &object, QStringView path)
{
    QJsonValue value = object;
    for (const QStringView key : path.tokenize(u'.')) {
        if (!value.isObject())
            return QJsonValue::Undefined;
        value = value.toObject().value(key);
    }
    return value;
}

QString textAt(const QJsonObject &object, QStringView path)
{
    return valueAt(object, path).toString();
}

QJsonObject objectAt(const QJsonObject &object, QStringView path)
{
    return valueAt(object, path).toObject();
}

QJsonArray arrayAt(const QJsonObject &object, QStringView path)
{
    return valueAt(object, path).toArray();
}

qint64 integerAt(const QJsonObject &object, QStringView path)
{
    return valueAt(object, path).toInteger();
}

QDateTime timeAt(const QJsonObject &object, QStringView path)
{
    return QDateTime::fromString(textAt(object, path), Qt::ISODateWithMs).toUTC();
}

QStringList textsAt(const QJsonObject &object, QStringView path)
{
    QStringList texts;
    for (const QJsonValue &text : arrayAt(object, path))
        texts.append(text.toString());
    return texts;
}

QString annotationOf(const QJsonObject &object, const QString &key)
{
    return objectAt(object, u"metadata.annotations").value(key).toString();
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace naru::openshift
