// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/manifestverbs.h"
#include "app/naructl/migrationrows.h"
#include "app/naructl/planpreflight.h"
#include "app/naructl/text.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

Task<int> list(Runtime &runtime, TargetOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options);
    if (!target)
        co_return runtime.fail(target.error());
    QList<Row> rows;
    for (const MigrationPlan &plan : listed(target->engine()->plans(), options))
        rows.append(planRow(plan));
    runtime.printer.list(planTitles(), rows);
    co_return Done;
}

Task<int> show(Runtime &runtime, NamedOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const Result<MigrationPlan> plan = named(target->engine()->plans(), *target, options.name);
    if (!plan)
        co_return runtime.fail(plan.error());
    runtime.printer.object(planDetails(*plan), planLines(*plan));
    if (runtime.printer.isTable() && !plan->vmStatus.isEmpty()) {
        runtime.printer.said({});
        runtime.printer.list(machineTitles(), machineRows(*plan));
    }
    co_return Done;
}

Task<int> remove(Runtime &runtime, NamedOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const Result<MigrationPlan> plan = named(target->engine()->plans(), *target, options.name);
    if (!plan)
        co_return runtime.fail(plan.error());
    co_return co_await removeObject(runtime, *target, MigrationKind::Plan, options.name);
}

Task<int> validate(Runtime &runtime, NamedOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const Result<MigrationPlan> plan = named(target->engine()->plans(), *target, options.name);
    if (!plan)
        co_return runtime.fail(plan.error());
    const Result<bool> fit = co_await isFitToStart(runtime, *target, *plan, true);
    if (!fit)
        co_return runtime.fail(fit.error());
    co_return *fit ? Done : Invalid;
}

/// What a plan needs comes before it, so that the file can be imported as it is.
QList<QJsonObject> manifests(const MigrationEngine &engine, const MigrationPlan &plan)
{
    QList<QJsonObject> manifests;
    const auto add = [&](const auto &objects, const NamespacedName &id) {
        for (const auto &object : objects) {
            if (object.id == id && !manifests.contains(engine.manifest(object)))
                manifests.append(engine.manifest(object));
        }
    };
    add(engine.networkMaps(), plan.networkMap);
    add(engine.storageMaps(), plan.storageMap);
    for (const PlanVm &vm : plan.vms) {
        for (const PlanHookRef &hook : vm.hooks)
            add(engine.hooks(), hook.hook);
    }
    manifests.append(engine.manifest(plan));
    return manifests;
}

Task<int> exportPlans(Runtime &runtime, ExportOptions options)
{
    return exportObjects<MigrationPlan>(runtime, options, &MigrationEngine::plans, manifests);
}

Task<int> importPlans(Runtime &runtime, ImportOptions options)
{
    return importObjects(runtime, options, {u"Plan"_s, u"NetworkMap"_s, u"StorageMap"_s, u"Hook"_s});
}

} // namespace

void addPlanVerbs(CLI::App &app, Verb &chosen)
{
    CLI::App &group = addGroup(app, "plan", Text::tr("Migration plans"));
    addPlanCreateVerb(group, chosen);
    addVerb<TargetOptions>(group, chosen, "list", Text::tr("List plans"), declareTargetOnly, list);
    addVerb<NamedOptions>(group, chosen, "show", Text::tr("Show a plan with its machines"), declareNamed,
                          show);
    addVerb<NamedOptions>(group, chosen, "validate", Text::tr("Check a plan before it is started"),
                          declareNamed, validate);
    addPlanRunVerbs(group, chosen);
    addVerb<NamedOptions>(group, chosen, "delete", Text::tr("Delete a plan"), declareNamed, remove);
    addVerb<ExportOptions>(group, chosen, "export", Text::tr("Print as YAML, with maps and hooks"),
                           declareExport, exportPlans);
    addVerb<ImportOptions>(group, chosen, "import", Text::tr("Create from YAML"), declareImport, importPlans);
}

} // namespace naru::ctl
