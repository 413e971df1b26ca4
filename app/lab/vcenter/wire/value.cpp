// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/wire/value.h"

#include <QtGlobal>

#include <algorithm>

namespace naru::lab::vcenter {

namespace {

const Value unset;
const std::string emptyText;

} // namespace

Value::Value(Struct value)
    : m_data(std::make_shared<const Struct>(std::move(value)))
{
}

Value::Value(List value)
    : m_data(std::make_shared<const List>(std::move(value)))
{
}

Value::Value(Typed value)
    : m_data(std::make_shared<const Typed>(std::move(value)))
{
}

const Struct *Value::structure() const
{
    const auto *pointer = as<std::shared_ptr<const Struct>>();
    return pointer ? pointer->get() : nullptr;
}

const List *Value::list() const
{
    const auto *pointer = as<std::shared_ptr<const List>>();
    return pointer ? pointer->get() : nullptr;
}

const Typed *Value::typed() const
{
    const auto *pointer = as<std::shared_ptr<const Typed>>();
    return pointer ? pointer->get() : nullptr;
}

bool Value::toBool(bool otherwise) const
{
    const bool *value = as<bool>();
    return value ? *value : otherwise;
}

int64_t Value::toInteger(int64_t otherwise) const
{
    if (const Int *value = as<Int>())
        return *value;
    if (const Long *value = as<Long>())
        return *value;
    if (const Short *value = as<Short>())
        return *value;
    return otherwise;
}

const std::string &Value::toString() const
{
    const std::string *value = as<std::string>();
    return value ? *value : emptyText;
}

bool Value::operator==(const Value &other) const
{
    if (const Struct *mine = structure())
        return other.structure() && *mine == *other.structure();
    if (const List *mine = list())
        return other.list() && *mine == *other.list();
    if (const Typed *mine = typed())
        return other.typed() && *mine == *other.typed();
    return m_data == other.m_data;
}

Struct::Struct(std::string_view typeName)
    : Struct(Schema::instance().type(typeName))
{
}

Struct::Struct(const TypeInfo &type)
    : m_type(&type)
{
}

const Value &Struct::get(std::string_view field) const
{
    const auto index = m_type->fieldIndex.find(field);
    if (index == m_type->fieldIndex.end())
        return unset;
    const auto found = std::ranges::lower_bound(m_members, index->second, {}, &Member::index);
    return found != m_members.end() && found->index == index->second ? found->value : unset;
}

Struct &Struct::set(std::string_view field, Value value) &
{
    const auto index = m_type->fieldIndex.find(field);
    if (index == m_type->fieldIndex.end())
        qFatal("%s has no field %s", std::string(m_type->name).c_str(), std::string(field).c_str());
    if (!value.isSet())
        return *this;
    const auto place = std::ranges::lower_bound(m_members, index->second, {}, &Member::index);
    if (place != m_members.end() && place->index == index->second)
        place->value = std::move(value);
    else
        m_members.insert(place, {index->second, std::move(value)});
    return *this;
}

Struct &&Struct::set(std::string_view field, Value value) &&
{
    return std::move(set(field, std::move(value)));
}

} // namespace naru::lab::vcenter
