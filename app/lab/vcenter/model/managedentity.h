// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedobject.h"

#include <deque>
#include <string>
#include <vector>

namespace naru::lab::vcenter {

/// An object of the inventory tree: it has a name and a parent.
class ManagedEntity : public ManagedObject
{
public:
    ManagedEntity(ChangeFeed &feed, std::string_view typeName, std::string id, std::string name,
                  ManagedEntity *parent);

    const std::string &name() const { return m_name; }
    ManagedEntity *parent() const { return m_parent; }
    /// What lies below in the inventory tree, in the order of its creation.
    virtual std::vector<ManagedEntity *> children() const { return {}; }

    Value property(std::string_view name) const override;

    void addRecentTask(const MoRef &task);
    void removeRecentTask(const MoRef &task);

private:
    Value nameValue() const { return m_name; }
    Value parentValue() const;
    Value recentTasks() const;
    Value status() const { return "green"; }
    Value effectiveRole() const;
    Value noList() const { return List(); }

    std::string m_name;
    ManagedEntity *m_parent;
    std::deque<MoRef> m_recentTasks;
};

} // namespace naru::lab::vcenter
