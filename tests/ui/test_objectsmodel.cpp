// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/consoleworld.h"
#include "ui/inventory/objectsmodel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace naru::test {

using namespace Qt::StringLiterals;
using testing::UnorderedElementsAre;

namespace {

const auto vc = u"vc"_s;

class ObjectsModelTest : public testing::Test
{
protected:
    void SetUp() override { world.addEndpoint(vc, u"vcenter"_s, webApplication(vc)); }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names << model.index(row, 0).data(Qt::DisplayRole).toString();
        return names;
    }
    void change(const QList<InventoryObject> &upserted, const QList<ObjectRef> &removed = {})
    {
        world.inventory.apply(vc, {false, false, upserted, removed});
        world.inventory.flush();
    }

    ConsoleWorld world;
    ObjectsModel model{ObjectKind::VirtualMachine, world.inventory, world.endpoints};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(ObjectsModelTest, ShowsTheMachinesOfAHost)
{
    model.setScope(ref(vc, ObjectKind::Host, u"h-1"_s));
    EXPECT_THAT(names(), UnorderedElementsAre(u"haproxy"_s, u"winweb01"_s));
}

TEST_F(ObjectsModelTest, ShowsTheMachinesOnADatastoreAndInAClusterAndOfAnEndpoint)
{
    for (const ObjectRef &scope :
         {ref(vc, ObjectKind::Datastore, u"ds-1"_s), ref(vc, ObjectKind::Cluster, u"c-1"_s),
          ref(vc, ObjectKind::Endpoint, {})}) {
        model.setScope(scope);
        EXPECT_EQ(model.rowCount(), 4);
    }
    model.setScope(ref(u"elsewhere"_s, ObjectKind::Endpoint, {}));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(ObjectsModelTest, ANewMachineIsInsertedAndAGoneOneRemoved)
{
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    change({machine(vc, u"vm-9"_s, u"new"_s)}, {ref(vc, ObjectKind::VirtualMachine, u"vm-1"_s)});
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(removed.size(), 1);
    EXPECT_THAT(names(), UnorderedElementsAre(u"database"_s, u"winweb01"_s, u"winweb02"_s, u"new"_s));
}

TEST_F(ObjectsModelTest, AChangeTellsOnlyItsRow)
{
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto vm = *world.inventory.find<VirtualMachine>(ref(vc, ObjectKind::VirtualMachine, u"vm-4"_s));
    vm.powerState = PowerState::On;
    change({vm});
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), changed[0][1].toModelIndex().row());
    EXPECT_EQ(model.refAt(changed[0][0].toModelIndex().row()), vm.ref);
}

TEST_F(ObjectsModelTest, AMachineThatMovesToAnotherHostLeavesTheTableOfTheFirst)
{
    model.setScope(ref(vc, ObjectKind::Host, u"h-1"_s));
    auto vm = *world.inventory.find<VirtualMachine>(ref(vc, ObjectKind::VirtualMachine, u"vm-1"_s));
    vm.host = ref(vc, ObjectKind::Host, u"h-2"_s);
    change({vm});
    EXPECT_THAT(names(), UnorderedElementsAre(u"winweb01"_s));
    vm.host = ref(vc, ObjectKind::Host, u"h-1"_s);
    change({vm});
    EXPECT_THAT(names(), UnorderedElementsAre(u"winweb01"_s, u"haproxy"_s));
}

TEST_F(ObjectsModelTest, EveryColumnHasATitleAnIdentifierAndSortsByAValue)
{
    for (const auto kind :
         {ObjectKind::VirtualMachine, ObjectKind::Host, ObjectKind::Datastore, ObjectKind::Network}) {
        const ObjectsModel any(kind, world.inventory, world.endpoints);
        ASSERT_GT(any.rowCount(), 0);
        QStringList ids;
        for (int column = 0; column < any.columnCount(); ++column) {
            EXPECT_FALSE(any.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            EXPECT_TRUE(any.index(0, column).data(SortRole).isValid());
            ids << any.headerData(column, Qt::Horizontal, ColumnIdRole).toString();
        }
        EXPECT_EQ(ids.removeDuplicates(), 0);
    }
}

TEST_F(ObjectsModelTest, ManyRemovalsAreOneReset)
{
    world.inventory.apply(vc, {false, false, manyMachines(vc, 1000), {}});
    world.inventory.flush();
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    world.inventory.removeEndpoint(vc);
    world.inventory.flush();
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(removed.size(), 0);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace naru::test
