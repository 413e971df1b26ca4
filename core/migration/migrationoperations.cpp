// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/migrationoperations.h"

#include "core/base/ids.h"
#include "core/endpoints/endpointmanager.h"
#include "core/migration/migrationsteps.h"
#include "core/operation/operationmanager.h"

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

struct MigrationOperations::Services
{
    OperationManager &operations;
    EndpointManager &endpoints;
};

namespace {

/// Manifests come from the engine of a connected endpoint: nobody fills in a form for one that is not there.
std::unexpected<Error> notConnected(const QString &endpoint)
{
    return failure(Error{ErrorCode::Unreachable, endpoint, {}, true, u"NotConnected"_s, {}});
}

struct NewMaps
{
    NamespacedName network;
    NamespacedName storage;
    QList<WorkStep> steps;
};

NewMaps newMaps(const MigrationEngine &engine, const PlanDraft &draft)
{
    NewMaps maps{draft.networks.existing, draft.storage.existing, {}};
    if (draft.networks.isNew()) {
        maps.network = {draft.ns, draft.networks.newName};
        maps.steps.append(createStep(engine.manifest(networkMapOf(draft, maps.network))));
    }
    if (draft.storage.isNew()) {
        maps.storage = {draft.ns, draft.storage.newName};
        maps.steps.append(createStep(engine.manifest(storageMapOf(draft, maps.storage))));
    }
    return maps;
}

struct NewHooks
{
    QList<PlanHookRef> refs;
    QList<WorkStep> steps;
};

NewHooks newHooks(const MigrationEngine &engine, const PlanDraft &draft)
{
    NewHooks hooks;
    for (const HookDraft &wanted : draft.hooks) {
        MigrationHook hook;
        const QString suffix = wanted.step == PlanHookRef::Step::Pre ? u"-pre-hook"_s : u"-post-hook"_s;
        hook.id = {draft.ns, draft.name + suffix};
        hook.image = wanted.image;
        hook.playbook = wanted.playbook;
        hooks.refs.append({wanted.step, hook.id});
        hooks.steps.append(createStep(engine.manifest(hook)));
    }
    return hooks;
}

} // namespace

MigrationOperations::MigrationOperations(OperationManager &operations, EndpointManager &endpoints,
                                         Clock &clock)
    : m_services(std::make_shared<Services>(Services{operations, endpoints}))
{
    registerMigrationSteps(operations, endpoints, clock);
}

MigrationEngine *MigrationOperations::engine(const QString &endpoint) const
{
    const std::shared_ptr<Session> session = m_services->endpoints.session(endpoint);
    return session ? session->migrationEngine() : nullptr;
}

Task<Result<QString>> MigrationOperations::begin(QString kind, QString endpoint, QString name,
                                                 QList<WorkStep> steps, QMap<QString, Secret> secrets)
{
    OperationRequest request;
    request.kind = std::move(kind);
    request.target = {std::move(endpoint), ObjectKind::Endpoint, {}};
    request.targetName = std::move(name);
    request.plan.steps = inSequence(std::move(steps));
    request.plan.secretFields = secrets.keys();
    request.secrets = std::move(secrets);
    return m_services->operations.start(std::move(request));
}

Task<Result<QString>> MigrationOperations::createProvider(QString endpoint, ProviderDraft draft)
{
    // The name stands in the journal before the POST, so that a repeat meets its own object.
    if (draft.secretName.isEmpty())
        draft.secretName = draft.id.name + u'-' + randomSuffix();
    return begin(
        u"provider.create"_s, std::move(endpoint), draft.id.name,
        {secretStep(draft), providerStep(draft), adoptSecretStep(draft), providerVerdictStep(draft.id)},
        {{u"password"_s, draft.password}});
}

Task<Result<QString>> MigrationOperations::editProvider(QString endpoint, ProviderDraft draft)
{
    QMap<QString, Secret> secrets;
    if (!draft.password.isEmpty())
        secrets.insert(u"password"_s, draft.password);
    return begin(u"provider.edit"_s, std::move(endpoint), draft.id.name,
                 {editProviderStep(draft), providerVerdictStep(draft.id)}, std::move(secrets));
}

Task<Result<QString>> MigrationOperations::createNetworkMap(QString endpoint, NetworkMap map)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    co_return co_await begin(u"networkmap.create"_s, endpoint, map.id.name,
                             {createStep(target->manifest(map))});
}

Task<Result<QString>> MigrationOperations::createStorageMap(QString endpoint, StorageMap map)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    co_return co_await begin(u"storagemap.create"_s, endpoint, map.id.name,
                             {createStep(target->manifest(map))});
}

Task<Result<QString>> MigrationOperations::editNetworkMap(QString endpoint, NetworkMap map)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    co_return co_await begin(u"networkmap.edit"_s, endpoint, map.id.name,
                             {editMapStep(target->manifest(map), map.resourceVersion)});
}

Task<Result<QString>> MigrationOperations::editStorageMap(QString endpoint, StorageMap map)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    co_return co_await begin(u"storagemap.edit"_s, endpoint, map.id.name,
                             {editMapStep(target->manifest(map), map.resourceVersion)});
}

Task<Result<QString>> MigrationOperations::createPlan(QString endpoint, PlanDraft draft)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    const NewMaps maps = newMaps(*target, draft);
    const NewHooks hooks = newHooks(*target, draft);
    const MigrationPlan plan = planOf(draft, maps.network, maps.storage, hooks.refs);
    QList<WorkStep> steps;
    if (draft.createTargetProject)
        steps.append(projectStep(draft.targetProject));
    steps += maps.steps;
    steps += hooks.steps;
    steps.append(createStep(target->manifest(plan)));
    if (draft.networks.isNew())
        steps.append(adoptStep(plan.id, MigrationKind::NetworkMap, maps.network));
    if (draft.storage.isNew())
        steps.append(adoptStep(plan.id, MigrationKind::StorageMap, maps.storage));
    for (const PlanHookRef &hook : hooks.refs)
        steps.append(adoptStep(plan.id, MigrationKind::Hook, hook.hook));
    steps.append(planVerdictStep(plan.id));
    co_return co_await begin(u"plan.create"_s, endpoint, draft.name, std::move(steps));
}

