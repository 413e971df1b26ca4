// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/propertypath.h"

#include <map>

namespace naru::lab::vcenter {

/// The compiled propSet of a PropertyFilterSpec: which paths to read of which type.
class PropertySelection
{
public:
    static std::expected<PropertySelection, Fault> compile(const List &propSet);

    /// All paths asked for objects of this type; a later spec for the same type adds to an earlier one. Null
    /// when the type was not asked for: such objects are not reported.
    const std::vector<PropertyPath> *pathsFor(const TypeInfo &type) const;

private:
    struct Entry
    {
        const TypeInfo *type;
        std::vector<PropertyPath> paths;
    };
    struct PerType
    {
        bool asked = false;
        std::vector<PropertyPath> paths;
    };

    std::vector<Entry> m_entries;
    mutable std::map<const TypeInfo *, PerType> m_byType; ///< filled on demand
};

} // namespace naru::lab::vcenter
