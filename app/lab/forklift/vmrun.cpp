// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/vmrun.h"

#include "app/lab/forklift/conditions.h"
#include "app/lab/forklift/inventorypath.h"
#include "app/lab/forklift/provideraccess.h"
#include "app/lab/forklift/vcenterlink.h"
#include "app/lab/forklift/vmstatus.h"
#include "app/lab/kubevirt/podcontroller.h"

#include <QDateTime>

#include <algorithm>

namespace naru::lab {

using namespace Qt::StringLiterals;

namespace {

QDateTime timeAt(const Json &json, const char *pointer)
{
    return QDateTime::fromString(QString::fromStdString(kube::text(json, pointer)), Qt::ISODate);
}

std::string copiedMark(const std::string &snapshot)
{
    return "cdi.kubevirt.io/storage.checkpoint.copied." + snapshot;
}

} // namespace

VmRun::VmRun(const RunContext &context, const Json &vmRef, Json &status)
    : m_context(context)
    , m_world(*context.world)
    , m_ref(vmRef)
    , m_status(status)
    , m_journey(journeyOf(objectAt(*context.plan, "/spec"), vmRef))
    , m_vm(context.source ? context.source->find(SourceInventory::Vms, kube::text(status, "/id")) : nullptr)
    , m_space(kube::text(*context.plan, "/spec/targetNamespace"))
    , m_objects(m_world.store, m_space, kube::uidOf(*context.plan), kube::uidOf(*context.migration),
                kube::text(status, "/id"))
{
}

void VmRun::advance()
{
    const std::string phase = kube::text(m_status, "/phase");
    if (phase == "Completed") {
        if (!m_status.contains("completed"))
            m_status["completed"] = m_world.now();
        return;
    }
    if (isGone()) {
        fail("VM '" + kube::text(m_status, "/name") +
             "' was not found in the inventory of the source provider.");
        return;
    }
    if (!m_vm && needsSource())
        return; // the provider is being connected anew: wait for its inventory
    if (Json *current = pipelineStep(m_status, stepOfPhase(m_journey.warm, phase));
        current && !current->contains("started")) {
        (*current)["started"] = m_world.now();
        (*current)["phase"] = "Running";
    }
    step(phase);
}

void VmRun::step(const std::string &phase)
{
    static const std::map<std::string, void (VmRun::*)()> handlers = {
        {"PowerOffSource", &VmRun::shutDownSource},
        {"WaitForPowerOff", &VmRun::waitForShutdown},
        {"CreateInitialSnapshot", &VmRun::createSnapshot},
        {"CreateSnapshot", &VmRun::createSnapshot},
        {"CreateFinalSnapshot", &VmRun::createSnapshot},
        {"WaitForInitialSnapshot", &VmRun::waitForSnapshot},
        {"WaitForSnapshot", &VmRun::waitForSnapshot},
        {"WaitForFinalSnapshot", &VmRun::waitForSnapshot},
        {"StoreInitialSnapshotDeltas", &VmRun::storeDeltas},
        {"StoreSnapshotDeltas", &VmRun::storeDeltas},
        {"RemovePreviousSnapshot", &VmRun::removeSnapshot},
        {"RemovePenultimateSnapshot", &VmRun::removeSnapshot},
        {"RemoveFinalSnapshot", &VmRun::removeSnapshot},
        {"WaitForPreviousSnapshotRemoval", &VmRun::waitForAction},
        {"WaitForPenultimateSnapshotRemoval", &VmRun::waitForAction},
        {"WaitForFinalSnapshotRemoval", &VmRun::waitForAction},
        {"CreateDataVolumes", &VmRun::createDataVolumes},
        {"AllocateDisks", &VmRun::allocateDisks},
        {"CopyDisks", &VmRun::copyByCdi},
        {"Finalize", &VmRun::copyByCdi},
        {"CopyingPaused", &VmRun::pauseCopying},
        {"CreateGuestConversionPod", &VmRun::createConversionPod},
        {"ConvertGuest", &VmRun::convertGuest},
        {"CopyDisksVirtV2V", &VmRun::copyByConverter},
        {"CreateVM", &VmRun::createVm},
    };
    if (phase == "StorePowerState") {
        m_status["restorePowerState"] = kube::text(*m_vm, "/powerState") == "poweredOn" ? "On" : "Off";
        next();
    } else if (phase == "AddCheckpoint" || phase == "AddFinalCheckpoint") {
        addCheckpoint(phase == "AddFinalCheckpoint");
    } else if (phase == "PreHook" || phase == "PostHook") {
        runHook(phase);
    } else if (const auto handler = handlers.find(phase); handler != handlers.end()) {
        (this->*handler->second)();
    } else {
        next();
    }
}

void VmRun::cancel()
{
    addCondition(m_status,
                 {"Canceled", "Advisory", "UserRequested", "The migration has been canceled.", {}, true},
                 m_world.now());
    m_status["phase"] = "Completed";
}

void VmRun::close()
{
    closePipeline(m_status, m_world.now());
}

void VmRun::enter(const std::string &phase)
{
    const std::string before = stepOfPhase(m_journey.warm, kube::text(m_status, "/phase"));
    const std::string after = stepOfPhase(m_journey.warm, phase);
    m_status["phase"] = phase;
    if (before == after)
        return;
    if (Json *step = pipelineStep(m_status, before))
        complete(*step);
    if (Json *step = pipelineStep(m_status, after))
        (*step)["phase"] = "Running";
}

void VmRun::next()
{
    const std::string phase = nextPhase(m_journey, kube::text(m_status, "/phase"));
    enter(phase);
    if (phase == "Completed")
        succeed();
}

void VmRun::complete(Json &step)
{
    step["phase"] = "Completed";
    step["completed"] = m_world.now();
}

void VmRun::succeed()
{
    m_status["completed"] = m_world.now();
    addCondition(m_status, {"Succeeded", "Advisory", "", "The VM migration has SUCCEEDED.", {}, true},
                 m_world.now());
}

void VmRun::fail(const std::string &reason)
{
    const std::string phase = kube::text(m_status, "/phase");
    if (Json *step = pipelineStep(m_status, stepOfPhase(m_journey.warm, phase))) {
        (*step)["error"] = {{"phase", "Running"}, {"reasons", Json::array({reason})}};
        (*step)["completed"] = m_world.now();
    }
    m_status["error"] = {{"phase", phase}, {"reasons", Json::array({reason})}};
    m_status["phase"] = "Completed";
    addCondition(m_status, {"Failed", "Advisory", "", "The VM migration has FAILED.", {}, true},
                 m_world.now());
}

void VmRun::shutDownSource()
{
    if (kube::text(*m_vm, "/powerState") == "poweredOn" && m_context.link)
        (*m_context.actions)[kube::text(m_status, "/id")] =
            m_context.link->shutDown(kube::text(m_status, "/id"));
    next();
}

void VmRun::waitForShutdown()
{
    if (kube::text(*m_vm, "/powerState") == "poweredOff") {
        next();
        return;
    }
    const auto action = m_context.actions->find(kube::text(m_status, "/id"));
    if (action == m_context.actions->end() || !m_context.link)
        return;
    const VCenterLink::Action state = m_context.link->action(action->second);
    if (state.state == VCenterLink::ActionState::Failed)
        fail(state.error);
}

void VmRun::createSnapshot()
{
    const std::string id = kube::text(m_status, "/id");
    if (!m_context.link)
        return;
    (*m_context.actions)[id] = m_context.link->createSnapshot(id, "forklift-migration-precopy");
    m_status["warm"]["precopies"].push_back({{"start", m_world.now()}, {"snapshot", ""}});
    if (Json *current = pipelineStep(m_status, stepOfPhase(true, kube::text(m_status, "/phase")));
        current && current->contains("tasks"))
        showProgress(*current, 0);
    next();
}

void VmRun::waitForSnapshot()
{
    const auto action = m_context.actions->find(kube::text(m_status, "/id"));
    if (action == m_context.actions->end() || !m_context.link)
        return fail("The snapshot task was lost with the connection to the vCenter.");
    const VCenterLink::Action state = m_context.link->action(action->second);
    const std::string snapshot = kube::text(*m_vm, "/snapshot/id");
    if (state.state == VCenterLink::ActionState::Failed)
        return fail(state.error);
    if (state.state != VCenterLink::ActionState::Done || snapshot.empty())
        return;
    lastPrecopy()["snapshot"] = snapshot;
    next();
}

void VmRun::storeDeltas()
{
    Json deltas = Json::array();
    for (const Json &disk : arrayAt(*m_vm, "/disks"))
        deltas.push_back({{"disk", baseFile(disk)}, {"deltaId", kube::text(lastPrecopy(), "/snapshot")}});
    lastPrecopy()["deltas"] = std::move(deltas);
    next();
}

void VmRun::removeSnapshot()
{
    if (!m_context.link)
        return;
    (*m_context.actions)[kube::text(m_status, "/id")] =
        m_context.link->removeSnapshot(kube::text(lastPrecopy(), "/snapshot"));
    next();
}

void VmRun::waitForAction()
{
    const auto action = m_context.actions->find(kube::text(m_status, "/id"));
    if (action == m_context.actions->end() || !m_context.link)
        return next();
    const VCenterLink::Action state = m_context.link->action(action->second);
    if (state.state == VCenterLink::ActionState::Failed)
        fail(state.error);
    if (state.state == VCenterLink::ActionState::Done)
        next();
}

void VmRun::createDataVolumes()
{
    const TargetContext context = target();
    const auto secret =
        m_world.store.create(credentialsSecret(context, kube::text(*m_context.secret, "/data/user"),
                                               kube::text(*m_context.secret, "/data/password")),
                             asForklift());
    if (!secret)
        return fail(secret.error().message);
    if (const auto map = m_world.store.create(domainConfigMap(context), asForklift()); !map)
        return fail(map.error().message);
    for (std::size_t i = 0; i < arrayAt(*m_vm, "/disks").size(); ++i) {
        Json volume = dataVolume(context, i, kube::nameOf(**secret));
        if (m_journey.warm)
            volume["spec"]["checkpoints"] =
                Json::array({{{"current", kube::text(lastPrecopy(), "/snapshot")}, {"previous", ""}}});
        if (const auto made = m_world.store.create(std::move(volume), asForklift()); !made)
            return fail(made.error().message);
    }
    next();
}

// The step says "Completed" while it still runs: so it was recorded.
void VmRun::allocateDisks()
{
    Json &current = *pipelineStep(m_status, "DiskAllocation");
    const std::vector<kube::ObjectPtr> volumes = m_objects.list("DataVolume");
    const bool allocated = std::ranges::all_of(volumes, [](const kube::ObjectPtr &volume) {
        return kube::text(*volume, "/status/phase") == "Succeeded";
    });
    if (!allocated) {
        current["phase"] = "Completed";
        return;
    }
    const std::string now = m_world.now();
    for (Json &task : current["tasks"]) {
        task["phase"] = "Completed";
        task["reason"] = "Transfer completed.";
        task["started"] = now;
        task["completed"] = now;
    }
    showProgress(current, numberAt(current, "/progress/total"));
    next();
}

void VmRun::copyByCdi()
{
    const bool isFinal = kube::text(m_status, "/phase") == "Finalize";
    Json &current = *pipelineStep(m_status, isFinal ? "Cutover" : "DiskTransfer");
    const std::string mark = copiedMark(kube::text(lastPrecopy(), "/snapshot"));
    double share = 0;
    bool copied = true;
    const std::vector<kube::ObjectPtr> volumes = m_objects.list("DataVolume");
    for (const kube::ObjectPtr &volume : volumes) {
        if (kube::text(*volume, "/status/phase") == "Failed")
            return fail("Disk transfer failed: " + kube::text(*volume, "/status/conditions/0/message"));
        const auto claim = m_world.store.get("PersistentVolumeClaim", m_space, kube::nameOf(*volume));
        const bool done = claim && objectAt(**claim, "/metadata/annotations").contains(mark);
        const QString progress = QString::fromStdString(kube::text(*volume, "/status/progress"));
        share += done ? 100 : std::min(99.0, QString(progress).remove(u'%').toDouble());
        copied = copied && done;
    }
    const std::int64_t total = numberAt(current, "/progress/total");
    const double percent = volumes.empty() ? 100 : share / static_cast<double>(volumes.size());
    showProgress(current,
                 copied ? total : static_cast<std::int64_t>(static_cast<double>(total) * percent / 100));
    if (!copied)
        return;
    lastPrecopy()["end"] = m_world.now();
    m_status["warm"]["successes"] = numberAt(m_status, "/warm/successes") + 1;
    if (!isFinal)
        m_status["warm"]["nextPrecopyAt"] = timeText(
            m_world.clock.now().addMSecs(m_world.time.real(m_world.pace.precopyIntervalSeconds).count()));
    next();
}

void VmRun::pauseCopying()
{
    const QDateTime now = m_world.clock.now();
    const QDateTime cutover = timeAt(*m_context.migration, "/spec/cutover");
    if (cutover.isValid() && cutover <= now)
        enter("StorePowerState");
    else if (timeAt(m_status, "/warm/nextPrecopyAt") <= now)
        next();
}

void VmRun::addCheckpoint(bool isFinal)
{
    const Json &precopies = arrayAt(m_status, "/warm/precopies");
    const std::string current = kube::text(precopies.back(), "/snapshot");
    const std::string previous = kube::text(precopies.at(precopies.size() - 2), "/snapshot");
    for (const kube::ObjectPtr &volume : m_objects.list("DataVolume"))
        (void)m_world.store.modify(
            "DataVolume", m_space, kube::nameOf(*volume),
            [&](Json &object) {
                object["spec"]["checkpoints"].push_back({{"current", current}, {"previous", previous}});
                if (isFinal)
                    object["spec"]["finalCheckpoint"] = true;
            },
            asForklift());
    next();
}

void VmRun::createConversionPod()
{
    const TargetContext context = target();
    const std::string configMap = m_objects.firstName("ConfigMap");
    (void)m_world.store.modify(
        "ConfigMap", m_space, configMap,
        [&context](Json &object) { object["binaryData"] = {{"input.xml", domainXml(context)}}; },
        asForklift());
    const auto pod = m_world.store.create(
        conversionPod(context, m_objects.firstName("Secret"), configMap, m_objects.claims()), asForklift());
    if (!pod)
        return fail(pod.error().message);
    next();
}

void VmRun::convertGuest()
{
    const kube::ObjectPtr pod = m_objects.converter();
    if (!pod || kube::text(*pod, "/status/phase") == "Failed")
        return fail("Guest conversion failed. See pod logs for details.");
    const std::optional<ConversionProgress> progress = m_context.pods->conversion(keyOf(*pod));
    const bool isThrough = m_journey.warm ? progress && progress->copied : progress && progress->copying;
    if (!isThrough)
        return;
    if (m_journey.warm)
        m_status["operatingSystem"] = kube::text(*m_vm, "/guestId");
    next();
}

void VmRun::copyByConverter()
{
    const kube::ObjectPtr pod = m_objects.converter();
    Json &current = *pipelineStep(m_status, "DiskTransferV2v");
    if (!pod || kube::text(*pod, "/status/phase") == "Failed")
        return fail("Guest conversion failed. See pod logs for details.");
    const std::optional<ConversionProgress> progress = m_context.pods->conversion(keyOf(*pod));
    if (!progress)
        return;
    showProgress(current, progress->copied ? numberAt(current, "/progress/total") : progress->copiedMib);
    if (!progress->copied)
        return;
    m_status["operatingSystem"] = kube::text(*m_vm, "/guestId");
    next();
}

// The claims change hands before the volumes that made them go: else they would be collected with them.
void VmRun::createVm()
{
    const std::vector<std::string> names = m_objects.claims();
    const auto vm = m_world.store.create(virtualMachine(target(), names), asForklift());
    if (!vm)
        return fail(vm.error().message);
    for (const std::string &name : names)
        (void)m_world.store.modify(
            "PersistentVolumeClaim", m_space, name,
            [&vm](Json &object) {
                object["metadata"]["ownerReferences"] = Json::array({{{"apiVersion", "kubevirt.io/v1"},
                                                                      {"kind", "VirtualMachine"},
                                                                      {"name", kube::nameOf(**vm)},
                                                                      {"uid", kube::uidOf(**vm)},
                                                                      {"controller", false},
                                                                      {"blockOwnerDeletion", true}}});
            },
            asForklift());
    for (const kube::ObjectPtr &volume : m_objects.list("DataVolume"))
        (void)m_world.store.remove("DataVolume", m_space, kube::nameOf(*volume));
    next();
}

void VmRun::runHook(const std::string &name)
{
    for (const kube::ObjectPtr &pod : m_objects.list("Pod")) {
        if (kube::text(*pod, "/metadata/labels/step") != name)
            continue;
        if (kube::text(*pod, "/status/phase") == "Failed")
            fail("Hook failed: " + name);
        if (kube::text(*pod, "/status/phase") == "Succeeded")
            next();
        return;
    }
    for (const Json &hook : arrayAt(m_ref, "/hooks")) {
        const auto definition =
            m_world.store.get("Hook", kube::text(hook, "/hook/namespace"), kube::text(hook, "/hook/name"));
        if (kube::text(hook, "/step") != name || !definition)
            continue;
        Json labels = runLabels(target());
        labels["step"] = name;
        const Json container = {{"name", "hook"}, {"image", kube::text(**definition, "/spec/image")}};
        const auto pod = m_world.store.create(
            {{"apiVersion", "v1"},
             {"kind", "Pod"},
             {"metadata",
              {{"generateName", runNamePrefix(target())},
               {"namespace", m_space},
               {"labels", std::move(labels)}}},
             {"spec", {{"restartPolicy", "Never"}, {"containers", Json::array({container})}}}},
            asForklift());
        if (!pod)
            fail(pod.error().message);
        return;
    }
    fail("Hook not found: " + name);
}

// Once the target exists, the source is not needed any more.
bool VmRun::needsSource() const
{
    const std::string phase = kube::text(m_status, "/phase");
    return phase != "PostHook" && phase != "WaitForFinalSnapshotRemoval";
}

bool VmRun::isGone() const
{
    return !m_vm && needsSource() && m_context.source && m_context.source->isComplete();
}

TargetContext VmRun::target() const
{
    std::string hostPath;
    if (const Json *host =
            m_vm ? m_context.source->find(SourceInventory::Hosts, kube::text(*m_vm, "/host")) : nullptr)
        hostPath = inventoryPath(*m_context.source, *host);
    return {m_context.plan,
            m_context.migration,
            m_context.provider,
            m_context.networkMap,
            m_context.storageMap,
            m_vm,
            &m_status,
            hostPath};
}

Json &VmRun::lastPrecopy()
{
    return m_status["warm"]["precopies"].back();
}

} // namespace naru::lab
