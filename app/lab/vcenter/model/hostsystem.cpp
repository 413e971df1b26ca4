// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/hostsystem.h"

#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/network.h"
#include "app/lab/vcenter/model/stableids.h"
#include "app/lab/vcenter/model/virtualmachine.h"

namespace naru::lab::vcenter {

namespace {

constexpr int64_t mib = 1024 * 1024;
constexpr const char *vendor = "Naru Lab";
constexpr const char *model = "Virtual Rack Server";
constexpr const char *cpuModel = "Intel(R) Xeon(R) Gold 6142 CPU @ 2.60GHz";
constexpr int hypervisorMib = 4096; ///< what ESXi itself takes

} // namespace

HostSystem::HostSystem(ChangeFeed &feed, std::string id, const scenario::EsxiHost &source,
                       ManagedEntity *parent, Timestamp bootTime)
    : ManagedEntity(feed, "HostSystem", std::move(id), source.name, parent)
    , m_source(source)
    , m_bootTime(bootTime)
{
}

int64_t HostSystem::memoryBytes() const
{
    return m_source.memoryMib * mib;
}

Usage HostSystem::usage() const
{
    Usage total{100, hypervisorMib};
    for (const VirtualMachine *vm : vms) {
        const Usage usage = vm->usage();
        total.cpuMhz += usage.cpuMhz;
        total.memoryMib += usage.memoryMib;
    }
    return total;
}

std::string HostSystem::uuid() const
{
    return stableUuid("host/" + name());
}

Value HostSystem::property(std::string_view name) const
{
    static const PropertyTable<HostSystem> table = {
        {"summary", &HostSystem::summary},
        {"runtime", &HostSystem::runtime},
        {"hardware", &HostSystem::hardware},
        {"config", &HostSystem::config},
        {"configManager", &HostSystem::configManager},
        {"licensableResource", &HostSystem::licensableResource},
        {"datastoreBrowser", &HostSystem::datastoreBrowser},
        {"datastore", &HostSystem::datastoreRefs},
        {"network", &HostSystem::networkRefs},
        {"vm", &HostSystem::vmRefs},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

Struct HostSystem::product() const
{
    return Struct("AboutInfo")
        .set("name", "VMware ESXi")
        .set("fullName", "VMware ESXi " + m_source.version + " build-" + m_source.build)
        .set("vendor", "VMware, Inc.")
        .set("version", m_source.version)
        .set("build", m_source.build)
        .set("localeVersion", "INTL")
        .set("localeBuild", "000")
        .set("osType", "vmnix-x86")
        .set("productLineId", "embeddedEsx")
        .set("apiType", "HostAgent")
        .set("apiVersion", "6.7.1");
}

Value HostSystem::runtime() const
{
    return Struct("HostRuntimeInfo")
        .set("connectionState", m_source.connected ? "connected" : "disconnected")
        .set("powerState", m_source.connected ? "poweredOn" : "unknown")
        .set("standbyMode", "none")
        .set("inMaintenanceMode", m_source.inMaintenance)
        .set("inQuarantineMode", false)
        .set("bootTime", m_bootTime)
        .set("hostMaxVirtualDiskCapacity", Value::Long(68169720922112));
}

Value HostSystem::summary() const
{
    const Usage used = usage();
    const auto cores = static_cast<Value::Short>(coreCount());
    return Struct("HostListSummary")
        .set("host", ref())
        .set("hardware", Struct("HostHardwareSummary")
                             .set("vendor", vendor)
                             .set("model", model)
                             .set("uuid", uuid())
                             .set("memorySize", memoryBytes())
                             .set("cpuModel", cpuModel)
                             .set("cpuMhz", m_source.cpuMhz)
                             .set("numCpuPkgs", static_cast<Value::Short>(m_source.cpuSockets))
                             .set("numCpuCores", cores)
                             .set("numCpuThreads", static_cast<Value::Short>(cores * 2))
                             .set("numNics", 4)
                             .set("numHBAs", 2))
        .set("runtime", runtime())
        .set("config", Struct("HostConfigSummary")
                           .set("name", name())
                           .set("port", 443)
                           .set("product", product())
                           .set("vmotionEnabled", true)
                           .set("faultToleranceEnabled", false))
        .set("quickStats", Struct("HostListSummaryQuickStats")
                               .set("overallCpuUsage", used.cpuMhz)
                               .set("overallMemoryUsage", static_cast<Value::Int>(used.memoryMib))
                               .set("uptime", 864000))
        .set("overallStatus", "green")
        .set("rebootRequired", false);
}

Value HostSystem::hardware() const
{
    const Value::Long hz = m_source.cpuMhz * 1'000'000ll;
    List packages;
    for (int i = 0; i < m_source.cpuSockets; ++i)
        packages.push_back(Struct("HostCpuPackage")
                               .set("index", static_cast<Value::Short>(i))
                               .set("vendor", "intel")
                               .set("hz", hz)
                               .set("busHz", Value::Long(100'000'000))
                               .set("description", cpuModel)
                               .set("threadId", List{static_cast<Value::Short>(i)}));
    return Struct("HostHardwareInfo")
        .set("systemInfo",
             Struct("HostSystemInfo").set("vendor", vendor).set("model", model).set("uuid", uuid()))
        .set("cpuInfo", Struct("HostCpuInfo")
                            .set("numCpuPackages", static_cast<Value::Short>(m_source.cpuSockets))
                            .set("numCpuCores", static_cast<Value::Short>(coreCount()))
                            .set("numCpuThreads", static_cast<Value::Short>(coreCount() * 2))
                            .set("hz", hz))
        .set("cpuPkg", packages)
        .set("memorySize", memoryBytes())
        .set("smcPresent", false);
}

Value HostSystem::config() const
{
    const Struct ip = Struct("HostIpConfig")
                          .set("dhcp", false)
                          .set("ipAddress", m_source.address)
                          .set("subnetMask", "255.255.255.0");
    const Struct nic = Struct("HostVirtualNic")
                           .set("device", "vmk0")
                           .set("key", "key-vim.host.VirtualNic-vmk0")
                           .set("portgroup", "Management Network")
                           .set("spec", Struct("HostVirtualNicSpec").set("ip", ip).set("mtu", 1500));
    return Struct("HostConfigInfo")
        .set("host", ref())
        .set("product", product())
        .set("network", Struct("HostNetworkInfo").set("vnic", List{nic}));
}

Value HostSystem::configManager() const
{
    return Struct("HostConfigManager");
}

Value HostSystem::licensableResource() const
{
    return Struct("HostLicensableResourceInfo");
}

Value HostSystem::datastoreBrowser() const
{
    return MoRef{&Schema::instance().type("HostDatastoreBrowser"), "datastoreBrowser-" + ref().id};
}

Value HostSystem::datastoreRefs() const
{
    return referencesOf(datastores);
}

Value HostSystem::networkRefs() const
{
    return referencesOf(networks);
}

Value HostSystem::vmRefs() const
{
    return referencesOf(vms);
}

} // namespace naru::lab::vcenter
