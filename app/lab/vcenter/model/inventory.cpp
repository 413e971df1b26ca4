// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/inventory.h"

namespace naru::lab::vcenter {

std::string Inventory::nextId(std::string_view prefix)
{
    return std::string(prefix) + std::to_string(++m_lastNumber);
}

void Inventory::adopt(std::shared_ptr<ManagedObject> object)
{
    m_objects.emplace(object->ref().id, std::move(object));
    m_structureChangedAt = m_feed.revision();
}

void Inventory::remove(const MoRef &ref)
{
    m_objects.erase(ref.id);
    m_structureChangedAt = m_feed.revision() + 1;
    m_feed.advance();
}

std::shared_ptr<ManagedObject> Inventory::find(const MoRef &ref) const
{
    const auto found = m_objects.find(ref.id);
    return found == m_objects.end() ? nullptr : found->second;
}

} // namespace naru::lab::vcenter
