// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/migrationsteps.h"

#include "core/async/timing.h"
#include "core/migration/engineaccess.h"
#include "core/migration/planstate.h"
#include "core/operation/operationmanager.h"

#include <QJsonArray>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Context = std::shared_ptr<StepContext>;

// ---- payloads ----

QJsonObject toJson(const NamespacedName &id)
{
    return {{u"namespace"_s, id.ns}, {u"name"_s, id.name}};
}

NamespacedName nameFrom(const QJsonValue &json)
{
    return {json[u"namespace"_s].toString(), json[u"name"_s].toString()};
}

QJsonObject toJson(const ProviderDraft &draft)
{
    QJsonObject settings;
    for (auto it = draft.settings.begin(); it != draft.settings.end(); ++it)
        settings.insert(it.key(), it.value());
    return {{u"id"_s, toJson(draft.id)},  {u"secretName"_s, draft.secretName},
            {u"type"_s, int(draft.type)}, {u"url"_s, draft.url},
            {u"user"_s, draft.user},      {u"ca"_s, QString::fromLatin1(draft.caPem)},
            {u"sha1"_s, draft.sha1},      {u"insecure"_s, draft.insecureSkipVerify},
            {u"settings"_s, settings}};
}

ProviderDraft draftFrom(const QJsonObject &json)
{
    ProviderDraft draft;
    draft.id = nameFrom(json[u"id"_s]);
    draft.secretName = json[u"secretName"_s].toString();
    draft.type = Provider::Type(json[u"type"_s].toInt());
    draft.url = json[u"url"_s].toString();
    draft.user = json[u"user"_s].toString();
    draft.caPem = json[u"ca"_s].toString().toLatin1();
    draft.sha1 = json[u"sha1"_s].toString();
    draft.insecureSkipVerify = json[u"insecure"_s].toBool();
    const QJsonObject settings = json[u"settings"_s].toObject();
    for (auto it = settings.begin(); it != settings.end(); ++it)
        draft.settings.insert(it.key(), it.value().toString());
    return draft;
}

WorkStep step(const QString &action, const QString &id, const QString &name, QJsonObject payload)
{
    return {id, u"migration."_s + action, name, std::move(payload), {}};
}

// ---- carrying out ----

/// What one step does with the engine.
using Body = std::function<Task<Result<>>(EngineAccess, Context)>;

Task<Result<>> withEngine(EndpointManager &endpoints, Body body, Context context)
{
    const Result<EngineAccess> access =
        co_await accessEngine(endpoints, context->target().endpoint, context->cancel());
    if (!access)
        co_return failure(access.error());
    co_return co_await body(*access, context);
}

CreateMark markOf(const Context &context)
{
    return {context->operationId(), false};
}

/// A side effect whose answer did not come may have happened. Every step here is safe to run again, so the
/// person (or the next start) just does that.
Result<> orUnknown(Result<> result)
{
    if (!result &&
        (result.error().code == ErrorCode::TimedOut || result.error().code == ErrorCode::Unreachable))
        return failure(outcomeUnknown(result.error()));
    return result;
}

Task<Result<ProviderDraft>> draftWithPassword(Context context)
{
    ProviderDraft draft = draftFrom(context->payload());
    const Result<Secret> password = co_await context->secret(u"password"_s);
    if (!password)
        co_return failure(password.error());
    draft.password = *password;
    co_return draft;
}

Task<Result<>> createSecret(EngineAccess access, Context context)
{
    const Result<ProviderDraft> draft = co_await draftWithPassword(context);
    if (!draft)
        co_return failure(draft.error());
    co_return orUnknown(
        co_await access.engine->createProviderSecret(*draft, markOf(context), context->cancel()));
}

Task<Result<>> createProviderObject(EngineAccess access, Context context)
{
    co_return orUnknown(co_await access.engine->createProvider(draftFrom(context->payload()), markOf(context),
                                                               context->cancel()));
}

Task<Result<>> adoptSecret(EngineAccess access, Context context)
{
    const ProviderDraft draft = draftFrom(context->payload());
    co_return orUnknown(co_await access.engine->adoptSecret(draft.id, draft.secretName, context->cancel()));
}

