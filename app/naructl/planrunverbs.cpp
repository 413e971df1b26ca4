// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/manifestverbs.h"
#include "app/naructl/options.h"
#include "app/naructl/planpreflight.h"
#include "app/naructl/planwatch.h"
#include "app/naructl/text.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

struct StartOptions
{
    TargetOptions target;
    QString name;
    bool skipPreflight = false;
};

struct CancelOptions
{
    TargetOptions target;
    QString name;
    QStringList vms;
};

struct CutoverOptions
{
    TargetOptions target;
    QString name;
    bool now = false;
    bool remove = false;
    QString at;
};

struct DuplicateOptions
{
    TargetOptions target;
    QString name;
    QString newName;
    bool canceledOnly = false;
};

struct PlanTarget
{
    MigrationTarget target;
    MigrationPlan plan;
};

Task<Result<PlanTarget>> openPlan(Runtime &runtime, TargetOptions options, QString name)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options);
    if (!target)
        co_return failure(target.error());
    const Result<MigrationPlan> plan = named(target->engine()->plans(), *target, name);
    if (!plan)
        co_return failure(plan.error());
    co_return PlanTarget{*target, *plan};
}

MigrationPlan latest(const PlanTarget &opened)
{
    return named(opened.target.engine()->plans(), opened.target, opened.plan.id.name).value_or(opened.plan);
}

std::unexpected<Error> precondition(const QString &reason, const QString &name)
{
    return failure(Error{ErrorCode::PreconditionFailed, name, {}, false, reason, {}});
}

/// Follows the run that the operation began: what the plan says is shown, what the operation says counts.
Task<int> followRun(Runtime &runtime, PlanTarget opened, QString operationId)
{
    Result<Operation> ended = failure(cancelledError());
    {
        const PlanView view(runtime.printer, opened.target, opened.plan.id);
        ended = co_await runtime.operations->wait(operationId, runtime.interrupt.token());
    }
    if (!ended) {
        sayGoesOn(runtime.printer, opened.target, opened.plan.id.name);
        co_return Interrupted;
    }
    const int outcome = sayOutcome(runtime.printer, latest(opened));
    if (ended->state() == StepState::Done)
        co_return outcome;
    if (ended->error())
        runtime.printer.error(*ended->error());
    co_return Failed;
}

Task<int> run(Runtime &runtime, PlanTarget opened, bool skipPreflight)
{
    const QString name = opened.plan.id.name;
    Result<QString> id;
    if (const auto interrupted = interruptedOperation(runtime, u"plan.run"_s, opened.target, name)) {
        runtime.printer.remark(Text::tr("Going on with what was interrupted before: %1").arg(name));
        const Result<> taken = co_await runtime.operations->retry(*interrupted);
        id = taken ? Result<QString>(*interrupted) : failure(taken.error());
    } else {
        if (!canStart(opened.plan))
            co_return runtime.fail(precondition(u"PlanCannotStart"_s, name).error());
        if (!skipPreflight) {
            const Result<bool> fit = co_await isFitToStart(runtime, opened.target, opened.plan, false);
            if (!fit)
                co_return runtime.fail(fit.error());
            if (!*fit)
                co_return Invalid;
        }
        id = co_await runtime.migration->runPlan(opened.target.endpointId, opened.plan);
    }
    if (!id)
        co_return runtime.fail(id.error());
    co_return co_await followRun(runtime, opened, *id);
}

Task<int> start(Runtime &runtime, StartOptions options)
{
    const Result<PlanTarget> opened = co_await openPlan(runtime, options.target, options.name);
    if (!opened)
        co_return runtime.fail(opened.error());
    co_return co_await run(runtime, *opened, options.skipPreflight);
}

Task<int> restart(Runtime &runtime, StartOptions options)
{
    const Result<PlanTarget> opened = co_await openPlan(runtime, options.target, options.name);
    if (!opened)
        co_return runtime.fail(opened.error());
    if (!isRestart(opened->plan))
        co_return runtime.fail(precondition(u"PlanCannotRestart"_s, options.name).error());
    co_return co_await run(runtime, *opened, options.skipPreflight);
}

