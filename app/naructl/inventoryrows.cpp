// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/inventoryrows.h"

#include "app/naructl/text.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"

#include <QJsonArray>

#include <algorithm>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

QString hostStateName(HostState state)
{
    switch (state) {
    case HostState::Unknown:
        break;
    case HostState::Connected:
        return u"Connected"_s;
    case HostState::Disconnected:
        return u"Disconnected"_s;
    case HostState::NotResponding:
        return u"NotResponding"_s;
    case HostState::Maintenance:
        return u"Maintenance"_s;
    case HostState::Standby:
        return u"Standby"_s;
    case HostState::NotReady:
        return u"NotReady"_s;
    }
    return u"Unknown"_s;
}

QString networkVariantName(Network::Variant variant)
{
    switch (variant) {
    case Network::Variant::Standard:
        return u"Standard"_s;
    case Network::Variant::DistributedPortGroup:
        return u"DistributedPortGroup"_s;
    case Network::Variant::Opaque:
        return u"Opaque"_s;
    case Network::Variant::NetworkAttachment:
        return u"NetworkAttachment"_s;
    }
    return {};
}

QJsonObject machineCommon(const ObjectCommon &object, const Endpoint &endpoint, const Inventory &inventory)
{
    return {{u"endpoint"_s, endpoint.name},
            {u"id"_s, object.ref.id},
            {u"name"_s, object.name},
            {u"path"_s, inventory.pathOf(object.ref)}};
}

/// Negative means that the platform does not tell: absent for machines.
void setKnown(QJsonObject &machine, const QString &key, qint64 value)
{
    if (value >= 0)
        machine.insert(key, value);
}

QStringList namesOf(const Inventory &inventory, const QList<ObjectRef> &refs)
{
    QStringList names;
    for (const ObjectRef &ref : refs)
        names.append(inventory.nameOf(ref));
    names.sort();
    return names;
}

QJsonArray textArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

Row vmRow(const VirtualMachine &vm, const Endpoint &endpoint, const Inventory &inventory)
{
    QJsonObject machine = machineCommon(vm, endpoint, inventory);
    const QString host = vm.host.isNull() ? QString() : inventory.nameOf(vm.host);
    machine.insert(u"powerState"_s, powerStateName(vm.powerState));
    machine.insert(u"template"_s, vm.isTemplate);
    machine.insert(u"host"_s, host);
    machine.insert(u"cpus"_s, vm.cpuCount);
    machine.insert(u"memoryBytes"_s, qint64(vm.memoryBytes));
    machine.insert(u"guestOs"_s, vm.guestOsName);
    machine.insert(u"ipAddress"_s, vm.ipAddress);
    machine.insert(u"uuid"_s, vm.uuid);
    machine.insert(u"instanceUuid"_s, vm.instanceUuid);
    machine.insert(u"networks"_s, textArray(namesOf(inventory, vm.networks)));
    machine.insert(u"datastores"_s, textArray(namesOf(inventory, vm.datastores)));
    setKnown(machine, u"storageUsedBytes"_s, vm.storageUsedBytes);
    return {machine,
            {vm.name, text::powerState(vm), host, QString::number(vm.cpuCount),
             format::bytes(qint64(vm.memoryBytes)), format::bytes(vm.storageUsedBytes), vm.ipAddress,
             vm.guestOsName, endpoint.name}};
}

Row hostRow(const Host &host, const Endpoint &endpoint, const Inventory &inventory)
{
    QJsonObject machine = machineCommon(host, endpoint, inventory);
    machine.insert(u"state"_s, hostStateName(host.state));
    machine.insert(u"product"_s, host.product);
    machine.insert(u"cpuCores"_s, host.cpuCores);
    machine.insert(u"cpuMhz"_s, host.cpuMhz);
    machine.insert(u"memoryBytes"_s, qint64(host.memoryBytes));
    setKnown(machine, u"cpuUsageMhz"_s, host.cpuUsageMhz);
    setKnown(machine, u"memoryUsageBytes"_s, host.memoryUsageBytes);
    return {machine,
            {host.name, text::hostState(host.state), QString::number(host.cpuCores),
             format::bytes(qint64(host.memoryBytes)), format::bytes(host.memoryUsageBytes), host.product,
             endpoint.name}};
}

Row datastoreRow(const Datastore &datastore, const Endpoint &endpoint, const Inventory &inventory)
{
    QJsonObject machine = machineCommon(datastore, endpoint, inventory);
    machine.insert(u"type"_s, datastore.type);
    machine.insert(u"capacityBytes"_s, qint64(datastore.capacityBytes));
    machine.insert(u"freeBytes"_s, qint64(datastore.freeBytes));
    machine.insert(u"accessible"_s, datastore.accessible);
    return {machine,
            {datastore.name, datastore.type, format::bytes(qint64(datastore.capacityBytes)),
             format::bytes(qint64(datastore.freeBytes)), endpoint.name}};
}

