// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/planactions.h"

#include "core/base/clock.h"
#include "core/migration/manifests.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/plancheck.h"
#include "core/migration/planmanifests.h"
#include "core/migration/planstate.h"
#include "ui/migration/cutoverdialog.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/style/icon.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QSaveFile>
#include <QToolButton>

namespace naru {

using namespace Qt::StringLiterals;

PlanActions::PlanActions(const MigrationServices &services, QWidget *owner)
    : QObject(owner)
    , m_services(services)
    , m_owner(owner)
{
    add(Start, u"power-on"_s, &PlanActions::start);
    add(Cancel, u"close"_s, &PlanActions::cancel);
    add(CutoverNow, u"migration"_s, &PlanActions::cutoverNow);
    add(ScheduleCutover, u"pending"_s, &PlanActions::scheduleCutover);
    add(RemoveCutover, {}, &PlanActions::removeCutover);
    add(Duplicate, u"copy"_s, &PlanActions::duplicate);
    add(NewPlanForCanceled, u"plan"_s, &PlanActions::duplicateCanceled);
    add(Archive, u"folder"_s, &PlanActions::archive);
    add(Export, u"export"_s, &PlanActions::exportYaml);
    add(Delete, u"delete"_s, &PlanActions::remove);
    onLanguage(owner, [this] { retranslate(); });
}

void PlanActions::add(Verb verb, const QString &iconName, void (PlanActions::*run)())
{
    auto *action = new QAction(m_owner);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    connect(action, &QAction::triggered, this, run);
    m_actions.insert(verb, action);
}

void PlanActions::setPlan(const QString &endpoint, const std::optional<MigrationPlan> &plan,
                          const QStringList &selectedVms)
{
    m_endpoint = endpoint;
    m_plan = plan;
    m_selectedVms = selectedVms;
    update();
}

void PlanActions::retranslate()
{
    action(Cancel)->setText(tr("Cancel VMs"));
    action(CutoverNow)->setText(tr("Cutover now"));
    action(ScheduleCutover)->setText(tr("Schedule cutover…"));
    action(RemoveCutover)->setText(tr("Remove cutover"));
    action(Duplicate)->setText(tr("Duplicate"));
    action(NewPlanForCanceled)->setText(tr("New plan for the canceled VMs"));
    action(Archive)->setText(tr("Archive"));
    action(Export)->setText(tr("Export as YAML…"));
    action(Delete)->setText(tr("Delete"));
    update();
}

void PlanActions::enable(Verb verb, const QString &whyNot)
{
    QAction *const target = action(verb);
    target->setEnabled(whyNot.isEmpty());
    target->setToolTip(whyNot.isEmpty() ? target->text() : whyNot);
    target->setStatusTip(whyNot);
}

QStringList PlanActions::cancellableVms() const
{
    QStringList ids;
    for (const VmMigrationStatus &vm : m_plan->vmStatus) {
        const auto outcome = vm.outcome();
        const bool open =
            outcome == VmMigrationStatus::Outcome::Pending || outcome == VmMigrationStatus::Outcome::Running;
        if (open && (m_selectedVms.isEmpty() || m_selectedVms.contains(vm.id)))
            ids.append(vm.id);
    }
    return ids;
}

void PlanActions::update()
{
    if (!m_plan) {
        action(Start)->setText(tr("Start"));
        for (auto it = m_actions.begin(); it != m_actions.end(); ++it)
            enable(it.key(), tr("No plan is selected."));
        return;
    }
    const PlanState state = planState(*m_plan);
    action(Start)->setText(isRestart(*m_plan) ? tr("Restart") : tr("Start"));
    const QString running = isRunning(*m_plan) ? tr("The plan is running.") : QString();
    const QString notRunning = isRunning(*m_plan) ? QString() : tr("The plan is not running.");
    QString whyNoStart;
    if (!canStart(*m_plan)) {
        if (state == PlanState::Completed)
            whyNoStart = tr("The plan has succeeded and cannot run again.");
        else if (state == PlanState::Archived)
            whyNoStart = tr("The plan is archived.");
        else
            whyNoStart = running.isEmpty() ? text::readiness(*m_plan) : running;
    }
    if (m_checking)
        whyNoStart = tr("The VMs are being checked.");
    enable(Start, whyNoStart);
    enable(Cancel, !notRunning.isEmpty()        ? notRunning
                   : cancellableVms().isEmpty() ? tr("No selected VM is still running.")
                                                : QString());
    const QString noCutover =
        canCutOver(*m_plan) ? QString() : tr("Only a running warm migration has a cutover.");
    for (const Verb verb : {CutoverNow, ScheduleCutover, RemoveCutover})
        enable(verb, noCutover);
    enable(Duplicate, {});
    enable(NewPlanForCanceled,
           canceledVms(*m_plan).isEmpty() ? tr("No VM of this plan was canceled.") : running);
    enable(Archive, state == PlanState::Archived ? tr("The plan is archived.") : running);
    enable(Export, {});
    enable(Delete, running);
}

void PlanActions::fillMenu(QMenu &menu) const
{
    for (auto it = m_actions.begin(); it != m_actions.end(); ++it) {
        if (it.key() == CutoverNow || it.key() == Duplicate || it.key() == Delete)
            menu.addSeparator();
        menu.addAction(it.value());
    }
    menu.setToolTipsVisible(true);
}

QWidget *PlanActions::makeButtons(QWidget *parent) const
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    for (const Verb verb : {Start, Cancel, CutoverNow}) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action(verb));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        row->addWidget(button);
    }
    auto *more = new QToolButton(bar);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setIcon(icon(u"more"_s));
    auto *menu = new QMenu(more);
    for (auto it = m_actions.begin(); it != m_actions.end(); ++it) {
        if (it.key() > CutoverNow)
            menu->addAction(it.value());
    }
    menu->setToolTipsVisible(true);
    more->setMenu(menu);
    onLanguage(more, [more] {
        more->setText(PlanActions::tr("More"));
        more->setAccessibleName(PlanActions::tr("More actions"));
    });
    row->addWidget(more);
    return bar;
}

