// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/operationjson.h"

#include "core/base/log.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

QJsonObject parse(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QStringList textList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

WorkStep stepFromJson(const QJsonObject &object)
{
    return {object["id"_L1].toString(), object["action"_L1].toString(), object["name"_L1].toString(),
            object["payload"_L1].toObject(), textList(object["after"_L1])};
}

} // namespace

QByteArray planToJson(const WorkPlan &plan)
{
    QJsonArray steps;
    for (const WorkStep &step : plan.steps) {
        steps.append(QJsonObject{{u"id"_s, step.id},
                                 {u"action"_s, step.action},
                                 {u"name"_s, step.name},
                                 {u"payload"_s, step.payload},
                                 {u"after"_s, QJsonArray::fromStringList(step.after)}});
    }
    return compact({{u"steps"_s, steps},
                    {u"secretFields"_s, QJsonArray::fromStringList(plan.secretFields)},
                    {u"continueOnError"_s, plan.failurePolicy == FailurePolicy::ContinueOnError},
                    {u"parallelLimit"_s, plan.parallelLimit}});
}

WorkPlan planFromJson(const QByteArray &json)
{
    const QJsonObject object = parse(json);
    WorkPlan plan;
    plan.failurePolicy =
        object["continueOnError"_L1].toBool() ? FailurePolicy::ContinueOnError : FailurePolicy::StopOnError;
    plan.parallelLimit = object["parallelLimit"_L1].toInt(plan.parallelLimit);
    plan.secretFields = textList(object["secretFields"_L1]);
    for (const QJsonValue &step : object["steps"_L1].toArray())
        plan.steps.append(stepFromJson(step.toObject()));
    return plan;
}

QByteArray errorToJson(const Error &error)
{
    QJsonObject facts;
    for (auto it = error.facts.begin(); it != error.facts.end(); ++it)
        facts.insert(it.key(), redacted(it.value()));
    return compact({{u"code"_s, errorCodeName(error.code)},
                    {u"subject"_s, error.subject},
                    {u"nativeDetail"_s, redacted(error.nativeDetail)},
                    {u"retryable"_s, error.retryable},
                    {u"reason"_s, error.reason},
                    {u"facts"_s, facts}});
}

Error errorFromJson(const QByteArray &json)
{
    const QJsonObject object = parse(json);
    Error error{errorCodeFromName(object["code"_L1].toString()),
                object["subject"_L1].toString(),
                object["nativeDetail"_L1].toString(),
                object["retryable"_L1].toBool(),
                object["reason"_L1].toString(),
                {}};
    const QJsonObject facts = object["facts"_L1].toObject();
    for (auto it = facts.begin(); it != facts.end(); ++it)
        error.facts.insert(it.key(), it.value().toString());
    return error;
}

} // namespace naru
