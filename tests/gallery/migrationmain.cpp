// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/planstate.h"
#include "tests/gallery/picture.h"
#include "tests/support/awaittask.h"
#include "tests/support/environment.h"
#include "tests/ui/migration/migrationworld.h"
#include "ui/inventory/inventorysection.h"
#include "ui/migration/migrationparts.h"
#include "ui/migration/plandetail.h"
#include "ui/migration/planspage.h"
#include "ui/migration/providerdialog.h"
#include "ui/migration/wizard/planpage.h"
#include "ui/migration/wizard/planwizard.h"
#include "ui/migration/wizard/reviewpage.h"
#include "ui/migration/wizard/sourcevmsmodel.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/appearance.h"
#include "ui/text/language.h"
#include "ui/text/migrationtext.h"
#include "ui/text/operationtext.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/sortfiltermodel.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

using namespace naru;
using namespace Qt::StringLiterals;
using test::waitUntil;

namespace {

/// Takes the pictures of one language and theme, in the order of the work itself.
class Photographer
{
public:
    Photographer(QDir folder, QString suffix)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
        , m_parts(*m_world.console.services, m_world.operations, m_world.catalog)
        , m_window(*m_world.console.services, {m_parts.sections(), m_parts.vmCommands()})
    {
        m_window.resize(1440, 900);
        m_window.show();
    }

    bool takeAll()
    {
        provider();
        wizard();
        sections();
        run();
        return m_fine;
    }

private:
    void take(QWidget *window, const QString &scene)
    {
        m_fine &= gallery::savePicture(window, m_folder.filePath(scene + m_suffix));
    }

    void expect(bool happened) { m_fine &= happened; }

    void provider()
    {
        ProviderDialog dialog(m_world.services, m_world.cluster, std::nullopt);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.suggest(u"vmware"_s, m_world.vcenterAddress(), u"administrator@vsphere.local"_s);
        dialog.findChild<QLineEdit *>(u"providerPassword"_s)->setText(u"not the real one"_s);
        dialog.findChild<QLineEdit *>(u"providerVddk"_s)->setText(u"registry.example.com/vddk:latest"_s);
        dialog.show();
        dialog.findChild<QPushButton *>(u"readFingerprint"_s)->click();
        auto *compared = dialog.findChild<QWidget *>(u"fingerprintCompared"_s);
        expect(waitUntil([&] { return compared->isEnabled(); }));
        take(&dialog, u"migration-provider"_s);
        m_world.createProvider();
    }

    void wizard()
    {
        auto *wizard = new PlanWizard(m_world.services, m_world.cluster, {});
        wizard->show();
        wizard->findChild<QLineEdit *>(u"planName"_s)->setText(u"move-webapp"_s);
        wizard->findChild<QComboBox *>(u"targetProject"_s)->setCurrentText(u"vmexamples"_s);
        take(wizard, u"wizard-1-general"_s);
        wizard->nextButton()->click();
        expect(waitUntil([&] { return !wizard->state().inventory.vms.isEmpty(); }));
        take(wizard, u"wizard-2-filter"_s);
        wizard->nextButton()->click();
        auto *model = wizard->findChild<SourceVmsModel *>();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString name = model->index(row, SourceVmsModel::Name).data().toString();
            if (name == u"database"_s || name == u"winweb01"_s || name == u"winweb02"_s)
                model->setChecked({row}, true);
        }
        take(wizard, u"wizard-3-vms"_s);
        for (const QString &scene :
             {u"wizard-4-networks"_s, u"wizard-5-storage"_s, u"wizard-6-type"_s, u"wizard-7-hooks"_s}) {
            wizard->nextButton()->click();
            take(wizard, scene);
        }
        wizard->nextButton()->click();
        auto *review = static_cast<ReviewPage *>(wizard->currentPage());
        expect(waitUntil([&] { return !review->findings().isEmpty(); }));
        take(wizard, u"wizard-8-review"_s);
        const QPointer<PlanWizard> open(wizard);
        wizard->nextButton()->click();
        expect(waitUntil([&] { return !open || !open->isVisible(); }));
    }

    void sections()
    {
        for (const QString &id : {u"providers"_s, u"networkmaps"_s, u"storagemaps"_s}) {
            m_window.openSection(id);
            auto *table = m_window.page(id)->findChild<ObjectTable *>();
            expect(waitUntil([&] { return table->rows()->rowCount() > 0; }));
            take(&m_window, u"migration-"_s + id);
        }
    }

    MigrationPlan plan() const { return m_world.engine().plans().first(); }

    void run()
    {
        m_window.openSection(u"plans"_s);
        auto *page = m_window.page(u"plans"_s)->findChild<PlanDetail *>()->parentWidget();
        while (!qobject_cast<PlansPage *>(page))
            page = page->parentWidget();
        auto *plans = static_cast<PlansPage *>(page);
        expect(waitUntil([&] {
            plans->select(m_world.cluster, plan().id);
            return plans->table()->currentRow().isValid();
        }));
        take(&m_window, u"plan-ready"_s);
        const Result<QString> operation =
            test::awaitTask(m_world.operations.runPlan(m_world.cluster, plan()));
        expect(operation.has_value());
        expect(waitUntil([&] { return isCopying(); }));
        plans->detail()->vms()->expandToDepth(0);
        expect(waitUntil([&] { return plans->detail()->vms()->model()->rowCount() == 3; }));
        plans->detail()->vms()->expand(plans->detail()->vms()->model()->index(0, 0));
        take(&m_window, u"plan-running"_s);
        expect(test::awaitTask(m_world.console.operations->wait(*operation, {}), std::chrono::seconds(120))
                   .has_value());
        expect(waitUntil([&] { return planState(plan()) == PlanState::Completed; }));
        take(&m_window, u"plan-completed"_s);
    }

    bool isCopying() const
    {
        const MigrationPlan running = plan();
        return std::ranges::any_of(running.vmStatus, [](const VmMigrationStatus &vm) {
            return std::ranges::any_of(vm.pipeline, [](const PipelineStep &step) {
                return step.name == u"DiskTransferV2v"_s && step.progress.fraction().value_or(0) > 0.3;
            });
        });
    }

    QDir m_folder;
    QString m_suffix;
    test::MigrationWorld m_world;
    MigrationParts m_parts;
    MainWindow m_window;
    bool m_fine = true;
};

} // namespace

/// Renders the migration's pages in both languages and both themes. Argument: the folder for the pictures.
int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    test::enterPrivateEnvironment();
    QApplication application(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"gallery"_s);
    folder.mkpath(u"."_s);
    text::registerOperationNames(text::migrationOperationName);
    Appearance appearance;
    Language language;
    bool fine = true;
    for (const QString &code : {u"ko"_s, u"en"_s}) {
        language.choose(code);
        for (const bool dark : {false, true}) {
            appearance.setDark(dark);
            Photographer photographer(folder, u"-%1-%2.png"_s.arg(code, dark ? u"dark"_s : u"light"_s));
            fine &= photographer.takeAll();
        }
    }
    return fine ? 0 : 1;
}