/// Begun, and not at its end: a run just created counts before the plan says Executing.
bool isUnderWay(const MigrationEngine &engine, const MigrationPlan &plan)
{
    const std::optional<MigrationRun> current = engine.currentRun(plan);
    return isRunning(plan) || (current && !current->completed.isValid() && !plan.archived);
}

Task<int> watch(Runtime &runtime, NamedOptions options)
{
    const Result<PlanTarget> opened = co_await openPlan(runtime, options.target, options.name);
    if (!opened)
        co_return runtime.fail(opened.error());
    if (!opened->plan.started.isValid() && !isUnderWay(*opened->target.engine(), opened->plan))
        co_return runtime.fail(precondition(u"NotRunning"_s, options.name).error());
    const PlanTarget watched = *opened;
    Result<> ended;
    {
        const PlanView view(runtime.printer, watched.target, watched.plan.id);
        ended = co_await untilEngine(
            watched.target.access,
            [watched] {
                const MigrationPlan plan = latest(watched);
                return isUnderWay(*watched.target.engine(), plan) ? std::nullopt : std::optional(Result<>());
            },
            runtime.interrupt.token());
    }
    if (!ended && ended.error().isCancelled()) {
        sayGoesOn(runtime.printer, watched.target, options.name);
        co_return Interrupted;
    }
    if (!ended)
        co_return runtime.fail(ended.error());
    co_return sayOutcome(runtime.printer, latest(watched));
}

/// Ids of the machines by name or id; of all that are still under way when none is named.
Result<QStringList> machineIds(const MigrationPlan &plan, const QStringList &names)
{
    QStringList ids;
    for (const QString &name : names) {
        const auto found = std::ranges::find_if(
            plan.vms, [&](const PlanVm &vm) { return vm.name == name || vm.id == name; });
        if (found == plan.vms.end())
            return failure(Error{ErrorCode::InvalidInput, name, {}, false, u"UnknownMachine"_s, {}});
        ids.append(found->id);
    }
    if (!names.isEmpty())
        return ids;
    for (const PlanVm &vm : plan.vms) {
        const auto status = std::ranges::find(plan.vmStatus, vm.id, &VmMigrationStatus::id);
        if (status == plan.vmStatus.end() || !status->completed.isValid())
            ids.append(vm.id);
    }
    return ids;
}

Task<int> cancel(Runtime &runtime, CancelOptions options)
{
    const Result<PlanTarget> opened = co_await openPlan(runtime, options.target, options.name);
    if (!opened)
        co_return runtime.fail(opened.error());
    const Result<QStringList> ids = machineIds(opened->plan, options.vms);
    if (!ids)
        co_return runtime.fail(ids.error());
    const Result<QString> id =
        co_await runtime.migration->cancelVms(opened->target.endpointId, opened->plan, *ids);
    if (!id)
        co_return runtime.fail(id.error());
    co_return co_await runtime.follow(*id);
}

/// Invalid = remove.
Result<QDateTime> cutoverTime(const CutoverOptions &options, const Clock &clock)
{
    if (options.remove)
        return QDateTime();
    if (options.now)
        return clock.now();
    const QDateTime at = QDateTime::fromString(options.at, Qt::ISODate);
    if (!at.isValid())
        return failure(Error{ErrorCode::InvalidInput, options.at, {}, false, u"TimeSyntax"_s, {}});
    return at.toUTC();
}

Task<int> cutover(Runtime &runtime, CutoverOptions options)
{
    const Result<QDateTime> when = cutoverTime(options, runtime.clock);
    if (!when)
        co_return runtime.fail(when.error());
    const Result<PlanTarget> opened = co_await openPlan(runtime, options.target, options.name);
    if (!opened)
        co_return runtime.fail(opened.error());
    if (!canCutOver(opened->plan))
        co_return runtime.fail(precondition(u"CannotCutOver"_s, options.name).error());
    const Result<QString> id =
        co_await runtime.migration->setCutover(opened->target.endpointId, opened->plan, *when);
    if (!id)
        co_return runtime.fail(id.error());
    co_return co_await runtime.follow(*id);
}

