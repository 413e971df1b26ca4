// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/powercontrol.h"

#include "core/vsphere/adapter/references.h"
#include "core/vsphere/adapter/taskhandle.h"
#include "core/vsphere/objects/requests.h"

namespace naru::vsphere {

namespace {

struct Verb
{
    SoapRequest request;
    TaskHandle::Kind follow;
};

std::optional<Verb> verbFor(PowerAction action, const MoRef &vm)
{
    using Kind = TaskHandle::Kind;
    switch (action) {
    case PowerAction::PowerOn:
        return Verb{requests::powerOnVm(vm), Kind::Task};
    case PowerAction::PowerOff:
        return Verb{requests::powerOffVm(vm), Kind::Task};
    case PowerAction::Reset:
        return Verb{requests::resetVm(vm), Kind::Task};
    case PowerAction::Suspend:
        return Verb{requests::suspendVm(vm), Kind::Task};
    case PowerAction::ShutDownGuest:
        return Verb{requests::shutdownGuest(vm), Kind::PowerOff};
    case PowerAction::RestartGuest:
        return Verb{requests::rebootGuest(vm), Kind::Accepted};
    case PowerAction::Pause:
    case PowerAction::Resume:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

bool VspherePowerControl::supports(PowerAction action) const
{
    return verbFor(action, {}).has_value();
}

Task<Result<QString>> VspherePowerControl::submit(ObjectRef vm, PowerAction action, CancelToken cancel)
{
    const auto client = m_client; // the session may close while we wait
    std::optional<Verb> verb = verbFor(action, vmRef(vm));
    if (!verb)
        co_return failure(ErrorCode::Unsupported);
    if (verb->follow == TaskHandle::Kind::Task) {
        const Result<MoRef> task = co_await client->startTask(std::move(verb->request), cancel);
        if (!task)
            co_return failure(task.error());
        co_return TaskHandle{TaskHandle::Kind::Task, task->value}.toString();
    }
    const Result<SoapReply> reply = co_await client->call(std::move(verb->request), cancel);
    if (!reply)
        co_return failure(reply.error());
    co_return TaskHandle{verb->follow, vm.id}.toString();
}

} // namespace naru::vsphere