Task<Result<QString>> MigrationOperations::duplicatePlan(QString endpoint, MigrationPlan plan,
                                                         QString newName, QStringList vmIds)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    MigrationPlan copy = plan;
    copy.id.name = newName.isEmpty() ? u"copy-of-"_s + plan.id.name : newName;
    copy.archived = false;
    if (!vmIds.isEmpty())
        copy.vms.removeIf([&](const PlanVm &vm) { return !vmIds.contains(vm.id); });
    QList<WorkStep> creations;
    QList<WorkStep> adoptions;
    const auto copyMap = [&](const auto &maps, NamespacedName &reference, MigrationKind kind) {
        const auto original =
            std::ranges::find_if(maps, [&](const auto &map) { return map.id == reference; });
        if (original == maps.end())
            return;
        auto map = *original;
        map.id.name = copy.id.name + u'-' + randomSuffix();
        reference = map.id;
        creations.append(createStep(target->manifest(map)));
        adoptions.append(adoptStep(copy.id, kind, map.id));
    };
    const QList<NetworkMap> networkMaps = target->networkMaps();
    const QList<StorageMap> storageMaps = target->storageMaps();
    copyMap(networkMaps, copy.networkMap, MigrationKind::NetworkMap);
    copyMap(storageMaps, copy.storageMap, MigrationKind::StorageMap);
    creations.append(createStep(target->manifest(copy)));
    adoptions.append(planVerdictStep(copy.id));
    co_return co_await begin(u"plan.duplicate"_s, endpoint, copy.id.name, creations + adoptions);
}

Task<Result<QString>> MigrationOperations::runPlan(QString endpoint, MigrationPlan plan)
{
    const QString runName = plan.id.name + u'-' + randomSuffix();
    return begin(u"plan.run"_s, std::move(endpoint), plan.id.name,
                 {startStep(plan.id, runName), followStep(plan.id, runName)});
}

Task<Result<QString>> MigrationOperations::cancelVms(QString endpoint, MigrationPlan plan, QStringList vmIds)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    const std::optional<MigrationRun> run = target->currentRun(plan);
    if (!run)
        co_return failure(Error{ErrorCode::PreconditionFailed, plan.id.name, {}, false, u"NotRunning"_s, {}});
    co_return co_await begin(u"plan.cancel"_s, endpoint, plan.id.name, {cancelVmsStep(run->id, vmIds)});
}

Task<Result<QString>> MigrationOperations::setCutover(QString endpoint, MigrationPlan plan, QDateTime when)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    const std::optional<MigrationRun> run = target->currentRun(plan);
    if (!run)
        co_return failure(Error{ErrorCode::PreconditionFailed, plan.id.name, {}, false, u"NotRunning"_s, {}});
    co_return co_await begin(u"plan.cutover"_s, endpoint, plan.id.name, {cutoverStep(run->id, when)});
}

Task<Result<QString>> MigrationOperations::archivePlan(QString endpoint, NamespacedName plan)
{
    return begin(u"plan.archive"_s, std::move(endpoint), plan.name, {archiveStep(plan)});
}

Task<Result<QString>> MigrationOperations::remove(QString endpoint, MigrationKind kind, NamespacedName id)
{
    const MigrationEngine *const target = engine(endpoint);
    if (!target)
        co_return notConnected(endpoint);
    QStringList users;
    for (const MigrationPlan &plan : plansUsing(*target, kind, id))
        users.append(plan.id.name);
    if (!users.isEmpty())
        co_return failure(Error{ErrorCode::PreconditionFailed,
                                id.name,
                                {},
                                false,
                                u"UsedByPlans"_s,
                                {{u"plans"_s, users.join(u", "_s)}}});
    co_return co_await begin(u"migration.delete"_s, endpoint, id.name, {removeStep(kind, id)});
}

Task<Result<QString>> MigrationOperations::importManifests(QString endpoint,
                                                           QList<ImportedManifest> manifests)
{
    if (manifests.isEmpty())
        co_return failure(Error{ErrorCode::InvalidInput, {}, {}, false, u"ImportEmpty"_s, {}});
    QList<WorkStep> steps;
    for (const ImportedManifest &manifest : manifests)
        steps.append(createStep(manifest.manifest));
    co_return co_await begin(u"migration.import"_s, endpoint, manifests.last().name(), std::move(steps));
}

QList<MigrationPlan> plansUsing(const MigrationEngine &engine, MigrationKind kind, const NamespacedName &id)
{
    const auto uses = [&](const MigrationPlan &plan) {
        switch (kind) {
        case MigrationKind::Provider:
            return plan.source == id || plan.destination == id;
        case MigrationKind::NetworkMap:
            return plan.networkMap == id;
        case MigrationKind::StorageMap:
            return plan.storageMap == id;
        case MigrationKind::Hook:
            return std::ranges::any_of(plan.vms, [&](const PlanVm &vm) {
                return std::ranges::any_of(vm.hooks, [&](const PlanHookRef &ref) { return ref.hook == id; });
            });
        case MigrationKind::Plan:
        case MigrationKind::Migration:
            break;
        }
        return false;
    };
    QList<MigrationPlan> users;
    for (const MigrationPlan &plan : engine.plans()) {
        if (!plan.archived && uses(plan))
            users.append(plan);
    }
    return users;
}

} // namespace naru
