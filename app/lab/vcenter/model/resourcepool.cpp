// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/resourcepool.h"

#include "app/lab/vcenter/model/allocation.h"
#include "app/lab/vcenter/model/cluster.h"
#include "app/lab/vcenter/model/hostsystem.h"
#include "app/lab/vcenter/model/virtualmachine.h"

namespace naru::lab::vcenter {

namespace {

Struct resourceUsage(int64_t used, int64_t most)
{
    return Struct("ResourcePoolResourceUsage")
        .set("reservationUsed", Value::Long(0))
        .set("reservationUsedForVm", Value::Long(0))
        .set("unreservedForPool", most)
        .set("unreservedForVm", most)
        .set("overallUsage", used)
        .set("maxUsage", most);
}

} // namespace

ResourcePool::ResourcePool(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent,
                           Cluster &owner, Timestamp created)
    : ManagedEntity(feed, "ResourcePool", std::move(id), std::move(name), parent)
    , m_owner(owner)
    , m_created(created)
{
}

std::vector<ManagedEntity *> ResourcePool::children() const
{
    return {pools.begin(), pools.end()};
}

Value ResourcePool::property(std::string_view name) const
{
    static const PropertyTable<ResourcePool> table = {
        {"summary", &ResourcePool::summary}, {"runtime", &ResourcePool::runtime},
        {"config", &ResourcePool::config},   {"owner", &ResourcePool::ownerRef},
        {"vm", &ResourcePool::vmRefs},       {"resourcePool", &ResourcePool::poolRefs},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

Value ResourcePool::runtime() const
{
    Usage used;
    for (const VirtualMachine *vm : vms) {
        const Usage usage = vm->usage();
        used.cpuMhz += usage.cpuMhz;
        used.memoryMib += usage.memoryMib;
    }
    return Struct("ResourcePoolRuntimeInfo")
        .set("memory", resourceUsage(used.memoryMib << 20, m_owner.totalMemoryBytes()))
        .set("cpu", resourceUsage(used.cpuMhz, m_owner.totalMhz()))
        .set("overallStatus", "green");
}

Value ResourcePool::config() const
{
    return Struct("ResourceConfigSpec")
        .set("entity", ref())
        .set("changeVersion", "1")
        .set("lastModified", m_created)
        .set("cpuAllocation", unlimitedAllocation(4000))
        .set("memoryAllocation", unlimitedAllocation(163840));
}

Value ResourcePool::summary() const
{
    return Struct("ResourcePoolSummary")
        .set("name", name())
        .set("config", config())
        .set("runtime", runtime());
}

Value ResourcePool::ownerRef() const
{
    return m_owner.ref();
}

Value ResourcePool::poolRefs() const
{
    return referencesOf(pools);
}

Value ResourcePool::vmRefs() const
{
    return referencesOf(vms);
}

} // namespace naru::lab::vcenter
