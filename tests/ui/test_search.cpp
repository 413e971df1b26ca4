// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "tests/ui/support/latencyprobe.h"
#include "ui/inventory/inventorysection.h"
#include "ui/inventory/objectpage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/objectsearch.h"
#include "ui/widgets/filterbox.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

const auto vc = u"vc"_s;

QStringList found(ObjectSearch &search, const QString &text)
{
    QSignalSpy finished(&search, &ObjectSearch::finished);
    search.search(text);
    EXPECT_TRUE(waitUntil([&] { return !finished.isEmpty(); }));
    QStringList names;
    for (int row = 0; row < search.rowCount(); ++row)
        names << search.index(row).data().toString();
    return names;
}

} // namespace

TEST(Search, FindsObjectsOfEveryKindAndEndpointWithTheBestFirst)
{
    ConsoleWorld world;
    world.addEndpoint(vc, u"vcenter"_s, webApplication(vc));
    world.addEndpoint(u"other"_s, u"other"_s, {machine(u"other"_s, u"1"_s, u"web"_s)});
    ObjectSearch search(world.inventory, world.endpoints);
    const QAbstractItemModelTester tester(&search, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(found(search, u"web"_s),
              (QStringList{u"web"_s, u"webapp"_s, u"segment-webapp"_s, u"winweb01"_s, u"winweb02"_s}));
    EXPECT_EQ(found(search, u"WIN 02"_s), QStringList{u"winweb02"_s});
    EXPECT_EQ(found(search, u"192.168.210.18"_s), QStringList{u"database"_s});
    EXPECT_TRUE(found(search, {}).isEmpty());
}

TEST(Search, OpensWithTheKeyboardAloneAndShowsWhatWasChosen)
{
    ConsoleWorld world;
    world.addEndpoint(vc, u"vcenter"_s, webApplication(vc));
    MainWindow window(*world.services, {});
    window.show();
    window.activateWindow();
    ASSERT_TRUE(waitUntil([&] { return window.isActiveWindow(); }));
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    CommandPalette *palette = window.search();
    ASSERT_TRUE(palette->isVisible());
    QTest::keyClicks(palette->input(), u"winweb"_s);
    ASSERT_TRUE(waitUntil([&] { return palette->results()->model()->rowCount() == 2; }));
    QTest::keyClick(palette->input(), Qt::Key_Down);
    QTest::keyClick(palette->input(), Qt::Key_Return);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_EQ(window.inventory()->page()->shown(), ref(vc, ObjectKind::VirtualMachine, u"vm-4"_s));
}

TEST(Search, LooksThroughAHundredThousandMachinesWhileTheWindowAnswers)
{
    ConsoleWorld world;
    world.inventory.apply(vc, {true, true, manyMachines(vc, 100000), {}});
    world.inventory.flush();
    ObjectSearch search(world.inventory, world.endpoints);
    found(search, u"warm up"_s);
    LatencyProbe probe;
    EXPECT_EQ(found(search, u"machine-77777"_s), QStringList{u"machine-77777"_s});
    EXPECT_LT(probe.longestMilliseconds(), latencyLimit);
}

} // namespace naru::test