Task<Result<>> editProvider(EngineAccess access, Context context)
{
    ProviderDraft draft = draftFrom(context->payload());
    if (context->payload()[u"withPassword"_s].toBool()) {
        const Result<ProviderDraft> full = co_await draftWithPassword(context);
        if (!full)
            co_return failure(full.error());
        draft = *full;
    }
    co_return orUnknown(co_await access.engine->updateProvider(draft, context->cancel()));
}

/// The condition that says most about why a thing is not Ready: a blocker, else the newest one that is not a
/// good sign.
const Condition *waitedFor(const MigrationObject &object)
{
    const auto blocker = std::ranges::find_if(object.conditions, [](const Condition &c) {
        return c.status &&
               (c.category == Condition::Category::Critical || c.category == Condition::Category::Error);
    });
    if (blocker != object.conditions.end())
        return &*blocker;
    return object.conditions.isEmpty() ? nullptr : &object.conditions.last();
}

Error refusal(const NamespacedName &id, const Condition &condition)
{
    return {ErrorCode::PreconditionFailed,
            id.name,
            condition.message,
            false,
            condition.type,
            {{u"items"_s, condition.items.join(u", "_s)}}};
}

/// A blocker counts only when it has stood for a while: a map that is not ready yet clears within a second
/// (golden README 1), and a mended secret is noticed a moment after its old refusal was still there (golden
/// README 6).
constexpr auto blockerGrace = 3s;

/// Waits until `settled` has an answer, or `refused` names the same kind of refusal before and after a grace
/// period.
Task<Result<>> awaitVerdict(EngineAccess access, Clock &clock,
                            std::function<std::optional<Result<>>()> settled,
                            std::function<std::optional<Error>(std::chrono::seconds waited)> refused,
                            CancelToken cancel)
{
    const auto wait = [access, settled](CancelToken token) { return untilEngine(access, settled, token); };
    for (std::chrono::seconds waited = 0s;;) {
        const std::optional<Error> before = refused(waited);
        const Result<> result = co_await withDeadline<void>(clock, blockerGrace, cancel, wait);
        if (result || result.error().code != ErrorCode::TimedOut)
            co_return result;
        waited += blockerGrace;
        const std::optional<Error> after = refused(waited);
        if (before && after && before->reason == after->reason)
            co_return failure(*after);
    }
}

Task<Result<>> awaitProvider(EngineAccess access, Clock &clock, Context context)
{
    const NamespacedName id = nameFrom(context->payload()[u"id"_s]);
    MigrationEngine *const engine = access.engine;
    const auto find = [engine, id]() -> std::optional<Provider> {
        const QList<Provider> providers = engine->providers();
        const auto provider = std::ranges::find(providers, id, &Provider::id);
        return provider == providers.end() ? std::nullopt : std::optional(*provider);
    };
    const auto settled = [find, context]() -> std::optional<Result<>> {
        const std::optional<Provider> provider = find();
        if (!provider)
            return std::nullopt;
        if (provider->isReady())
            return Result<>();
        const Condition *const condition = waitedFor(*provider);
        context->report(-1, condition ? condition->type : provider->phase);
        return std::nullopt;
    };
    const auto refused = [find](std::chrono::seconds) -> std::optional<Error> {
        const std::optional<Provider> provider = find();
        if (!provider || !provider->hasBlocker() || provider->observedGeneration < provider->generation)
            return std::nullopt;
        return refusal(provider->id, *waitedFor(*provider));
    };
    co_return co_await awaitVerdict(access, clock, settled, refused, context->cancel());
}

Task<Result<>> createProject(EngineAccess access, Context context)
{
    co_return orUnknown(
        co_await access.engine->createProject(context->payload()[u"name"_s].toString(), context->cancel()));
}

Task<Result<>> createManifest(EngineAccess access, Context context)
{
    co_return orUnknown(co_await access.engine->createFromManifest(
        context->payload()[u"manifest"_s].toObject(), markOf(context), context->cancel()));
}

Task<Result<>> editMap(EngineAccess access, Context context)
{
    const QJsonObject manifest = context->payload()[u"manifest"_s].toObject();
    const QString version = context->payload()[u"resourceVersion"_s].toString();
    if (manifest[u"kind"_s] == u"NetworkMap"_s) {
        NetworkMap map = access.engine->networkMapFrom(manifest);
        map.resourceVersion = version;
        co_return orUnknown(co_await access.engine->updateNetworkMap(map, context->cancel()));
    }
    StorageMap map = access.engine->storageMapFrom(manifest);
    map.resourceVersion = version;
    co_return orUnknown(co_await access.engine->updateStorageMap(map, context->cancel()));
}

