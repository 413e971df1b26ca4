// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/taskscope.h"

#include "core/async/completion.h"

#include <vector>

namespace naru {

struct TaskScope::State
{
    int running = 0;
    std::vector<Completion<>> drained;
};

TaskScope::TaskScope()
    : m_state(std::make_shared<State>())
{
}

TaskScope::TaskScope(const CancelToken &parent)
    : m_cancel(parent)
    , m_state(std::make_shared<State>())
{
}

TaskScope::~TaskScope()
{
    m_cancel.cancel();
}

void TaskScope::spawn(Task<> &&task)
{
    watch(m_state, std::move(task));
}

int TaskScope::running() const
{
    return m_state->running;
}

Task<> TaskScope::drain()
{
    if (m_state->running == 0)
        co_return;
    const Completion<> idle;
    m_state->drained.push_back(idle);
    co_await idle;
}

Task<> TaskScope::watch(std::shared_ptr<State> state, Task<> task)
{
    ++state->running;
    co_await std::move(task);
    if (--state->running == 0) {
        for (const Completion<> &waiting : std::exchange(state->drained, {}))
            waiting.settle({});
    }
}

} // namespace naru
