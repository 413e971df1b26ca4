// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/consoleworld.h"
#include "ui/inventory/inventorytreemodel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

const auto vc = u"vc"_s;

class InventoryTreeModelTest : public testing::Test
{
protected:
    void SetUp() override { world.addEndpoint(vc, u"vcenter"_s, webApplication(vc)); }

    /// "vcenter(Datacenter(webapp(database haproxy)))".
    static QString outline(const InventoryTreeModel &model, const QModelIndex &parent = {})
    {
        QStringList children;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex child = model.index(row, 0, parent);
            const QString below = outline(model, child);
            children << child.data().toString() + (below.isEmpty() ? QString() : u"(%1)"_s.arg(below));
        }
        return children.join(u' ');
    }
    void change(const QList<InventoryObject> &upserted, const QList<ObjectRef> &removed = {})
    {
        world.inventory.apply(vc, {false, false, upserted, removed});
        world.inventory.flush();
    }

    ConsoleWorld world;
};

} // namespace

TEST_F(InventoryTreeModelTest, ArrangesTheSameInventoryInFourWays)
{
    const auto as = [this](TreeView view) {
        InventoryTreeModel model(view, world.inventory, world.endpoints);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        return outline(model);
    };
    EXPECT_EQ(
        as(TreeView::HostsAndClusters),
        u"vcenter(Datacenter(Cluster(esx01.example.com(haproxy winweb01) esx02.example.com(database winweb02))))"_s);
    EXPECT_EQ(as(TreeView::VmsAndFolders),
              u"vcenter(Datacenter(webapp(database haproxy winweb01 winweb02)))"_s);
    EXPECT_EQ(as(TreeView::Storage), u"vcenter(Datacenter(WorkloadDatastore))"_s);
    EXPECT_EQ(as(TreeView::Networks), u"vcenter(Datacenter(segment-webapp))"_s);
}

TEST_F(InventoryTreeModelTest, FollowsNewMovedRenamedAndRemovedObjects)
{
    InventoryTreeModel model(TreeView::HostsAndClusters, world.inventory, world.endpoints);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto vm = *world.inventory.find<VirtualMachine>(ref(vc, ObjectKind::VirtualMachine, u"vm-1"_s));
    vm.host = ref(vc, ObjectKind::Host, u"h-2"_s);
    vm.name = u"aproxy"_s;
    change({vm}, {ref(vc, ObjectKind::VirtualMachine, u"vm-3"_s)});
    EXPECT_EQ(
        outline(model),
        u"vcenter(Datacenter(Cluster(esx01.example.com esx02.example.com(aproxy database winweb02))))"_s);
}

TEST_F(InventoryTreeModelTest, AContainerThatComesLateTakesItsObjectsIn)
{
    InventoryTreeModel model(TreeView::VmsAndFolders, world.inventory, world.endpoints);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto late = container(ref(vc, ObjectKind::Folder, u"late"_s), u"late"_s,
                                ref(vc, ObjectKind::Datacenter, u"dc-1"_s));
    change({machine(vc, u"vm-9"_s, u"orphan"_s, PowerState::Off, late.ref)});
    EXPECT_EQ(outline(model), u"vcenter(Datacenter(webapp(database haproxy winweb01 winweb02)) orphan)"_s);
    change({late});
    EXPECT_EQ(outline(model),
              u"vcenter(Datacenter(late(orphan) webapp(database haproxy winweb01 winweb02)))"_s);
}

TEST_F(InventoryTreeModelTest, AFolderGoesWhenItsLastMachineGoes)
{
    InventoryTreeModel model(TreeView::VmsAndFolders, world.inventory, world.endpoints);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    change({}, world.inventory.all(ObjectKind::VirtualMachine));
    EXPECT_EQ(outline(model), u"vcenter(Datacenter)"_s);
}

TEST_F(InventoryTreeModelTest, SurvivesContainersThatHoldEachOther)
{
    InventoryTreeModel model(TreeView::VmsAndFolders, world.inventory, world.endpoints);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const ObjectRef a = ref(vc, ObjectKind::Folder, u"a"_s);
    const ObjectRef b = ref(vc, ObjectKind::Folder, u"b"_s);
    change({container(a, u"a"_s, b), container(b, u"b"_s, a),
            machine(vc, u"vm-9"_s, u"lost"_s, PowerState::Off, a)});
    EXPECT_EQ(outline(model), u"vcenter(Datacenter(webapp(database haproxy winweb01 winweb02)) lost)"_s);
}

TEST_F(InventoryTreeModelTest, TenThousandMachinesAreOneInsertion)
{
    InventoryTreeModel model(TreeView::VmsAndFolders, world.inventory, world.endpoints);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    change(manyMachines(vc, 10000));
    EXPECT_EQ(inserted.size(), 2) << "the folder, and what is in it";
    EXPECT_TRUE(model.indexOf(ref(vc, ObjectKind::VirtualMachine, u"many-9999"_s)).isValid());
}

TEST_F(InventoryTreeModelTest, AnEndpointThatIsNotConnectedIsThereAndGoesWhenItIsRemoved)
{
    InventoryTreeModel model(TreeView::HostsAndClusters, world.inventory, world.endpoints);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    world.addEndpoint(u"other"_s, u"another"_s);
    EXPECT_EQ(model.rowCount(), 2);
    world.removeEndpoint(u"other"_s);
    EXPECT_EQ(model.rowCount(), 1);
}

} // namespace naru::test
