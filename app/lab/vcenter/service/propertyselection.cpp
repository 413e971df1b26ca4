// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/propertyselection.h"

#include <algorithm>

namespace naru::lab::vcenter {

std::expected<PropertySelection, Fault> PropertySelection::compile(const List &propSet)
{
    PropertySelection selection;
    for (const Value &item : propSet) {
        const Struct &spec = *item.structure();
        const std::string &typeName = spec.get("type").toString();
        const TypeInfo *type = Schema::instance().find(typeName);
        if (!type || type->kind != TypeInfo::Kind::Object)
            return fault(Struct("InvalidType").set("argument", "type"),
                         "The type '" + typeName + "' is not known.");
        Entry entry{type, {}};
        std::vector<std::string> names;
        if (spec.get("all").toBool()) {
            for (const Field &field : type->fields)
                names.emplace_back(field.name);
        } else if (const List *paths = spec.get("pathSet").list()) {
            for (const Value &path : *paths)
                names.push_back(path.toString());
        }
        for (const std::string &name : names) {
            auto path = PropertyPath::parse(*type, name);
            if (!path)
                return std::unexpected(path.error());
            entry.paths.push_back(std::move(*path));
        }
        selection.m_entries.push_back(std::move(entry));
    }
    return selection;
}

const std::vector<PropertyPath> *PropertySelection::pathsFor(const TypeInfo &type) const
{
    const auto [place, isNew] = m_byType.try_emplace(&type);
    PerType &known = place->second;
    if (isNew) {
        for (const Entry &entry : m_entries) {
            if (!type.isA(*entry.type))
                continue;
            known.asked = true;
            for (const PropertyPath &path : entry.paths) {
                if (std::ranges::find(known.paths, path.text(), &PropertyPath::text) == known.paths.end())
                    known.paths.push_back(path);
            }
        }
    }
    return known.asked ? &known.paths : nullptr;
}

} // namespace naru::lab::vcenter
