// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/yamlwriter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

/// Text that no reader of any YAML version takes for a number, a date, a truth value or a mark of the syntax.
bool isPlain(const QString &text)
{
    static const QRegularExpression harmless(u"\\A[A-Za-z][A-Za-z0-9_./-]*\\z"_s);
    static const QRegularExpression word(u"\\A(y|yes|n|no|true|false|on|off|null)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return harmless.match(text).hasMatch() && !word.match(text).hasMatch();
}

void emitText(YAML::Emitter &out, const QString &text)
{
    if (text.contains(u'\n') && text.endsWith(u'\n') && !text.endsWith("\n\n"_L1) && !text.startsWith(u' '))
        out << YAML::Literal << text.toStdString();
    else if (isPlain(text))
        out << text.toStdString();
    else
        out << YAML::DoubleQuoted << text.toStdString();
}

void emit(YAML::Emitter &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        out << YAML::BeginMap;
        for (auto it = object.begin(); it != object.end(); ++it) {
            out << YAML::Key;
            emitText(out, it.key());
            out << YAML::Value;
            emit(out, it.value());
        }
        out << YAML::EndMap;
        break;
    }
    case QJsonValue::Array:
        out << YAML::BeginSeq;
        for (const QJsonValue &entry : value.toArray())
            emit(out, entry);
        out << YAML::EndSeq;
        break;
    case QJsonValue::String:
        emitText(out, value.toString());
        break;
    case QJsonValue::Bool:
        out << value.toBool();
        break;
    case QJsonValue::Double:
        if (value.toDouble() == double(value.toInteger()))
            out << qint64(value.toInteger());
        else
            out << value.toDouble();
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out << YAML::Null;
        break;
    }
}

} // namespace

QByteArray writeYaml(const QJsonValue &value)
{
    YAML::Emitter out;
    emit(out, value);
    return QByteArray(out.c_str()).append('\n');
}

} // namespace naru
