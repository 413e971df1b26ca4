// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/tasktracker.h"

#include "core/async/timing.h"
#include "core/vsphere/adapter/taskhandle.h"
#include "core/vsphere/objects/requests.h"

namespace naru::vsphere {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto guestShutdownLimit = 10min;

MoRef taskRef(const QString &id)
{
    return {u"Task"_s, id};
}

} // namespace

Task<Result<>> VsphereTaskTracker::wait(QString handle, std::function<void(TaskUpdate)> report,
                                        CancelToken cancel)
{
    const auto client = m_client;
    const Result<TaskHandle> task = TaskHandle::fromString(handle);
    if (!task)
        co_return failure(task.error());
    switch (task->kind) {
    case TaskHandle::Kind::Accepted:
        co_return Result<>();
    case TaskHandle::Kind::PowerOff:
        co_return co_await waitForPowerOff(client, task->id, cancel);
    case TaskHandle::Kind::Task:
        break;
    }
    VimClient::ProgressReport progress;
    if (report) {
        progress = [report](const TaskProgress &now) { report(TaskUpdate{now.percent, now.description}); };
    }
    co_return co_await client->waitForTask(taskRef(task->id), std::move(progress), cancel);
}

Task<Result<>> VsphereTaskTracker::waitForPowerOff(std::shared_ptr<VimClient> client, QString vmId,
                                                   CancelToken cancel)
{
    Result<> off = co_await withDeadline<void>(
        client->clock(), guestShutdownLimit, cancel, [client, vmId](CancelToken limited) {
            return client->waitUntil(
                {u"VirtualMachine"_s, vmId}, {"runtime.powerState"_ba},
                [](const ObjectRecord &record) {
                    return record.value("runtime.powerState").text() == "poweredOff";
                },
                limited);
        });
    if (!off && off.error().code == ErrorCode::TimedOut)
        off.error().reason = u"GuestStillRunning"_s;
    co_return off;
}

Task<Result<>> VsphereTaskTracker::cancelNative(QString handle, CancelToken cancel)
{
    const auto client = m_client;
    const Result<TaskHandle> task = TaskHandle::fromString(handle);
    if (!task)
        co_return failure(task.error());
    if (task->kind != TaskHandle::Kind::Task)
        co_return failure(ErrorCode::Unsupported);
    const Result<SoapReply> reply = co_await client->call(requests::cancelTask(taskRef(task->id)), cancel);
    if (!reply)
        co_return failure(reply.error());
    co_return Result<>();
}

} // namespace naru::vsphere
