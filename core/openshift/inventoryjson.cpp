// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/inventoryjson.h"

#include "core/openshift/jsonpath.h"

#include <QHash>
#include <QHostAddress>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

int countAt(const QJsonObject &provider, const QString &key)
{
    return provider.value(key).toInt(-1);
}

PowerState powerStateFrom(const QString &state)
{
    if (state == u"poweredOn"_s)
        return PowerState::On;
    if (state == u"poweredOff"_s)
        return PowerState::Off;
    return state == u"suspended"_s ? PowerState::Suspended : PowerState::Unknown;
}

ToolsState toolsStateFrom(const QJsonObject &vm)
{
    const QString running = textAt(vm, u"toolsRunningStatus");
    if (running == u"guestToolsRunning"_s)
        return ToolsState::Running;
    const QString status = textAt(vm, u"toolsStatus");
    if (status == u"toolsNotInstalled"_s)
        return ToolsState::NotInstalled;
    return running.isEmpty() && status.isEmpty() ? ToolsState::Unknown : ToolsState::NotRunning;
}

std::optional<bool> flagAt(const QJsonObject &object, QStringView path)
{
    const QJsonValue value = valueAt(object, path);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

Concern concernFrom(const QJsonObject &concern)
{
    const QString category = textAt(concern, u"category");
    return {textAt(concern, u"id"),
            category == u"Critical"_s  ? Concern::Category::Critical
            : category == u"Warning"_s ? Concern::Category::Warning
                                       : Concern::Category::Information,
            textAt(concern, u"label"), textAt(concern, u"assessment")};
}

VmDisk diskFrom(const QJsonObject &disk, const QString &providerUid)
{
    VmDisk result;
    result.key = QString::number(integerAt(disk, u"key"));
    result.file = textAt(disk, u"file");
    result.label = result.file.section(u'/', -1);
    result.datastore = {providerUid, ObjectKind::Datastore, textAt(disk, u"datastore.id")};
    result.capacityBytes = quint64(integerAt(disk, u"capacity"));
    result.shared = valueAt(disk, u"shared").toBool();
    result.rawDevice = valueAt(disk, u"rdm").toBool();
    result.independent = textAt(disk, u"mode").startsWith(u"independent"_s);
    result.changeTracking = flagAt(disk, u"changeTrackingEnabled");
    return result;
}

/// What the guest says about the card with this MAC.
QStringList addressesOf(const QString &mac, const QJsonArray &guestNetworks)
{
    QStringList addresses;
    for (const QJsonValue &value : guestNetworks) {
        const QString text = textAt(value.toObject(), u"ip");
        const QHostAddress address(text);
        if (textAt(value.toObject(), u"mac").compare(mac, Qt::CaseInsensitive) == 0 && !address.isLinkLocal())
            addresses.append(text);
    }
    return addresses;
}

VmNic nicFrom(const QJsonObject &nic, const QJsonArray &guestNetworks, const SourceInventory &inventory,
              const QString &providerUid)
{
    VmNic result;
    result.key = QString::number(integerAt(nic, u"deviceKey"));
    result.mac = textAt(nic, u"mac");
    result.network = {providerUid, ObjectKind::Network, textAt(nic, u"network.id")};
    const auto network = std::ranges::find(inventory.networks, result.network.id, &SourceItem::id);
    if (network != inventory.networks.end())
        result.networkName = network->name;
    result.addresses = addressesOf(result.mac, guestNetworks);
    result.addressesKnown = !guestNetworks.isEmpty();
    return result;
}

/// Device kinds that bind a machine to its host. Forklift tells kinds only, no labels.
QStringList passthroughDevicesOf(const QJsonObject &vm)
{
    QStringList devices;
    for (const QJsonValue &device : arrayAt(vm, u"devices")) {
        const QString kind = textAt(device.toObject(), u"kind");
        if (kind == u"VirtualPCIPassthrough"_s || kind == u"VirtualSriovEthernetCard"_s ||
            kind == u"VirtualSCSIPassthrough"_s)
            devices.append(kind);
    }
    return devices;
}

VirtualMachineDetails detailsFrom(const QJsonObject &vm, const SourceInventory &inventory,
                                  const QString &providerUid)
{
    VirtualMachineDetails details;
    details.ref = {providerUid, ObjectKind::VirtualMachine, textAt(vm, u"id")};
    details.name = textAt(vm, u"name");
    details.path = textAt(vm, u"path");
    details.firmware = textAt(vm, u"firmware");
    details.secureBoot = valueAt(vm, u"secureBoot").toBool();
    details.hasTpm = valueAt(vm, u"tpmEnabled").toBool();
    details.changeTracking = flagAt(vm, u"changeTrackingEnabled");
    details.powerState = powerStateFrom(textAt(vm, u"powerState"));
    details.tools = toolsStateFrom(vm);
    details.guestOsId = textAt(vm, u"guestId");
    details.guestOsName = textAt(vm, u"guestName");
    details.guestHostName = textAt(vm, u"hostName");
    details.passthroughDevices = passthroughDevicesOf(vm);
    if (const QString snapshot = textAt(vm, u"snapshot.id"); !snapshot.isEmpty())
        details.snapshots = {snapshot};
    for (const QJsonValue &disk : arrayAt(vm, u"disks"))
        details.disks.append(diskFrom(disk.toObject(), providerUid));
    const QJsonArray guestNetworks = arrayAt(vm, u"guestNetworks");
    for (const QJsonValue &nic : arrayAt(vm, u"nics"))
        details.nics.append(nicFrom(nic.toObject(), guestNetworks, inventory, providerUid));
    return details;
}

QStringList idsOf(const QJsonArray &references)
{
    QStringList ids;
    for (const QJsonValue &reference : references) {
        const QString id = textAt(reference.toObject(), u"id");
        if (!ids.contains(id))
            ids.append(id);
    }
    return ids;
}

QStringList datastoreIdsOf(const QJsonObject &vm)
{
    QJsonArray datastores;
    for (const QJsonValue &disk : arrayAt(vm, u"disks"))
        datastores.append(objectAt(disk.toObject(), u"datastore"));
    return idsOf(datastores);
}

/// "/DC0/vm/web/database" -> datacenter "DC0", folder "web".
void readPlace(const QString &path, SourceVm &vm)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() < 2)
        return;
    vm.datacenterName = parts.first();
    vm.folderPath = parts.mid(2, parts.size() - 3).join(u'/');
}

