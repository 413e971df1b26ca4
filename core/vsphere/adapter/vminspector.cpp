// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/vminspector.h"

#include "core/vsphere/adapter/devices.h"

namespace naru::vsphere {

namespace {

PropertyQuery detailsQuery(const QList<ObjectRef> &vms)
{
    PropertyQuery query;
    query.properties = {
        {"VirtualMachine",
         {"name", "config.annotation", "config.firmware", "config.bootOptions.efiSecureBootEnabled",
          "config.changeTrackingEnabled", "config.guestId", "config.guestFullName", "config.hardware.device",
          "runtime.powerState", "guest.toolsRunningStatus", "guest.toolsVersionStatus2", "guest.hostName",
          "guest.net", "snapshot"}}};
    for (const ObjectRef &vm : vms)
        query.objects.append(vmRef(vm));
    return query;
}

ToolsState toolsOf(const ObjectRecord &record)
{
    if (record.value("guest.toolsVersionStatus2").text() == "guestToolsNotInstalled")
        return ToolsState::NotInstalled;
    return toolsStateOf(record.value("guest.toolsRunningStatus").text());
}

} // namespace

Task<Result<QList<VirtualMachineDetails>>> VsphereVmInspector::inspect(QList<ObjectRef> vms,
                                                                       CancelToken cancel)
{
    const auto client = m_client;
    QList<VirtualMachineDetails> details;
    if (vms.isEmpty())
        co_return details;
    QHash<ObjectRef, VirtualMachineDetails> found;
    References references(m_endpointId);
    const Result<> read = co_await client->retrieve(
        detailsQuery(vms),
        [&](const ObjectRecord &record) {
            VirtualMachineDetails vm = this->read(record, references);
            found.insert(vm.ref, std::move(vm));
        },
        cancel);
    if (!read)
        co_return failure(read.error());
    for (const ObjectRef &vm : vms) {
        if (const auto one = found.constFind(vm); one != found.cend())
            details.append(*one);
    }
    co_return details;
}

VirtualMachineDetails VsphereVmInspector::read(const ObjectRecord &record, References &references) const
{
    VirtualMachineDetails vm;
    vm.ref = references.ref(record.object());
    vm.name = plainName(record.value("name").string());
    vm.path = m_rows.pathOf(vm.ref);
    vm.annotation = record.value("config.annotation").string();
    vm.firmware = record.value("config.firmware").string();
    vm.secureBoot = record.value("config.bootOptions.efiSecureBootEnabled").boolean();
    if (const XmlElement tracking = record.value("config.changeTrackingEnabled"))
        vm.changeTracking = tracking.boolean();
    vm.guestOsId = record.value("config.guestId").string();
    vm.guestOsName = record.value("config.guestFullName").string();
    vm.guestHostName = record.value("guest.hostName").string();
    vm.powerState = powerStateOf(record.value("runtime.powerState").text());
    vm.tools = toolsOf(record);
    vm.snapshots = readSnapshots(record.value("snapshot"));
    readDevices(record.value("config.hardware.device"), references, vm);
    for (VmNic &nic : vm.nics) {
        if (const InventoryObject *network = m_rows.find(nic.network))
            nic.networkName = common(*network).name;
    }
    if (vm.tools == ToolsState::Running)
        readGuestNetwork(record.value("guest.net"), vm);
    return vm;
}

} // namespace naru::vsphere
