// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/loadsampler.h"

#include "app/lab/vcenter/model/folder.h"
#include "app/lab/vcenter/model/virtualmachine.h"

namespace naru::lab::vcenter {

namespace {

constexpr std::chrono::milliseconds samplePeriod{20'000}; // of real time: charts show real time as well

} // namespace

LoadSampler::LoadSampler(World &world)
    : m_world(world)
{
    collect();
    schedule();
}

void LoadSampler::collect()
{
    std::vector<ManagedEntity *> rest = {&m_world.inventory.root()};
    while (!rest.empty()) {
        ManagedEntity *entity = rest.back();
        rest.pop_back();
        if (auto *vm = dynamic_cast<VirtualMachine *>(entity))
            m_vms.push_back(vm);
        else if (auto *host = dynamic_cast<HostSystem *>(entity))
            m_hosts.push_back(host);
        for (ManagedEntity *child : entity->children())
            rest.push_back(child);
    }
}

void LoadSampler::schedule()
{
    m_world.clock.callAfter(samplePeriod / turns, &m_context, [this] {
        sample();
        schedule();
    });
}

void LoadSampler::sample()
{
    for (std::size_t i = static_cast<std::size_t>(m_turn); i < m_vms.size(); i += turns) {
        if (m_vms[i]->power() == scenario::PowerState::On)
            m_vms[i]->stepLoad();
    }
    if (m_turn == 0) {
        for (HostSystem *host : m_hosts)
            host->touch();
    }
    m_turn = (m_turn + 1) % turns;
}

} // namespace naru::lab::vcenter
