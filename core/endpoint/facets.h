// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/model/vmdetails.h"

#include <functional>

// Facets of a Session besides MigrationEngine. Main thread only.
namespace naru {

enum class PowerAction { PowerOn, PowerOff, ShutDownGuest, RestartGuest, Reset, Suspend, Pause, Resume };

class PowerControl
{
public:
    virtual ~PowerControl() = default;

    virtual bool supports(PowerAction action) const = 0;
    /// Asks the platform; returns the handle by which TaskTracker (also after a restart) finds the work
    /// again. Not idempotent: journal before, never repeat blindly.
    virtual Task<Result<QString>> submit(ObjectRef vm, PowerAction action, CancelToken cancel) = 0;
};

struct TaskUpdate
{
    int progressPercent = -1; ///< -1 = not reported
    QString description;      ///< the platform's words for what it is doing
};

class TaskTracker
{
public:
    virtual ~TaskTracker() = default;

    /// Follows the platform's task to its end. Cancelling `cancel` stops only the watching. NotFound: the
    /// platform has forgotten the task, so the object's own state must tell.
    virtual Task<Result<>> wait(QString handle, std::function<void(TaskUpdate)> report,
                                CancelToken cancel) = 0;
    /// Asks the platform to stop the work itself.
    virtual Task<Result<>> cancelNative(QString handle, CancelToken cancel) = 0;
};

class VmInspection
{
public:
    virtual ~VmInspection() = default;

    /// In the order asked; machines that are gone are left out.
    virtual Task<Result<QList<VirtualMachineDetails>>> inspect(QList<ObjectRef> vms, CancelToken cancel) = 0;
};

} // namespace naru
