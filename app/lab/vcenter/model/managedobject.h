// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/value.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace naru::lab::vcenter {

class ChangeFeed;

/// Anything with a reference that clients can read properties of. Properties are computed when they are read;
/// a change of what they show is announced with touch().
class ManagedObject
{
public:
    ManagedObject(ChangeFeed &feed, std::string_view typeName, std::string id);
    virtual ~ManagedObject();
    ManagedObject(const ManagedObject &) = delete;
    ManagedObject &operator=(const ManagedObject &) = delete;

    const MoRef &ref() const { return m_ref; }
    const TypeInfo &type() const { return *m_ref.type; }

    /// Unset for a property that the object does not have now. The name is one of type().fields.
    virtual Value property(std::string_view name) const;

    /// The revision of the feed at the latest change of any property.
    virtual uint64_t changedAt() const { return m_changedAt; }
    void touch();

    ChangeFeed &feed() const { return m_feed; }

private:
    ChangeFeed &m_feed;
    MoRef m_ref;
    uint64_t m_changedAt;
};

template <class T>
using PropertyTable = std::unordered_map<std::string_view, Value (T::*)() const>;

/// The references of objects, as a list.
template <class Range>
Value referencesOf(const Range &objects)
{
    List refs;
    for (const auto &object : objects)
        refs.push_back(object->ref());
    return refs;
}

} // namespace naru::lab::vcenter