Task<Result<>> adopt(EngineAccess access, Context context)
{
    const QJsonObject payload = context->payload();
    co_return orUnknown(co_await access.engine->adoptByPlan(
        nameFrom(payload[u"plan"_s]), MigrationKind(payload[u"kind"_s].toInt()),
        nameFrom(payload[u"object"_s]), context->cancel()));
}

std::optional<MigrationPlan> planIn(const MigrationEngine &engine, const NamespacedName &id)
{
    const QList<MigrationPlan> plans = engine.plans();
    const auto plan = std::ranges::find(plans, id, &MigrationPlan::id);
    return plan == plans.end() ? std::nullopt : std::optional(*plan);
}

template <class Object>
QList<NamespacedName> idsOf(const QList<Object> &objects)
{
    QList<NamespacedName> ids;
    for (const Object &object : objects)
        ids.append(object.id);
    return ids;
}

Error dangling(const MigrationEngine &engine, const MigrationPlan &plan)
{
    const QList<DanglingReference> references =
        danglingReferences(plan, {idsOf(engine.providers()), idsOf(engine.networkMaps()),
                                  idsOf(engine.storageMaps()), idsOf(engine.hooks())});
    QStringList names;
    for (const DanglingReference &reference : references)
        names.append(reference.id.name);
    const QString reason = references.isEmpty() ? u"NoStatus"_s : u"DanglingReference"_s;
    return {ErrorCode::PreconditionFailed,      plan.id.name, {}, false, reason,
            {{u"names"_s, names.join(u", "_s)}}};
}

Task<Result<>> awaitPlan(EngineAccess access, Clock &clock, Context context)
{
    const NamespacedName id = nameFrom(context->payload()[u"id"_s]);
    MigrationEngine *const engine = access.engine;
    const auto settled = [engine, id, context]() -> std::optional<Result<>> {
        const std::optional<MigrationPlan> plan = planIn(*engine, id);
        if (plan && plan->isReady())
            return Result<>();
        if (const Condition *condition = plan ? waitedFor(*plan) : nullptr)
            context->report(-1, condition->type);
        return std::nullopt;
    };
    const auto refused = [engine, id](std::chrono::seconds waited) -> std::optional<Error> {
        const std::optional<MigrationPlan> plan = planIn(*engine, id);
        if (plan && plan->hasBlocker())
            return refusal(id, *waitedFor(*plan));
        if (plan && plan->conditions.isEmpty() && waited.count() >= statusGraceSeconds)
            return dangling(*engine, *plan);
        return std::nullopt;
    };
    co_return co_await awaitVerdict(access, clock, settled, refused, context->cancel());
}

Task<Result<>> start(EngineAccess access, Context context)
{
    const QJsonObject payload = context->payload();
    co_return orUnknown(co_await access.engine->startPlan(
        nameFrom(payload[u"plan"_s]), payload[u"run"_s].toString(), markOf(context), context->cancel()));
}

/// The verdict of the run, or nothing while it goes on.
std::optional<Result<>> runVerdict(const MigrationEngine &engine, const NamespacedName &planId,
                                   const QString &runName)
{
    const QList<MigrationRun> runs = engine.runs();
    const auto run = std::ranges::find_if(
        runs, [&](const MigrationRun &r) { return r.id.name == runName && r.id.ns == planId.ns; });
    const std::optional<MigrationPlan> plan = planIn(engine, planId);
    if (run == runs.end() || !plan) {
        const QString what = plan ? u"RunDeleted"_s : u"PlanDeleted"_s;
        return failure(Error{ErrorCode::NotFound, planId.name, {}, false, what, {}});
    }
    const auto current = std::ranges::find(plan->history, run->uid, &PlanHistoryEntry::migrationUid);
    const bool ended = std::ranges::any_of(
        current == plan->history.end() ? QList<Condition>{} : current->conditions, [](const Condition &c) {
            return c.status && (c.type == u"Succeeded"_s || c.type == u"Failed"_s || c.type == u"Canceled"_s);
        });
    if (!ended)
        return std::nullopt;
    const PlanProgress progress = planProgress(*plan);
    if (progress.failed + progress.canceled == 0)
        return Result<>();
    return failure(Error{ErrorCode::PreconditionFailed,
                         planId.name,
                         {},
                         false,
                         progress.failed ? u"VmsFailed"_s : u"VmsCanceled"_s,
                         {{u"failed"_s, QString::number(progress.failed)},
                          {u"canceled"_s, QString::number(progress.canceled)},
                          {u"total"_s, QString::number(progress.total)}}});
}

