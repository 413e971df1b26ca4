// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/objectcolumns.h"

#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

using Object = InventoryObject;
using Context = ColumnContext;
using enum ObjectColumn::Shown;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::ObjectColumns)
};

template <class T>
const T &as(const Object &object)
{
    return std::get<T>(object);
}

double shareOf(double part, double whole)
{
    return part < 0 || whole <= 0 ? -1 : part / whole;
}

QString amountInUse(const QString &used, const QString &whole)
{
    return Text::tr("%1 of %2", "amount in use").arg(used, whole);
}

qint64 usedBytes(const Object &object)
{
    return qint64(as<Datastore>(object).capacityBytes - as<Datastore>(object).freeBytes);
}

ObjectColumn nameColumn()
{
    return {u"name"_s, [] { return Text::tr("Name"); }, 30, Always,
            [](const Object &o, const Context &) { return format::plain(common(o).name); }};
}

QList<ObjectColumn> withCommon(QList<ObjectColumn> own)
{
    own.prepend(nameColumn());
    own << ObjectColumn{
        u"location"_s, [] { return Text::tr("Location"); }, 28, OnRequest,
        [](const Object &o, const Context &c) { return format::plain(c.inventory.pathOf(common(o).ref)); }};
    own << ObjectColumn{u"endpoint"_s, [] { return Text::tr("Endpoint"); }, 18, OnRequest,
                        [](const Object &o, const Context &c) {
                            const auto endpoint = c.endpoints.endpoint(common(o).ref.endpoint);
                            return endpoint ? format::plain(endpoint->name) : QString();
                        }};
    own << ObjectColumn{u"id"_s, [] { return Text::tr("Identifier"); }, 20, OnRequest,
                        [](const Object &o, const Context &) { return format::plain(common(o).ref.id); }};
    return own;
}

QList<ObjectColumn> hostColumns()
{
    return {
        {u"state"_s, [] { return Text::tr("State"); }, 14, Always,
         [](const Object &o, const Context &) { return text::hostState(as<Host>(o).state); }},
        {u"cluster"_s, [] { return Text::tr("Cluster"); }, 16, Always,
         [](const Object &o, const Context &c) {
             return c.name(c.inventory.ancestor(common(o).ref, ObjectKind::Cluster));
         }},
        {u"cpu"_s, [] { return Text::tr("CPU in use"); }, 34, Always,
         [](const Object &o, const Context &) {
             const auto &host = as<Host>(o);
             return amountInUse(format::frequency(host.cpuUsageMhz),
                                format::frequency(host.cpuCores * host.cpuMhz));
         },
         [](const Object &o) { return ifKnown(as<Host>(o).cpuUsageMhz); },
         [](const Object &o) {
             return shareOf(as<Host>(o).cpuUsageMhz, as<Host>(o).cpuCores * as<Host>(o).cpuMhz);
         }},
        {u"memory"_s, [] { return Text::tr("Memory in use"); }, 34, Always,
         [](const Object &o, const Context &) {
             const auto &host = as<Host>(o);
             return amountInUse(format::bytes(host.memoryUsageBytes),
                                format::bytes(qint64(host.memoryBytes)));
         },
         [](const Object &o) { return ifKnown(as<Host>(o).memoryUsageBytes); },
         [](const Object &o) {
             return shareOf(double(as<Host>(o).memoryUsageBytes), double(as<Host>(o).memoryBytes));
         }},
        {u"cores"_s, [] { return Text::tr("CPU cores"); }, 9, OnRequest,
         [](const Object &o, const Context &) { return format::number(as<Host>(o).cpuCores); },
         [](const Object &o) { return QVariant(as<Host>(o).cpuCores); }},
        {u"product"_s, [] { return Text::tr("Version"); }, 22, Always,
         [](const Object &o, const Context &) { return format::plain(as<Host>(o).product); }},
    };
}

