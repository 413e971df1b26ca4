// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/network.h"

#include "app/lab/vcenter/model/hostsystem.h"
#include "app/lab/vcenter/model/stableids.h"
#include "app/lab/vcenter/model/virtualmachine.h"

namespace naru::lab::vcenter {

Network::Network(ChangeFeed &feed, std::string_view typeName, std::string id, const scenario::Network &source,
                 ManagedEntity *parent)
    : ManagedEntity(feed, typeName, std::move(id), source.name, parent)
    , m_vlan(source.vlan)
{
}

Network::Network(ChangeFeed &feed, std::string id, const scenario::Network &source, ManagedEntity *parent)
    : Network(feed, "Network", std::move(id), source, parent)
{
}

Value Network::property(std::string_view name) const
{
    static const PropertyTable<Network> table = {
        {"summary", &Network::summary}, {"host", &Network::hostRefs}, {"vm", &Network::vmRefs}};
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

Struct Network::nicBacking(int) const
{
    return Struct("VirtualEthernetCardNetworkBackingInfo")
        .set("deviceName", name())
        .set("useAutoDetect", false)
        .set("network", ref())
        .set("inPassthroughMode", false);
}

Value Network::summary() const
{
    return Struct("NetworkSummary")
        .set("network", ref())
        .set("name", name())
        .set("accessible", true)
        .set("ipPoolName", "");
}

Value Network::hostRefs() const
{
    return referencesOf(hosts);
}

Value Network::vmRefs() const
{
    return referencesOf(vms);
}

DistributedSwitch::DistributedSwitch(ChangeFeed &feed, std::string id, std::string name,
                                     ManagedEntity *parent, Timestamp created)
    : ManagedEntity(feed, "VmwareDistributedVirtualSwitch", std::move(id), std::move(name), parent)
    , m_created(created)
{
}

/// A switch writes its UUID as "50 1a .. .. .. .. .. ..-.. ..", unlike everything else.
std::string DistributedSwitch::uuid() const
{
    std::string text;
    for (char digit : stableUuid("switch/" + name())) {
        if (digit == '-')
            continue;
        if (text.size() == 23)
            text += '-';
        else if (text.size() % 3 == 2)
            text += ' ';
        text += digit;
    }
    return text;
}

Value DistributedSwitch::property(std::string_view name) const
{
    static const PropertyTable<DistributedSwitch> table = {
        {"uuid", &DistributedSwitch::uuidValue},          {"capability", &DistributedSwitch::capability},
        {"summary", &DistributedSwitch::summary},         {"config", &DistributedSwitch::config},
        {"portgroup", &DistributedSwitch::portgroupRefs},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

int DistributedSwitch::portCount() const
{
    return DistributedPortgroup::portCount * static_cast<int>(portgroups.size());
}

Value DistributedSwitch::capability() const
{
    return Struct("DVSCapability")
        .set("dvsOperationSupported", true)
        .set("dvPortGroupOperationSupported", true);
}

Value DistributedSwitch::summary() const
{
    List names;
    for (const DistributedPortgroup *portgroup : portgroups)
        names.push_back(portgroup->name());
    return Struct("DVSSummary")
        .set("name", name())
        .set("uuid", uuid())
        .set("numPorts", portCount())
        .set("hostMember", referencesOf(hosts))
        .set("portgroupName", names)
        .set("numHosts", static_cast<Value::Int>(hosts.size()));
}

Value DistributedSwitch::config() const
{
    return Struct("VMwareDVSConfigInfo")
        .set("uuid", uuid())
        .set("name", name())
        .set("numStandalonePorts", 0)
        .set("numPorts", portCount())
        .set("maxPorts", 60000)
        .set("uplinkPortPolicy",
             Struct("DVSNameArrayUplinkPortPolicy").set("uplinkPortName", List{"Uplink 1", "Uplink 2"}))
        .set("defaultPortConfig", Struct("VMwareDVSPortSetting"))
        .set("productInfo", Struct("DistributedVirtualSwitchProductSpec")
                                .set("name", "DVS")
                                .set("vendor", "VMware, Inc.")
                                .set("version", "6.6.0"))
        .set("configVersion", "1")
        .set("contact", Struct("DVSContactInfo"))
        .set("createTime", m_created)
        .set("networkResourceManagementEnabled", true)
        .set("maxMtu", 1500);
}

Value DistributedSwitch::portgroupRefs() const
{
    return referencesOf(portgroups);
}

DistributedPortgroup::DistributedPortgroup(ChangeFeed &feed, std::string id, const scenario::Network &source,
                                           ManagedEntity *parent, DistributedSwitch &distributedSwitch)
    : Network(feed, "DistributedVirtualPortgroup", std::move(id), source, parent)
    , m_switch(distributedSwitch)
{
}

Value DistributedPortgroup::property(std::string_view name) const
{
    if (name == "key")
        return key();
    if (name == "config")
        return config();
    return Network::property(name);
}

Struct DistributedPortgroup::nicBacking(int nicIndex) const
{
    return Struct("VirtualEthernetCardDistributedVirtualPortBackingInfo")
        .set("port", Struct("DistributedVirtualSwitchPortConnection")
                         .set("switchUuid", m_switch.uuid())
                         .set("portgroupKey", ref().id)
                         .set("portKey", std::to_string(nicIndex)));
}

Value DistributedPortgroup::config() const
{
    Struct setting("VMwareDVSPortSetting");
    setting.set(
        "vlan",
        Struct("VmwareDistributedVirtualSwitchVlanIdSpec").set("inherited", false).set("vlanId", vlan()));
    return Struct("DVPortgroupConfigInfo")
        .set("key", ref().id)
        .set("name", name())
        .set("numPorts", portCount)
        .set("distributedVirtualSwitch", m_switch.ref())
        .set("defaultPortConfig", setting)
        .set("type", "earlyBinding")
        .set("policy", Struct("DVPortgroupPolicy")
                           .set("blockOverrideAllowed", true)
                           .set("shapingOverrideAllowed", false)
                           .set("vendorConfigOverrideAllowed", false)
                           .set("livePortMovingAllowed", false)
                           .set("portConfigResetAtDisconnect", true))
        .set("configVersion", "1")
        .set("autoExpand", true);
}

} // namespace naru::lab::vcenter
