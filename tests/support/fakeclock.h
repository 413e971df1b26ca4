// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QPointer>

#include <map>

namespace naru::test {

/// Stands still until the test moves it.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return m_start.addMSecs(m_elapsed.count()); }
    std::chrono::milliseconds monotonic() const override { return m_elapsed; }
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;

    /// Moves time on, making the calls that fall due in their order.
    void advance(std::chrono::milliseconds step);
    /// Calls that still wait.
    int waiting() const { return int(m_calls.size()); }

private:
    struct Call
    {
        QPointer<QObject> context;
        std::function<void()> call;
    };
    QDateTime m_start = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    std::chrono::milliseconds m_elapsed{0};
    std::multimap<std::chrono::milliseconds, Call> m_calls;
};

} // namespace naru::test
