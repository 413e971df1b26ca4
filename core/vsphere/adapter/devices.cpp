// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/devices.h"

#include <QHostAddress>

#include <algorithm>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

QString labelOf(XmlElement device)
{
    return device.child("deviceInfo").child("label").string();
}

/// Buses that a shared-disk cluster uses: every disk on them is shared.
QList<qint64> sharedControllers(XmlElement devices)
{
    QList<qint64> keys;
    for (const XmlElement device : devices) {
        const QByteArrayView sharing = device.child("sharedBus").text();
        if (sharing == "physicalSharing" || sharing == "virtualSharing")
            keys.append(device.child("key").integer());
    }
    return keys;
}

VmDisk readDisk(XmlElement device, const QList<qint64> &sharedBuses, References &references)
{
    const XmlElement backing = device.child("backing");
    VmDisk disk;
    disk.key = device.child("key").string();
    disk.label = labelOf(device);
    disk.file = backing.child("fileName").string();
    disk.datastore = references.ref(backing.child("datastore"));
    disk.capacityBytes = quint64(device.child("capacityInBytes").integer());
    if (disk.capacityBytes == 0)
        disk.capacityBytes = quint64(device.child("capacityInKB").integer()) * 1024;
    disk.shared = backing.child("sharing").text() == "sharingMultiWriter" ||
                  sharedBuses.contains(device.child("controllerKey").integer(-1));
    disk.independent = backing.child("diskMode").text().startsWith("independent");
    disk.rawDevice = backing.xsiType().startsWith("VirtualDiskRawDisk");
    if (!backing.child("changeId").text().isEmpty())
        disk.changeTracking = true;
    return disk;
}

VmNic readNic(XmlElement device, References &references)
{
    const XmlElement backing = device.child("backing");
    VmNic nic;
    nic.key = device.child("key").string();
    nic.label = labelOf(device);
    nic.mac = device.child("macAddress").string().toLower();
    nic.connected = device.child("connectable").isNull() ||
                    device.child("connectable").child("connected").boolean() ||
                    device.child("connectable").child("startConnected").boolean();
    nic.networkName = backing.child("deviceName").string();
    nic.network = references.ref(backing.child("network"));
    // A distributed port group's key is its reference.
    if (const XmlElement group = backing.child("port").child("portgroupKey"))
        nic.network = references.ref(ObjectKind::Network, group.text());
    if (const XmlElement opaque = backing.child("opaqueNetworkId"))
        nic.networkName = opaque.string();
    return nic;
}

/// An image or a real drive of the host; a client's own drive is connected only while its console is open.
bool holdsMedium(XmlElement cdrom)
{
    const QByteArrayView backing = cdrom.child("backing").xsiType();
    const bool image =
        backing == "VirtualCdromIsoBackingInfo" && !cdrom.child("backing").child("fileName").text().isEmpty();
    const bool drive =
        backing == "VirtualCdromAtapiBackingInfo" || backing == "VirtualCdromPassthroughBackingInfo";
    const XmlElement connectable = cdrom.child("connectable");
    return (image || drive) &&
           (connectable.child("connected").boolean() || connectable.child("startConnected").boolean());
}

bool isPassthrough(QByteArrayView type)
{
    return type == "VirtualPCIPassthrough" || type == "VirtualSCSIPassthrough" ||
           type == "VirtualSriovEthernetCard" || type == "VirtualUSB";
}

struct NamedSnapshot
{
    QString created; ///< ISO 8601 in UTC, so that texts sort as times
    QString name;
};

void collectSnapshots(XmlElement parent, QByteArrayView childName, int depth, QList<NamedSnapshot> &found)
{
    if (depth == 0)
        return;
    for (const XmlElement tree : parent) {
        if (tree.name() != childName)
            continue;
        found.append({tree.child("createTime").string(), tree.child("name").string()});
        collectSnapshots(tree, "childSnapshotList", depth - 1, found);
    }
}

} // namespace

void readDevices(XmlElement devices, References &references, VirtualMachineDetails &details)
{
    const QList<qint64> sharedBuses = sharedControllers(devices);
    for (const XmlElement device : devices) {
        const QByteArrayView type = device.xsiType();
        if (type == "VirtualDisk")
            details.disks.append(readDisk(device, sharedBuses, references));
        else if (device.child("macAddress"))
            details.nics.append(readNic(device, references));
        else if (type == "VirtualCdrom" && holdsMedium(device))
            details.connectedCdroms.append(labelOf(device));
        else if (type == "VirtualTPM")
            details.hasTpm = true;
        if (isPassthrough(type))
            details.passthroughDevices.append(labelOf(device));
    }
}

void readGuestNetwork(XmlElement guestNet, VirtualMachineDetails &details)
{
    for (const XmlElement card : guestNet) {
        const QString key = card.child("deviceConfigId").string();
        const auto nic = std::ranges::find(details.nics, key, &VmNic::key);
        if (nic == details.nics.end())
            continue; // an interface that only the guest knows, such as a bridge
        nic->addressesKnown = true;
        for (const XmlElement address : card) {
            if (address.name() == "ipAddress" && !QHostAddress(address.string()).isLinkLocal())
                nic->addresses.append(address.string());
        }
    }
}

QStringList readSnapshots(XmlElement snapshot)
{
    constexpr int deepest = 64;
    QList<NamedSnapshot> found;
    collectSnapshots(snapshot, "rootSnapshotList", deepest, found);
    std::ranges::sort(found, {}, &NamedSnapshot::created);
    QStringList names;
    for (const NamedSnapshot &entry : found)
        names.append(entry.name);
    return names;
}

} // namespace naru::vsphere
