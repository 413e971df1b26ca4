// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace naru::lab {

/// `seconds` of the lab's pace in real time: --speed shortens durations, timestamps stay real.
class LabTime
{
public:
    explicit LabTime(double speed)
        : m_speed(speed)
    {
    }

    std::chrono::milliseconds real(double seconds) const
    {
        return std::chrono::milliseconds(static_cast<long long>(seconds * 1000 / m_speed));
    }
    /// How much of the lab's time passes in `time`.
    double labSeconds(std::chrono::milliseconds time) const
    {
        return static_cast<double>(time.count()) / 1000 * m_speed;
    }

private:
    double m_speed;
};

} // namespace naru::lab