Task<Result<>> follow(EngineAccess access, Context context)
{
    const NamespacedName planId = nameFrom(context->payload()[u"plan"_s]);
    const QString runName = context->payload()[u"run"_s].toString();
    MigrationEngine *const engine = access.engine;
    // The list may be a moment behind the start: the run must have been seen before its absence means
    // anything.
    const auto seen = std::make_shared<bool>(context->isSubmitted());
    const auto settled = [engine, planId, runName, seen, context]() -> std::optional<Result<>> {
        const QList<MigrationRun> runs = engine->runs();
        *seen |= std::ranges::any_of(runs, [&](const MigrationRun &r) { return r.id.name == runName; });
        if (!*seen)
            return std::nullopt;
        if (const std::optional<MigrationPlan> plan = planIn(*engine, planId)) {
            const PlanProgress progress = planProgress(*plan);
            context->report(int(progress.fraction * 100),
                            u"%1/%2"_s.arg(progress.succeeded).arg(progress.total));
        }
        return runVerdict(*engine, planId, runName);
    };
    co_return co_await untilEngine(access, settled, context->cancel());
}

Task<Result<>> cancelRunVms(EngineAccess access, Context context)
{
    QStringList ids;
    for (const QJsonValue &id : context->payload()[u"vms"_s].toArray())
        ids.append(id.toString());
    co_return orUnknown(
        co_await access.engine->cancelVms(nameFrom(context->payload()[u"run"_s]), ids, context->cancel()));
}

Task<Result<>> setRunCutover(EngineAccess access, Context context)
{
    const QDateTime when = QDateTime::fromString(context->payload()[u"when"_s].toString(), Qt::ISODate);
    co_return orUnknown(co_await access.engine->setCutover(
        nameFrom(context->payload()[u"run"_s]), when.isValid() ? std::optional(when) : std::nullopt,
        context->cancel()));
}

Task<Result<>> archive(EngineAccess access, Context context)
{
    co_return orUnknown(
        co_await access.engine->archivePlan(nameFrom(context->payload()[u"id"_s]), context->cancel()));
}

Task<Result<>> removeObject(EngineAccess access, Context context)
{
    const QJsonObject payload = context->payload();
    const Result<> removed = co_await access.engine->remove(MigrationKind(payload[u"kind"_s].toInt()),
                                                            nameFrom(payload[u"id"_s]), context->cancel());
    // Gone already (a repeat after a crash, or somebody else was faster) is what was asked for.
    if (!removed && removed.error().code == ErrorCode::NotFound)
        co_return Result<>();
    co_return orUnknown(removed);
}

} // namespace

WorkStep secretStep(const ProviderDraft &draft)
{
    return step(u"secret"_s, u"secret"_s, draft.secretName, toJson(draft));
}

WorkStep providerStep(const ProviderDraft &draft)
{
    return step(u"provider"_s, u"provider"_s, draft.id.name, toJson(draft));
}

WorkStep adoptSecretStep(const ProviderDraft &draft)
{
    return step(u"adoptSecret"_s, u"adoptSecret"_s, draft.secretName, toJson(draft));
}

WorkStep editProviderStep(const ProviderDraft &draft)
{
    QJsonObject payload = toJson(draft);
    payload.insert(u"withPassword"_s, !draft.password.isEmpty());
    return step(u"editProvider"_s, u"edit"_s, draft.id.name, payload);
}

WorkStep providerVerdictStep(const NamespacedName &provider)
{
    return step(u"awaitProvider"_s, u"verdict"_s, provider.name, {{u"id"_s, toJson(provider)}});
}