QList<ObjectColumn> datastoreColumns()
{
    return {
        {u"type"_s, [] { return Text::tr("Type"); }, 10, Always,
         [](const Object &o, const Context &) { return format::plain(as<Datastore>(o).type); }},
        {u"state"_s, [] { return Text::tr("State"); }, 16, Always,
         [](const Object &o, const Context &) {
             if (as<Datastore>(o).maintenance)
                 return Text::tr("Maintenance mode");
             return as<Datastore>(o).accessible ? Text::tr("Accessible") : Text::tr("Not accessible");
         }},
        {u"used"_s, [] { return Text::tr("Used storage"); }, 36, Always,
         [](const Object &o, const Context &) {
             return amountInUse(format::bytes(usedBytes(o)),
                                format::bytes(qint64(as<Datastore>(o).capacityBytes)));
         },
         [](const Object &o) { return QVariant(usedBytes(o)); },
         [](const Object &o) {
             return shareOf(double(usedBytes(o)), double(as<Datastore>(o).capacityBytes));
         }},
        {u"capacity"_s, [] { return Text::tr("Capacity"); }, 10, OnRequest,
         [](const Object &o, const Context &) {
             return format::bytes(qint64(as<Datastore>(o).capacityBytes));
         },
         [](const Object &o) { return QVariant(as<Datastore>(o).capacityBytes); }},
        {u"free"_s, [] { return Text::tr("Free"); }, 10, Always,
         [](const Object &o, const Context &) { return format::bytes(qint64(as<Datastore>(o).freeBytes)); },
         [](const Object &o) { return QVariant(as<Datastore>(o).freeBytes); }},
    };
}

QList<ObjectColumn> networkColumns()
{
    return {
        {u"type"_s, [] { return Text::tr("Type"); }, 28, Always,
         [](const Object &o, const Context &) { return text::networkVariant(as<Network>(o).variant); }},
        {u"vlan"_s, [] { return Text::tr("VLAN"); }, 10, Always,
         [](const Object &o, const Context &) { return format::plain(as<Network>(o).vlan); }},
    };
}

QList<ObjectColumn> storageClassColumns()
{
    return {
        {u"provisioner"_s, [] { return Text::tr("Provisioner"); }, 40, Always,
         [](const Object &o, const Context &) { return format::plain(as<StorageClass>(o).provisioner); }},
        {u"default"_s, [] { return Text::tr("Default"); }, 10, Always,
         [](const Object &o, const Context &) { return yesOrNothing(as<StorageClass>(o).isDefault); }},
        {u"virtualizationDefault"_s, [] { return Text::tr("Default for virtualization"); }, 18, Always,
         [](const Object &o, const Context &) {
             return yesOrNothing(as<StorageClass>(o).isVirtualizationDefault);
         }},
    };
}

QString vmIcon(const VirtualMachine &vm)
{
    if (vm.isTemplate)
        return u"template"_s;
    switch (vm.powerState) {
    case PowerState::On:
    case PowerState::Migrating:
        return u"vm-on"_s;
    case PowerState::Suspended:
    case PowerState::Paused:
        return u"vm-suspended"_s;
    default:
        return u"vm"_s;
    }
}

} // namespace

QString ColumnContext::name(const ObjectRef &ref) const
{
    return ref.isNull() ? QString() : format::plain(inventory.nameOf(ref));
}

QString ColumnContext::names(const QList<ObjectRef> &refs) const
{
    QStringList names;
    for (const ObjectRef &ref : refs)
        names << name(ref);
    names.sort(Qt::CaseInsensitive);
    return names.join(u", "_s);
}

QVariant ifKnown(qint64 value)
{
    return value < 0 ? QVariant(QString()) : QVariant(value);
}

QString yesOrNothing(bool yes)
{
    return yes ? Text::tr("Yes") : QString();
}

const QList<ObjectColumn> &columnsFor(ObjectKind kind)
{
    static const QList<ObjectColumn> vms = withCommon(virtualMachineColumns());
    static const QList<ObjectColumn> hosts = withCommon(hostColumns());
    static const QList<ObjectColumn> datastores = withCommon(datastoreColumns());
    static const QList<ObjectColumn> networks = withCommon(networkColumns());
    static const QList<ObjectColumn> storageClasses = withCommon(storageClassColumns());
    static const QList<ObjectColumn> others = withCommon({});
    switch (kind) {
    case ObjectKind::VirtualMachine:
        return vms;
    case ObjectKind::Host:
        return hosts;
    case ObjectKind::Datastore:
        return datastores;
    case ObjectKind::Network:
        return networks;
    case ObjectKind::StorageClass:
        return storageClasses;
    default:
        return others;
    }
}

QString iconName(const InventoryObject &object)
{
    if (const auto *vm = std::get_if<VirtualMachine>(&object))
        return vmIcon(*vm);
    return text::kindIcon(common(object).ref.kind);
}

} // namespace naru
