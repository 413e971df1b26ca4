// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/taskmanager.h"
#include "app/lab/vcenter/service/world.h"

namespace naru::lab::vcenter {

/// Snapshots and changed-block tracking, which warm migration stands on.
class VmSnapshots
{
public:
    VmSnapshots(World &world, TaskManager &tasks);

    void registerMethods(MethodTable &methods);

private:
    Reply create(const Request &request, bool quiesce);
    Reply remove(const Request &request);
    Reply removeAll(const Request &request);
    Reply changedAreas(const Request &request) const;
    void drop(VmSnapshot &snapshot, bool withChildren);

    World &m_world;
    TaskManager &m_tasks;
};

} // namespace naru::lab::vcenter
