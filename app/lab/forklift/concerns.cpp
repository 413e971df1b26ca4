// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/concerns.h"

#include "app/lab/forklift/sourceinventory.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace naru::lab {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t MiB = 1024 * 1024;
constexpr std::size_t DiskLimit = 24;

class Concerns
{
public:
    explicit Concerns(const Json &vm)
        : m_vm(vm)
    {
    }

    void add(const char *id, const char *category, const std::string &label, const char *assessment)
    {
        m_list.push_back({{"id", std::string("vmware.") + id},
                          {"category", category},
                          {"label", label},
                          {"assessment", assessment}});
    }

    template <typename Test>
    bool anyDisk(Test test) const
    {
        return std::ranges::any_of(arrayAt(m_vm, "/disks"), test);
    }

    bool hasDevice(std::string_view kind) const
    {
        return std::ranges::any_of(arrayAt(m_vm, "/devices"), [kind](const Json &device) {
            return kube::text(device, "/kind") == kind;
        });
    }

    bool flag(const char *path) const { return flagAt(m_vm, path); }
    const Json &vm() const { return m_vm; }
    Json take() { return std::move(m_list); }

private:
    const Json &m_vm;
    Json m_list = Json::array();
};

void addDiskConcerns(Concerns &concerns)
{
    const Json &disks = arrayAt(concerns.vm(), "/disks");
    if (concerns.anyDisk([](const Json &disk) { return kube::text(disk, "/datastore/id").empty(); }))
        concerns.add("datastore.missing", "Critical", "Disk is not located on a datastore",
                     "A machine with a disk outside every datastore cannot be migrated.");
    for (const Json &disk : disks) {
        if (numberAt(disk, "/capacity") <= 0)
            concerns.add("disk.capacity.invalid", "Critical",
                         "Disk '" + kube::text(disk, "/file") + "' has an invalid capacity of " +
                             std::to_string(numberAt(disk, "/capacity")) + " bytes",
                         "A disk needs a capacity above zero.");
    }
    if (disks.size() > DiskLimit)
        concerns.add("disk.count.exceeds.limit", "Warning",
                     "VM has " + std::to_string(disks.size()) + " disks, which exceeds the limit of " +
                         std::to_string(DiskLimit),
                     "The target supports fewer disks on one machine.");
    if (concerns.anyDisk(
            [](const Json &disk) { return kube::text(disk, "/mode").starts_with("independent"); }))
        concerns.add("disk_mode.independent", "Warning", "Independent disk detected",
                     "Independent disks cannot be read by VDDK: make them dependent first.");
    if (concerns.anyDisk([](const Json &disk) { return flagAt(disk, "/rdm"); }))
        concerns.add("disk.rdm.detected", "Warning", "Raw Device Mapped disk detected",
                     "Raw device mappings cannot be read by VDDK: remove them first.");
    if (concerns.anyDisk([](const Json &disk) { return flagAt(disk, "/shared"); }))
        concerns.add("disk.shared.detected", "Warning", "Shared disk detected",
                     "The disk belongs to another machine as well.");
    if (concerns.flag("/diskEnableUuid") &&
        concerns.anyDisk([](const Json &disk) { return kube::text(disk, "/bus") == "scsi"; }))
        concerns.add("disk_serial.truncated", "Information", "Disk serial numbers may be truncated",
                     "Serial numbers of SCSI disks are shortened by the migration.");
}

void addTrackingConcerns(Concerns &concerns)
{
    if (!concerns.flag("/changeTrackingEnabled"))
        concerns.add("changed_block_tracking.disabled", "Warning", "Changed Block Tracking (CBT) not enabled",
                     "A warm migration needs changed block tracking.");
    for (const Json &disk : arrayAt(concerns.vm(), "/disks")) {
        if (!flagAt(disk, "/changeTrackingEnabled"))
            concerns.add("changed_block_tracking.disk.disabled", "Warning",
                         "Disk - " + kube::text(disk, "/bus") +
                             std::to_string(numberAt(disk, "/controllerKey")) + ":" +
                             std::to_string(numberAt(disk, "/unitNumber")) + " does not have CBT enabled",
                         "A warm migration needs changed block tracking on each disk.");
    }
    if (concerns.flag("/consolidationNeeded"))
        concerns.add("consolidation_needed", "Warning", "Snapshot consolidation required",
                     "Consolidate the snapshots: precopies wait for it otherwise.");
    if (kube::text(concerns.vm(), "/snapshot/kind") == "VirtualMachineSnapshot")
        concerns.add("snapshot.detected", "Information", "VM snapshot detected",
                     "The machine arrives in the state of its current snapshot, without the tree.");
}