Task<int> archive(Runtime &runtime, NamedOptions options)
{
    const Result<PlanTarget> opened = co_await openPlan(runtime, options.target, options.name);
    if (!opened)
        co_return runtime.fail(opened.error());
    const Result<QString> id =
        co_await runtime.migration->archivePlan(opened->target.endpointId, opened->plan.id);
    if (!id)
        co_return runtime.fail(id.error());
    co_return co_await runtime.follow(*id);
}

Task<int> duplicate(Runtime &runtime, DuplicateOptions options)
{
    const Result<PlanTarget> opened = co_await openPlan(runtime, options.target, options.name);
    if (!opened)
        co_return runtime.fail(opened.error());
    QStringList ids;
    if (options.canceledOnly) {
        for (const PlanVm &vm : canceledVms(opened->plan))
            ids.append(vm.id);
        if (ids.isEmpty())
            co_return runtime.fail(precondition(u"NothingCanceled"_s, options.name).error());
    }
    const Result<QString> id = co_await runtime.migration->duplicatePlan(opened->target.endpointId,
                                                                         opened->plan, options.newName, ids);
    if (!id)
        co_return runtime.fail(id.error());
    co_return co_await runtime.follow(*id);
}

void declareStart(CLI::App &command, StartOptions &options)
{
    addText(command, "name", options.name, Text::tr("Name of the plan"))->required();
    command.add_flag("--skip-preflight", options.skipPreflight,
                     Text::tr("Start although preflight finds something critical").toStdString());
    declareTarget(command, options.target);
}

void declareCancel(CLI::App &command, CancelOptions &options)
{
    addText(command, "name", options.name, Text::tr("Name of the plan"))->required();
    addTexts(command, "--vm", options.vms, Text::tr("Only this machine; repeatable"));
    declareTarget(command, options.target);
}

void declareCutover(CLI::App &command, CutoverOptions &options)
{
    addText(command, "name", options.name, Text::tr("Name of the plan"))->required();
    // A cutover stops the machines on the source: never without a word.
    CLI::Option_group *const when = command.add_option_group("when");
    when->add_flag("--now", options.now, Text::tr("Cut over now").toStdString());
    when->add_flag("--remove", options.remove, Text::tr("Remove the scheduled cutover").toStdString());
    addText(*when, "--at", options.at, Text::tr("Time, as 2026-01-31T15:00 or 2026-01-31T15:00Z"));
    when->require_option(1);
    declareTarget(command, options.target);
}

void declareDuplicate(CLI::App &command, DuplicateOptions &options)
{
    addText(command, "name", options.name, Text::tr("Name of the plan"))->required();
    addText(command, "--name", options.newName, Text::tr("Name of the copy"));
    command.add_flag("--canceled-only", options.canceledOnly,
                     Text::tr("Only the machines that were canceled").toStdString());
    declareTarget(command, options.target);
}

} // namespace

void addPlanRunVerbs(CLI::App &planGroup, Verb &chosen)
{
    addVerb<StartOptions>(planGroup, chosen, "start", Text::tr("Start a plan and follow it"), declareStart,
                          start);
    addVerb<StartOptions>(planGroup, chosen, "restart",
                          Text::tr("Run the machines again that did not succeed"), declareStart, restart);
    addVerb<NamedOptions>(planGroup, chosen, "watch", Text::tr("Follow a running plan"), declareNamed, watch);
    addVerb<CancelOptions>(planGroup, chosen, "cancel", Text::tr("Cancel machines of a running plan"),
                           declareCancel, cancel);
    addVerb<CutoverOptions>(planGroup, chosen, "cutover", Text::tr("Set the cutover of a warm plan"),
                            declareCutover, cutover);
    addVerb<NamedOptions>(planGroup, chosen, "archive", Text::tr("Archive a plan"), declareNamed, archive);
    addVerb<DuplicateOptions>(planGroup, chosen, "duplicate", Text::tr("Make a copy of a plan"),
                              declareDuplicate, duplicate);
}

} // namespace naru::ctl
