// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace naru::vsphere {

/// What TaskTracker follows: a task of the server or, for guest verbs, which have none, a machine.
struct TaskHandle
{
    enum class Kind {
        Task,
        PowerOff, ///< the machine `id` is shutting down
        Accepted, ///< the guest of `id` has taken a request whose end the platform never tells
    };
    Kind kind = Kind::Task;
    QString id; ///< MoRef value

    /// The form that is kept in the journal: "task:task-77".
    QString toString() const;
    static Result<TaskHandle> fromString(const QString &text);
};

} // namespace naru::vsphere
