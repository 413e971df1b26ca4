// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"

namespace naru::test {

void FakeClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call)
{
    m_calls.emplace(m_elapsed + delay, Call{context, std::move(call)});
}

void FakeClock::advance(std::chrono::milliseconds step)
{
    const auto end = m_elapsed + step;
    while (!m_calls.empty() && m_calls.begin()->first <= end) {
        m_elapsed = std::max(m_elapsed, m_calls.begin()->first);
        const Call due = std::move(m_calls.begin()->second);
        m_calls.erase(m_calls.begin());
        if (due.context)
            due.call();
    }
    m_elapsed = end;
}

} // namespace naru::test
