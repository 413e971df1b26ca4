// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"
#include "app/lab/vcenter/model/managedentity.h"
#include "app/lab/vcenter/wire/value.h"

namespace naru::lab::vcenter {

class HostSystem;
class VirtualMachine;

/// A standard port group.
class Network : public ManagedEntity
{
public:
    Network(ChangeFeed &feed, std::string id, const scenario::Network &source, ManagedEntity *parent);

    /// Filled once by whoever builds the inventory.
    std::vector<HostSystem *> hosts;
    std::vector<VirtualMachine *> vms;

    Value property(std::string_view name) const override;
    /// What a virtual NIC on this network carries as its backing.
    virtual Struct nicBacking(int nicIndex) const;

protected:
    Network(ChangeFeed &feed, std::string_view typeName, std::string id, const scenario::Network &source,
            ManagedEntity *parent);
    int vlan() const { return m_vlan; }

private:
    Value summary() const;
    Value hostRefs() const;
    Value vmRefs() const;

    int m_vlan;
};

class DistributedPortgroup;

class DistributedSwitch : public ManagedEntity
{
public:
    DistributedSwitch(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent,
                      Timestamp created);

    /// Filled once by whoever builds the inventory.
    std::vector<DistributedPortgroup *> portgroups;
    std::vector<HostSystem *> hosts;

    std::string uuid() const;
    Value property(std::string_view name) const override;

private:
    Value uuidValue() const { return uuid(); }
    Value capability() const;
    Value summary() const;
    Value config() const;
    Value portgroupRefs() const;
    int portCount() const;

    Timestamp m_created;
};

class DistributedPortgroup : public Network
{
public:
    DistributedPortgroup(ChangeFeed &feed, std::string id, const scenario::Network &source,
                         ManagedEntity *parent, DistributedSwitch &distributedSwitch);

    static constexpr int portCount = 128;
    Value property(std::string_view name) const override;
    Struct nicBacking(int nicIndex) const override;

private:
    Value key() const { return ref().id; }
    Value config() const;

    DistributedSwitch &m_switch;
};

} // namespace naru::lab::vcenter