Row storageClassRow(const StorageClass &storage, const Endpoint &endpoint, const Inventory &inventory)
{
    QJsonObject machine = machineCommon(storage, endpoint, inventory);
    machine.insert(u"type"_s, u"StorageClass"_s);
    machine.insert(u"provisioner"_s, storage.provisioner);
    machine.insert(u"default"_s, storage.isDefault);
    machine.insert(u"virtualizationDefault"_s, storage.isVirtualizationDefault);
    return {machine,
            {storage.name, storage.provisioner, format::unknown(), format::unknown(), endpoint.name}};
}

Row networkRow(const Network &network, const Endpoint &endpoint, const Inventory &inventory)
{
    QJsonObject machine = machineCommon(network, endpoint, inventory);
    machine.insert(u"type"_s, networkVariantName(network.variant));
    machine.insert(u"vlan"_s, network.vlan);
    return {machine, {network.name, text::networkVariant(network.variant), network.vlan, endpoint.name}};
}

template <class T>
QList<Row> rowsOf(const Inventory &inventory, const Endpoint &endpoint, ObjectKind kind,
                  Row (*row)(const T &, const Endpoint &, const Inventory &))
{
    QList<const T *> objects;
    for (const ObjectRef &ref : inventory.all(kind, endpoint.id)) {
        if (const T *object = inventory.find<T>(ref))
            objects.append(object);
    }
    std::ranges::sort(objects, [](const T *a, const T *b) {
        return a->name == b->name ? a->ref.id < b->ref.id : a->name < b->name;
    });
    QList<Row> rows;
    for (const T *object : objects)
        rows.append(row(*object, endpoint, inventory));
    return rows;
}

} // namespace

QString powerStateName(PowerState state)
{
    switch (state) {
    case PowerState::Unknown:
        break;
    case PowerState::On:
        return u"On"_s;
    case PowerState::Off:
        return u"Off"_s;
    case PowerState::Suspended:
        return u"Suspended"_s;
    case PowerState::Paused:
        return u"Paused"_s;
    case PowerState::Starting:
        return u"Starting"_s;
    case PowerState::Stopping:
        return u"Stopping"_s;
    case PowerState::Migrating:
        return u"Migrating"_s;
    case PowerState::Failed:
        return u"Failed"_s;
    }
    return u"Unknown"_s;
}

InventoryTable vmTable()
{
    return {[] {
                return QStringList{Text::tr("NAME"),    Text::tr("STATE"),    Text::tr("HOST"),
                                   Text::tr("CPUS"),    Text::tr("MEMORY"),   Text::tr("STORAGE"),
                                   Text::tr("ADDRESS"), Text::tr("GUEST OS"), Text::tr("ENDPOINT")};
            },
            [](const Inventory &inventory, const Endpoint &endpoint) {
                return rowsOf<VirtualMachine>(inventory, endpoint, ObjectKind::VirtualMachine, vmRow);
            }};
}

InventoryTable hostTable()
{
    return {[] {
                return QStringList{Text::tr("NAME"),    Text::tr("STATE"),       Text::tr("CORES"),
                                   Text::tr("MEMORY"),  Text::tr("MEMORY USED"), Text::tr("PRODUCT"),
                                   Text::tr("ENDPOINT")};
            },
            [](const Inventory &inventory, const Endpoint &endpoint) {
                return rowsOf<Host>(inventory, endpoint, ObjectKind::Host, hostRow);
            }};
}

InventoryTable datastoreTable()
{
    return {[] {
                return QStringList{Text::tr("NAME"), Text::tr("TYPE"), Text::tr("CAPACITY"), Text::tr("FREE"),
                                   Text::tr("ENDPOINT")};
            },
            [](const Inventory &inventory, const Endpoint &endpoint) {
                return rowsOf<Datastore>(inventory, endpoint, ObjectKind::Datastore, datastoreRow) +
                       rowsOf<StorageClass>(inventory, endpoint, ObjectKind::StorageClass, storageClassRow);
            }};
}

InventoryTable networkTable()
{
    return {[] {
                return QStringList{Text::tr("NAME"), Text::tr("TYPE"), Text::tr("VLAN"),
                                   Text::tr("ENDPOINT")};
            },
            [](const Inventory &inventory, const Endpoint &endpoint) {
                return rowsOf<Network>(inventory, endpoint, ObjectKind::Network, networkRow);
            }};
}

} // namespace naru::ctl
