// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/concerns.h"
#include "app/lab/forklift/sourceinventory.h"

#include <gmock/gmock.h>

using namespace naru::lab;
using testing::Contains;
using testing::IsEmpty;

namespace {

/// A machine about which nobody is concerned.
Json blamelessVm()
{
    return {{"id", "vm-1"},
            {"name", "web01"},
            {"guestId", "rhel9_64Guest"},
            {"hostName", "web01.example.com"},
            {"changeTrackingEnabled", true},
            {"guestNetworks", Json::array({{{"mac", "00:50:56:00:00:01"}, {"ip", "192.0.2.1"}}})},
            {"disks", Json::array({{{"file", "[ds] web01/web01.vmdk"},
                                    {"datastore", {{"kind", "Datastore"}, {"id", "datastore-1"}}},
                                    {"capacity", 1073741824},
                                    {"mode", "persistent"},
                                    {"bus", "scsi"},
                                    {"changeTrackingEnabled", true}}})}};
}

std::vector<std::string> ids(const Json &vm, const SourceInventory &inventory = {})
{
    std::vector<std::string> result;
    for (const Json &concern : concernsOf(vm, inventory))
        result.push_back(concern.at("id"));
    return result;
}

} // namespace

TEST(Concerns, ThereAreNoneAboutABlamelessMachine)
{
    EXPECT_THAT(ids(blamelessVm()), IsEmpty());
}

TEST(Concerns, AreRaisedByTheMachineItself)
{
    struct Row
    {
        const char *path;
        Json value;
        const char *id;
    };
    const Row rows[] = {
        {"/disks/0/datastore/id", "", "vmware.datastore.missing"},
        {"/disks/0/capacity", 0, "vmware.disk.capacity.invalid"},
        {"/disks/0/mode", "independent_persistent", "vmware.disk_mode.independent"},
        {"/disks/0/rdm", true, "vmware.disk.rdm.detected"},
        {"/disks/0/shared", true, "vmware.disk.shared.detected"},
        {"/disks/0/changeTrackingEnabled", false, "vmware.changed_block_tracking.disk.disabled"},
        {"/changeTrackingEnabled", false, "vmware.changed_block_tracking.disabled"},
        {"/snapshot", {{"kind", "VirtualMachineSnapshot"}, {"id", "snapshot-1"}}, "vmware.snapshot.detected"},
        {"/cpuAffinity", Json::array({1}), "vmware.cpu_affinity.detected"},
        {"/memoryHotAddEnabled", true, "vmware.cpu_memory.hotplug.enabled"},
        {"/numaNodeAffinity", Json::array({"0"}), "vmware.numa_affinity.detected"},
        {"/devices", Json::array({{{"kind", "VirtualPCIPassthrough"}}}),
         "vmware.passthrough_device.detected"},
        {"/devices", Json::array({{{"kind", "VirtualUSBController"}}}), "vmware.usb_controller.detected"},
        {"/tpmEnabled", true, "vmware.tpm.detected"},
        {"/hostName", "", "vmware.hostname.empty"},
        {"/hostName", "localhost.localdomain", "vmware.hostname.default"},
        {"/guestNetworks", Json::array(), "vmware.vm_missing_ip.detected"},
        {"/guestId", "centos7_64Guest", "vmware.os.unsupported"},
        {"/name", "web 01", "vmware.vm.name.invalid"},
        {"/guestDisks", Json::array({{{"diskPath", "/"}, {"freeSpace", 1024}}}),
         "vmware.guestDisks.freespace"},
    };
    for (const Row &row : rows) {
        Json vm = blamelessVm();
        vm[Json::json_pointer(row.path)] = row.value;
        EXPECT_THAT(ids(vm), Contains(row.id));
    }
}

TEST(Concerns, AreRaisedByTheClusterItRunsIn)
{
    SourceInventory inventory;
    inventory.put(SourceInventory::Clusters, {{"id", "domain-c1"}, {"drsEnabled", true}});
    inventory.put(SourceInventory::Hosts, {{"id", "host-1"}, {"cluster", "domain-c1"}});
    Json vm = blamelessVm();
    vm["host"] = "host-1";
    EXPECT_THAT(ids(vm, inventory), Contains("vmware.drs.enabled"));
}
