// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/cluster.h"

#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/hostsystem.h"
#include "app/lab/vcenter/model/network.h"
#include "app/lab/vcenter/model/resourcepool.h"

#include <algorithm>

namespace naru::lab::vcenter {

Cluster::Cluster(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent, bool drs, bool ha)
    : ManagedEntity(feed, "ClusterComputeResource", std::move(id), std::move(name), parent)
    , m_drs(drs)
    , m_ha(ha)
{
}

int64_t Cluster::totalMemoryBytes() const
{
    int64_t bytes = 0;
    for (const HostSystem *host : hosts)
        bytes += host->memoryBytes();
    return bytes;
}

int Cluster::totalMhz() const
{
    int mhz = 0;
    for (const HostSystem *host : hosts)
        mhz += host->totalMhz();
    return mhz;
}

HostSystem *Cluster::leastLoadedHost() const
{
    HostSystem *best = nullptr;
    for (HostSystem *host : hosts) {
        if (host->isUsable() && (!best || host->vms.size() < best->vms.size()))
            best = host;
    }
    return best;
}

std::vector<ManagedEntity *> Cluster::children() const
{
    std::vector<ManagedEntity *> result(hosts.begin(), hosts.end());
    result.push_back(rootPool);
    return result;
}

Value Cluster::property(std::string_view name) const
{
    static const PropertyTable<Cluster> table = {
        {"summary", &Cluster::summary},
        {"configuration", &Cluster::configuration},
        {"configurationEx", &Cluster::configurationEx},
        {"resourcePool", &Cluster::rootPoolRef},
        {"host", &Cluster::hostRefs},
        {"datastore", &Cluster::datastoreRefs},
        {"network", &Cluster::networkRefs},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

Value Cluster::summary() const
{
    int cores = 0;
    int effectiveMhz = 0;
    int64_t effectiveMemory = 0;
    int usable = 0;
    for (const HostSystem *host : hosts) {
        cores += host->coreCount();
        if (!host->isUsable())
            continue;
        ++usable;
        effectiveMhz += host->totalMhz();
        effectiveMemory += host->source().memoryMib;
    }
    return Struct("ClusterComputeResourceSummary")
        .set("totalCpu", totalMhz())
        .set("totalMemory", totalMemoryBytes())
        .set("numCpuCores", static_cast<Value::Short>(cores))
        .set("numCpuThreads", static_cast<Value::Short>(cores * 2))
        .set("effectiveCpu", effectiveMhz)
        .set("effectiveMemory", effectiveMemory)
        .set("numHosts", static_cast<Value::Int>(hosts.size()))
        .set("numEffectiveHosts", usable)
        .set("overallStatus", "green")
        .set("currentFailoverLevel", std::max(0, usable - 1))
        .set("numVmotions", 0);
}

Struct Cluster::drsConfig() const
{
    return Struct("ClusterDrsConfigInfo")
        .set("enabled", m_drs)
        .set("enableVmBehaviorOverrides", true)
        .set("defaultVmBehavior", "fullyAutomated")
        .set("vmotionRate", 3);
}

Struct Cluster::dasConfig() const
{
    return Struct("ClusterDasConfigInfo")
        .set("enabled", m_ha)
        .set("vmMonitoring", "vmMonitoringDisabled")
        .set("hostMonitoring", "enabled")
        .set("failoverLevel", 1)
        .set("admissionControlEnabled", true);
}

Value Cluster::configuration() const
{
    return Struct("ClusterConfigInfo").set("dasConfig", dasConfig()).set("drsConfig", drsConfig());
}

Value Cluster::configurationEx() const
{
    return Struct("ClusterConfigInfoEx")
        .set("vmSwapPlacement", "vmDirectory")
        .set("spbmEnabled", false)
        .set("dasConfig", dasConfig())
        .set("drsConfig", drsConfig());
}

Value Cluster::rootPoolRef() const
{
    return rootPool->ref();
}

Value Cluster::hostRefs() const
{
    return referencesOf(hosts);
}

Value Cluster::datastoreRefs() const
{
    return referencesOf(datastores);
}

Value Cluster::networkRefs() const
{
    return referencesOf(networks);
}

} // namespace naru::lab::vcenter