void addHardwareConcerns(Concerns &concerns)
{
    if (!arrayAt(concerns.vm(), "/cpuAffinity").empty())
        concerns.add("cpu_affinity.detected", "Warning", "CPU affinity detected", "It is not carried over.");
    if (concerns.flag("/cpuHotAddEnabled") || concerns.flag("/cpuHotRemoveEnabled") ||
        concerns.flag("/memoryHotAddEnabled"))
        concerns.add("cpu_memory.hotplug.enabled", "Warning", "CPU/Memory hotplug detected",
                     "Hot plug is not carried over.");
    if (!arrayAt(concerns.vm(), "/numaNodeAffinity").empty())
        concerns.add("numa_affinity.detected", "Warning", "NUMA node affinity detected",
                     "It is not carried over.");
    if (concerns.hasDevice("VirtualPCIPassthrough"))
        concerns.add("passthrough_device.detected", "Critical", "Passthrough device detected",
                     "Remove the device: a machine with it cannot be migrated.");
    if (concerns.hasDevice("VirtualSriovEthernetCard"))
        concerns.add("device.sriov.detected", "Warning", "SR-IOV passthrough adapter configuration detected",
                     "It is not carried over.");
    if (concerns.hasDevice("VirtualUSBController"))
        concerns.add("usb_controller.detected", "Warning", "USB controller detected",
                     "Devices behind it do not arrive.");
    if (concerns.flag("/tpmEnabled"))
        concerns.add("tpm.detected", "Warning", "TPM detected", "The content of the TPM is not transferred.");
    if (concerns.flag("/faultToleranceEnabled"))
        concerns.add("fault_tolerance.enabled", "Information", "Fault tolerance", "It is not carried over.");
}

bool isSupportedGuest(const Json &vm)
{
    static const QRegularExpression ids(
        u"(rhel(7|8|9|10)(_64)?guest|windows(10|11|2016|2019|2022|2025).*guest)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression names(
        u"red hat enterprise linux (7|8|9|10)|windows (10|11)|windows server (2016|2019|2022|2025)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const std::string toolsName = kube::text(vm, "/guestNameFromVmwareTools");
    const std::string name = toolsName.empty() ? kube::text(vm, "/guestName") : toolsName;
    return ids.match(QString::fromStdString(kube::text(vm, "/guestId"))).hasMatch() ||
           names.match(QString::fromStdString(name)).hasMatch();
}

void addGuestConcerns(Concerns &concerns)
{
    const Json &vm = concerns.vm();
    const std::string hostName = kube::text(vm, "/hostName");
    if (hostName.empty())
        concerns.add("hostname.empty", "Warning", "Empty Host Name", "The guest may get another host name.");
    if (hostName == "localhost.localdomain")
        concerns.add("hostname.default", "Warning", "Default Host Name",
                     "The guest may get another host name.");
    if (arrayAt(vm, "/guestNetworks").empty())
        concerns.add("vm_missing_ip.detected", "Warning", "VM is missing IP addresses",
                     "Static addresses can only be kept of a running machine with VMware Tools.");
    if (!isSupportedGuest(vm))
        concerns.add("os.unsupported", "Warning", "Unsupported operating system detected",
                     "The conversion is not supported for this guest.");
    static const QRegularExpression nameRule(u"^[A-Za-z0-9]([-A-Za-z0-9.]{0,61}[A-Za-z0-9])?$"_s);
    if (!nameRule.match(QString::fromStdString(kube::text(vm, "/name"))).hasMatch())
        concerns.add("vm.name.invalid", "Warning", "Invalid VM Name",
                     "The machine is renamed by the migration.");
    for (const Json &disk : arrayAt(vm, "/guestDisks")) {
        const std::string path = kube::text(disk, "/diskPath");
        const std::int64_t needed = path == "/boot" ? 50 : path == "/" || path.starts_with("C:") ? 100 : 10;
        if (numberAt(disk, "/freeSpace") < needed * MiB)
            concerns.add("guestDisks.freespace", "Critical",
                         "Insufficient free space for conversion on '" + path + "'",
                         "The conversion needs room on this file system.");
    }
}

void addClusterConcerns(Concerns &concerns, const SourceInventory &inventory)
{
    const Json *host = inventory.find(SourceInventory::Hosts, kube::text(concerns.vm(), "/host"));
    const Json *cluster =
        host ? inventory.find(SourceInventory::Clusters, kube::text(*host, "/cluster")) : nullptr;
    if (!cluster)
        return;
    if (flagAt(*cluster, "/drsEnabled"))
        concerns.add("drs.enabled", "Information", "VM running in a DRS-enabled cluster",
                     "The target does not balance by itself.");
    if (flagAt(*cluster, "/dpmEnabled"))
        concerns.add("dpm.enabled", "Information", "vSphere DPM detected",
                     "The target has no power management.");
}

} // namespace

Json concernsOf(const Json &vm, const SourceInventory &inventory)
{
    Concerns concerns(vm);
    addDiskConcerns(concerns);
    addTrackingConcerns(concerns);
    addHardwareConcerns(concerns);
    addGuestConcerns(concerns);
    addClusterConcerns(concerns, inventory);
    return concerns.take();
}

} // namespace naru::lab
