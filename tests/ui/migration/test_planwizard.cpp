// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/planstate.h"
#include "tests/support/awaittask.h"
#include "tests/ui/migration/migrationworld.h"
#include "ui/migration/wizard/planpage.h"
#include "ui/migration/wizard/planwizard.h"
#include "ui/migration/wizard/reviewpage.h"
#include "ui/migration/wizard/sourcevmsmodel.h"

#include <gmock/gmock.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace naru;
using namespace Qt::StringLiterals;
using test::waitUntil;

namespace {

class PlanWizardTest : public testing::Test
{
protected:
    void SetUp() override
    {
        world.createProvider();
        wizard = new PlanWizard(world.services, world.cluster, {});
        wizard->show();
    }
    void TearDown() override { delete wizard; }

    template <class Widget>
    Widget *child(const char *name) const
    {
        auto *widget = wizard->findChild<Widget *>(QLatin1StringView(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    void next() const { QTest::mouseClick(wizard->nextButton(), Qt::LeftButton); }

    void enterGeneral(const QString &name = u"move-webapp"_s) const
    {
        QTest::keyClicks(child<QLineEdit>("planName"), name);
        child<QComboBox>("targetProject")->setCurrentText(u"vmexamples"_s);
    }

    /// From General to the page of the machines.
    void goToVms() const
    {
        enterGeneral();
        next();
        ASSERT_TRUE(waitUntil([&] { return !wizard->state().inventory.vms.isEmpty(); }));
        next();
        ASSERT_EQ(wizard->currentPage(), wizard->pageOf(DraftStep::Vms));
    }

    void choose(const QStringList &names) const
    {
        auto *model = wizard->findChild<SourceVmsModel *>();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row, SourceVmsModel::Name);
            if (names.contains(index.data().toString()))
                model->setData(index, Qt::Checked, Qt::CheckStateRole);
        }
    }

    test::MigrationWorld world;
    QPointer<PlanWizard> wizard;
};

TEST_F(PlanWizardTest, CreatesThePlanThatThePersonPutTogether)
{
    goToVms();
    EXPECT_FALSE(wizard->nextButton()->isEnabled());
    choose({u"database"_s, u"winweb01"_s, u"winweb02"_s});
    EXPECT_TRUE(wizard->nextButton()->isEnabled());
    for (const DraftStep step :
         {DraftStep::Networks, DraftStep::Storage, DraftStep::Type, DraftStep::Hooks, DraftStep::Review}) {
        next();
        ASSERT_EQ(wizard->currentPage(), wizard->pageOf(step));
    }
    QSignalSpy created(wizard, &PlanWizard::planCreated);
    next();
    ASSERT_TRUE(waitUntil([&] { return created.count() == 1; }));

    const QList<MigrationPlan> plans = world.engine().plans();
    ASSERT_EQ(plans.size(), 1);
    const MigrationPlan &plan = plans.first();
    EXPECT_EQ(plan.id.name, u"move-webapp"_s);
    EXPECT_EQ(plan.targetNamespace, u"vmexamples"_s);
    EXPECT_EQ(plan.type, MigrationType::Cold);
    EXPECT_EQ(plan.vms.size(), 3);
    EXPECT_TRUE(plan.isReady());
    EXPECT_EQ(world.engine().networkMaps().size(), 1);
    EXPECT_EQ(world.engine().storageMaps().first().entries.first().storageClass,
              u"ocs-storagecluster-ceph-rbd-virtualization"_s);
}

TEST_F(PlanWizardTest, LosesNothingWhenThePersonGoesBack)
{
    goToVms();
    choose({u"database"_s});
    next();
    child<QLineEdit>("networkMapName")->setText(u"my-network"_s);
    next();
    next();
    child<QRadioButton>("warm")->setChecked(true);
    while (wizard->currentPage() != wizard->pageOf(DraftStep::General))
        QTest::mouseClick(wizard->backButton(), Qt::LeftButton);
    EXPECT_EQ(child<QLineEdit>("planName")->text(), u"move-webapp"_s);
    next();
    next();
    next();
    EXPECT_EQ(wizard->state().draft.vms.size(), 1);
    EXPECT_EQ(wizard->state().draft.networks.newName, u"my-network"_s);
    EXPECT_EQ(wizard->state().draft.type, MigrationType::Warm);
}

TEST_F(PlanWizardTest, AsksBeforeItMakesAProjectThatDoesNotExist)
{
    enterGeneral();
    child<QComboBox>("targetProject")->setCurrentText(u"vmexampels"_s);
    EXPECT_FALSE(wizard->nextButton()->isEnabled());
    child<QCheckBox>("createProject")->setChecked(true);
    EXPECT_TRUE(wizard->nextButton()->isEnabled());
    EXPECT_TRUE(wizard->state().draft.createTargetProject);
}

TEST_F(PlanWizardTest, RefusesANameThatIsTakenOrThatKubernetesDoesNotTake)
{
    for (const QString &name : {u"Move Webapp"_s, u"웹"_s, u"-x"_s}) {
        child<QLineEdit>("planName")->setText(name);
        EXPECT_FALSE(wizard->nextButton()->isEnabled()) << name.toStdString();
    }
}

TEST_F(PlanWizardTest, RenamesAMachineOnTheTarget)
{
    goToVms();
    choose({u"database"_s});
    auto *model = wizard->findChild<SourceVmsModel *>();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, SourceVmsModel::Name).data().toString() == u"database"_s)
            model->setData(model->index(row, SourceVmsModel::NewName), u"Not Valid"_s, Qt::EditRole);
    }
    EXPECT_FALSE(wizard->nextButton()->isEnabled());
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, SourceVmsModel::Name).data().toString() == u"database"_s)
            model->setData(model->index(row, SourceVmsModel::NewName), u"db-new"_s, Qt::EditRole);
    }
    EXPECT_TRUE(wizard->nextButton()->isEnabled());
    EXPECT_EQ(wizard->state().draft.targetNames.values(), QStringList{u"db-new"_s});
}

TEST_F(PlanWizardTest, ShowsOnTheReviewWhatPreflightFinds)
{
    goToVms();
    choose({u"database_running"_s});
    for (int i = 0; i < 5; ++i)
        next();
    auto *review = static_cast<ReviewPage *>(wizard->currentPage());
    ASSERT_TRUE(waitUntil([&] { return !review->findings().isEmpty(); }));
    const auto has = [&](Finding::Code code) {
        return std::ranges::any_of(review->findings(), [code](const Finding &f) { return f.code == code; });
    };
    EXPECT_TRUE(has(Finding::Code::WillBeShutDown));
    EXPECT_TRUE(has(Finding::Code::NameAdjusted));
    EXPECT_FALSE(has(Finding::Code::NotCheckedDevices));
}

} // namespace