WorkStep projectStep(const QString &name)
{
    return step(u"project"_s, u"project"_s, name, {{u"name"_s, name}});
}

WorkStep createStep(const QJsonObject &manifest)
{
    const QString kind = manifest[u"kind"_s].toString();
    const QString name = manifest[u"metadata"_s][u"name"_s].toString();
    return step(u"create"_s, u"create/%1/%2"_s.arg(kind, name), name, {{u"manifest"_s, manifest}});
}

WorkStep editMapStep(const QJsonObject &manifest, const QString &resourceVersion)
{
    return step(u"editMap"_s, u"edit"_s, manifest[u"metadata"_s][u"name"_s].toString(),
                {{u"manifest"_s, manifest}, {u"resourceVersion"_s, resourceVersion}});
}

WorkStep adoptStep(const NamespacedName &plan, MigrationKind kind, const NamespacedName &object)
{
    return step(u"adopt"_s, u"adopt/%1/%2"_s.arg(int(kind)).arg(object.name), object.name,
                {{u"plan"_s, toJson(plan)}, {u"kind"_s, int(kind)}, {u"object"_s, toJson(object)}});
}

WorkStep planVerdictStep(const NamespacedName &plan)
{
    return step(u"awaitPlan"_s, u"verdict"_s, plan.name, {{u"id"_s, toJson(plan)}});
}

WorkStep startStep(const NamespacedName &plan, const QString &runName)
{
    return step(u"start"_s, u"start"_s, runName, {{u"plan"_s, toJson(plan)}, {u"run"_s, runName}});
}

WorkStep followStep(const NamespacedName &plan, const QString &runName)
{
    return step(u"follow"_s, u"follow"_s, plan.name, {{u"plan"_s, toJson(plan)}, {u"run"_s, runName}});
}

WorkStep cancelVmsStep(const NamespacedName &run, const QStringList &vmIds)
{
    return step(u"cancelVms"_s, u"cancel"_s, run.name,
                {{u"run"_s, toJson(run)}, {u"vms"_s, QJsonArray::fromStringList(vmIds)}});
}

WorkStep cutoverStep(const NamespacedName &run, const QDateTime &when)
{
    return step(u"cutover"_s, u"cutover"_s, run.name,
                {{u"run"_s, toJson(run)}, {u"when"_s, when.toUTC().toString(Qt::ISODate)}});
}

WorkStep archiveStep(const NamespacedName &plan)
{
    return step(u"archive"_s, u"archive"_s, plan.name, {{u"id"_s, toJson(plan)}});
}

WorkStep removeStep(MigrationKind kind, const NamespacedName &id)
{
    return step(u"remove"_s, u"remove"_s, id.name, {{u"kind"_s, int(kind)}, {u"id"_s, toJson(id)}});
}

QList<WorkStep> inSequence(QList<WorkStep> steps)
{
    for (qsizetype i = 1; i < steps.size(); ++i)
        steps[i].after = {steps[i - 1].id};
    return steps;
}

void registerMigrationSteps(OperationManager &operations, EndpointManager &endpoints, Clock &clock)
{
    const auto add = [&operations, &endpoints](const QString &action, Body body) {
        operations.registerAction(u"migration."_s + action, {[&endpoints, body](Context context) {
                                      return withEngine(endpoints, body, std::move(context));
                                  }});
    };
    add(u"secret"_s, createSecret);
    add(u"provider"_s, createProviderObject);
    add(u"adoptSecret"_s, adoptSecret);
    add(u"editProvider"_s, editProvider);
    add(u"awaitProvider"_s, [&clock](EngineAccess access, Context context) {
        return awaitProvider(std::move(access), clock, std::move(context));
    });
    add(u"project"_s, createProject);
    add(u"create"_s, createManifest);
    add(u"editMap"_s, editMap);
    add(u"adopt"_s, adopt);
    add(u"awaitPlan"_s, [&clock](EngineAccess access, Context context) {
        return awaitPlan(std::move(access), clock, std::move(context));
    });
    add(u"start"_s, start);
    add(u"follow"_s, follow);
    add(u"cancelVms"_s, cancelRunVms);
    add(u"cutover"_s, setRunCutover);
    add(u"archive"_s, archive);
    add(u"remove"_s, removeObject);
}

} // namespace naru
