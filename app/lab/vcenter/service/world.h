// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/scenario.h"
#include "app/lab/vcenter/model/inventory.h"
#include "core/base/clock.h"

#include <functional>

class QObject;

namespace naru::lab::vcenter {

/// What all services of one vCenter share.
class World
{
public:
    World(Clock &clock, const scenario::Pace &pace, double speed)
        : clock(clock)
        , pace(pace)
        , speed(speed)
    {
    }

    Timestamp now() const { return {clock.now().toMSecsSinceEpoch()}; }
    /// Calls after `seconds` of the scenario's time, which `speed` shortens.
    void after(double seconds, QObject *context, std::function<void()> call)
    {
        clock.callAfter(std::chrono::milliseconds(static_cast<int64_t>(seconds * 1000 / speed)), context,
                        std::move(call));
    }

    Clock &clock;
    const scenario::Pace pace;
    const double speed;
    Inventory inventory;
};

} // namespace naru::lab::vcenter
