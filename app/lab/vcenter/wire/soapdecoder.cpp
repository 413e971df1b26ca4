// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/wire/soapdecoder.h"

#include "app/lab/vcenter/wire/fault.h"

#include <QtGlobal>

#include <algorithm>
#include <charconv>

#include <QDateTime>

namespace naru::lab::vcenter {

namespace {

using Text = std::string;
using Decoded = std::expected<Value, Text>; ///< the error is the reason for InvalidRequest

Text at(const XmlElement &element)
{
    return "\nat line " + std::to_string(element.line);
}

template <class Number>
Decoded number(const XmlElement &element)
{
    const std::string_view text = element.text;
    Number value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || rest != text.data() + text.size())
        return std::unexpected("\"" + element.text + "\" is not a valid value" + at(element));
    return value;
}

Decoded dateTime(const XmlElement &element)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(element.text), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::unexpected("\"" + element.text + "\" is not a valid dateTime" + at(element));
    return Timestamp{time.toMSecsSinceEpoch()};
}

Decoded primitive(const XmlElement &element, std::string_view type)
{
    if (type == "boolean") {
        if (element.text == "true" || element.text == "1")
            return true;
        if (element.text == "false" || element.text == "0")
            return false;
        return std::unexpected("\"" + element.text + "\" is not a valid boolean" + at(element));
    }
    if (type == "int")
        return number<Value::Int>(element);
    if (type == "long")
        return number<Value::Long>(element);
    if (type == "short" || type == "byte")
        return number<Value::Short>(element);
    if (type == "float" || type == "double")
        return number<double>(element);
    if (type == "dateTime")
        return dateTime(element);
    return element.text;
}

Decoded reference(const XmlElement &element)
{
    const TypeInfo *type = Schema::instance().find(element.moType);
    if (!type || type->kind != TypeInfo::Kind::Object)
        return std::unexpected("Unknown managed object type \"" + element.moType + "\"" + at(element));
    return MoRef{type, element.text};
}

Decoded decodeValue(const XmlElement &element, const TypeInfo &declared);

/// Takes from `children`, beginning at `next`, what belongs to `field`.
Decoded takeField(const std::vector<XmlElement> &children, std::size_t &next, const Field &field)
{
    if (!field.isArray) {
        if (next == children.size() || children[next].name != field.name)
            return Value();
        return decodeValue(children[next++], *field.type);
    }
    List items;
    while (next < children.size() && children[next].name == field.name) {
        Decoded item = decodeValue(children[next++], *field.type);
        if (!item)
            return item;
        items.push_back(std::move(*item));
    }
    // A list that must be there may be empty: it is set, so that whoever reads it finds one.
    return items.empty() && field.isOptional ? Value() : Value(std::move(items));
}

Decoded decodeStruct(const XmlElement &element, const TypeInfo &declared)
{
    const TypeInfo *type = element.xsiType.empty() ? &declared : Schema::instance().find(element.xsiType);
    if (!type || !type->isA(declared))
        return std::unexpected("The type \"" + element.xsiType + "\" does not fit " + Text(declared.name) +
                               at(element));
    const Text context = "\n\nwhile parsing serialized DataObject of type " + Text(type->name) + at(element);
    Struct result(*type);
    std::size_t next = 0;
    for (const Field &field : type->fields) {
        Decoded value = takeField(element.children, next, field);
        if (!value)
            return std::unexpected(value.error() + context);
        if (!value->isSet() && !field.isOptional)
            return std::unexpected("Required property " + Text(field.name) +
                                   " is missing from data object of type " + Text(type->name) + context);
        result.set(field.name, std::move(*value));
    }
    if (next < element.children.size())
        return std::unexpected("Unexpected element tag \"" + element.children[next].name + "\" seen" +
                               context);
    return result;
}

Decoded decodeValue(const XmlElement &element, const TypeInfo &declared)
{
    const TypeInfo *type = &declared;
    if (declared.isAny()) {
        type = Schema::instance().find(element.xsiType);
        if (!type)
            return std::unexpected("The type of \"" + element.name + "\" is missing or unknown" +
                                   at(element));
    }
    switch (type->kind) {
    case TypeInfo::Kind::Primitive:
        return primitive(element, type->name);
    case TypeInfo::Kind::Enum:
        if (std::ranges::find(type->values, element.text) == type->values.end())
            return std::unexpected("\"" + element.text + "\" is not a valid value of " + Text(type->name) +
                                   at(element));
        return element.text;
    case TypeInfo::Kind::Object:
        return reference(element);
    case TypeInfo::Kind::Data:
        break;
    }
    return decodeStruct(element, *type);
}

} // namespace

const Value &SoapCall::argument(std::string_view name) const
{
    const auto found = std::ranges::find(method->parameters, name, &Field::name);
    if (found == method->parameters.end())
        qFatal("%s has no parameter %s", Text(method->name).c_str(), Text(name).c_str());
    return arguments[static_cast<std::size_t>(found - method->parameters.begin())];
}

std::expected<SoapCall, Fault> decodeCall(std::string_view body)
{
    const auto document = parseXml(body);
    if (!document)
        return invalidRequest(document.error());
    const XmlElement *soapBody = document->name == "Envelope" ? document->child("Body") : nullptr;
    if (!soapBody || soapBody->children.size() != 1)
        return invalidRequest("A SOAP envelope with one call is expected");

    const XmlElement &element = soapBody->children.front();
    const Text context = "\n\nwhile parsing call information for method " + element.name;
    if (element.children.empty() || element.children.front().name != "_this")
        return invalidRequest("Required parameter _this is missing" + context);
    const Decoded self = reference(element.children.front());
    if (!self)
        return invalidRequest(self.error() + context);

    SoapCall call{Schema::instance().method(element.name), *self->ref(), {}};
    if (!call.method || !call.self.type->isA(*call.method->owner))
        return fault(Struct("MethodNotFound").set("receiver", call.self).set("method", element.name),
                     "Unable to resolve WSDL method name " + element.name);
    std::size_t next = 1;
    for (const Field &parameter : call.method->parameters) {
        Decoded value = takeField(element.children, next, parameter);
        if (!value)
            return invalidRequest(value.error() + context);
        if (!value->isSet() && !parameter.isOptional)
            return invalidRequest("Required parameter " + Text(parameter.name) + " is missing" + context);
        call.arguments.push_back(std::move(*value));
    }
    if (next < element.children.size())
        return invalidRequest("Unexpected element tag \"" + element.children[next].name + "\" seen" +
                              at(element.children[next]) + context);
    return call;
}

} // namespace naru::lab::vcenter
