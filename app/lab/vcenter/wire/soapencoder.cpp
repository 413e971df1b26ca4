// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/wire/soapencoder.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <utility>

namespace naru::lab::vcenter {

namespace {

constexpr std::string_view envelopeBegin =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<soapenv:Envelope xmlns:soapenc=\"http://schemas.xmlsoap.org/soap/encoding/\"\n"
    " xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"\n"
    " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"\n"
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n"
    "<soapenv:Body>\n";
constexpr std::string_view envelopeEnd = "\n</soapenv:Body>\n</soapenv:Envelope>";

template <class Number>
void appendNumber(std::string &out, Number number)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

/// "xsd:int" and the like for primitives, the bare name for vim25 types.
void appendTypeName(std::string &out, const TypeInfo &type)
{
    if (type.kind == TypeInfo::Kind::Primitive)
        out += "xsd:";
    out += type.name;
}

const TypeInfo &primitiveTypeOf(const Value &value)
{
    static const Schema &schema = Schema::instance();
    static const TypeInfo *const types[] = {&schema.type("anyType"), &schema.type("boolean"),
                                            &schema.type("short"),   &schema.type("int"),
                                            &schema.type("long"),    &schema.type("double"),
                                            &schema.type("string"),  &schema.type("ManagedObjectReference"),
                                            &schema.type("dateTime")};
    return *types[value.typeIndex()];
}

/// The name for xsi:type of a value whose declared type is `declared`.
const TypeInfo *typeOf(const Value &value, const TypeInfo &declared)
{
    if (const Struct *structure = value.structure())
        return &structure->type();
    if (value.ref() || declared.isAny())
        return &primitiveTypeOf(value);
    return &declared;
}

void appendText(std::string &out, const Value &value)
{
    struct Writer
    {
        std::string &out;
        void operator()(std::monostate) const {}
        void operator()(bool flag) const { out += flag ? "true" : "false"; }
        void operator()(Value::Short number) const { appendNumber(out, number); }
        void operator()(Value::Int number) const { appendNumber(out, number); }
        void operator()(Value::Long number) const { appendNumber(out, number); }
        void operator()(double number) const { appendNumber(out, number); }
        void operator()(const std::string &text) const { appendEscaped(out, text); }
        void operator()(const MoRef &ref) const { appendEscaped(out, ref.id); }
        void operator()(Timestamp time) const { out += timestampText(time); }
        void operator()(const std::shared_ptr<const Struct> &structure) const
        {
            for (const Struct::Member &member : structure->members())
                appendField(out, structure->type().fields[member.index], member.value);
        }
        void operator()(const std::shared_ptr<const List> &) const {}
        void operator()(const std::shared_ptr<const Typed> &) const {}
    };
    value.visit(Writer{out});
}

/// "ArrayOfVirtualDevice", "ArrayOfString".
std::string arrayTypeName(std::string_view element)
{
    std::string name = "ArrayOf" + std::string(element);
    if (name[7] >= 'a' && name[7] <= 'z')
        name[7] = static_cast<char>(name[7] - 'a' + 'A');
    return name;
}

void appendTyped(std::string &out, std::string_view name, const Typed &typed);

void appendElement(std::string &out, std::string_view name, const Value &value, const TypeInfo &declared,
                   bool alwaysTyped)
{
    if (const Typed *typed = value.typed())
        return appendTyped(out, name, *typed);
    out += '<';
    out += name;
    if (const MoRef *ref = value.ref()) {
        out += " type=\"";
        out += ref->type->name;
        out += '"';
    }
    const Struct *structure = value.structure();
    if (alwaysTyped || declared.isAny() || (structure && &structure->type() != &declared)) {
        out += " xsi:type=\"";
        appendTypeName(out, *typeOf(value, declared));
        out += '"';
    }
    out += '>';
    appendText(out, value);
    out += "</";
    out += name;
    out += '>';
}

void appendTyped(std::string &out, std::string_view name, const Typed &typed)
{
    const TypeInfo &type = *typed.declared->type;
    const List *items = typed.value.list();
    if (!items)
        return appendElement(out, name, typed.value, type, true);
    const std::string_view element =
        type.kind == TypeInfo::Kind::Object ? std::string_view("ManagedObjectReference") : type.name;
    out += '<';
    out += name;
    out += " xsi:type=\"" + arrayTypeName(element) + "\">";
    for (const Value &item : *items)
        appendElement(out, element, item, type, true);
    out += "</";
    out += name;
    out += '>';
}

} // namespace

void appendEscaped(std::string &out, std::string_view text)
{
    static constexpr std::pair<char, std::string_view> entities[] = {
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\r', "&#13;"}};
    for (char c : text) {
        const auto entity = std::ranges::find(entities, c, &std::pair<char, std::string_view>::first);
        const bool isForbidden = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n';
        if (entity != std::end(entities))
            out += entity->second;
        else
            out += isForbidden ? '?' : c;
    }
}

void appendField(std::string &out, const Field &field, const Value &value)
{
    if (!value.isSet())
        return;
    if (const List *items = value.list(); items && field.isArray) {
        for (const Value &item : *items)
            appendElement(out, field.name, item, *field.type, false);
        return;
    }
    appendElement(out, field.name, value, *field.type, false);
}

std::string responseEnvelope(const Method &method, const Value &value)
{
    std::string out(envelopeBegin);
    const std::string name = std::string(method.name) + "Response";
    out += "<" + name + " xmlns=\"urn:vim25\">";
    appendField(out, method.result, value);
    out += "</" + name + ">";
    out += envelopeEnd;
    return out;
}

std::string faultEnvelope(const Fault &fault)
{
    std::string out(envelopeBegin);
    out += "<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>";
    appendEscaped(out, fault.message);
    out += "</faultstring><detail>";
    const std::string type(fault.detail.type().name);
    out += "<" + type + "Fault xmlns=\"urn:vim25\" xsi:type=\"" + type + "\">";
    appendText(out, fault.detail);
    out += "</" + type + "Fault></detail></soapenv:Fault>";
    out += envelopeEnd;
    return out;
}

std::string timestampText(Timestamp time)
{
    using namespace std::chrono;
    const sys_time<milliseconds> moment{milliseconds(time.msecs)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss clock(moment - day);
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03d000Z", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

} // namespace naru::lab::vcenter
