// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/fault.h"
#include "app/lab/vcenter/wire/value.h"

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace naru::lab::vcenter {

class ManagedObject;

/// The properties of one object while several paths into it are read, so that each is computed once.
class PropertyReader
{
public:
    explicit PropertyReader(const ManagedObject &object)
        : m_object(object)
    {
    }

    const ManagedObject &object() const { return m_object; }
    const Value &root(std::string_view name);

private:
    const ManagedObject &m_object;
    std::vector<std::pair<std::string_view, Value>> m_roots;
};

/// A property path such as "config.hardware.device[4000].backing": fields, and keys of list elements in
/// brackets.
class PropertyPath
{
public:
    /// InvalidProperty when `type` and the types derived from it have no such path.
    static std::expected<PropertyPath, Fault> parse(const TypeInfo &type, const std::string &text);

    const std::string &text() const { return m_text; }
    /// The value as it stands in an anyType field; unset when there is none now.
    Value read(PropertyReader &reader) const;

private:
    struct Step
    {
        std::string field;
        std::string key; ///< empty = none
    };

    std::string m_text;
    std::vector<Step> m_steps;
};

} // namespace naru::lab::vcenter
