// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/plancontroller.h"

#include "app/lab/forklift/forkliftevents.h"
#include "app/lab/forklift/mapcontroller.h"
#include "app/lab/forklift/providercontroller.h"
#include "app/lab/forklift/vmname.h"
#include "app/lab/forklift/vmstatus.h"

#include <algorithm>

namespace naru::lab {

using namespace std::chrono_literals;

namespace {

constexpr auto ReconcileDelay = 60ms;
constexpr auto ReferenceDelay = 100ms;       // after a change of something that plans refer to
constexpr std::ptrdiff_t InFlightLimit = 20; // controller_max_vm_inflight
const kube::WriteOptions AsForklift{.manager = "forklift-controller"};

const Condition Executing{"Executing", "Advisory", "", "The plan is EXECUTING.", {}, true};
const Condition Pending{"Pending", "Advisory", "", "in-flight limit reached"};

bool isOf(const kube::Json &migration, const kube::Json &plan)
{
    return kube::text(migration, "/spec/plan/name") == kube::nameOf(plan) &&
           kube::text(migration, "/spec/plan/namespace") == kube::namespaceOf(plan);
}

Json snapshotRef(const kube::Json &object)
{
    return {{"name", kube::nameOf(object)},
            {"namespace", kube::namespaceOf(object)},
            {"uid", kube::uidOf(object)},
            {"generation", numberAt(object, "/metadata/generation")}};
}

bool hasVmCondition(const Json &vm, std::string_view type)
{
    return std::ranges::any_of(arrayAt(vm, "/conditions"), [type](const Json &condition) {
        return kube::text(condition, "/type") == type;
    });
}

bool isEnded(const Json &vm)
{
    return vm.contains("completed");
}

/// Plan.status.migration.vms, to be worked on; empty before the first run.
Json &machines(Json &planStatus)
{
    Json &vms = planStatus["migration"]["vms"];
    if (!vms.is_array())
        vms = Json::array();
    return vms;
}

void markCanceled(Json &vm, const std::string &reason, const std::string &now)
{
    Conditions conditions(arrayAt(vm, "/conditions"));
    conditions.set({"Canceled", "Advisory", reason, "The migration has been canceled.", {}, true}, now);
    vm["conditions"] = conditions.toJson();
}

const Json *statusOf(const Json &planStatus, const std::string &vmId)
{
    for (const Json &vm : arrayAt(planStatus, "/migration/vms")) {
        if (kube::text(vm, "/id") == vmId)
            return &vm;
    }
    return nullptr;
}

} // namespace

PlanController::PlanController(const World &world, ProviderController &providers, PodController &pods)
    : m_world(world)
    , m_providers(providers)
    , m_pods(pods)
    , m_queue(world.clock, [this](const ObjectKey &key) { reconcile(key); })
{
    m_subscriptions.push_back(world.store.watch(
        "Plan", [this](const kube::Event &event) { m_queue.add(keyOf(*event.object), ReconcileDelay); }));
    m_subscriptions.push_back(world.store.watch("Migration", [this](const kube::Event &event) {
        const ObjectKey plan{kube::text(*event.object, "/spec/plan/namespace"),
                             kube::text(*event.object, "/spec/plan/name")};
        m_queue.add(plan, ReferenceDelay);
    }));
    for (const char *kind : {"Provider", "NetworkMap", "StorageMap", "Hook", "NetworkAttachmentDefinition"})
        m_subscriptions.push_back(world.store.watch(kind, [this](const kube::Event &) { reconcileAll(); }));
    providers.onInventoryChange([this](const std::string &) { reconcileAll(); });
}

void PlanController::reconcileAll()
{
    for (const kube::ObjectPtr &plan : m_world.store.list("Plan"))
        m_queue.add(keyOf(*plan), ReferenceDelay);
}

void PlanController::reconcile(const ObjectKey &key)
{
    const auto plan = m_world.store.get("Plan", key.space, key.name);
    if (!plan)
        return;
    PlanScene scene = planScene(*plan, m_world.store, m_providers);
    if (flagAt(**plan, "/spec/archived")) {
        if (!hasCondition(**plan, "Archived"))
            archive(scene);
        return;
    }
    if (hasCondition(**plan, "Succeeded") || !isResolvable(scene.facts))
        return;
    validate(scene);
    carryOut(scene);
    write(scene);
}

void PlanController::archive(PlanScene &scene)
{
    (void)m_world.store.modify(
        "Plan", kube::namespaceOf(*scene.plan), kube::nameOf(*scene.plan),
        [](Json &plan) { plan["metadata"]["annotations"]["populatorLabels"] = "True"; }, AsForklift);
    const Json migration = Json::object();
    const RunContext context = contextOf(scene, migration);
    for (Json &vm : machines(scene.status))
        VmRun(context, vm, vm).removeTemporaryObjects();
    removePlanConditions(scene, {"Ready"});
    setPlanCondition(scene,
                     {"Archived", "Advisory", "UserRequested", "The migration plan has been archived."});
    scene.status["observedGeneration"] = numberAt(*scene.plan, "/metadata/generation");
    write(scene);
}

void PlanController::validate(PlanScene &scene)
{
    const bool executing = hasCondition(*scene.plan, "Executing");
    Conditions conditions(arrayAt(scene.status, "/conditions"));
    conditions.beginStaging();
    for (const Condition &condition : validatePlan(scene.facts, executing))
        conditions.set(condition, m_world.now());
    const bool validatingVddk = !conditions.isCritical() && isValidatingVddk(scene);
    if (validatingVddk)
        conditions.set({"ValidatingVDDK", "Advisory", "Started", "Validating VDDK init image"},
                       m_world.now());
    else if (!conditions.isBlocked())
        conditions.set({"Ready", "Required", "", "The migration plan is ready."}, m_world.now());
    conditions.endStaging();
    scene.status["conditions"] = conditions.toJson();
    scene.status["observedGeneration"] = numberAt(*scene.plan, "/metadata/generation");
    if (!scene.status.contains("migration"))
        scene.status["migration"] = Json::object();
}

// The image is tried once by a job: until that has ended the plan is not Ready.
bool PlanController::isValidatingVddk(const PlanScene &scene)
{
    const std::string image = kube::text(*scene.source, "/spec/settings/vddkInitImage");
    if (!isWarm(objectAt(*scene.plan, "/spec")) || image.empty())
        return false;
    const auto now = m_world.clock.monotonic();
    const auto since = m_vddkValidation.try_emplace(kube::uidOf(*scene.plan) + image, now).first->second;
    const auto rest = since + m_world.time.real(m_world.pace.vddkValidationSeconds) - now;
    if (rest > 0ms)
        m_queue.add(keyOf(*scene.plan), rest);
    return rest > 0ms;
}

void PlanController::carryOut(PlanScene &scene)
{
    const bool executing = hasCondition(*scene.plan, "Executing");
    if (executing) {
        if (const kube::ObjectPtr migration = runningMigration(scene)) {
            cancelAsked(scene, *migration);
            advance(scene, *migration);
        } else {
            abandon(scene);
        }
        return;
    }
    // As recorded: a look at a plan after its run gives another reason for what was canceled.
    for (Json &vm : machines(scene.status)) {
        if (hasVmCondition(vm, "Canceled"))
            markCanceled(vm, "Modified", m_world.now());
    }
    const bool ready = hasCondition({{"status", scene.status}}, "Ready");
    if (const kube::ObjectPtr migration = ready ? pendingMigration(scene) : nullptr)
        begin(scene, *migration);
}

// The oldest that has not run: one that is Ready and is not in the plan's history.
kube::ObjectPtr PlanController::pendingMigration(const PlanScene &scene) const
{
    kube::ObjectPtr oldest;
    for (const kube::ObjectPtr &migration : m_world.store.list("Migration", kube::namespaceOf(*scene.plan))) {
        const bool isKnown =
            std::ranges::any_of(arrayAt(scene.status, "/migration/history"), [&](const Json &run) {
                return kube::text(run, "/migration/uid") == kube::uidOf(*migration);
            });
        if (!isOf(*migration, *scene.plan) || isKnown || !hasCondition(*migration, "Ready"))
            continue;
        if (!oldest || kube::text(*migration, "/metadata/creationTimestamp") <
                           kube::text(*oldest, "/metadata/creationTimestamp"))
            oldest = migration;
    }
    return oldest;
}

kube::ObjectPtr PlanController::runningMigration(const PlanScene &scene) const
{
    const Json &history = arrayAt(scene.status, "/migration/history");
    if (history.empty())
        return nullptr;
    const Json &ref = objectAt(history.back(), "/migration");
    const auto migration =
        m_world.store.get("Migration", kube::text(ref, "/namespace"), kube::text(ref, "/name"));
    return migration && kube::uidOf(**migration) == kube::text(ref, "/uid") ? *migration : nullptr;
}

void PlanController::begin(PlanScene &scene, const kube::Json &migration)
{
    ensureNamespace(kube::text(*scene.plan, "/spec/targetNamespace"));
    const RunContext context = contextOf(scene, migration);
    std::set<std::string> taken =
        targetVmNames(m_world.store, kube::text(*scene.plan, "/spec/targetNamespace"));
    Json vms = Json::array();
    for (const Json &ref : arrayAt(*scene.plan, "/spec/vms"))
        vms.push_back(beginVm(scene, context, ref, taken));
    Json &run = scene.status["migration"];
    run["vms"] = std::move(vms);
    run["started"] = m_world.now();
    run.erase("completed");
    removePlanConditions(scene, {"Failed", "Canceled"});
    setPlanCondition(scene, Executing);
    Conditions conditions;
    conditions.set(Executing, m_world.now());
    run["history"].push_back(
        {{"conditions", conditions.toJson()},
         {"plan", snapshotRef(*scene.plan)},
         {"migration", snapshotRef(migration)},
         {"provider",
          {{"source", snapshotRef(*scene.source)}, {"destination", snapshotRef(*scene.destination)}}},
         {"map",
          {{"network", snapshotRef(*scene.networkMap)}, {"storage", snapshotRef(*scene.storageMap)}}}});
    mirror(scene, migration);
    scheduleStep(scene);
}

void PlanController::scheduleStep(const PlanScene &scene)
{
    const auto wait = m_world.time.real(m_world.pace.controllerStepSeconds);
    m_nextStep[kube::uidOf(*scene.plan)] = m_world.clock.monotonic() + wait;
    m_queue.add(keyOf(*scene.plan), wait);
}

Json PlanController::beginVm(const PlanScene &scene, const RunContext &context, const Json &ref,
                             std::set<std::string> &taken) const
{
    const Json &vm = *scene.facts.source->resolve(SourceInventory::Vms, ref);
    const Json *before = statusOf(scene.status, vm.at("id"));
    if (before && hasVmCondition(*before, "Succeeded"))
        return *before;
    if (before) {
        Json old = *before;
        VmRun(context, ref, old).removeTemporaryObjects();
    }
    const std::string wanted = kube::text(ref, "/targetName");
    const std::string name = wanted.empty() ? freeVmName(kube::text(vm, "/name"), taken,
                                                         [this] { return m_world.randomSuffix(4); })
                                            : wanted;
    taken.insert(name);
    return newVmStatus(before ? *before : Json::object(), ref, vm,
                       name == kube::text(vm, "/name") ? "" : name,
                       journeyOf(objectAt(*scene.plan, "/spec"), ref), m_world.now());
}

// One step at a time: what else happens to the plan between two steps (its own status among it) does not
// hasten them.
void PlanController::advance(PlanScene &scene, const kube::Json &migration)
{
    Json &vms = machines(scene.status);
    const auto due = m_nextStep[kube::uidOf(*scene.plan)];
    const auto now = m_world.clock.monotonic();
    if (now < due && !std::ranges::all_of(vms, isEnded)) {
        m_queue.add(keyOf(*scene.plan), due - now);
        return;
    }
    const RunContext context = contextOf(scene, migration);
    std::ptrdiff_t inFlight = 0;
    for (Json &vm : vms) {
        if (isEnded(vm))
            continue;
        Conditions conditions(arrayAt(vm, "/conditions"));
        if (++inFlight > InFlightLimit) {
            conditions.set(Pending, m_world.now());
            vm["conditions"] = conditions.toJson();
            continue;
        }
        if (conditions.has("Pending")) {
            conditions.remove("Pending");
            vm["conditions"] = conditions.toJson();
        }
        const std::string id = kube::text(vm, "/id");
        const Json &refs = arrayAt(*scene.plan, "/spec/vms");
        const auto ref = std::ranges::find_if(refs, [&](const Json &entry) {
            return kube::text(entry, "/id") == id || kube::text(entry, "/name") == kube::text(vm, "/name");
        });
        VmRun(context, ref == refs.end() ? vm : *ref, vm).advance();
    }
    if (std::ranges::all_of(vms, isEnded))
        finish(scene);
    else
        scheduleStep(scene);
    mirror(scene, migration);
}

void PlanController::cancelAsked(PlanScene &scene, const kube::Json &migration)
{
    const RunContext context = contextOf(scene, migration);
    std::vector<Json *> canceled;
    for (Json &vm : machines(scene.status)) {
        const bool asked = std::ranges::any_of(arrayAt(migration, "/spec/cancel"), [&vm](const Json &ref) {
            const std::string id = kube::text(ref, "/id");
            return id.empty() ? kube::text(ref, "/name") == kube::text(vm, "/name")
                              : id == kube::text(vm, "/id");
        });
        if (asked && !isEnded(vm) && kube::text(vm, "/phase") != "Completed") {
            VmRun(context, vm, vm).cancel();
            canceled.push_back(&vm);
        }
    }
    if (canceled.empty())
        return;
    write(scene);
    mirror(scene, migration);
    for (Json *vm : canceled) {
        VmRun run(context, *vm, *vm);
        run.removeTemporaryObjects();
        run.close();
    }
}

// The Migration was deleted in mid-run: as recorded, the machines are Canceled, the plan is not.
void PlanController::abandon(PlanScene &scene)
{
    const Json none = Json::object();
    const RunContext context = contextOf(scene, none);
    for (Json &vm : machines(scene.status)) {
        if (isEnded(vm))
            continue;
        VmRun run(context, vm, vm);
        run.removeTemporaryObjects();
        run.close();
        markCanceled(vm, "Modified", m_world.now());
    }
    removePlanConditions(scene, {"Executing"});
    Conditions history;
    history.set({"Canceled", "Advisory", "", "The plan execution has been CANCELED.", {}, true},
                m_world.now());
    scene.status["migration"]["history"].back()["conditions"] = history.toJson();
    m_actions.erase(kube::uidOf(*scene.plan));
    m_nextStep.erase(kube::uidOf(*scene.plan));
}

void PlanController::finish(PlanScene &scene)
{
    const Json &vms = arrayAt(scene.status, "/migration/vms");
    const auto any = [&vms](const char *type) {
        return std::ranges::any_of(vms, [type](const Json &vm) { return hasVmCondition(vm, type); });
    };
    Condition result{"Canceled", "Advisory", "", "The plan execution has been CANCELED.", {}, true};
    if (any("Failed"))
        result = {"Failed", "Advisory", "", "The plan execution has FAILED.", {}, true};
    else if (any("Succeeded"))
        result = {"Succeeded", "Advisory", "", "The plan execution has SUCCEEDED.", {}, true};
    removePlanConditions(scene, {"Executing"});
    setPlanCondition(scene, result);
    Conditions history;
    history.set(result, m_world.now());
    Json &run = scene.status["migration"];
    run["history"].back()["conditions"] = history.toJson();
    run["completed"] = m_world.now();
    m_actions.erase(kube::uidOf(*scene.plan));
    m_nextStep.erase(kube::uidOf(*scene.plan));
}

void PlanController::write(const PlanScene &scene)
{
    const ObjectKey key = keyOf(*scene.plan);
    const auto stored = m_world.store.get("Plan", key.space, key.name);
    if (!stored)
        return;
    const Json before = arrayAt(**stored, "/status/conditions");
    const auto written = m_world.store.modifyStatus(
        "Plan", key.space, key.name, [&scene](Json &plan) { plan["status"] = scene.status; },
        AsForklift.manager);
    if (written)
        recordNewConditions(m_world, "plan", *scene.plan, before, arrayAt(scene.status, "/conditions"));
}

// A Migration shows the machines of its plan while it runs, and how the plan's run ended.
void PlanController::mirror(const PlanScene &scene, const kube::Json &migration) const
{
    const Json &run = objectAt(scene.status, "/migration");
    (void)m_world.store.modifyStatus(
        "Migration", kube::namespaceOf(migration), kube::nameOf(migration),
        [&](Json &object) {
            Json &status = object["status"];
            Conditions conditions(arrayAt(status, "/conditions"));
            for (const Json &condition : arrayAt(scene.status, "/conditions")) {
                const std::string type = kube::text(condition, "/type");
                if (type == "Succeeded" || type == "Failed")
                    conditions.set(
                        {type,
                         "Advisory",
                         "",
                         "The migration has " + std::string(type == "Failed" ? "FAILED." : "SUCCEEDED."),
                         {},
                         true},
                        m_world.now());
                else if (type == "Canceled")
                    conditions.set({type, "Advisory", "", "The plan execution has been CANCELED.", {}, true},
                                   m_world.now());
                else if (type == "Executing")
                    conditions.set({"Running", "Advisory", "", "The migration is RUNNING."}, m_world.now());
            }
            if (run.contains("completed"))
                conditions.remove("Running");
            status["conditions"] = conditions.toJson();
            // As recorded: the end of a run that was canceled as a whole does not reach the migration's
            // machines.
            if (conditions.has("Canceled"))
                return;
            status["vms"] = arrayAt(run, "/vms");
            status["started"] = run.at("started");
            if (run.contains("completed"))
                status["completed"] = run.at("completed");
        },
        AsForklift.manager);
}

RunContext PlanController::contextOf(const PlanScene &scene, const kube::Json &migration)
{
    const std::string uid = scene.source ? kube::uidOf(*scene.source) : std::string();
    RunContext context;
    context.world = &m_world;
    context.pods = &m_pods;
    context.plan = scene.plan.get();
    context.migration = &migration;
    context.provider = scene.source.get();
    context.networkMap = scene.networkMap.get();
    context.storageMap = scene.storageMap.get();
    context.secret = scene.secret.get();
    context.source = m_providers.inventory(uid);
    context.link = m_providers.link(uid).get();
    context.actions = &m_actions[kube::uidOf(*scene.plan)];
    return context;
}

void PlanController::ensureNamespace(const std::string &name) const
{
    if (!m_world.store.get("Namespace", {}, name))
        (void)m_world.store.create(
            {{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", {{"name", name}}}}, AsForklift);
}

void PlanController::setPlanCondition(PlanScene &scene, const Condition &condition) const
{
    Conditions conditions(arrayAt(scene.status, "/conditions"));
    conditions.set(condition, m_world.now());
    scene.status["conditions"] = conditions.toJson();
}

void PlanController::removePlanConditions(PlanScene &scene, std::initializer_list<const char *> types) const
{
    Conditions conditions(arrayAt(scene.status, "/conditions"));
    for (const char *type : types)
        conditions.remove(type);
    scene.status["conditions"] = conditions.toJson();
}

} // namespace naru::lab
