// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/plandetail.h"

#include "core/base/clock.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/planstate.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/migration/planactions.h"
#include "ui/migration/plansmodel.h"
#include "ui/migration/planvmsmodel.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/propertylist.h"
#include "ui/widgets/services.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QWidget *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    return area;
}

/// The step that has waited longest, with its machine.
struct Waiting
{
    QString vm;
    QString step;
    QDateTime since;
};

std::optional<Waiting> longestWaiting(const MigrationPlan &plan)
{
    std::optional<Waiting> longest;
    for (const VmMigrationStatus &vm : plan.vmStatus) {
        if (vm.outcome() != VmMigrationStatus::Outcome::Running)
            continue;
        const PipelineStep *const step = vm.currentStep();
        const Waiting waiting{vm.name, step ? step->name : vm.phase, step ? step->started : vm.started};
        if (!longest || waiting.since < longest->since)
            longest = waiting;
    }
    return longest;
}

} // namespace

PlanDetail::PlanDetail(const MigrationServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_pane(new DetailPane(this))
    , m_actions(new PlanActions(services, this))
    , m_banner(new Banner(this))
    , m_model(new PlanVmsModel(services.window.clock, this))
    , m_vms(new QTreeView)
    , m_properties(new PropertyList)
    , m_conditions(new PropertyList)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    column->addWidget(m_pane, 1);
    m_pane->addHeaderWidget(m_actions->makeButtons(m_pane));
    m_vms->setObjectName(u"planVms"_s);
    m_vms->setModel(m_model);
    m_vms->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_vms->setUniformRowHeights(true);
    m_vms->setAllColumnsShowFocus(true);
    m_vms->header()->setStretchLastSection(false);
    const int character = metrics(this).character;
    const int widths[] = {48, 24, 24, 14, 22, 14};
    for (int i = 0; i < PlanVmsModel::ColumnCount; ++i)
        m_vms->setColumnWidth(i, widths[i] * character);
    m_pane->addTab(m_vms, u"vms"_s);
    m_pane->addTab(scrolled(m_properties), u"settings"_s);
    m_pane->addTab(scrolled(m_conditions), u"conditions"_s);
    connect(m_vms->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanDetail::selectVms);
    auto *clock = new QTimer(this);
    connect(clock, &QTimer::timeout, this, &PlanDetail::tick);
    clock->start(1s);
    onLanguage(this, [this] { retranslate(); });
}

void PlanDetail::show(const QString &endpoint, const MigrationPlan &plan)
{
    const bool another = endpoint != m_endpoint || plan.uid != m_plan.uid;
    m_endpoint = endpoint;
    m_plan = plan;
    m_model->show(plan);
    if (another && plan.vms.size() <= 3)
        m_vms->expandToDepth(0);
    selectVms();
    showHeader();
    showBanner();
    showProperties();
    showConditions();
}

void PlanDetail::selectVms()
{
    QStringList ids;
    for (const QModelIndex &row : m_vms->selectionModel()->selectedRows()) {
        if (const QString id = row.data(PlanVmsModel::VmIdRole).toString(); !id.isEmpty())
            ids.append(id);
    }
    m_actions->setPlan(m_endpoint, m_plan.id.isEmpty() ? std::nullopt : std::optional(m_plan), ids);
}

void PlanDetail::showHeader()
{
    const PlanState state = planState(m_plan);
    m_pane->setTitle(u"plan"_s, format::plain(m_plan.id.name), planProgressText(m_plan));
    m_pane->setStatus(planStateColor(state), planStateIcon(state), text::planState(state));
}

void PlanDetail::showBanner()
{
    const PlanState state = planState(m_plan);
    m_banner->setAction({});
    if (state == PlanState::CannotStart) {
        m_banner->showMessage(Banner::Severity::Warning, text::readiness(m_plan));
        return;
    }
    if (state == PlanState::Incomplete) {
        QStringList reasons;
        for (const VmMigrationStatus &vm : m_plan.vmStatus) {
            if (!vm.errors.isEmpty())
                reasons.append(u"%1: %2"_s.arg(vm.name, vm.errors.join(u"; "_s)));
        }
        m_banner->showError(Error{ErrorCode::PreconditionFailed,
                                  m_plan.id.name,
                                  reasons.join(u'\n'),
                                  false,
                                  u"VmsFailed"_s,
                                  {{u"failed"_s, QString::number(planProgress(m_plan).failed)},
                                   {u"canceled"_s, QString::number(planProgress(m_plan).canceled)},
                                   {u"total"_s, QString::number(planProgress(m_plan).total)}}});
        return;
    }
    const auto waiting = isRunning(m_plan) ? longestWaiting(m_plan) : std::nullopt;
    if (!waiting) {
        m_banner->hide();
        return;
    }
    const auto elapsed =
        std::chrono::milliseconds(std::max<qint64>(0, waiting->since.msecsTo(m_services.window.clock.now())));
    m_banner->showMessage(
        Banner::Severity::Info,
        tr("%1: %2, for %3", "VM, what it waits for, how long")
            .arg(format::plain(waiting->vm), text::pipelineStep(waiting->step), format::duration(elapsed)));
}

void PlanDetail::showProperties()
{
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    const std::optional<MigrationRun> run = engine ? engine->currentRun(m_plan) : std::nullopt;
    QList<QPair<QString, QString>> rows{
        {tr("Type"), text::migrationType(m_plan.type)},
        {tr("Source provider"), format::plain(m_plan.source.name)},
        {tr("Target provider"), format::plain(m_plan.destination.name)},
        {tr("Target project"), format::plain(m_plan.targetNamespace)},
        {tr("Network map"), format::plain(m_plan.networkMap.name)},
        {tr("Storage map"), format::plain(m_plan.storageMap.name)},
        {tr("Preserve static IPs"), m_plan.preserveStaticIps ? tr("Yes") : tr("No")},
        {tr("Target power state"), text::targetPower(m_plan.targetPower)},
        {tr("Started"), format::preciseDateTime(m_plan.started)},
        {tr("Completed"), format::preciseDateTime(m_plan.completed)},
    };
    if (m_plan.type == MigrationType::Warm)
        rows.append({tr("Cutover"), run ? format::dateTime(run->cutover) : format::unknown()});
    if (!m_plan.description.isEmpty())
        rows.append({tr("Description"), format::plain(m_plan.description)});
    m_properties->setRows(rows);
}

void PlanDetail::showConditions()
{
    QList<QPair<QString, QString>> rows;
    for (const Condition &condition : m_plan.conditions) {
        if (!condition.status)
            continue;
        QString words = format::plain(condition.message);
        if (!condition.items.isEmpty())
            words += u" ("_s + format::plain(condition.items.join(u", "_s)) + u')';
        rows.append({text::conditionName(condition.type), words});
    }
    m_conditions->setRows(rows);
}

void PlanDetail::tick()
{
    if (!isVisible() || !isRunning(m_plan))
        return;
    m_model->tick();
    showBanner();
}

void PlanDetail::retranslate()
{
    QTabWidget *const tabs = m_pane->tabs();
    m_pane->setTabTitle(tabs->widget(0), tr("VMs"));
    m_pane->setTabTitle(tabs->widget(1), tr("Settings"));
    m_pane->setTabTitle(tabs->widget(2), tr("Conditions"));
    m_vms->setAccessibleName(tr("VMs of the plan"));
    if (!m_plan.id.isEmpty())
        show(m_endpoint, m_plan);
}

} // namespace naru