void PlanActions::show(Task<Result<QString>> &&begun)
{
    whenDone(std::move(begun), m_owner, [this](const Result<QString> &operation) {
        if (!operation)
            m_services.window.prompter.showError(m_owner, operation.error());
    });
}

void PlanActions::start()
{
    m_checking = true;
    update();
    m_scope.spawn(checkAndAsk(this, *m_plan, m_scope.token()));
}

Task<> PlanActions::checkAndAsk(QPointer<PlanActions> actions, MigrationPlan plan, CancelToken cancel)
{
    const auto findings = co_await actions->m_services.check.checkPlan(actions->m_endpoint, plan, cancel);
    if (!actions)
        co_return;
    actions->m_checking = false;
    actions->update();
    QStringList notes;
    if (!findings)
        notes.append(tr("Preflight could not check the VMs: %1").arg(errorLine(findings.error())));
    for (const Finding &finding : findings.value_or(QList<Finding>())) {
        if (finding.severity != Finding::Severity::Blocker && finding.severity != Finding::Severity::Warning)
            continue;
        notes.append(tr("%1: %2 %3", "severity, VM, finding")
                         .arg(text::severity(finding.severity), format::plain(finding.vmName),
                              text::finding(finding).what));
    }
    actions->confirmStart(plan, notes, findings && hasBlocker(*findings));
}

void PlanActions::confirmStart(const MigrationPlan &plan, const QStringList &notes, bool blocked)
{
    QStringList lines;
    for (const PlanVm &vm : plan.vms)
        lines.append(format::plain(vm.name));
    Confirmation question;
    question.title = isRestart(plan) ? tr("Restart") : tr("Start");
    question.text = blocked ? tr("Preflight found blockers. Migrate %n VMs to the project %1 all the same?",
                                 nullptr, int(plan.vms.size()))
                                  .arg(format::plain(plan.targetNamespace))
                            : tr("Migrate %n VMs to the project %1?", nullptr, int(plan.vms.size()))
                                  .arg(format::plain(plan.targetNamespace));
    const QString consequence = plan.type == MigrationType::Cold
                                    ? tr("VMs that are running are shut down and stay off on the source.")
                                    : tr("VMs go on running. Disks are copied until you set a cutover; "
                                         "nothing is switched over by itself.");
    question.detail = QStringList{consequence, notes.join(u'\n'), lines.join(u'\n')}.join(u"\n\n"_s);
    question.accept = question.title;
    question.destructive = blocked;
    m_services.window.prompter.confirm(m_owner, question, [this, endpoint = m_endpoint, plan] {
        show(m_services.operations.runPlan(endpoint, plan));
    });
}

