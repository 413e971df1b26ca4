// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedobject.h"
#include "app/lab/vcenter/service/methodtable.h"

#include <functional>

namespace naru::lab::vcenter {

/// Reads a history (of tasks or events) in pages. It stands somewhere between two items: reading next goes to
/// newer ones, reading previous to older ones.
class HistoryCollector : public ManagedObject
{
public:
    /// `items` gives what passes the filter, oldest first; `source` says when that has changed.
    HistoryCollector(const ManagedObject &source, std::string_view typeName, std::string id,
                     const Struct &filter, std::function<List()> items);

    static void registerMethods(MethodTable &methods);

    uint64_t changedAt() const override;
    Value property(std::string_view name) const override;

private:
    Reply read(int64_t most, bool newer);
    void reset();
    std::size_t pageStart(std::size_t count) const;

    const ManagedObject &m_source;
    Struct m_filter;
    std::function<List()> m_items;
    std::size_t m_pageSize = 10;
    std::size_t m_position = 0;
};

} // namespace naru::lab::vcenter
