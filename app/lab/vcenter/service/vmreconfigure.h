// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/taskmanager.h"
#include "app/lab/vcenter/service/world.h"

namespace naru::lab::vcenter {

class EventManager;

/// ReconfigVM_Task, as far as preparing a migration needs it: changed-block tracking, and taking media out of
/// CD-ROM drives. Everything else is NotSupported.
class VmReconfigure
{
public:
    VmReconfigure(World &world, TaskManager &tasks, EventManager &events);

    void registerMethods(MethodTable &methods);

private:
    Reply reconfigure(const Request &request);

    World &m_world;
    TaskManager &m_tasks;
    EventManager &m_events;
};

} // namespace naru::lab::vcenter
