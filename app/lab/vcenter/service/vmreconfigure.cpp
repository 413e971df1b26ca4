// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/vmreconfigure.h"

#include "app/lab/vcenter/service/eventmanager.h"
#include "app/lab/vcenter/service/session.h"
#include "app/lab/vcenter/service/vmpower.h"

namespace naru::lab::vcenter {

namespace {

/// Empty when the change is one that the lab carries out.
std::string unsupportedPart(const Struct &spec)
{
    for (const Struct::Member &member : spec.members()) {
        const std::string_view name = spec.type().fields[member.index].name;
        if (name != "changeTrackingEnabled" && name != "deviceChange" && name != "changeVersion")
            return std::string(name);
    }
    const List *changes = spec.get("deviceChange").list();
    for (std::size_t i = 0; changes && i < changes->size(); ++i) {
        const Struct &change = *(*changes)[i].structure();
        const bool isCdrom = change.get("device").structure()->type().name == "VirtualCdrom";
        if (!isCdrom || change.get("operation").toString() != "edit")
            return "deviceChange";
    }
    return {};
}

/// Applies the edit of one CD-ROM drive; connecting a medium is left to people with a datastore browser.
Reply editCdrom(VirtualMachine &vm, const Struct &device, Timestamp now)
{
    const Struct *backing = device.get("backing").structure();
    const bool removesMedium = backing && backing->type().name != "VirtualCdromIsoBackingInfo";
    const Struct *connectable = device.get("connectable").structure();
    const bool disconnects = connectable && !connectable->get("connected").toBool();
    if (!removesMedium && !disconnects)
        return Value();
    if (!vm.disconnectCdrom(static_cast<int>(device.get("key").toInteger()), removesMedium, now))
        return fault(Struct("InvalidDeviceSpec").set("property", "device").set("deviceIndex", 0),
                     "Invalid configuration for device '0'.");
    return Value();
}

Reply apply(VirtualMachine &vm, const Struct &spec, Timestamp now)
{
    const List *changes = spec.get("deviceChange").list();
    for (std::size_t i = 0; changes && i < changes->size(); ++i) {
        const Struct &device = *(*changes)[i].structure()->get("device").structure();
        if (Reply edited = editCdrom(vm, device, now); !edited)
            return edited;
    }
    if (const bool *tracking = spec.get("changeTrackingEnabled").as<bool>())
        vm.setChangeTracking(*tracking, now);
    return Value();
}

} // namespace

VmReconfigure::VmReconfigure(World &world, TaskManager &tasks, EventManager &events)
    : m_world(world)
    , m_tasks(tasks)
    , m_events(events)
{
}

void VmReconfigure::registerMethods(MethodTable &methods)
{
    methods.add("ReconfigVM_Task", [this](Request &request) { return reconfigure(request); });
}

Reply VmReconfigure::reconfigure(const Request &request)
{
    auto *vm = request.session->findAs<VirtualMachine>(request.self());
    if (!vm)
        return objectNotFound(request.self());
    if (request.session->account().readOnly)
        return noPermission(request.self(), "VirtualMachine.Config.Settings");
    const Struct spec = *request.argument("spec").structure();
    TaskManager::Work work;
    work.origin = {
        "VirtualMachine.reconfigure", "ReconfigVM_Task", request.session->account().user, false, {}};
    work.seconds = m_world.pace.reconfigureSeconds;
    work.begin = [spec]() -> Reply {
        if (const std::string part = unsupportedPart(spec); !part.empty())
            return fault("NotSupported", "This server does not change '" + part + "'.");
        return Value();
    };
    work.finish = [this, vm, spec, user = work.origin.user]() -> Reply {
        Reply applied = apply(*vm, spec, m_world.now());
        if (applied)
            m_events.postForVm(Struct("VmReconfiguredEvent").set("configSpec", spec), *vm, user,
                               "Reconfigured " + vm->name());
        return applied;
    };
    return Value(startExclusive(m_tasks, *vm, std::move(work)).ref());
}

} // namespace naru::lab::vcenter
