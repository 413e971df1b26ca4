// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/taskmanager.h"
#include "app/lab/vcenter/service/world.h"

#include <QObject>

namespace naru::lab::vcenter {

class EventManager;

/// Power operations of VMs, with and without the help of the guest.
class VmPower
{
public:
    VmPower(World &world, TaskManager &tasks, EventManager &events);

    void registerMethods(MethodTable &methods);

private:
    struct Change
    {
        std::string_view descriptionId;
        std::string_view method;
        scenario::PowerState from; ///< anything else is InvalidPowerState
        scenario::PowerState to;
        double seconds;
        std::string_view event;
        const char *eventText; ///< follows the VM's name
    };

    Task &startChange(VirtualMachine &vm, const Change &change, const std::string &user,
                      std::string parentTask);
    void apply(VirtualMachine &vm, const Change &change, const std::string &user);
    Reply powerOnMany(const Request &request);
    void bootGuest(VirtualMachine &vm);
    Reply asGuest(const Request &request, void (VmPower::*act)(VirtualMachine &, const std::string &));
    void shutDown(VirtualMachine &vm, const std::string &user);
    void reboot(VirtualMachine &vm, const std::string &user);
    void standBy(VirtualMachine &vm, const std::string &user);

    World &m_world;
    TaskManager &m_tasks;
    EventManager &m_events;
    const Change m_powerOn;
    const Change m_powerOff;
    const Change m_reset;
    const Change m_suspend;
    QObject m_context;
};

/// Starts a task that works on one VM alone: while another one does, it fails with TaskInProgress.
Task &startExclusive(TaskManager &tasks, VirtualMachine &vm, TaskManager::Work work);

/// InvalidPowerState with vCenter's sentence.
std::unexpected<Fault> invalidPowerState(scenario::PowerState existing, scenario::PowerState requested);

} // namespace naru::lab::vcenter
