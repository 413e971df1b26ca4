// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/planwatch.h"

#include "app/naructl/migrationrows.h"
#include "app/naructl/text.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

QString watchLine(const MigrationPlan &plan)
{
    const PlanProgress progress = planProgress(plan);
    QString line = u"%1 %2 %3"_s.arg(text::planState(planState(plan)),
                                     Text::tr("%1 of %2").arg(progress.succeeded).arg(progress.total),
                                     progressBar(progress.fraction));
    for (const VmMigrationStatus &vm : plan.vmStatus) {
        const PipelineStep *const step = vm.currentStep();
        if (vm.outcome() != VmMigrationStatus::Outcome::Running || !step)
            continue;
        line += u"  %1: %2"_s.arg(vm.name, text::pipelineStep(step->name));
        if (const std::optional<double> fraction = step->progress.fraction())
            line += u' ' + format::percent(*fraction);
    }
    return line;
}

PlanView::PlanView(Printer &printer, MigrationTarget target, NamespacedName plan)
    : m_printer(printer)
    , m_target(std::move(target))
    , m_plan(std::move(plan))
    , m_context(std::make_unique<QObject>())
{
    QObject::connect(m_target.engine(), &MigrationEngine::plansChanged, m_context.get(), [this] { show(); });
    show();
}

PlanView::~PlanView()
{
    m_printer.endProgress();
}

void PlanView::show()
{
    for (const MigrationPlan &plan : m_target.engine()->plans()) {
        if (plan.id == m_plan)
            m_printer.progress(watchLine(plan));
    }
}

int sayOutcome(Printer &printer, const MigrationPlan &plan)
{
    printer.object(planDetails(plan), planLines(plan));
    if (printer.isTable()) {
        printer.said({});
        printer.list(machineTitles(), machineRows(plan));
    }
    const PlanProgress progress = planProgress(plan);
    if (progress.canceled > 0 && planState(plan) == PlanState::Completed)
        printer.remark(Text::tr("This plan cannot run again. For the canceled machines: "
                                "naructl plan duplicate %1 --canceled-only")
                           .arg(plan.id.name));
    const bool complete =
        progress.failed == 0 && progress.canceled == 0 && progress.succeeded == progress.total;
    return complete ? Done : Failed;
}

void sayGoesOn(Printer &printer, const MigrationTarget &target, const QString &plan)
{
    printer.remark(Text::tr("The migration goes on in the cluster. To see it again:"));
    printer.remark(u"  naructl plan watch %1 --namespace %2"_s.arg(plan, target.ns));
}

} // namespace naru::ctl
