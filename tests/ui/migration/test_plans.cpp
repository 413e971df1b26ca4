// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/planstate.h"
#include "tests/support/awaittask.h"
#include "tests/ui/migration/migrationworld.h"
#include "ui/migration/planactions.h"
#include "ui/migration/plandetail.h"
#include "ui/migration/planspage.h"
#include "ui/migration/planvmsmodel.h"
#include "ui/migration/providerdialog.h"
#include "ui/widgets/objecttable.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace naru;
using namespace Qt::StringLiterals;
using test::awaitTask;
using test::waitUntil;

namespace {

class PlansTest : public testing::Test
{
protected:
    /// A plan for these machines with everything proposed.
    void createPlan(const QStringList &names)
    {
        world.createProvider();
        const Provider provider = *world.catalog.matchingProvider(world.vcenter, world.engine().providers());
        const auto source = awaitTask(world.catalog.read(world.cluster, provider, {}));
        ASSERT_TRUE(source.has_value()) << test::describe(source);
        PlanDraft draft;
        draft.name = u"move-webapp"_s;
        draft.ns = world.engine().defaultNamespace();
        draft.source = provider.id;
        draft.destination = {draft.ns, u"host"_s};
        draft.targetProject = u"vmexamples"_s;
        for (const SourceVm &vm : source->vms) {
            if (names.contains(vm.name))
                draft.vms.append(vm);
        }
        draft.networks = {{}, u"nm"_s, proposedNetworkEntries(draft.vms, *source)};
        QList<StorageClass> classes;
        for (const ObjectRef &ref : world.console.inventory.all(ObjectKind::StorageClass))
            classes.append(*world.console.inventory.find<StorageClass>(ref));
        draft.storage = {{}, u"sm"_s, proposedStorageEntries(draft.vms, *source, classes)};
        const Operation created = world.finish(world.operations.createPlan(world.cluster, draft));
        ASSERT_EQ(created.state(), StepState::Done);
        ASSERT_TRUE(waitUntil([&] { return page.table()->currentRow().isValid() || selectPlan(); }));
    }

    bool selectPlan()
    {
        page.select(world.cluster, {world.engine().defaultNamespace(), u"move-webapp"_s});
        return page.table()->currentRow().isValid();
    }

    MigrationPlan plan() const { return world.engine().plans().first(); }
    QAction *action(PlanActions::Verb verb) { return page.detail()->actions()->action(verb); }

