// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"

#include <memory>

namespace naru {

/// Owns the tasks that an object starts. The owner closes in two steps: cancel(), then `co_await drain()`,
/// and only then is it safe to destroy what the tasks refer to. The destructor cancels; tasks that outlive it
/// must hold what they use by shared_ptr. Main thread only.
class TaskScope
{
public:
    TaskScope();
    explicit TaskScope(const CancelToken &parent);
    ~TaskScope();
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;

    /// The token to hand to the tasks of this scope.
    CancelToken token() const { return m_cancel.token(); }
    void spawn(Task<> &&task);
    int running() const;
    void cancel() { m_cancel.cancel(); }
    /// Finishes when no task runs any more; does not cancel by itself.
    Task<> drain();

private:
    struct State;

    static Task<> watch(std::shared_ptr<State> state, Task<> task);

    CancelSource m_cancel;
    std::shared_ptr<State> m_state;
};

} // namespace naru
