// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/vmconfig.h"

#include "app/lab/vcenter/model/allocation.h"
#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/stableids.h"
#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/model/vmdevices.h"

#include <charconv>

namespace naru::lab::vcenter {

namespace {

Struct hardware(const VirtualMachine &vm, const VmSnapshot *snapshot)
{
    const scenario::VirtualMachine &source = vm.source();
    return Struct("VirtualHardware")
        .set("numCPU", source.cpus)
        .set("numCoresPerSocket", source.coresPerSocket)
        .set("memoryMB", static_cast<Value::Int>(source.memoryMib))
        .set("virtualICH7MPresent", false)
        .set("virtualSMCPresent", false)
        .set("device", vmDevices(vm, snapshot));
}

Struct tools(const scenario::VirtualMachine &source)
{
    Struct tools("ToolsConfigInfo");
    if (source.tools != scenario::Tools::NotInstalled)
        tools.set("toolsVersion", source.tools == scenario::Tools::Installed ? 10346 : 10272);
    return tools.set("afterPowerOn", true)
        .set("afterResume", true)
        .set("beforeGuestStandby", true)
        .set("beforeGuestShutdown", true)
        .set("toolsUpgradePolicy", "manual")
        .set("syncTimeWithHost", false);
}

Struct powerDefaults()
{
    return Struct("VirtualMachineDefaultPowerOpInfo")
        .set("powerOffType", "soft")
        .set("suspendType", "hard")
        .set("resetType", "soft")
        .set("defaultPowerOffType", "soft")
        .set("defaultSuspendType", "hard")
        .set("defaultResetType", "soft")
        .set("standbyAction", "checkpoint");
}

List extraConfig(const VirtualMachine &vm)
{
    const auto option = [](const char *key, std::string value) {
        return Struct("OptionValue").set("key", key).set("value", std::move(value));
    };
    List options = {option("nvram", vm.name() + ".nvram"), option("svga.present", "TRUE"),
                    option("tools.guest.desktop.autolock", "FALSE")};
    if (vm.source().changeTracking) {
        options.push_back(option("ctkEnabled", "TRUE"));
        for (std::size_t i = 0; i < vm.source().disks.size(); ++i)
            options.push_back(option(("scsi0:" + std::to_string(i) + ".ctkEnabled").c_str(), "TRUE"));
    }
    return options;
}

} // namespace

Struct vmConfig(const VirtualMachine &vm, const VmSnapshot *snapshot)
{
    const scenario::VirtualMachine &source = vm.source();
    return Struct("VirtualMachineConfigInfo")
        .set("changeVersion", std::to_string(vm.changeVersion()))
        .set("modified", vm.modifiedAt())
        .set("name", vm.name())
        .set("guestFullName", source.guestName)
        .set("version", "vmx-14")
        .set("uuid", vm.biosUuid())
        .set("createDate", vm.createdAt())
        .set("instanceUuid", vm.instanceUuid())
        .set("template", source.isTemplate)
        .set("guestId", source.guestId)
        .set("alternateGuestName", "")
        .set("annotation", source.annotation)
        .set("files",
             Struct("VirtualMachineFileInfo")
                 .set("vmPathName", vm.filePath(".vmx"))
                 .set("snapshotDirectory", "[" + vm.placement().home->name() + "] " + vm.name() + "/")
                 .set("logDirectory", "[" + vm.placement().home->name() + "] " + vm.name() + "/"))
        .set("tools", tools(source))
        .set("flags", Struct("VirtualMachineFlagInfo")
                          .set("enableLogging", true)
                          .set("snapshotDisabled", false)
                          .set("diskUuidEnabled", false))
        .set("defaultPowerOps", powerDefaults())
        .set("hardware", hardware(vm, snapshot))
        .set("cpuAllocation", unlimitedAllocation(1000 * source.cpus))
        .set("memoryAllocation", unlimitedAllocation(static_cast<int>(source.memoryMib * 10)))
        .set("memoryHotAddEnabled", false)
        .set("cpuHotAddEnabled", false)
        .set("cpuHotRemoveEnabled", false)
        .set("extraConfig", extraConfig(vm))
        .set("swapPlacement", "inherit")
        .set("bootOptions", Struct("VirtualMachineBootOptions")
                                .set("bootDelay", Value::Long(0))
                                .set("enterBIOSSetup", false)
                                .set("efiSecureBootEnabled", source.secureBoot))
        .set("vAssertsEnabled", false)
        .set("changeTrackingEnabled", source.changeTracking)
        .set("firmware", source.firmware == scenario::Firmware::Efi ? "efi" : "bios")
        .set("maxMksConnections", 40)
        .set("memoryReservationLockedToMax", false)
        .set("nestedHVEnabled", false);
}

std::string changeId(const VirtualMachine &vm, int disk, int epoch)
{
    return stableUuid("changes/" + vm.ref().id + "/" + std::to_string(disk)) + "/" + std::to_string(epoch);
}

int epochOfChangeId(const VirtualMachine &vm, int disk, std::string_view text)
{
    const std::size_t slash = text.rfind('/');
    if (slash == std::string_view::npos)
        return 0;
    int epoch = 0;
    std::from_chars(text.data() + slash + 1, text.data() + text.size(), epoch);
    return changeId(vm, disk, epoch) == text ? epoch : 0;
}

} // namespace naru::lab::vcenter
