// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/workqueue.h"

namespace naru::lab {

WorkQueue::WorkQueue(Clock &clock, Work work)
    : m_clock(clock)
    , m_work(std::move(work))
{
}

void WorkQueue::add(const ObjectKey &key, std::chrono::milliseconds delay)
{
    const std::chrono::milliseconds due = m_clock.monotonic() + delay;
    const auto known = m_due.find(key);
    if (known != m_due.end() && known->second <= due)
        return;
    m_due[key] = due;
    m_clock.callAfter(delay, this, [this, key, due] { run(key, due); });
}

// A call that was overtaken by an earlier one finds another due time, or none.
void WorkQueue::run(const ObjectKey &key, std::chrono::milliseconds due)
{
    const auto known = m_due.find(key);
    if (known == m_due.end() || known->second != due)
        return;
    m_due.erase(known);
    m_work(key);
}

} // namespace naru::lab
