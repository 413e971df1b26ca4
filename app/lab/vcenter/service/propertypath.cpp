// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/propertypath.h"

#include "app/lab/vcenter/model/managedobject.h"

#include <algorithm>

namespace naru::lab::vcenter {

namespace {

std::unexpected<Fault> invalidProperty(const std::string &path)
{
    return fault(Struct("InvalidProperty").set("name", path),
                 "The property path '" + path + "' is not valid.");
}

/// A field of the type or of one derived from it: paths may lead through a subclass (info.vmfs of a
/// Datastore).
const Field *fieldInFamily(const TypeInfo &type, std::string_view name)
{
    if (const Field *field = type.field(name))
        return field;
    for (const TypeInfo *derived : type.derived) {
        if (const Field *field = derived->field(name))
            return field;
    }
    return nullptr;
}

Value elementWithKey(const Value &value, const std::string &key)
{
    const List *items = value.list();
    if (!items)
        return {};
    for (const Value &item : *items) {
        const Struct *structure = item.structure();
        if (!structure)
            continue;
        const Value &itemKey = structure->get("key");
        if (itemKey.toString() == key ||
            (itemKey.toString().empty() && std::to_string(itemKey.toInteger()) == key))
            return item;
    }
    return {};
}

/// A value for an anyType field: what its run-time type does not tell is kept with it.
Value withDeclaredType(const Field &field, bool isArray, const Value &value)
{
    if (value.isSet() && (isArray || field.type->kind == TypeInfo::Kind::Enum))
        return Typed{&field, value};
    return value;
}

} // namespace

const Value &PropertyReader::root(std::string_view name)
{
    const auto known = std::ranges::find(m_roots, name, &std::pair<std::string_view, Value>::first);
    if (known != m_roots.end())
        return known->second;
    return m_roots.emplace_back(name, m_object.property(name)).second;
}

std::expected<PropertyPath, Fault> PropertyPath::parse(const TypeInfo &type, const std::string &text)
{
    PropertyPath path;
    path.m_text = text;
    const TypeInfo *current = &type;
    bool inList = false; // a list can only be entered by a key
    std::string_view rest = text;
    while (!rest.empty()) {
        std::string_view step = rest.substr(0, rest.find('.'));
        if (const std::size_t bracket = rest.find('['); bracket < step.size()) {
            const std::size_t end = rest.find(']');
            if (end == std::string_view::npos)
                return invalidProperty(text);
            step = rest.substr(0, end + 1);
        }
        rest.remove_prefix(step.size());
        if (rest == "." || (!rest.empty() && rest.front() != '.'))
            return invalidProperty(text);
        rest.remove_prefix(rest.empty() ? 0 : 1);

        const std::size_t bracket = step.find('[');
        const std::string_view name = step.substr(0, bracket);
        const Field *field = inList ? nullptr : fieldInFamily(*current, name);
        if (!field)
            return invalidProperty(text);
        std::string key;
        if (bracket != std::string_view::npos) {
            key = step.substr(bracket + 1, step.size() - bracket - 2);
            std::erase(key, '"');
            if (!field->isArray || key.empty())
                return invalidProperty(text);
        }
        inList = field->isArray && key.empty();
        current = field->type;
        path.m_steps.push_back({std::string(name), std::move(key)});
    }
    if (path.m_steps.empty())
        return invalidProperty(text);
    return path;
}

Value PropertyPath::read(PropertyReader &reader) const
{
    const Field *field = reader.object().type().field(m_steps.front().field);
    if (!field)
        return {};
    Value value = reader.root(field->name);
    for (std::size_t i = 0;; ++i) {
        const Step &step = m_steps[i];
        if (!step.key.empty())
            value = elementWithKey(value, step.key);
        if (i + 1 == m_steps.size())
            return withDeclaredType(*field, field->isArray && step.key.empty(), value);
        const Struct *structure = value.structure();
        if (!structure)
            return {};
        const std::string &next = m_steps[i + 1].field;
        field = structure->type().field(next);
        if (!field)
            return {};
        value = Value(structure->get(next));
    }
}

} // namespace naru::lab::vcenter
