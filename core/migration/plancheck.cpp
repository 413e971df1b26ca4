// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/plancheck.h"

#include "core/endpoint/migrationengine.h"
#include "core/endpoint/session.h"
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/migration/sourcecatalog.h"

#include <algorithm>

namespace naru {

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

template <class Map>
auto entriesOf(const QList<Map> &maps, const NamespacedName &id)
{
    const auto found = std::ranges::find_if(maps, [&](const Map &map) { return map.id == id; });
    return found == maps.end() ? decltype(Map::entries)() : found->entries;
}

std::optional<Provider> providerIn(const MigrationEngine &engine, const NamespacedName &id)
{
    const QList<Provider> providers = engine.providers();
    const auto found =
        std::ranges::find_if(providers, [&](const Provider &provider) { return provider.id == id; });
    return found == providers.end() ? std::nullopt : std::optional(*found);
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

bool hasProject(const Inventory &inventory, const QString &endpoint, const QString &project)
{
    return std::ranges::any_of(inventory.all(ObjectKind::Project, endpoint),
                               [&](const ObjectRef &ref) { return inventory.nameOf(ref) == project; });
}

} // namespace

PlanCheck::PlanCheck(EndpointManager &endpoints, Inventory &inventory, SourceCatalog &catalog)
    : m_endpoints(endpoints)
    , m_inventory(inventory)
    , m_catalog(catalog)
{
}

Task<Result<QList<Finding>>> PlanCheck::check(QString endpoint, PlanDraft draft, SourceInventory source,
                                              CancelToken cancel)
{
    const auto loaded = co_await m_endpoints.connectAndLoad(endpoint, cancel);
    if (!loaded)
        co_return failure(loaded.error());
    const Result<EngineAccess> access = co_await accessEngine(m_endpoints, endpoint, cancel);
    if (!access)
        co_return failure(access.error());
    MigrationEngine *const engine = access->engine;
    const std::optional<Provider> provider = providerIn(*engine, draft.source);
    PreflightInput input;
    input.source = std::move(source);
    if (provider) {
        auto detailed = co_await withDetails(*provider, input.source, draft.vms, cancel);
        if (!detailed)
            co_return failure(detailed.error());
        input.source = std::move(*detailed);
        input.vddkImageSet = !provider->settings.value(u"vddkInitImage"_s).isEmpty();
    }
    const auto rights = co_await engine->reviewAccess(accessQuestions(draft), cancel);
    if (rights)
        input.access = *rights;
    else if (rights.error().isCancelled())
        co_return failure(rights.error());
    input.otherPlans = engine->plans();
    input.otherPlans.removeIf(
        [&](const MigrationPlan &plan) { return plan.id == NamespacedName{draft.ns, draft.name}; });
    input.takenNames = machinesIn(m_inventory, endpoint, draft.targetProject);
    input.projectExists = hasProject(m_inventory, endpoint, draft.targetProject);
    input.draft = std::move(draft);
    co_return preflight(input);
}

Task<Result<SourceInventory>> PlanCheck::withDetails(Provider provider, SourceInventory source,
                                                     QList<SourceVm> vms, CancelToken cancel)
{
    const auto detailed = co_await m_catalog.withDetails(provider, vms, cancel);
    if (!detailed && detailed.error().isCancelled())
        co_return failure(detailed.error());
    for (const SourceVm &vm : detailed.value_or(QList<SourceVm>())) {
        const auto current = std::ranges::find(source.vms, vm.id, &SourceVm::id);
        if (current != source.vms.end())
            *current = vm;
    }
    co_return source;
}

Task<Result<QList<Finding>>> PlanCheck::checkPlan(QString endpoint, MigrationPlan plan, CancelToken cancel)
{
    const Result<EngineAccess> access = co_await accessEngine(m_endpoints, endpoint, cancel);
    if (!access)
        co_return failure(access.error());
    const std::optional<Provider> provider = providerIn(*access->engine, plan.source);
    if (!provider)
        co_return failure(ErrorCode::NotFound, plan.source.name);
    const auto source = co_await m_catalog.read(endpoint, *provider, cancel);
    if (!source)
        co_return failure(source.error());
    const PlanDraft draft = draftOf(plan, *access->engine, *source);
    co_return co_await check(endpoint, draft, *source, cancel);
}

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

bool hasBlocker(const QList<Finding> &findings)
{
    return std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.severity == Finding::Severity::Blocker; });
}

} // namespace naru
