// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/wire/schema.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace naru::lab::vcenter {

extern const char schemaText[];

namespace {

constexpr std::array primitives = {"boolean", "byte",   "short",    "int",       "long",
                                   "float",   "double", "dateTime", "anyURI",    "base64Binary",
                                   "anyType", "void",   "string",   "DataObject"};

std::string_view nextWord(std::string_view &text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    return word;
}

} // namespace

const Field *TypeInfo::field(std::string_view fieldName) const
{
    const auto found = fieldIndex.find(fieldName);
    return found == fieldIndex.end() ? nullptr : &fields[found->second];
}

bool TypeInfo::isA(const TypeInfo &other) const
{
    for (const TypeInfo *type = this; type; type = type->base) {
        if (type == &other)
            return true;
    }
    return false;
}

const Schema &Schema::instance()
{
    static const Schema schema;
    return schema;
}

Schema::Schema()
{
    for (const char *name : primitives)
        declare(name).kind = TypeInfo::Kind::Primitive;
    declare("ManagedObjectReference").kind = TypeInfo::Kind::Object;

    TypeInfo *type = nullptr;
    Method *method = nullptr;
    for (std::string_view rest = schemaText; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.empty() || line.front() == '#')
            continue;
        if (line.starts_with("    "))
            method->parameters.push_back(parseField(line));
        else if (line.starts_with("  call "))
            method = &parseMethod(*type, line);
        else if (line.starts_with("  "))
            type->fields.push_back(parseField(line));
        else
            type = &parseType(line);
    }
    for (const auto &[name, known] : m_types) {
        inheritFields(*known);
        for (const TypeInfo *base = known->base; base; base = base->base)
            declare(base->name).derived.push_back(known.get());
    }
}

TypeInfo &Schema::declare(std::string_view name)
{
    std::unique_ptr<TypeInfo> &type = m_types[name];
    if (!type) {
        type = std::make_unique<TypeInfo>();
        type->name = name;
    }
    return *type;
}

TypeInfo &Schema::parseType(std::string_view line)
{
    const std::string_view kind = nextWord(line);
    TypeInfo &type = declare(nextWord(line));
    if (kind == "enum") {
        type.kind = TypeInfo::Kind::Enum;
        for (std::string_view value = nextWord(line); !value.empty(); value = nextWord(line))
            type.values.push_back(value);
        return type;
    }
    type.kind = kind == "data" ? TypeInfo::Kind::Data : TypeInfo::Kind::Object;
    if (const std::string_view base = nextWord(line); base != "-")
        type.base = &declare(base);
    return type;
}

Field Schema::parseField(std::string_view line)
{
    Field field;
    field.name = nextWord(line);
    field.isOptional = field.name.starts_with('?');
    field.name.remove_prefix(field.isOptional ? 1 : 0);
    std::string_view type = nextWord(line);
    field.isArray = type.ends_with("[]");
    type.remove_suffix(field.isArray ? 2 : 0);
    field.type = &declare(type);
    return field;
}

Method &Schema::parseMethod(const TypeInfo &owner, std::string_view line)
{
    nextWord(line); // "call"
    Method method;
    method.name = nextWord(line);
    method.owner = &owner;
    std::string_view result = nextWord(line);
    method.result = {"returnval", nullptr, result.ends_with("[]"), true};
    result.remove_suffix(method.result.isArray ? 2 : 0);
    method.result.type = &declare(result);
    method.privilege = nextWord(line);
    return m_methods.emplace(method.name, std::move(method)).first->second;
}

/// Puts the fields of the bases in front, once.
void Schema::inheritFields(TypeInfo &type)
{
    if (!type.fieldIndex.empty())
        return;
    if (type.base) {
        TypeInfo &base = declare(type.base->name);
        inheritFields(base);
        type.fields.insert(type.fields.begin(), base.fields.begin(), base.fields.end());
    }
    for (std::size_t i = 0; i < type.fields.size(); ++i)
        type.fieldIndex.emplace(type.fields[i].name, static_cast<uint16_t>(i));
}

const TypeInfo *Schema::find(std::string_view name) const
{
    const auto found = m_types.find(name);
    return found == m_types.end() ? nullptr : found->second.get();
}

const TypeInfo &Schema::type(std::string_view name) const
{
    const TypeInfo *found = find(name);
    if (!found)
        qFatal("vim25.schema has no type %.*s", static_cast<int>(name.size()), name.data());
    return *found;
}

const Method *Schema::method(std::string_view name) const
{
    const auto found = m_methods.find(name);
    return found == m_methods.end() ? nullptr : &found->second;
}

} // namespace naru::lab::vcenter
