// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <ctime>

namespace naru::test {

/// The longest time for which the window's thread was busy without looking at its event loop. Counts the
/// thread's own processor time, so that other programs on the machine do not disturb it.
class LatencyProbe
{
public:
    LatencyProbe()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
        m_last = busy();
        m_timer.start(1);
    }

    void restart()
    {
        m_last = busy();
        m_longest = 0;
    }

    double longestMilliseconds()
    {
        look();
        return m_longest;
    }

private:
    static double busy()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    void look()
    {
        const double now = busy();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }

    QTimer m_timer;
    double m_last = 0;
    double m_longest = 0;
};

/// What a person takes for at once. Sanitizers make everything several times slower.
constexpr double latencyLimit =
#if defined(__has_feature) && __has_feature(address_sanitizer)
    250;
#else
    50;
#endif

} // namespace naru::test
