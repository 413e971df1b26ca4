// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/store.h"
#include "app/lab/kubevirt/labtime.h"
#include "app/lab/scenario/scenario.h"
#include "core/base/clock.h"

#include <random>
#include <string>

namespace naru::lab {

class Faults;

/// What every controller of the lab works with; all of it outlives them. World thread only.
struct World
{
    kube::Store &store;
    Clock &clock;
    LabTime time;
    scenario::Pace pace;
    const Faults &faults;
    std::mt19937_64 &random;

    /// Now, as Kubernetes writes it.
    std::string now() const;
    /// `length` random characters of [a-z0-9]; repeatable with the lab's seed.
    std::string randomSuffix(int length) const;
};

/// A time as Kubernetes writes it: UTC, whole seconds.
std::string timeText(const QDateTime &time);

} // namespace naru::lab
