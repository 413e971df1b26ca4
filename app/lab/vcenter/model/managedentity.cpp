// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/managedentity.h"

#include <algorithm>

namespace naru::lab::vcenter {

ManagedEntity::ManagedEntity(ChangeFeed &feed, std::string_view typeName, std::string id, std::string name,
                             ManagedEntity *parent)
    : ManagedObject(feed, typeName, std::move(id))
    , m_name(std::move(name))
    , m_parent(parent)
{
}

Value ManagedEntity::property(std::string_view name) const
{
    static const PropertyTable<ManagedEntity> table = {
        {"name", &ManagedEntity::nameValue},
        {"parent", &ManagedEntity::parentValue},
        {"recentTask", &ManagedEntity::recentTasks},
        {"overallStatus", &ManagedEntity::status},
        {"configStatus", &ManagedEntity::status},
        {"effectiveRole", &ManagedEntity::effectiveRole},
        {"customValue", &ManagedEntity::noList},
        {"configIssue", &ManagedEntity::noList},
        {"declaredAlarmState", &ManagedEntity::noList},
        {"triggeredAlarmState", &ManagedEntity::noList},
        {"permission", &ManagedEntity::noList},
        {"disabledMethod", &ManagedEntity::noList},
        {"tag", &ManagedEntity::noList},
        {"value", &ManagedEntity::noList},
        {"availableField", &ManagedEntity::noList},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedObject::property(name) : (this->*found->second)();
}

Value ManagedEntity::parentValue() const
{
    return m_parent ? Value(m_parent->ref()) : Value();
}

Value ManagedEntity::recentTasks() const
{
    return List(m_recentTasks.begin(), m_recentTasks.end());
}

Value ManagedEntity::effectiveRole() const
{
    return List{Value::Int(-1)}; // the id of the role Administrator
}

void ManagedEntity::addRecentTask(const MoRef &task)
{
    m_recentTasks.push_back(task);
    touch();
}

void ManagedEntity::removeRecentTask(const MoRef &task)
{
    std::erase(m_recentTasks, task);
    touch();
}

} // namespace naru::lab::vcenter