    test::MigrationWorld world;
    PlansPage page{world.services};
};

TEST_F(PlansTest, RunTheMainJobFromStartToThreeOfThree)
{
    createPlan({u"database"_s, u"winweb01"_s, u"winweb02"_s});
    page.show();
    ASSERT_TRUE(waitUntil([&] { return action(PlanActions::Start)->isEnabled(); }));
    EXPECT_FALSE(action(PlanActions::Cancel)->isEnabled());
    EXPECT_FALSE(action(PlanActions::Cancel)->toolTip().isEmpty());
    action(PlanActions::Start)->trigger();
    ASSERT_TRUE(
        waitUntil([&] { return planState(plan()) == PlanState::Completed; }, std::chrono::seconds(90)));
    EXPECT_EQ(world.console.prompter.confirmations.size(), 1);
    EXPECT_EQ(planProgress(plan()).succeeded, 3);
    ASSERT_TRUE(waitUntil([&] { return !action(PlanActions::Start)->isEnabled(); }));
    EXPECT_TRUE(waitUntil([&] {
        QStringList names;
        for (const ObjectRef &ref : world.console.inventory.all(ObjectKind::VirtualMachine, world.cluster))
            names.append(world.console.inventory.nameOf(ref));
        return names.contains(u"database"_s) && names.contains(u"winweb01"_s) &&
               names.contains(u"winweb02"_s);
    }));
}

TEST_F(PlansTest, StartNothingWhenThePersonSaysNo)
{
    createPlan({u"database"_s});
    world.console.prompter.accepts = false;
    ASSERT_TRUE(waitUntil([&] { return action(PlanActions::Start)->isEnabled(); }));
    action(PlanActions::Start)->trigger();
    ASSERT_TRUE(waitUntil([&] { return !world.console.prompter.confirmations.isEmpty(); }));
    EXPECT_TRUE(world.engine().runs().isEmpty());
}

TEST_F(PlansTest, CancelOneMachineAndOfferANewPlanForIt)
{
    createPlan({u"database"_s, u"winweb01"_s});
    page.show();
    ASSERT_TRUE(waitUntil([&] { return action(PlanActions::Start)->isEnabled(); }));
    action(PlanActions::Start)->trigger();
    auto *vms = page.detail()->vms();
    ASSERT_TRUE(waitUntil([&] {
        return isRunning(plan()) && vms->model()->rowCount() == 2 && action(PlanActions::Cancel)->isEnabled();
    }));
    const QModelIndex first = vms->model()->index(0, 0);
    const QString id = first.data(PlanVmsModel::VmIdRole).toString();
    vms->selectionModel()->select(first, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    action(PlanActions::Cancel)->trigger();
    ASSERT_TRUE(
        waitUntil([&] { return planState(plan()) == PlanState::Completed; }, std::chrono::seconds(90)));
    ASSERT_EQ(canceledVms(plan()).size(), 1);
    EXPECT_EQ(canceledVms(plan()).first().id, id);
    ASSERT_TRUE(waitUntil([&] { return action(PlanActions::NewPlanForCanceled)->isEnabled(); }));
    action(PlanActions::NewPlanForCanceled)->trigger();
    ASSERT_TRUE(waitUntil([&] { return world.engine().plans().size() == 2; }));
    const QList<MigrationPlan> plans = world.engine().plans();
    const auto copy =
        std::ranges::find_if(plans, [](const MigrationPlan &p) { return p.id.name != u"move-webapp"_s; });
    ASSERT_EQ(copy->vms.size(), 1);
    EXPECT_EQ(copy->vms.first().id, id);
}

TEST_F(PlansTest, ExportWhatCanBeImportedAgain)
{
    createPlan({u"database"_s});
    const QString path = world.console.folder.filePath(u"plan.yaml"_s);
    world.console.prompter.nextFile = path;
    action(PlanActions::Export)->trigger();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto manifests = manifestsFromYaml(file.readAll(), u"elsewhere"_s);
    ASSERT_TRUE(manifests.has_value()) << test::describe(manifests);
    ASSERT_EQ(manifests->size(), 3);
    EXPECT_EQ(manifests->last().kind(), u"Plan"_s);
}

class ProviderDialogTest : public testing::Test
{
protected:
    ~ProviderDialogTest() override { delete dialog; }

    template <class Widget>
    Widget *child(const char *name) const
    {
        auto *widget = dialog->findChild<Widget *>(QLatin1StringView(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    void fill(const QString &password)
    {
        dialog = new ProviderDialog(world.services, world.cluster, std::nullopt);
        dialog->show();
        const auto &account = world.lab->description().vcenterAccounts.front();
        child<QLineEdit>("providerName")->setText(u"vmware"_s);
        child<QLineEdit>("providerAddress")->setText(world.vcenterAddress());
        child<QLineEdit>("providerUser")->setText(QString::fromStdString(account.user));
        child<QLineEdit>("providerPassword")->setText(password);
    }

    QString password() const
    {
        return QString::fromStdString(world.lab->description().vcenterAccounts.front().secret);
    }
    void press(const char *name) const { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    bool exists() const
    {
        const QList<Provider> providers = world.engine().providers();
        return std::ranges::any_of(providers, [](const Provider &p) { return p.id.name == u"vmware"_s; });
    }

    test::MigrationWorld world{false};
    QPointer<ProviderDialog> dialog;
};

TEST_F(ProviderDialogTest, CreatesAProviderOnceTheFingerprintWasCompared)
{
    fill(password());
    press("submitProvider"); // nothing is confirmed yet: the certificate is read and shown
    ASSERT_TRUE(waitUntil([&] {
        return child<QCheckBox>("fingerprintCompared")->isEnabled() &&
               child<QPushButton>("submitProvider")->isEnabled();
    }));
    EXPECT_FALSE(exists());
    child<QCheckBox>("fingerprintCompared")->setChecked(true);
    press("submitProvider");
    ASSERT_TRUE(waitUntil([&] { return !dialog || !dialog->isVisible(); }));
    const QList<Provider> providers = world.engine().providers();
    const auto provider =
        std::ranges::find_if(providers, [](const Provider &p) { return p.id.name == u"vmware"_s; });
    ASSERT_NE(provider, providers.end());
    EXPECT_TRUE(waitUntil([&] {
        for (const Provider &p : world.engine().providers()) {
            if (p.id.name == u"vmware"_s && p.isReady())
                return true;
        }
        return false;
    }));
}

TEST_F(ProviderDialogTest, CreatesNothingWhenATypedFingerprintDiffers)
{
    fill(password());
    child<QLineEdit>("providerFingerprint")->setText(QString(20, u'x').replace(u"x"_s, u"AB:"_s).chopped(1));
    press("readFingerprint");
    ASSERT_TRUE(waitUntil([&] { return child<QCheckBox>("fingerprintCompared")->isEnabled(); }));
    EXPECT_FALSE(child<QPushButton>("submitProvider")->isEnabled());
    EXPECT_FALSE(exists());
}

TEST_F(ProviderDialogTest, StaysOpenWithTheRefusalOfAWrongPassword)
{
    fill(u"wrong"_s);
    press("readFingerprint");
    ASSERT_TRUE(waitUntil([&] { return child<QCheckBox>("fingerprintCompared")->isEnabled(); }));
    child<QCheckBox>("fingerprintCompared")->setChecked(true);
    press("submitProvider");
    ASSERT_TRUE(waitUntil([&] {
        const QList<Operation> operations = world.console.operations->operations();
        return !operations.isEmpty() && operations.first().state() == StepState::Failed;
    }));
    EXPECT_TRUE(dialog->isVisible());
    // The same dialog mends it.
    ASSERT_TRUE(waitUntil([&] { return child<QPushButton>("submitProvider")->isEnabled(); }));
    child<QLineEdit>("providerPassword")->setText(password());
    press("submitProvider");
    EXPECT_TRUE(waitUntil([&] { return !dialog || !dialog->isVisible(); }));
}

} // namespace
