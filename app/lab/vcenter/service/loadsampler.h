// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/world.h"

#include <QObject>

#include <vector>

namespace naru::lab::vcenter {

class HostSystem;
class VirtualMachine;

/// Lets the load of running VMs, and so of their hosts, change every 20 seconds, as vCenter refreshes it. The
/// VMs take turns, so that 10,000 of them do not all change at once.
class LoadSampler
{
public:
    explicit LoadSampler(World &world);

private:
    void collect();
    void schedule();
    void sample();

    static constexpr int turns = 10;

    World &m_world;
    std::vector<VirtualMachine *> m_vms;
    std::vector<HostSystem *> m_hosts;
    int m_turn = 0;
    QObject m_context;
};

} // namespace naru::lab::vcenter
