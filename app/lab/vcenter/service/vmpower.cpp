// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/vmpower.h"

#include "app/lab/vcenter/model/vmsnapshot.h"
#include "app/lab/vcenter/service/eventmanager.h"
#include "app/lab/vcenter/service/session.h"

namespace naru::lab::vcenter {

using scenario::PowerState;

VmPower::VmPower(World &world, TaskManager &tasks, EventManager &events)
    : m_world(world)
    , m_tasks(tasks)
    , m_events(events)
    , m_powerOn{"VirtualMachine.powerOn",  "PowerOnVM_Task",   PowerState::Off, PowerState::On,
                world.pace.vmStartSeconds, "VmPoweredOnEvent", "is powered on"}
    , m_powerOff{"VirtualMachine.powerOff", "PowerOffVM_Task",   PowerState::On,  PowerState::Off,
                 world.pace.vmStopSeconds,  "VmPoweredOffEvent", "is powered off"}
    , m_reset{"VirtualMachine.reset",   "ResetVM_Task",     PowerState::On, PowerState::On,
              world.pace.vmStopSeconds, "VmResettingEvent", "is reset"}
    , m_suspend{"VirtualMachine.suspend", "SuspendVM_Task",   PowerState::On, PowerState::Suspended,
                world.pace.vmStopSeconds, "VmSuspendedEvent", "is suspended"}
{
}

void VmPower::registerMethods(MethodTable &methods)
{
    const auto add = [&](const Change &change) {
        methods.add(change.method, [this, &change](Request &request) -> Reply {
            auto *vm = request.session->findAs<VirtualMachine>(request.self());
            if (!vm)
                return objectNotFound(request.self());
            return Value(startChange(*vm, change, request.session->account().user, {}).ref());
        });
    };
    for (const Change *change : {&m_powerOn, &m_powerOff, &m_reset, &m_suspend})
        add(*change);
    methods.add("PowerOnMultiVM_Task", [this](Request &request) { return powerOnMany(request); });
    methods.add("ShutdownGuest", [this](Request &request) { return asGuest(request, &VmPower::shutDown); });
    methods.add("RebootGuest", [this](Request &request) { return asGuest(request, &VmPower::reboot); });
    methods.add("StandbyGuest", [this](Request &request) { return asGuest(request, &VmPower::standBy); });
}

Task &startExclusive(TaskManager &tasks, VirtualMachine &vm, TaskManager::Work work)
{
    const auto isMine = std::make_shared<bool>(false);
    auto task = std::make_shared<MoRef>();
    work.begin = [&vm, isMine, task, begin = std::move(work.begin)]() -> Reply {
        if (vm.busyTask())
            return fault(Struct("TaskInProgress").set("task", *vm.busyTask()),
                         "The operation is not allowed while another task is in progress.");
        *isMine = true;
        vm.setBusyTask(*task);
        return begin();
    };
    work.ended = [&vm, isMine, ended = std::move(work.ended)] {
        if (*isMine)
            vm.setBusyTask({});
        if (ended)
            ended();
    };
    Task &started = tasks.start(vm, std::move(work));
    *task = started.ref();
    return started;
}

std::unexpected<Fault> invalidPowerState(PowerState existing, PowerState requested)
{
    static constexpr const char *names[] = {"Powered off", "Powered on", "Suspended"};
    return fault(Struct("InvalidPowerState")
                     .set("requestedState", powerStateText(requested))
                     .set("existingState", powerStateText(existing)),
                 std::string("The attempted operation cannot be performed in the current state (") +
                     names[static_cast<std::size_t>(existing)] + ").");
}

Task &VmPower::startChange(VirtualMachine &vm, const Change &change, const std::string &user,
                           std::string parentTask)
{
    TaskManager::Work work;
    work.origin = {std::string(change.descriptionId), std::string(change.method), user, false,
                   std::move(parentTask)};
    work.seconds = change.seconds;
    work.begin = [&vm, change]() -> Reply {
        const bool resumes = change.to == PowerState::On && vm.power() == PowerState::Suspended;
        if (vm.source().isTemplate)
            return fault("NotSupported", "The operation is not supported on a template.");
        if (vm.power() != change.from && !resumes)
            return invalidPowerState(vm.power(), change.to);
        return Value();
    };
    work.finish = [this, &vm, &change, user]() -> Reply {
        apply(vm, change, user);
        return Value();
    };
    return startExclusive(m_tasks, vm, std::move(work));
}

void VmPower::apply(VirtualMachine &vm, const Change &change, const std::string &user)
{
    vm.setPower(change.to, m_world.now());
    if (change.to == PowerState::On)
        bootGuest(vm);
    m_events.postForVm(Struct(change.event), vm, user,
                       vm.name() + " on " + vm.placement().host->name() + " " + change.eventText);
}

void VmPower::bootGuest(VirtualMachine &vm)
{
    vm.setGuest(VirtualMachine::GuestState::Booting);
    const auto boot = vm.bootTime();
    m_world.after(m_world.pace.guestBootSeconds, &m_context, [&vm, boot] {
        if (vm.bootTime() == boot && vm.guest() == VirtualMachine::GuestState::Booting)
            vm.setGuest(VirtualMachine::GuestState::Running);
    });
}

/// One task that starts a task per VM; those that cannot be started are listed with the reason.
Reply VmPower::powerOnMany(const Request &request)
{
    auto *datacenter = request.session->findAs<ManagedEntity>(request.self());
    if (!datacenter)
        return objectNotFound(request.self());
    if (request.session->account().readOnly)
        return noPermission(request.self(), "VirtualMachine.Interact.PowerOn");
    std::vector<VirtualMachine *> vms;
    for (const Value &value : *request.argument("vm").list()) {
        auto *vm = request.session->findAs<VirtualMachine>(*value.ref());
        if (!vm)
            return objectNotFound(*value.ref());
        vms.push_back(vm);
    }
    TaskManager::Work work;
    work.origin = {"Datacenter.powerOnVm", "PowerOnMultiVM_Task", request.session->account().user, false, {}};
    work.begin = [] { return Reply(Value()); };
    const auto key = std::make_shared<std::string>();
    work.finish = [this, vms, key, user = work.origin.user]() -> Reply {
        List attempted;
        List notAttempted;
        for (VirtualMachine *vm : vms) {
            if (vm->power() == PowerState::On)
                notAttempted.push_back(
                    Struct("ClusterNotAttemptedVmInfo")
                        .set("vm", vm->ref())
                        .set("fault", invalidPowerState(vm->power(), PowerState::On).error().localized()));
            else
                attempted.push_back(Struct("ClusterAttemptedVmInfo")
                                        .set("vm", vm->ref())
                                        .set("task", startChange(*vm, m_powerOn, user, *key).ref()));
        }
        return Value(
            Struct("ClusterPowerOnVmResult").set("attempted", attempted).set("notAttempted", notAttempted));
    };
    Task &task = m_tasks.start(*datacenter, std::move(work));
    *key = task.ref().id;
    return Value(task.ref());
}

/// Operations that the guest itself carries out: no task, but guest tools must run.
Reply VmPower::asGuest(const Request &request, void (VmPower::*act)(VirtualMachine &, const std::string &))
{
    auto *vm = request.session->findAs<VirtualMachine>(request.self());
    if (!vm)
        return objectNotFound(request.self());
    if (vm->power() != PowerState::On)
        return invalidPowerState(vm->power(), PowerState::On);
    if (!vm->toolsRunning())
        return fault(
            "ToolsUnavailable",
            "Cannot complete operation because VMware Tools is not running in this virtual machine.");
    (this->*act)(*vm, request.session->account().user);
    return Value();
}

void VmPower::shutDown(VirtualMachine &vm, const std::string &user)
{
    m_events.postForVm(Struct("VmGuestShutdownEvent"), vm, user, "Guest OS shut down for " + vm.name());
    vm.setGuest(VirtualMachine::GuestState::ShuttingDown);
    m_world.after(m_world.pace.guestShutdownSeconds, &m_context, [this, &vm, user] {
        if (vm.guest() == VirtualMachine::GuestState::ShuttingDown)
            apply(vm, m_powerOff, user);
    });
}

void VmPower::reboot(VirtualMachine &vm, const std::string &user)
{
    m_events.postForVm(Struct("VmGuestRebootEvent"), vm, user, "Guest OS reboot for " + vm.name());
    vm.setGuest(VirtualMachine::GuestState::ShuttingDown);
    m_world.after(m_world.pace.guestShutdownSeconds, &m_context, [this, &vm] {
        if (vm.guest() == VirtualMachine::GuestState::ShuttingDown)
            bootGuest(vm);
    });
}

void VmPower::standBy(VirtualMachine &vm, const std::string &user)
{
    m_events.postForVm(Struct("VmGuestStandbyEvent"), vm, user, "Guest OS standby for " + vm.name());
    vm.setGuest(VirtualMachine::GuestState::Standby);
    m_world.after(m_world.pace.vmStopSeconds, &m_context, [this, &vm, user] {
        if (vm.guest() == VirtualMachine::GuestState::Standby)
            apply(vm, m_suspend, user);
    });
}

} // namespace naru::lab::vcenter
