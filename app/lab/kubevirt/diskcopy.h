// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/world.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace naru::lab {

/// One transfer of so many MiB that goes on with time. Asked, not told: it has no timer of its own.
class DiskCopy
{
public:
    enum class State { Running, Done, Failed };

    /// `vm` is the machine's name at the source: faults are aimed at it.
    DiskCopy(const World &world, std::string vm, std::string storageClass, std::int64_t totalMib);

    /// Takes in the time that has passed since the last call.
    void advance();
    State state() const { return m_state; }
    std::int64_t copiedMib() const { return static_cast<std::int64_t>(m_copiedMib); }
    std::int64_t totalMib() const { return m_totalMib; }
    /// The tool's own words about a failure.
    const std::string &error() const { return m_error; }

private:
    void fail(std::string error);

    World m_world;
    std::string m_vm;
    std::string m_storageClass;
    std::int64_t m_totalMib;
    double m_copiedMib = 0;
    std::chrono::milliseconds m_last;
    State m_state = State::Running;
    std::string m_error;
};

} // namespace naru::lab
