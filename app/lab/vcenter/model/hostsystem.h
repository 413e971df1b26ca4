// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"
#include "app/lab/vcenter/model/managedentity.h"

namespace naru::lab::vcenter {

class Datastore;
class Network;
class VirtualMachine;

/// What a host or a VM uses of its resources now.
struct Usage
{
    int cpuMhz = 0;
    int64_t memoryMib = 0;
};

class HostSystem : public ManagedEntity
{
public:
    HostSystem(ChangeFeed &feed, std::string id, const scenario::EsxiHost &source, ManagedEntity *parent,
               Timestamp bootTime);

    /// Filled once by whoever builds the inventory.
    std::vector<Datastore *> datastores;
    std::vector<Network *> networks;
    std::vector<VirtualMachine *> vms;

    const scenario::EsxiHost &source() const { return m_source; }
    int coreCount() const { return m_source.cpuSockets * m_source.coresPerSocket; }
    int totalMhz() const { return coreCount() * m_source.cpuMhz; }
    int64_t memoryBytes() const;
    bool isUsable() const { return m_source.connected && !m_source.inMaintenance; }
    Usage usage() const;

    Value property(std::string_view name) const override;

private:
    Value summary() const;
    Value runtime() const;
    Value hardware() const;
    Value config() const;
    Value configManager() const;
    Value licensableResource() const;
    Value datastoreBrowser() const;
    Value datastoreRefs() const;
    Value networkRefs() const;
    Value vmRefs() const;
    Struct product() const;
    std::string uuid() const;

    scenario::EsxiHost m_source;
    Timestamp m_bootTime;
};

} // namespace naru::lab::vcenter
