// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/planstate.h"

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

bool lastRunWasCanceled(const MigrationPlan &plan)
{
    // A Migration deleted in mid-run leaves no condition on the plan, only in its history.
    if (plan.history.isEmpty() || plan.has(u"Executing"_s))
        return false;
    const QList<Condition> &conditions = plan.history.last().conditions;
    return std::ranges::any_of(conditions,
                               [](const Condition &c) { return c.type == u"Canceled"_s && c.status; });
}

bool anyVm(const MigrationPlan &plan, auto predicate)
{
    return std::ranges::any_of(plan.vmStatus, predicate);
}

bool hasCritical(const MigrationPlan &plan)
{
    return std::ranges::any_of(plan.conditions, [](const Condition &c) {
        return c.status && c.category == Condition::Category::Critical;
    });
}

} // namespace

PlanState planState(const MigrationPlan &plan)
{
    const bool executing = plan.has(u"Executing"_s);
    if (plan.archived || plan.has(u"Archived"_s))
        return PlanState::Archived;
    if (plan.conditions.isEmpty())
        return PlanState::Unknown;
    if (plan.has(u"Succeeded"_s))
        return PlanState::Completed;
    if (plan.has(u"Canceled"_s) || lastRunWasCanceled(plan))
        return PlanState::Canceled;
    if (executing && plan.type == MigrationType::Warm &&
        anyVm(plan, [](const VmMigrationStatus &vm) { return vm.phase == u"CopyingPaused"_s; }))
        return PlanState::Paused;
    if (hasCritical(plan))
        return PlanState::CannotStart;
    if (plan.has(u"Failed"_s) ||
        anyVm(plan, [](const VmMigrationStatus &vm) { return !vm.errors.isEmpty(); }))
        return PlanState::Incomplete;
    if (executing) {
        return anyVm(plan, [](const VmMigrationStatus &vm) { return vm.started.isValid(); })
                   ? PlanState::Executing
                   : PlanState::Pending;
    }
    if (plan.isReady())
        return PlanState::Ready;
    return PlanState::Validating;
}

bool canStart(const MigrationPlan &plan)
{
    return plan.isReady() && !plan.has(u"Executing"_s) && !plan.has(u"Succeeded"_s) && !plan.archived &&
           !plan.has(u"Archived"_s) && !plan.deleting;
}

bool isRestart(const MigrationPlan &plan)
{
    const PlanState state = planState(plan);
    return state == PlanState::Incomplete || state == PlanState::Canceled;
}

bool isRunning(const MigrationPlan &plan)
{
    return plan.has(u"Executing"_s);
}

bool canCutOver(const MigrationPlan &plan)
{
    if (plan.type != MigrationType::Warm || !isRunning(plan))
        return false;
    return anyVm(plan, [](const VmMigrationStatus &vm) {
        const auto cutover = std::ranges::find(vm.pipeline, u"Cutover"_s, &PipelineStep::name);
        return !vm.completed.isValid() && (cutover == vm.pipeline.end() || !cutover->started.isValid());
    });
}

PlanProgress planProgress(const MigrationPlan &plan)
{
    PlanProgress progress;
    progress.total = int(std::max(plan.vms.size(), plan.vmStatus.size()));
    qsizetype steps = 0;
    qsizetype done = 0;
    for (const VmMigrationStatus &vm : plan.vmStatus) {
        const auto outcome = vm.outcome();
        progress.succeeded += outcome == VmMigrationStatus::Outcome::Succeeded;
        progress.failed += outcome == VmMigrationStatus::Outcome::Failed;
        progress.canceled += outcome == VmMigrationStatus::Outcome::Canceled;
        steps += vm.pipeline.size();
        done += outcome == VmMigrationStatus::Outcome::Succeeded
                    ? vm.pipeline.size()
                    : std::ranges::count_if(vm.pipeline, &PipelineStep::isDone);
    }
    if (steps > 0)
        progress.fraction = double(done) / double(steps);
    return progress;
}

QList<PlanVm> canceledVms(const MigrationPlan &plan)
{
    QList<PlanVm> canceled;
    for (const VmMigrationStatus &status : plan.vmStatus) {
        if (status.outcome() != VmMigrationStatus::Outcome::Canceled)
            continue;
        const auto planned = std::ranges::find(plan.vms, status.id, &PlanVm::id);
        canceled.append(planned != plan.vms.end() ? *planned : PlanVm{status.id, status.name, {}, {}});
    }
    return canceled;
}

QList<DanglingReference> danglingReferences(const MigrationPlan &plan, const KnownReferences &known)
{
    QList<DanglingReference> dangling;
    const auto check = [&](DanglingReference::Kind kind, const NamespacedName &id,
                           const QList<NamespacedName> &all) {
        if (!id.isEmpty() && !all.contains(id))
            dangling.append({kind, id});
    };
    check(DanglingReference::Kind::SourceProvider, plan.source, known.providers);
    check(DanglingReference::Kind::TargetProvider, plan.destination, known.providers);
    check(DanglingReference::Kind::NetworkMap, plan.networkMap, known.networkMaps);
    check(DanglingReference::Kind::StorageMap, plan.storageMap, known.storageMaps);
    for (const PlanVm &vm : plan.vms) {
        for (const PlanHookRef &hook : vm.hooks) {
            const bool listed =
                std::ranges::any_of(dangling, [&](const DanglingReference &d) { return d.id == hook.hook; });
            if (!listed)
                check(DanglingReference::Kind::Hook, hook.hook, known.hooks);
        }
    }
    return dangling;
}

} // namespace naru
