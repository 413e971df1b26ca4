// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/planpreflight.h"

#include "app/naructl/migrationrows.h"

#include <algorithm>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

SourceVm sourceVm(const PlanVm &planned, const SourceInventory &source)
{
    const auto found = std::ranges::find(source.vms, planned.id, &SourceVm::id);
    if (found != source.vms.end())
        return *found;
    SourceVm gone;
    gone.id = planned.id;
    gone.name = planned.name;
    return gone;
}

/// Preflight says the same, with the machine and the name.
bool isToldPerMachine(DraftIssue::Code code)
{
    return code == DraftIssue::Code::NetworkUnmapped || code == DraftIssue::Code::StorageUnmapped ||
           code == DraftIssue::Code::SeveralNicsOnPodNetwork;
}

template <class Map>
auto entriesOf(const QList<Map> &maps, const NamespacedName &id)
{
    const auto found = std::ranges::find_if(maps, [&](const Map &map) { return map.id == id; });
    return found == maps.end() ? decltype(Map::entries)() : found->entries;
}

QStringList machinesIn(const Inventory &inventory, const QString &endpoint, const QString &project)
{
    QStringList names;
    for (const ObjectRef &ref : inventory.all(ObjectKind::VirtualMachine, endpoint)) {
        if (inventory.nameOf(inventory.ancestor(ref, ObjectKind::Project)) == project)
            names.append(inventory.nameOf(ref));
    }
    return names;
}

bool hasVddkImage(const MigrationEngine &engine, const NamespacedName &source)
{
    const QList<Provider> providers = engine.providers();
    return std::ranges::any_of(providers, [&](const Provider &provider) {
        return provider.id == source && !provider.settings.value(u"vddkInitImage"_s).isEmpty();
    });
}

} // namespace

PlanDraft draftOf(const MigrationPlan &plan, const MigrationEngine &engine, const SourceInventory &source)
{
    PlanDraft draft;
    draft.name = plan.id.name;
    draft.ns = plan.id.ns;
    draft.description = plan.description;
    draft.source = plan.source;
    draft.destination = plan.destination;
    draft.targetProject = plan.targetNamespace;
    draft.networks = {plan.networkMap, {}, entriesOf(engine.networkMaps(), plan.networkMap)};
    draft.storage = {plan.storageMap, {}, entriesOf(engine.storageMaps(), plan.storageMap)};
    draft.type = plan.type;
    draft.preserveStaticIps = plan.preserveStaticIps;
    draft.targetPower = plan.targetPower;
    for (const PlanVm &planned : plan.vms) {
        draft.vms.append(sourceVm(planned, source));
        if (!planned.targetName.isEmpty())
            draft.targetNames.insert(planned.id, planned.targetName);
    }
    return draft;
}

QStringList projectsOf(const Inventory &inventory, const QString &endpoint)
{
    QStringList names;
    for (const ObjectRef &ref : inventory.all(ObjectKind::Project, endpoint))
        names.append(inventory.nameOf(ref));
    return names;
}

Task<Result<QList<Finding>>> runPreflight(Runtime &runtime, MigrationTarget target, PlanDraft draft,
                                          SourceInventory source)
{
    const CancelToken interrupt = runtime.interrupt.token();
    const auto loaded = co_await runtime.endpoints.connectAndLoad(target.endpointId, interrupt);
    if (!loaded)
        co_return failure(loaded.error());
    const QList<Provider> providers = target.engine()->providers();
    const auto provider = std::ranges::find_if(
        providers, [&](const Provider &candidate) { return candidate.id == draft.source; });
    if (provider != providers.end()) {
        const Result<QList<SourceVm>> detailed =
            co_await runtime.sources.withDetails(*provider, draft.vms, interrupt);
        if (!detailed && detailed.error().isCancelled())
            co_return failure(detailed.error());
        // Without details preflight says "not checked".
        for (const SourceVm &vm : detailed.value_or(QList<SourceVm>())) {
            const auto current = std::ranges::find(source.vms, vm.id, &SourceVm::id);
            if (current != source.vms.end())
                *current = vm;
        }
    }
    PreflightInput input;
    input.source = source;
    input.otherPlans = target.engine()->plans();
    input.otherPlans.removeIf(
        [&](const MigrationPlan &plan) { return plan.id == NamespacedName{draft.ns, draft.name}; });
    input.takenNames = machinesIn(runtime.inventory, target.endpointId, draft.targetProject);
    input.projectExists = projectsOf(runtime.inventory, target.endpointId).contains(draft.targetProject);
    input.vddkImageSet = hasVddkImage(*target.engine(), draft.source);
    const Result<QList<AccessAnswer>> access =
        co_await target.engine()->reviewAccess(accessQuestions(draft), interrupt);
    if (access)
        input.access = *access;
    input.draft = std::move(draft);
    co_return preflight(input);
}

bool report(Printer &printer, const QList<DraftIssue> &issues, const QList<Finding> &findings)
{
    QList<Row> rows;
    for (const DraftIssue &issue : issues) {
        if (!isToldPerMachine(issue.code))
            rows.append(issueRow(issue));
    }
    for (const Finding &finding : findings)
        rows.append(findingRow(finding));
    printer.list(findingTitles(), rows);
    return !issues.isEmpty() || std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.severity == Finding::Severity::Blocker;
    });
}

Task<Result<bool>> isFitToStart(Runtime &runtime, MigrationTarget target, MigrationPlan plan, bool always)
{
    co_await runtime.connectOthers(target.endpointId);
    const Result<Provider> provider = [&]() -> Result<Provider> {
        for (const Provider &candidate : target.engine()->providers()) {
            if (candidate.id == plan.source)
                return candidate;
        }
        return failure(ErrorCode::NotFound, plan.source.name);
    }();
    if (!provider)
        co_return failure(provider.error());
    const Result<SourceInventory> source =
        co_await runtime.sources.read(target.endpointId, *provider, runtime.interrupt.token());
    if (!source)
        co_return failure(source.error());
    const PlanDraft draft = draftOf(plan, *target.engine(), *source);
    const Result<QList<Finding>> findings = co_await runPreflight(runtime, target, draft, *source);
    if (!findings)
        co_return failure(findings.error());
    const bool blocked = std::ranges::any_of(
        *findings, [](const Finding &finding) { return finding.severity == Finding::Severity::Blocker; });
    if (always || blocked)
        report(runtime.printer, {}, *findings);
    co_return !blocked;
}

} // namespace naru::ctl