void PlanActions::cancel()
{
    const QStringList ids = cancellableVms();
    Confirmation question;
    question.title = tr("Cancel VMs");
    question.text = tr("Cancel the migration of %n VMs?", nullptr, int(ids.size()));
    question.detail =
        tr("What has been copied of them is thrown away. VMs that are done stay on the target.");
    question.accept = tr("Cancel the migration");
    question.destructive = true;
    m_services.window.prompter.confirm(m_owner, question, [this, ids, plan = *m_plan] {
        show(m_services.operations.cancelVms(m_endpoint, plan, ids));
    });
}

void PlanActions::cutoverNow()
{
    Confirmation question;
    question.title = tr("Cutover now");
    question.text = tr("Switch %n VMs over now?", nullptr, int(m_plan->vms.size()));
    question.detail = tr(
        "They are shut down on the source, the last changes are copied and they are created on the target.");
    question.accept = tr("Cutover now");
    question.destructive = true;
    m_services.window.prompter.confirm(m_owner, question, [this, plan = *m_plan] {
        show(m_services.operations.setCutover(m_endpoint, plan, m_services.window.clock.now()));
    });
}

void PlanActions::scheduleCutover()
{
    askCutoverTime(m_owner, m_services.window.clock.now(), [this, plan = *m_plan](const QDateTime &when) {
        show(m_services.operations.setCutover(m_endpoint, plan, when));
    });
}

void PlanActions::removeCutover()
{
    show(m_services.operations.setCutover(m_endpoint, *m_plan, {}));
}

void PlanActions::duplicate()
{
    show(m_services.operations.duplicatePlan(m_endpoint, *m_plan, {}, {}));
}

void PlanActions::duplicateCanceled()
{
    QStringList ids;
    for (const PlanVm &vm : canceledVms(*m_plan))
        ids.append(vm.id);
    show(m_services.operations.duplicatePlan(m_endpoint, *m_plan, m_plan->id.name + u"-rest"_s, ids));
}

void PlanActions::archive()
{
    Confirmation question;
    question.title = tr("Archive");
    question.text = tr("Archive the plan %1?").arg(format::plain(m_plan->id.name));
    question.detail = tr("Its temporary resources are removed. An archived plan cannot run again.");
    question.accept = tr("Archive");
    m_services.window.prompter.confirm(m_owner, question, [this, id = m_plan->id] {
        show(m_services.operations.archivePlan(m_endpoint, id));
    });
}

void PlanActions::exportYaml()
{
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    if (!engine)
        return;
    const QByteArray yaml = manifestsToYaml(manifestsOf(*engine, *m_plan));
    FileQuestion question{tr("Export as YAML…"), m_plan->id.name + u".yaml"_s,
                          tr("YAML files (*.yaml *.yml)")};
    m_services.window.prompter.saveFile(m_owner, question, [this, yaml](const QString &path) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size() || !file.commit())
            m_services.window.prompter.showError(
                m_owner,
                Error{ErrorCode::Internal, path, file.errorString(), false, u"FileNotWritten"_s, {}});
    });
}

void PlanActions::remove()
{
    Confirmation question;
    question.title = tr("Delete");
    question.text = tr("Delete the plan %1?").arg(format::plain(m_plan->id.name));
    question.detail = m_plan->archived ? tr("VMs that were migrated stay on the target.")
                                       : tr("Archive it first: otherwise temporary pods and volumes may stay "
                                            "behind. VMs that were migrated stay on the target.");
    question.accept = tr("Delete");
    question.destructive = true;
    m_services.window.prompter.confirm(m_owner, question, [this, id = m_plan->id] {
        show(m_services.operations.remove(m_endpoint, MigrationKind::Plan, id));
    });
}

} // namespace naru
