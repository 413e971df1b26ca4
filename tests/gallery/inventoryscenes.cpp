// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/scene.h"

#include "tests/support/awaittask.h"
#include "ui/inventory/inventorysection.h"
#include "ui/inventory/inventorytreemodel.h"
#include "ui/inventory/objectpage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/filterbox.h"
#include "ui/widgets/objecttable.h"

#include <QListView>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

namespace naru::gallery {

using namespace Qt::StringLiterals;
using namespace naru::test;

namespace {

const auto vcenter = u"vc"_s;

MainWindow *windowOn(ConsoleWorld &world)
{
    auto *window = new MainWindow(*world.services, {});
    window->show();
    return window;
}

MainWindow *lived(ConsoleWorld &world)
{
    world.addEndpoint(vcenter, u"vcenter.example.com"_s, webApplication(vcenter));
    for (const auto &[id, action] :
         {std::pair{u"vm-4"_s, PowerAction::PowerOn}, {u"vm-3"_s, PowerAction::Suspend}}) {
        const auto started =
            awaitTask(world.power->start(ref(vcenter, ObjectKind::VirtualMachine, id), action));
        if (started)
            (void)awaitTask(world.operations->wait(*started, {}));
    }
    world.inventory.flush();
    return windowOn(world);
}

void openTab(MainWindow *window, const QString &id)
{
    QTabWidget *tabs = window->inventory()->page()->pane()->tabs();
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(id));
}

QWidget *endpointSummary(ConsoleWorld &world)
{
    return lived(world);
}

QWidget *machines(ConsoleWorld &world)
{
    MainWindow *window = lived(world);
    window->inventory()->tree(TreeView::HostsAndClusters)->expandAll();
    window->showObject(ref(vcenter, ObjectKind::Cluster, u"c-1"_s));
    openTab(window, u"vms"_s);
    window->inventory()->page()->table(ObjectKind::VirtualMachine)->view()->selectRow(1);
    return window;
}

QWidget *hosts(ConsoleWorld &world)
{
    MainWindow *window = lived(world);
    openTab(window, u"hosts"_s);
    return window;
}

QWidget *machine(ConsoleWorld &world)
{
    MainWindow *window = lived(world);
    window->showObject(ref(vcenter, ObjectKind::VirtualMachine, u"vm-2"_s));
    return window;
}

QWidget *hardware(ConsoleWorld &world)
{
    MainWindow *window = lived(world);
    VirtualMachineDetails &details = world.session(vcenter)->details;
    VmDisk disk;
    disk.label = u"Hard disk 1"_s;
    disk.file = u"[WorkloadDatastore] database/database.vmdk"_s;
    disk.capacityBytes = 40ULL << 30;
    details.disks = {disk};
    VmNic nic;
    nic.label = u"Network adapter 1"_s;
    nic.mac = u"00:50:56:a1:b2:c3"_s;
    nic.networkName = u"segment-webapp"_s;
    nic.addresses = {u"192.168.210.18"_s};
    details.nics = {nic};
    window->showObject(ref(vcenter, ObjectKind::VirtualMachine, u"vm-2"_s));
    openTab(window, u"hardware"_s);
    return window;
}

QWidget *emptyFilter(ConsoleWorld &world)
{
    MainWindow *window = lived(world);
    openTab(window, u"vms"_s);
    window->inventory()
        ->page()
        ->table(ObjectKind::VirtualMachine)
        ->filterBox()
        ->setText(u"no such machine"_s);
    return window;
}

QWidget *search(ConsoleWorld &world)
{
    MainWindow *window = lived(world);
    CommandPalette *palette = window->search();
    palette->openOver(window);
    palette->input()->setText(u"win"_s);
    waitUntil([palette] { return palette->results()->model()->rowCount() == 2; });
    return window;
}

QWidget *unreachable(ConsoleWorld &world)
{
    MainWindow *window = lived(world);
    world.session(vcenter)->setState(
        SessionState::Reconnecting,
        Error{ErrorCode::Unreachable, u"vcenter.example.com"_s, u"Connection refused"_s, true, {}, {}});
    return window;
}

} // namespace

QList<Scene> inventoryScenes()
{
    return {
        {u"welcome"_s, [](ConsoleWorld &world) -> QWidget * { return windowOn(world); }},
        {u"endpoint"_s, endpointSummary},
        {u"machines"_s, machines},
        {u"hosts"_s, hosts},
        {u"machine"_s, machine},
        {u"hardware"_s, hardware},
        {u"filter-without-match"_s, emptyFilter},
        {u"search"_s, search},
        {u"unreachable"_s, unreachable},
    };
}

} // namespace naru::gallery
