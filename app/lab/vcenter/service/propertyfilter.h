// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedobject.h"
#include "app/lab/vcenter/service/objectselection.h"
#include "app/lab/vcenter/service/propertyselection.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace naru::lab::vcenter {

/// A filter of a PropertyCollector. It remembers what the client was told of each object (a digest, or the
/// values when partial updates were asked for) and gives the differences.
class PropertyFilter : public ManagedObject
{
public:
    /// A fault when the spec names unknown types, paths or objects. `find` must outlive the filter.
    static std::expected<std::shared_ptr<PropertyFilter>, Fault>
    create(ChangeFeed &feed, std::string id, const Struct &spec, bool partialUpdates, ObjectFinder find);

    /// Forgets what the client knows: everything enters again.
    void restart();
    /// At most `limit` ObjectUpdates, none when nothing changed. They count as delivered.
    List takeUpdates(std::size_t limit);
    /// Whether takeUpdates() may still have something to say.
    bool hasWork();

    Value property(std::string_view name) const override;

private:
    struct Known
    {
        uint64_t digest = 0; ///< 0 = unset
        Value value;         ///< only kept for partial updates
    };
    struct Entry
    {
        std::shared_ptr<ManagedObject> object;
        const std::vector<PropertyPath> *paths = nullptr;
        bool entered = false;
        uint64_t deliveredAt = 0;
        std::vector<Known> known;

        bool isStale() const { return !entered || object->changedAt() > deliveredAt; }
    };

    PropertyFilter(ChangeFeed &feed, std::string id, const Struct &spec, bool partialUpdates,
                   ObjectFinder find, PropertySelection properties, ObjectSelection objects);

    bool isSelectionCurrent() const;
    void refreshSelection();
    Value takeUpdate(Entry &entry);
    void appendChanges(List &changes, const std::string &path, const Value &value, Known &known);

    Struct m_spec;
    bool m_partialUpdates;
    ObjectFinder m_find;
    PropertySelection m_properties;
    ObjectSelection m_selection;
    std::vector<Entry> m_entries;
    std::vector<MoRef> m_leaving;
    std::vector<std::shared_ptr<ManagedObject>> m_followed;
    std::size_t m_missingStarts = 0;
    uint64_t m_selectedAt = 0;
    bool m_isSelected = false;
};

} // namespace naru::lab::vcenter
