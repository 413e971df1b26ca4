// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"
#include "ui/inventory/objectcolumns.h"
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

const VirtualMachine &vm(const Object &object)
{
    return std::get<VirtualMachine>(object);
}

} // namespace

QList<ObjectColumn> virtualMachineColumns()
{
    return {
        {u"power"_s, [] { return Text::tr("State"); }, 16, Always,
         [](const Object &o, const Context &) { return text::powerState(vm(o)); }},
        {u"host"_s, [] { return Text::tr("Host"); }, 22, Always,
         [](const Object &o, const Context &c) { return c.name(vm(o).host); }},
        {u"cluster"_s, [] { return Text::tr("Cluster"); }, 16, OnRequest,
         [](const Object &o, const Context &c) {
             return c.name(c.inventory.ancestor(vm(o).host, ObjectKind::Cluster));
         }},
        {u"cpus"_s, [] { return Text::tr("CPUs"); }, 6, Always,
         [](const Object &o, const Context &) { return format::number(vm(o).cpuCount); },
         [](const Object &o) { return QVariant(vm(o).cpuCount); }},
        {u"memory"_s, [] { return Text::tr("Memory"); }, 10, Always,
         [](const Object &o, const Context &) { return format::bytes(qint64(vm(o).memoryBytes)); },
         [](const Object &o) { return QVariant(vm(o).memoryBytes); }},
        {u"storage"_s, [] { return Text::tr("Used storage"); }, 11, Always,
         [](const Object &o, const Context &) { return format::bytes(vm(o).storageUsedBytes); },
         [](const Object &o) { return ifKnown(vm(o).storageUsedBytes); }},
        {u"ip"_s, [] { return Text::tr("IP address"); }, 16, Always,
         [](const Object &o, const Context &) { return format::plain(vm(o).ipAddress); }},
        {u"guest"_s, [] { return Text::tr("Guest operating system"); }, 26, Always,
         [](const Object &o, const Context &) {
             return format::plain(vm(o).guestOsName.isEmpty() ? vm(o).guestOsId : vm(o).guestOsName);
         }},
        {u"cpuUsage"_s, [] { return Text::tr("CPU in use"); }, 10, OnRequest,
         [](const Object &o, const Context &) { return format::frequency(vm(o).cpuUsageMhz); },
         [](const Object &o) { return ifKnown(vm(o).cpuUsageMhz); }},
        {u"memoryUsage"_s, [] { return Text::tr("Memory in use"); }, 10, OnRequest,
         [](const Object &o, const Context &) { return format::bytes(vm(o).guestMemoryUsageBytes); },
         [](const Object &o) { return ifKnown(vm(o).guestMemoryUsageBytes); }},
        {u"tools"_s, [] { return Text::tr("Guest tools"); }, 14, OnRequest,
         [](const Object &o, const Context &) { return text::toolsState(vm(o).tools); }},
        {u"datastores"_s, [] { return Text::tr("Datastores"); }, 20, OnRequest,
         [](const Object &o, const Context &c) { return c.names(vm(o).datastores); }},
        {u"networks"_s, [] { return Text::tr("Networks"); }, 20, OnRequest,
         [](const Object &o, const Context &c) { return c.names(vm(o).networks); }},
        {u"snapshot"_s, [] { return Text::tr("Snapshot"); }, 8, OnRequest,
         [](const Object &o, const Context &) { return yesOrNothing(vm(o).hasSnapshot); }},
        {u"uuid"_s, [] { return Text::tr("UUID"); }, 36, OnRequest,
         [](const Object &o, const Context &) { return format::plain(vm(o).uuid); }},
    };
}

} // namespace naru
