// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/vimvirtualmachine.h"

#include <functional>
#include <map>

namespace naru::lab {

using vsphere::XmlElement;

namespace {

constexpr std::int64_t KiB = 1024;

using Reader = std::function<void(Json &vm, XmlElement value)>;

std::string stdString(XmlElement value)
{
    return value.text().toByteArray().toStdString();
}

Json refJson(const char *kind, XmlElement value)
{
    return {{"kind", value.isNull() ? "" : kind}, {"id", stdString(value)}};
}

Reader textInto(const char *field)
{
    return [field](Json &vm, XmlElement value) { vm[field] = stdString(value); };
}

Reader numberInto(const char *field)
{
    return [field](Json &vm, XmlElement value) { vm[field] = value.integer(); };
}

Reader flagInto(const char *field)
{
    return [field](Json &vm, XmlElement value) { vm[field] = value.boolean(); };
}

/// The short name of the bus that a disk's controller drives.
std::string busOf(QByteArrayView controllerType)
{
    if (controllerType.contains("SCSI") || controllerType.contains("Scsi") ||
        controllerType.contains("Logic"))
        return "scsi";
    if (controllerType.contains("AHCI"))
        return "sata";
    if (controllerType.contains("NVME"))
        return "nvme";
    return controllerType.contains("IDE") ? "ide" : "scsi";
}

bool isNetworkCard(QByteArrayView type)
{
    return type.startsWith("VirtualE1000") || type.startsWith("VirtualVmxnet") || type == "VirtualPCNet32" ||
           type == "VirtualSriovEthernetCard";
}

/// Devices that Forklift lists by kind: cards, and what its policies ask for.
bool isListedDevice(QByteArrayView type)
{
    return isNetworkCard(type) || type == "VirtualPCIPassthrough" || type == "VirtualUSBController" ||
           type == "VirtualUSBXHCIController" || type == "VirtualTPM";
}

std::int64_t capacityOf(XmlElement disk)
{
    const std::int64_t bytes = disk.child("capacityInBytes").integer();
    return bytes > 0 ? bytes : disk.child("capacityInKB").integer() * KiB;
}

Json diskJson(XmlElement disk, const std::map<std::int64_t, std::string> &buses)
{
    const XmlElement backing = disk.child("backing");
    const std::int64_t controller = disk.child("controllerKey").integer();
    const auto bus = buses.find(controller);
    const bool isRaw = backing.xsiType().contains("RawDisk");
    return {{"key", disk.child("key").integer()},
            {"unitNumber", disk.child("unitNumber").integer()},
            {"controllerKey", controller},
            {"file", stdString(backing.child("fileName"))},
            {"datastore", refJson("Datastore", backing.child("datastore"))},
            {"capacity", capacityOf(disk)},
            {"shared", backing.child("sharing").text() == "sharingMultiWriter"},
            {"rdm", isRaw},
            {"bus", bus == buses.end() ? "scsi" : bus->second},
            {"mode", stdString(backing.child("diskMode"))},
            {"serial", stdString(backing.child("uuid"))},
            {"changeTrackingEnabled", false},
            {"parent", stdString(backing.child("parent").child("fileName"))}};
}

/// A distributed card names its port group by key, which vCenter makes equal to its id; a standard one refers
/// to it.
Json nicJson(XmlElement card, std::size_t order)
{
    const XmlElement backing = card.child("backing");
    const XmlElement portGroup = backing.child("port").child("portgroupKey");
    return {{"network", refJson("Network", portGroup ? portGroup : backing.child("network"))},
            {"mac", QString(card.child("macAddress").string()).toLower().toStdString()},
            {"order", order},
            {"deviceKey", card.child("key").integer()}};
}

// A disk's tracking follows the machine's: vim25 reports a change id per disk only once a snapshot was taken.
void trackDisks(Json &vm)
{
    for (Json &disk : vm["disks"])
        disk["changeTrackingEnabled"] = flagAt(vm, "/changeTrackingEnabled") && !flagAt(disk, "/rdm");
}

void readDevices(Json &vm, XmlElement value)
{
    std::map<std::int64_t, std::string> buses;
    for (const XmlElement device : value) {
        if (device.child("busNumber"))
            buses[device.child("key").integer()] = busOf(device.xsiType());
    }
    Json disks = Json::array();
    Json nics = Json::array();
    Json devices = Json::array();
    vm["tpmEnabled"] = false;
    for (const XmlElement device : value) {
        const QByteArrayView type = device.xsiType();
        if (type == "VirtualDisk")
            disks.push_back(diskJson(device, buses));
        if (isNetworkCard(type))
            nics.push_back(nicJson(device, nics.size()));
        if (isListedDevice(type))
            devices.push_back({{"kind", type.toByteArray().toStdString()}});
        if (type == "VirtualTPM")
            vm["tpmEnabled"] = true;
    }
    vm["disks"] = std::move(disks);
    vm["nics"] = std::move(nics);
    vm["devices"] = std::move(devices);
    trackDisks(vm);
}

void readNetworks(Json &vm, XmlElement value)
{
    Json networks = Json::array();
    for (const XmlElement ref : value)
        networks.push_back(refJson("Network", ref));
    vm["networks"] = std::move(networks);
}

void readGuestNetworks(Json &vm, XmlElement value)
{
    Json networks = Json::array();
    for (const XmlElement card : value) {
        for (const XmlElement address : card.child("ipConfig")) {
            if (address.name() == "ipAddress")
                networks.push_back({{"device", ""},
                                    {"deviceConfigId", card.child("deviceConfigId").integer()},
                                    {"mac", stdString(card.child("macAddress"))},
                                    {"ip", stdString(address.child("ipAddress"))},
                                    {"origin", stdString(address.child("origin"))},
                                    {"prefix", address.child("prefixLength").integer()},
                                    {"dns", Json::array()},
                                    {"network", stdString(card.child("network"))}});
        }
    }
    vm["guestNetworks"] = std::move(networks);
}

void readGuestDisks(Json &vm, XmlElement value)
{
    Json disks = Json::array();
    for (const XmlElement disk : value)
        disks.push_back({{"key", disk.child("mappings").child("key").integer()},
                         {"diskPath", stdString(disk.child("diskPath"))},
                         {"capacity", disk.child("capacity").integer()},
                         {"freeSpace", disk.child("freeSpace").integer()},
                         {"filesystemType", stdString(disk.child("filesystemType"))}});
    vm["guestDisks"] = std::move(disks);
}

const std::map<QByteArray, Reader> &readers()
{
    static const std::map<QByteArray, Reader> table = {
        {"config.template", flagInto("isTemplate")},
        {"config.uuid", textInto("uuid")},
        {"config.firmware", textInto("firmware")},
        {"config.bootOptions.efiSecureBootEnabled", flagInto("secureBoot")},
        {"config.changeTrackingEnabled",
         [](Json &vm, XmlElement value) {
             vm["changeTrackingEnabled"] = value.boolean();
             trackDisks(vm);
         }},
        {"config.cpuHotAddEnabled", flagInto("cpuHotAddEnabled")},
        {"config.cpuHotRemoveEnabled", flagInto("cpuHotRemoveEnabled")},
        {"config.memoryHotAddEnabled", flagInto("memoryHotAddEnabled")},
        {"config.flags.diskUuidEnabled", flagInto("diskEnableUuid")},
        {"config.nestedHVEnabled", flagInto("nestedHVEnabled")},
        {"config.hardware.device", readDevices},
        {"config.hardware.numCPU", numberInto("cpuCount")},
        {"config.hardware.numCoresPerSocket", numberInto("coresPerSocket")},
        {"config.hardware.memoryMB", numberInto("memoryMB")},
        {"guest.guestFullName", textInto("guestNameFromVmwareTools")},
        {"guest.hostName", textInto("hostName")},
        {"guest.ipAddress", textInto("ipAddress")},
        {"guest.net", readGuestNetworks},
        {"guest.disk", readGuestDisks},
        {"guest.toolsStatus", textInto("toolsStatus")},
        {"guest.toolsRunningStatus", textInto("toolsRunningStatus")},
        {"guest.toolsVersionStatus2", textInto("toolsVersionStatus2")},
        {"network", readNetworks},
        {"runtime.connectionState", textInto("connectionState")},
        {"runtime.consolidationNeeded", flagInto("consolidationNeeded")},
        {"runtime.host", textInto("host")},
        {"runtime.powerState", textInto("powerState")},
        {"snapshot.currentSnapshot",
         [](Json &vm, XmlElement value) { vm["snapshot"] = refJson("VirtualMachineSnapshot", value); }},
        {"summary.config.guestFullName", textInto("guestName")},
        {"summary.config.guestId", textInto("guestId")},
        {"summary.quickStats.balloonedMemory", numberInto("balloonedMemory")},
        {"summary.storage.committed", numberInto("storageUsed")},
    };
    return table;
}

} // namespace

QByteArrayList virtualMachinePaths()
{
    QByteArrayList paths = {"name", "parent"};
    for (const auto &[path, reader] : readers())
        paths.append(path);
    return paths;
}

Json freshVirtualMachine(const std::string &id)
{
    return {{"id", id},
            {"name", ""},
            {"parent", {{"kind", ""}, {"id", ""}}},
            {"isTemplate", false},
            {"powerState", ""},
            {"host", ""},
            {"networks", Json::array()},
            {"disks", Json::array()},
            {"nics", Json::array()},
            {"devices", Json::array()},
            {"concerns", Json::array()},
            {"policyVersion", 0},
            {"uuid", ""},
            {"firmware", "bios"},
            {"connectionState", ""},
            {"snapshot", {{"kind", ""}, {"id", ""}}},
            {"changeTrackingEnabled", false},
            {"cpuAffinity", Json::array()},
            {"cpuHotAddEnabled", false},
            {"cpuHotRemoveEnabled", false},
            {"memoryHotAddEnabled", false},
            {"faultToleranceEnabled", false},
            {"cpuCount", 0},
            {"coresPerSocket", 1},
            {"memoryMB", 0},
            {"guestName", ""},
            {"guestNameFromVmwareTools", ""},
            {"hostName", ""},
            {"guestId", ""},
            {"balloonedMemory", 0},
            {"ipAddress", ""},
            {"storageUsed", 0},
            {"tpmEnabled", false},
            {"numaNodeAffinity", Json::array()},
            {"guestNetworks", Json::array()},
            {"guestDisks", Json::array()},
            {"guestIpStacks", Json::array()},
            {"secureBoot", false},
            {"diskEnableUuid", false},
            {"nestedHVEnabled", false}};
}

void readVirtualMachine(QByteArrayView path, XmlElement value, Json &vm)
{
    const auto reader = readers().find(path.toByteArray());
    if (reader != readers().end())
        reader->second(vm, value);
}

} // namespace naru::lab