using ItemsById = QHash<QString, SourceItem>;

ItemsById byId(const QList<SourceItem> &items)
{
    ItemsById result;
    for (const SourceItem &item : items)
        result.insert(item.id, item);
    return result;
}

SourceVm vsphereVmFrom(const QJsonObject &object, const ItemsById &hosts, const ItemsById &clusters)
{
    SourceVm vm;
    vm.id = textAt(object, u"id");
    vm.name = textAt(object, u"name");
    vm.uuid = textAt(object, u"uuid").toLower();
    vm.path = textAt(object, u"path");
    readPlace(vm.path, vm);
    vm.powerState = powerStateFrom(textAt(object, u"powerState"));
    vm.isTemplate = valueAt(object, u"isTemplate").toBool();
    const SourceItem host = hosts.value(textAt(object, u"host"));
    vm.hostName = host.name;
    vm.clusterName = clusters.value(host.parentId).name;
    vm.cpuCount = int(integerAt(object, u"cpuCount"));
    vm.memoryBytes = quint64(integerAt(object, u"memoryMB")) * 1024 * 1024;
    vm.guestOsId = textAt(object, u"guestId");
    vm.guestOsName = textAt(object, u"guestName");
    vm.tools = toolsStateFrom(object);
    vm.networkIds = idsOf(arrayAt(object, u"networks"));
    vm.datastoreIds = datastoreIdsOf(object);
    vm.hasSnapshot = !textAt(object, u"snapshot.id").isEmpty();
    vm.storageUsedBytes = valueAt(object, u"storageUsed").toInteger(-1);
    // Without a validation service the policy version stays 0: nobody looked at the machine then.
    vm.concernsKnown = integerAt(object, u"policyVersion") > 0 &&
                       integerAt(object, u"revisionValidated") == integerAt(object, u"revision");
    for (const QJsonValue &concern : arrayAt(object, u"concerns"))
        vm.concerns.append(concernFrom(concern.toObject()));
    return vm;
}

} // namespace

QMap<QString, ProviderCounts> providerCountsFrom(const QJsonObject &providers)
{
    QMap<QString, ProviderCounts> counts;
    for (const QJsonValue &ofOneType : providers) {
        for (const QJsonValue &value : ofOneType.toArray()) {
            const QJsonObject provider = value.toObject();
            ProviderCounts count;
            count.vms = countAt(provider, u"vmCount"_s);
            count.hosts = countAt(provider, u"hostCount"_s);
            count.networks = countAt(provider, u"networkCount"_s);
            count.clusters = countAt(provider, u"clusterCount"_s);
            count.storages =
                std::max({countAt(provider, u"datastoreCount"_s), countAt(provider, u"storageClassCount"_s),
                          countAt(provider, u"storageCount"_s)});
            counts.insert(textAt(provider, u"uid"), count);
        }
    }
    return counts;
}

QList<SourceItem> sourceItemsFrom(const QJsonArray &collection)
{
    QList<SourceItem> items;
    for (const QJsonValue &value : collection) {
        const QJsonObject item = value.toObject();
        items.append(
            {textAt(item, u"id"), textAt(item, u"name"), textAt(item, u"parent.id"), textAt(item, u"path")});
    }
    return items;
}

QList<SourceVm> vsphereVmsFrom(const QJsonArray &vms, const SourceInventory &inventory,
                               const QString &providerUid)
{
    const ItemsById hosts = byId(inventory.hosts);
    const ItemsById clusters = byId(inventory.clusters);
    QList<SourceVm> result;
    for (const QJsonValue &value : vms) {
        SourceVm vm = vsphereVmFrom(value.toObject(), hosts, clusters);
        vm.details = detailsFrom(value.toObject(), inventory, providerUid);
        vm.detailsFromGuestless = true;
        result.append(std::move(vm));
    }
    return result;
}

QList<SourceVm> otherVmsFrom(const QJsonArray &vms)
{
    QList<SourceVm> result;
    for (const QJsonValue &value : vms) {
        SourceVm vm;
        vm.id = textAt(value.toObject(), u"id");
        vm.name = textAt(value.toObject(), u"name");
        vm.path = textAt(value.toObject(), u"path");
        result.append(std::move(vm));
    }
    return result;
}

} // namespace naru::openshift
