// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/vmdevices.h"

#include "app/lab/vcenter/model/datastore.h"
#include "app/lab/vcenter/model/network.h"
#include "app/lab/vcenter/model/stableids.h"
#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/model/vmconfig.h"
#include "app/lab/vcenter/model/vmsnapshot.h"

#include <array>
#include <cstdio>

namespace naru::lab::vcenter {

namespace {

constexpr int ideKey = 200;
constexpr int pciKey = 100;
constexpr int scsiKey = 1000;

Struct description(const std::string &label, const std::string &summary)
{
    return Struct("Description").set("label", label).set("summary", summary);
}

Struct device(std::string_view type, int key, const std::string &label, const std::string &summary)
{
    return Struct(type).set("key", key).set("deviceInfo", description(label, summary));
}

Struct connectable(bool connected, bool startConnected)
{
    return Struct("VirtualDeviceConnectInfo")
        .set("startConnected", startConnected)
        .set("allowGuestControl", true)
        .set("connected", connected)
        .set("status", "untried");
}

const char *diskModeText(scenario::DiskMode mode)
{
    switch (mode) {
    case scenario::DiskMode::Persistent:
        return "persistent";
    case scenario::DiskMode::IndependentPersistent:
        return "independent_persistent";
    case scenario::DiskMode::IndependentNonpersistent:
        return "independent_nonpersistent";
    }
    return "";
}

/// The file of a disk after `depth` snapshots: name.vmdk, name-000001.vmdk, name_1-000001.vmdk.
std::string diskFile(const VirtualMachine &vm, int index, int depth)
{
    const Datastore &datastore = *vm.placement().disks[static_cast<std::size_t>(index)];
    std::string file = "[" + datastore.name() + "] " + vm.name() + "/" + vm.name();
    if (index > 0)
        file += "_" + std::to_string(index);
    if (depth > 0) {
        char suffix[16];
        std::snprintf(suffix, sizeof suffix, "-%06d", depth);
        file += suffix;
    }
    return file + ".vmdk";
}

Struct diskBacking(const VirtualMachine &vm, int index, int depth, int epoch)
{
    const scenario::Disk &disk = vm.source().disks[static_cast<std::size_t>(index)];
    Struct backing("VirtualDiskFlatVer2BackingInfo");
    backing.set("fileName", diskFile(vm, index, depth))
        .set("datastore", vm.placement().disks[static_cast<std::size_t>(index)]->ref())
        .set("diskMode", diskModeText(disk.mode))
        .set("split", false)
        .set("writeThrough", false)
        .set("thinProvisioned", disk.thin)
        .set("uuid", stableUuid("disk/" + vm.ref().id + "/" + std::to_string(index)))
        .set("contentId", stableUuid("content/" + vm.ref().id + "/" + std::to_string(index)).substr(0, 8))
        .set("digestEnabled", false)
        .set("sharing", disk.shared ? "sharingMultiWriter" : "sharingNone");
    if (vm.source().changeTracking && epoch > 0)
        backing.set("changeId", changeId(vm, index, epoch));
    if (depth > 0)
        backing.set("parent", diskBacking(vm, index, depth - 1, 0));
    return backing;
}

Struct diskDevice(const VirtualMachine &vm, int index, const VmSnapshot *snapshot)
{
    const VmSnapshot *current = vm.currentSnapshot();
    // A snapshot keeps the files that were written before it; the VM writes into the next level.
    const int depth = snapshot ? snapshot->depth() - 1 : current ? current->depth() : 0;
    const int epoch = snapshot ? snapshot->facts().epoch : current ? current->facts().epoch : 0;
    const int64_t kib = vm.source().disks[static_cast<std::size_t>(index)].sizeMib * 1024;
    return device("VirtualDisk", firstDiskKey + index, "Hard disk " + std::to_string(index + 1),
                  std::to_string(kib) + " KB")
        .set("backing", diskBacking(vm, index, depth, epoch))
        .set("controllerKey", scsiKey)
        .set("unitNumber", index < 7 ? index : index + 1) // 7 is the controller itself
        .set("capacityInKB", kib)
        .set("capacityInBytes", kib * 1024)
        .set("shares", Struct("SharesInfo").set("shares", 1000).set("level", "normal"))
        .set("diskObjectId", vm.ref().id + "-" + std::to_string(firstDiskKey + index))
        .set("nativeUnmanagedLinkedClone", false);
}

Struct nicDevice(const VirtualMachine &vm, int index)
{
    static constexpr std::array types = {"VirtualVmxnet3", "VirtualE1000", "VirtualE1000e"};
    const scenario::Nic &nic = vm.source().nics[static_cast<std::size_t>(index)];
    const Network &network = *vm.placement().nics[static_cast<std::size_t>(index)];
    const bool on = vm.power() == scenario::PowerState::On;
    return device(types[static_cast<std::size_t>(nic.type)], firstNicKey + index,
                  "Network adapter " + std::to_string(index + 1), network.name())
        .set("backing", network.nicBacking(index))
        .set("connectable", connectable(on && nic.connected, nic.connected))
        .set("controllerKey", pciKey)
        .set("unitNumber", 7 + index)
        .set("addressType", "assigned")
        .set("macAddress", nic.mac)
        .set("wakeOnLanEnabled", true)
        .set("uptCompatibilityEnabled", true);
}

Struct cdromDevice(const VirtualMachine &vm, int index)
{
    const scenario::Cdrom &drive = vm.source().cdroms[static_cast<std::size_t>(index)];
    const bool hasMedium = !drive.iso.empty();
    Struct result = device("VirtualCdrom", firstCdromKey + index, "CD/DVD drive " + std::to_string(index + 1),
                           hasMedium ? "ISO [" + drive.datastore + "] " + drive.iso : "Remote device");
    if (hasMedium)
        result.set("backing",
                   Struct("VirtualCdromIsoBackingInfo")
                       .set("fileName", "[" + drive.datastore + "] " + drive.iso)
                       .set("datastore", vm.placement().cdroms[static_cast<std::size_t>(index)]->ref()));
    else
        result.set("backing", Struct("VirtualCdromRemotePassthroughBackingInfo")
                                  .set("deviceName", "")
                                  .set("useAutoDetect", false)
                                  .set("exclusive", false));
    const bool on = vm.power() == scenario::PowerState::On;
    return result.set("connectable", connectable(on && drive.connected, drive.connected))
        .set("controllerKey", ideKey)
        .set("unitNumber", index);
}

List keys(int first, std::size_t count)
{
    List result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(first + static_cast<Value::Int>(i));
    return result;
}

} // namespace

List vmDevices(const VirtualMachine &vm, const VmSnapshot *snapshot)
{
    const scenario::VirtualMachine &source = vm.source();
    List devices;
    devices.push_back(device("VirtualIDEController", ideKey, "IDE 0", "IDE 0")
                          .set("busNumber", 0)
                          .set("device", keys(firstCdromKey, source.cdroms.size())));
    devices.push_back(device("VirtualPS2Controller", 300, "PS2 controller 0", "PS2 controller 0")
                          .set("busNumber", 0)
                          .set("device", List{600, 700}));
    devices.push_back(device("VirtualPCIController", pciKey, "PCI controller 0", "PCI controller 0")
                          .set("busNumber", 0)
                          .set("device", keys(firstNicKey, source.nics.size())));
    devices.push_back(
        device("VirtualSIOController", 400, "SIO controller 0", "SIO controller 0").set("busNumber", 0));
    devices.push_back(device("VirtualKeyboard", 600, "Keyboard", "Keyboard").set("controllerKey", 300));
    devices.push_back(device("VirtualPointingDevice", 700, "Pointing device", "Pointing device; Device")
                          .set("controllerKey", 300));
    devices.push_back(device("VirtualMachineVideoCard", 500, "Video card", "Video card")
                          .set("controllerKey", pciKey)
                          .set("unitNumber", 0)
                          .set("videoRamSizeInKB", Value::Long(4096))
                          .set("numDisplays", 1));
    devices.push_back(
        device("ParaVirtualSCSIController", scsiKey, "SCSI controller 0", "VMware paravirtual SCSI")
            .set("controllerKey", pciKey)
            .set("unitNumber", 3)
            .set("busNumber", 0)
            .set("device", keys(firstDiskKey, source.disks.size()))
            .set("hotAddRemove", true)
            .set("sharedBus", "noSharing")
            .set("scsiCtlrUnitNumber", 7));
    for (int i = 0; i < static_cast<int>(source.cdroms.size()); ++i)
        devices.push_back(cdromDevice(vm, i));
    for (int i = 0; i < static_cast<int>(source.disks.size()); ++i)
        devices.push_back(diskDevice(vm, i, snapshot));
    for (int i = 0; i < static_cast<int>(source.nics.size()); ++i)
        devices.push_back(nicDevice(vm, i));
    return devices;
}

} // namespace naru::lab::vcenter
