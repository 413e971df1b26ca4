// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "tests/ui/support/latencyprobe.h"
#include "ui/inventory/inventorysection.h"
#include "ui/inventory/objectpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/filterbox.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/sortfiltermodel.h"

#include <gtest/gtest.h>

#include <QTabWidget>

namespace naru::test {

using namespace Qt::StringLiterals;

TEST(Latency, TheWindowAnswersAtTenThousandRowsWhileAnotherEndpointHangs)
{
    ConsoleWorld world;
    world.addEndpoint(u"vc"_s, u"vcenter"_s, manyMachines(u"vc"_s, 10000));
    MainWindow window(*world.services, {});
    window.resize(1400, 900);
    window.show();
    window.showObject(ref(u"vc"_s, ObjectKind::Endpoint, {}));
    ObjectTable *table = window.inventory()->page()->table(ObjectKind::VirtualMachine);
    ASSERT_TRUE(waitUntil([&] { return !table->rows()->isArranging(); }));

    world.adapter->hangs = true;
    Endpoint dead;
    dead.id = u"dead"_s;
    dead.kind = world.adapter->kind();
    dead.name = u"dead"_s;
    dead.settings = {{u"login"_s, u"password"_s}, {u"address"_s, u"x"_s}, {u"user"_s, u"y"_s}};
    ASSERT_TRUE(awaitTask(world.endpoints.save(dead, {{u"password"_s, Secret::fromText(u"z"_s)}}, false)));
    world.endpoints.connectAll();
    ASSERT_EQ(world.endpoints.status(u"dead"_s).state, EndpointState::Connecting);

    LatencyProbe probe;
    table->rows()->sort(0, Qt::DescendingOrder);
    ASSERT_TRUE(waitUntil([&] { return !table->rows()->isArranging(); }));
    EXPECT_LT(probe.longestMilliseconds(), latencyLimit) << "sorting";
    probe.restart();
    table->filterBox()->setText(u"machine-99"_s);
    ASSERT_TRUE(waitUntil([&] { return table->rows()->rowCount() == 111; }));
    EXPECT_LT(probe.longestMilliseconds(), latencyLimit) << "filtering";
    probe.restart();
    table->filterBox()->clear();
    ASSERT_TRUE(waitUntil([&] { return table->rows()->rowCount() == 10000; }));
    EXPECT_LT(probe.longestMilliseconds(), latencyLimit) << "showing all again";
    QList<InventoryObject> changed;
    for (int i = 0; i < 500; ++i)
        changed.append(machine(u"vc"_s, u"many-%1"_s.arg(i),
                               i < 10 ? u"renamed-%1"_s.arg(i) : u"machine-%1"_s.arg(i),
                               PowerState::Suspended, ref(u"vc"_s, ObjectKind::Folder, u"f"_s)));
    probe.restart();
    world.session(u"vc"_s)->change(changed);
    ASSERT_TRUE(waitUntil([&] {
        return world.inventory.nameOf(ref(u"vc"_s, ObjectKind::VirtualMachine, u"many-7"_s)) ==
               "renamed-7"_L1;
    }));
    EXPECT_EQ(world.endpoints.status(u"dead"_s).state, EndpointState::Connecting);
    EXPECT_LT(probe.longestMilliseconds(), latencyLimit) << "changing";
}

} // namespace naru::test
