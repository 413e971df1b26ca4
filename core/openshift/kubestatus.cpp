// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubestatus.h"

#include "core/openshift/jsonpath.h"

#include <QJsonDocument>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeFor(int status, const QString &reason)
{
    switch (status) {
    case 400:
    case 422:
        return ErrorCode::InvalidInput;
    case 401:
        return ErrorCode::Unauthenticated;
    case 403:
        return ErrorCode::PermissionDenied;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 405:
    case 406:
    case 415:
        return ErrorCode::Unsupported;
    case 410:
    case 412:
        return ErrorCode::PreconditionFailed;
    case 429:
    case 503:
        return ErrorCode::Throttled;
    case 504:
        return ErrorCode::TimedOut;
    default:
        // an unknown field in an apply to a typed schema comes back as 500
        return reason == u"Invalid"_s ? ErrorCode::InvalidInput : ErrorCode::Protocol;
    }
}

bool isRetryable(int status)
{
    return status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

bool isAdmissionRefusal(const QString &message)
{
    return message.startsWith(u"admission webhook "_s) && message.contains(u"denied the request"_s);
}

QMap<QString, QString> factsOf(const KubeContext &context)
{
    QMap<QString, QString> facts;
    const auto put = [&](const QString &key, const QString &value) {
        if (!value.isEmpty())
            facts.insert(key, value);
    };
    put(u"verb"_s, context.verb);
    put(u"group"_s, context.group);
    put(u"resource"_s, context.resource);
    put(u"namespace"_s, context.ns);
    put(u"name"_s, context.name);
    return facts;
}

void addCauses(Error &error, const QJsonArray &causes)
{
    QStringList lines;
    for (const QJsonValue &value : causes) {
        const QJsonObject cause = value.toObject();
        const QString field = textAt(cause, u"field");
        lines.append(field + u": "_s + textAt(cause, u"message"));
        if (!field.isEmpty() && !error.facts.contains(u"field"_s))
            error.facts.insert(u"field"_s, field);
        if (textAt(cause, u"reason") == u"FieldManagerConflict"_s) {
            error.reason = u"FieldManagerConflict"_s;
            error.facts.insert(u"manager"_s, conflictingManager(textAt(cause, u"message")));
        }
    }
    if (!lines.isEmpty())
        error.facts.insert(u"causes"_s, lines.join(u'\n'));
}

Error errorFor(int code, const QJsonObject &status, const KubeContext &context)
{
    Error error;
    error.reason = textAt(status, u"reason");
    error.code = codeFor(code, error.reason);
    error.nativeDetail = textAt(status, u"message");
    error.retryable = isRetryable(code);
    error.facts = factsOf(context);
    error.facts.insert(u"status"_s, QString::number(code));
    const QString named = textAt(status, u"details.name");
    error.subject = named.isEmpty() ? (context.name.isEmpty() ? context.resource : context.name) : named;
    addCauses(error, arrayAt(status, u"details.causes"));
    if (const qint64 seconds = integerAt(status, u"details.retryAfterSeconds"); seconds > 0)
        error.facts.insert(u"retryAfterSeconds"_s, QString::number(seconds));
    if (isAdmissionRefusal(error.nativeDetail))
        error.reason = u"AdmissionDenied"_s;
    return error;
}

} // namespace

Error kubeError(const HttpResponse &response, const KubeContext &context)
{
    const QJsonObject status = QJsonDocument::fromJson(response.body).object();
    Error error = errorFor(response.status, status, context);
    if (error.nativeDetail.isEmpty()) // some subresources answer in plain text
        error.nativeDetail = QString::fromUtf8(response.body.left(2000)).trimmed();
    bool isNumber = false;
    const int seconds = response.header("Retry-After").toInt(&isNumber);
    if (isNumber)
        error.facts.insert(u"retryAfterSeconds"_s, QString::number(seconds));
    return error;
}

Error kubeError(const QJsonObject &status, const KubeContext &context)
{
    return errorFor(int(integerAt(status, u"code")), status, context);
}

QString conflictingManager(const QString &message)
{
    const qsizetype open = message.indexOf(u'"');
    const qsizetype close = message.indexOf(u'"', open + 1);
    return open < 0 || close < 0 ? QString() : message.mid(open + 1, close - open - 1);
}

} // namespace naru::openshift
