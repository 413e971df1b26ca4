// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/diskcopy.h"

#include "app/lab/kubevirt/faults.h"

#include <algorithm>

namespace naru::lab {

DiskCopy::DiskCopy(const World &world, std::string vm, std::string storageClass, std::int64_t totalMib)
    : m_world(world)
    , m_vm(std::move(vm))
    , m_storageClass(std::move(storageClass))
    , m_totalMib(totalMib)
    , m_last(world.clock.monotonic())
{
}

void DiskCopy::advance()
{
    const std::chrono::milliseconds now = m_world.clock.monotonic();
    const double seconds = m_world.time.labSeconds(now - std::exchange(m_last, now));
    if (m_state != State::Running)
        return;
    const double copied =
        m_copiedMib + seconds * m_world.pace.diskCopyMibPerSecond / m_world.faults.copyFactor();
    m_copiedMib = std::min(copied, static_cast<double>(m_totalMib));
    if (m_world.faults.isFull(m_storageClass))
        return fail("nbdcopy: write: No space left on device");
    const std::optional<int> limit = m_world.faults.diskCopyLimit(m_vm);
    if (limit && m_totalMib > 0 && m_copiedMib * 100 >= static_cast<double>(m_totalMib) * *limit) {
        m_copiedMib = static_cast<double>(m_totalMib) * *limit / 100;
        return fail("nbdcopy: read: Input/output error");
    }
    if (m_copiedMib >= static_cast<double>(m_totalMib))
        m_state = State::Done;
}

void DiskCopy::fail(std::string error)
{
    m_state = State::Failed;
    m_error = std::move(error);
}

} // namespace naru::lab
