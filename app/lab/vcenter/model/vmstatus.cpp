// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/vmstatus.h"

#include "app/lab/scenario/guestos.h"
#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/network.h"
#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/model/vmconfig.h"
#include "app/lab/vcenter/model/vmsnapshot.h"

namespace naru::lab::vcenter {

namespace {

constexpr int64_t mib = 1024 * 1024;

/// The fields that GuestInfo and VirtualMachineGuestSummary have in common.
void setToolsStatus(Struct &target, const VirtualMachine &vm)
{
    const scenario::Tools tools = vm.source().tools;
    const bool installed = tools != scenario::Tools::NotInstalled;
    const bool current = tools == scenario::Tools::Installed;
    const bool running = vm.toolsRunning();
    target.set("toolsStatus", !installed ? "toolsNotInstalled"
                              : !running ? "toolsNotRunning"
                              : current  ? "toolsOk"
                                         : "toolsOld");
    target.set("toolsVersionStatus", !installed ? "guestToolsNotInstalled"
                                     : current  ? "guestToolsCurrent"
                                                : "guestToolsNeedUpgrade");
    target.set("toolsVersionStatus2", !installed ? "guestToolsNotInstalled"
                                      : current  ? "guestToolsCurrent"
                                                 : "guestToolsSupportedOld");
    target.set("toolsRunningStatus", running ? "guestToolsRunning" : "guestToolsNotRunning");
}

void setGuestIdentity(Struct &target, const VirtualMachine &vm)
{
    if (!vm.toolsRunning())
        return;
    const scenario::VirtualMachine &source = vm.source();
    target.set("guestId", source.guestId).set("guestFullName", source.guestName);
    if (!source.hostName.empty())
        target.set("hostName", source.hostName);
    for (const scenario::Nic &nic : source.nics) {
        if (!nic.addresses.empty()) {
            target.set("ipAddress", nic.addresses.front());
            return;
        }
    }
}

Struct guestNic(const VirtualMachine &vm, int index)
{
    const scenario::Nic &nic = vm.source().nics[static_cast<std::size_t>(index)];
    List addresses;
    List detailed;
    for (const std::string &address : nic.addresses) {
        addresses.push_back(address);
        detailed.push_back(Struct("NetIpConfigInfoIpAddress")
                               .set("ipAddress", address)
                               .set("prefixLength", address.contains(':') ? 64 : 24)
                               .set("state", "preferred"));
    }
    return Struct("GuestNicInfo")
        .set("network", vm.placement().nics[static_cast<std::size_t>(index)]->name())
        .set("ipAddress", addresses)
        .set("macAddress", nic.mac)
        .set("connected", nic.connected)
        .set("deviceConfigId", firstNicKey + index)
        .set("ipConfig", Struct("NetIpConfigInfo").set("ipAddress", detailed));
}

List guestDisks(const VirtualMachine &vm)
{
    const bool windows = scenario::isWindows(vm.source().guestId);
    List disks;
    for (std::size_t i = 0; i < vm.source().disks.size(); ++i) {
        const int64_t capacity = vm.source().disks[i].sizeMib * mib;
        std::string path = windows ? std::string(1, static_cast<char>('C' + i)) + ":\\" : "/";
        if (!windows && i > 0)
            path = "/data" + std::to_string(i);
        disks.push_back(Struct("GuestDiskInfo")
                            .set("diskPath", path)
                            .set("capacity", capacity)
                            .set("freeSpace", capacity * 3 / 5));
    }
    return disks;
}

const char *guestStateText(VirtualMachine::GuestState state)
{
    switch (state) {
    case VirtualMachine::GuestState::Running:
        return "running";
    case VirtualMachine::GuestState::ShuttingDown:
        return "shuttingDown";
    case VirtualMachine::GuestState::Standby:
        return "standby";
    case VirtualMachine::GuestState::NotRunning:
    case VirtualMachine::GuestState::Booting:
        break;
    }
    return "notRunning";
}

Struct quickStats(const VirtualMachine &vm)
{
    const Usage usage = vm.usage();
    const auto memory = static_cast<Value::Int>(usage.memoryMib);
    return Struct("VirtualMachineQuickStats")
        .set("overallCpuUsage", usage.cpuMhz)
        .set("overallCpuDemand", usage.cpuMhz)
        .set("guestMemoryUsage", memory / 2)
        .set("hostMemoryUsage", memory)
        .set("guestHeartbeatStatus", vm.toolsRunning() ? "green" : "gray")
        .set("privateMemory", memory)
        .set("sharedMemory", 0)
        .set("swappedMemory", 0)
        .set("balloonedMemory", 0)
        .set("consumedOverheadMemory", 0);
}

Struct configSummary(const VirtualMachine &vm)
{
    const scenario::VirtualMachine &source = vm.source();
    return Struct("VirtualMachineConfigSummary")
        .set("name", vm.name())
        .set("template", source.isTemplate)
        .set("vmPathName", vm.filePath(".vmx"))
        .set("memorySizeMB", static_cast<Value::Int>(source.memoryMib))
        .set("cpuReservation", 0)
        .set("memoryReservation", 0)
        .set("numCpu", source.cpus)
        .set("numEthernetCards", static_cast<Value::Int>(source.nics.size()))
        .set("numVirtualDisks", static_cast<Value::Int>(source.disks.size()))
        .set("uuid", vm.biosUuid())
        .set("instanceUuid", vm.instanceUuid())
        .set("guestId", source.guestId)
        .set("guestFullName", source.guestName)
        .set("annotation", source.annotation)
        .set("installBootRequired", false)
        .set("numVmiopBackings", 0);
}

VirtualMachine::StorageUse totalStorage(const VirtualMachine &vm)
{
    VirtualMachine::StorageUse total;
    for (const Datastore *datastore : vm.datastores()) {
        const VirtualMachine::StorageUse use = vm.storageOn(*datastore);
        total.committed += use.committed;
        total.uncommitted += use.uncommitted;
    }
    return total;
}

} // namespace

Struct vmRuntime(const VirtualMachine &vm)
{
    const bool on = vm.power() == scenario::PowerState::On;
    const HostSystem &host = *vm.placement().host;
    Struct runtime("VirtualMachineRuntimeInfo");
    runtime.set("host", host.ref())
        .set("connectionState", "connected")
        .set("powerState", powerStateText(vm.power()))
        .set("faultToleranceState", "notConfigured")
        .set("toolsInstallerMounted", false)
        .set("numMksConnections", 0)
        .set("recordReplayState", "inactive")
        .set("onlineStandby", vm.guest() == VirtualMachine::GuestState::Standby)
        .set("consolidationNeeded", false)
        .set("maxCpuUsage", vm.source().cpus * host.source().cpuMhz)
        .set("maxMemoryUsage", static_cast<Value::Int>(vm.source().memoryMib));
    if (vm.power() == scenario::PowerState::Suspended)
        runtime.set("suspendTime", vm.modifiedAt());
    if (vm.bootTime())
        runtime.set("bootTime", *vm.bootTime());
    if (!on)
        runtime.set("cleanPowerOff", true);
    return runtime;
}

Struct vmGuest(const VirtualMachine &vm)
{
    const bool running = vm.toolsRunning();
    Struct guest("GuestInfo");
    setToolsStatus(guest, vm);
    setGuestIdentity(guest, vm);
    guest.set("toolsVersion", vm.source().tools == scenario::Tools::NotInstalled ? "0"
                              : vm.source().tools == scenario::Tools::Installed  ? "10346"
                                                                                 : "10272");
    guest.set("guestState", guestStateText(vm.guest()))
        .set("appHeartbeatStatus", "appStatusGray")
        .set("guestOperationsReady", running)
        .set("interactiveGuestOperationsReady", false)
        .set("guestStateChangeSupported", running);
    if (!running)
        return guest;
    List nics;
    for (int i = 0; i < static_cast<int>(vm.source().nics.size()); ++i)
        nics.push_back(guestNic(vm, i));
    return guest.set("guestFamily", scenario::isWindows(vm.source().guestId) ? "windowsGuest" : "linuxGuest")
        .set("net", nics)
        .set("disk", guestDisks(vm));
}

Struct vmSummary(const VirtualMachine &vm)
{
    Struct guest("VirtualMachineGuestSummary");
    setToolsStatus(guest, vm);
    setGuestIdentity(guest, vm);
    const VirtualMachine::StorageUse storage = totalStorage(vm);
    return Struct("VirtualMachineSummary")
        .set("vm", vm.ref())
        .set("runtime", vmRuntime(vm))
        .set("guest", guest)
        .set("config", configSummary(vm))
        .set("storage", Struct("VirtualMachineStorageSummary")
                            .set("committed", storage.committed)
                            .set("uncommitted", storage.uncommitted)
                            .set("unshared", storage.committed)
                            .set("timestamp", vm.modifiedAt()))
        .set("quickStats", quickStats(vm))
        .set("overallStatus", "green");
}

Struct vmCapability()
{
    static constexpr const char *absent[] = {
        "s1AcpiManagementSupported",   "recordReplaySupported", "hostBasedReplicationSupported",
        "vmfsNativeSnapshotSupported", "nestedHVSupported",     "vPMCSupported",
        "messageBusSupported"};
    Struct capability("VirtualMachineCapability");
    for (const Field &field : capability.type().fields) {
        if (field.type->name == "boolean" && !field.isOptional)
            capability.set(field.name, true);
    }
    for (const char *name : absent)
        capability.set(name, false);
    return capability.set("secureBootSupported", true);
}

Struct vmStorage(const VirtualMachine &vm)
{
    List usage;
    for (const Datastore *datastore : vm.datastores()) {
        const VirtualMachine::StorageUse use = vm.storageOn(*datastore);
        usage.push_back(Struct("VirtualMachineUsageOnDatastore")
                            .set("datastore", datastore->ref())
                            .set("committed", use.committed)
                            .set("uncommitted", use.uncommitted)
                            .set("unshared", use.committed));
    }
    return Struct("VirtualMachineStorageInfo")
        .set("perDatastoreUsage", usage)
        .set("timestamp", vm.modifiedAt());
}

Struct vmLayout(const VirtualMachine &vm)
{
    List files;
    const auto add = [&](const std::string &name, const char *type, int64_t size) {
        const auto key = static_cast<Value::Int>(files.size());
        files.push_back(Struct("VirtualMachineFileLayoutExFileInfo")
                            .set("key", key)
                            .set("name", name)
                            .set("type", type)
                            .set("size", size)
                            .set("uniqueSize", size)
                            .set("accessible", true));
        return key;
    };
    add(vm.filePath(".vmx"), "config", 3072);
    add(vm.filePath(".nvram"), "nvram", 8684);
    List disks;
    for (std::size_t i = 0; i < vm.source().disks.size(); ++i) {
        const std::string stem = i == 0 ? "" : "_" + std::to_string(i);
        const int64_t size = vm.source().disks[i].sizeMib * mib;
        const Value::Int descriptor = add(vm.filePath(stem + ".vmdk"), "diskDescriptor", 640);
        const Value::Int extent = add(vm.filePath(stem + "-flat.vmdk"), "diskExtent",
                                      vm.source().disks[i].thin ? size * 2 / 5 : size);
        disks.push_back(Struct("VirtualMachineFileLayoutExDiskLayout")
                            .set("key", firstDiskKey + static_cast<Value::Int>(i))
                            .set("chain", List{Struct("VirtualMachineFileLayoutExDiskUnit")
                                                   .set("fileKey", List{descriptor, extent})}));
    }
    return Struct("VirtualMachineFileLayoutEx")
        .set("file", files)
        .set("disk", disks)
        .set("timestamp", vm.modifiedAt());
}

} // namespace naru::lab::vcenter
