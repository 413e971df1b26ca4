// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/virtualmachinecontroller.h"

#include "app/lab/kubevirt/jsonaccess.h"

#include <algorithm>

namespace naru::lab {

using namespace std::chrono_literals;

namespace {

constexpr auto ReconcileDelay = 20ms;
constexpr const char *Vm = "VirtualMachine";
constexpr const char *Vmi = "VirtualMachineInstance";
const std::string Manager = "virt-controller";
const kube::WriteOptions AsVirtController{.manager = Manager};

std::string runStrategy(const Json &vm)
{
    const std::string strategy = kube::text(vm, "/spec/runStrategy");
    if (!strategy.empty())
        return strategy;
    return flagAt(vm, "/spec/running") ? "Always" : "Halted";
}

Json condition(const std::string &type, bool status, const std::string &now, const std::string &reason = {},
               const std::string &message = {})
{
    Json json = {{"type", type}, {"status", status ? "True" : "False"}, {"lastTransitionTime", now}};
    if (!reason.empty())
        json["reason"] = reason;
    if (!message.empty())
        json["message"] = message;
    return json;
}

/// Puts a condition into its place, or at the end.
void setCondition(Json &conditions, Json entry)
{
    if (!conditions.is_array())
        conditions = Json::array();
    for (Json &known : conditions) {
        if (kube::text(known, "/type") != kube::text(entry, "/type"))
            continue;
        if (kube::text(known, "/status") == kube::text(entry, "/status"))
            entry["lastTransitionTime"] = kube::text(known, "/lastTransitionTime");
        known = std::move(entry);
        return;
    }
    conditions.push_back(std::move(entry));
}

void removeCondition(Json &conditions, std::string_view type)
{
    if (conditions.is_array())
        conditions.erase(
            std::remove_if(conditions.begin(), conditions.end(),
                           [type](const Json &entry) { return kube::text(entry, "/type") == type; }),
            conditions.end());
}

bool hasTrue(const Json &object, std::string_view type)
{
    return std::ranges::any_of(arrayAt(object, "/status/conditions"), [type](const Json &entry) {
        return kube::text(entry, "/type") == type && kube::text(entry, "/status") == "True";
    });
}

Json ownerReference(const Json &owner)
{
    return {{"apiVersion", kube::text(owner, "/apiVersion")},
            {"kind", kube::text(owner, "/kind")},
            {"name", kube::nameOf(owner)},
            {"uid", kube::uidOf(owner)},
            {"controller", true},
            {"blockOwnerDeletion", true}};
}

/// One entry a network card, with the pod's address on the card that is on the pod network.
Json interfaceStatus(const Json &instance, const std::string &address, bool agent)
{
    Json interfaces = Json::array();
    for (const Json &network : arrayAt(instance, "/spec/networks")) {
        const std::string name = kube::text(network, "/name");
        Json entry = {
            {"name", name}, {"linkState", "up"}, {"infoSource", agent ? "domain, guest-agent" : "domain"}};
        for (const Json &card : arrayAt(instance, "/spec/domain/devices/interfaces")) {
            if (kube::text(card, "/name") == name && !kube::text(card, "/macAddress").empty())
                entry["mac"] = kube::text(card, "/macAddress");
        }
        if (kube::at(network, "/pod").is_object()) {
            entry["ipAddress"] = address;
            entry["ipAddresses"] = Json::array({address});
        }
        if (agent)
            entry["interfaceName"] = "eth" + std::to_string(interfaces.size());
        interfaces.push_back(std::move(entry));
    }
    return interfaces;
}

} // namespace

VirtualMachineController::VirtualMachineController(const World &world)
    : m_world(world)
    , m_queue(world.clock, [this](const ObjectKey &key) { reconcile(key); })
    , m_agents(world.clock,
               [this](const ObjectKey &key) {
                   if (const kube::ObjectPtr vm = find(Vm, key))
                       connectAgent(key, *vm);
               })
    , m_stops(world.clock,
              [this](const ObjectKey &key) { (void)m_world.store.remove(Vmi, key.space, key.name); })
{
    const auto wake = [this](const kube::Event &event) { m_queue.add(keyOf(*event.object), ReconcileDelay); };
    m_subscriptions.push_back(world.store.watch(Vm, wake));
    m_subscriptions.push_back(world.store.watch(Vmi, wake));
    m_subscriptions.push_back(world.store.watch("Pod", [this](const kube::Event &event) {
        const std::string name = kube::text(*event.object, "/metadata/labels/vm.kubevirt.io~1name");
        if (!name.empty())
            m_queue.add({kube::namespaceOf(*event.object), name}, ReconcileDelay);
    }));
}

kube::KubeResult<void> VirtualMachineController::start(const ObjectKey &key)
{
    const auto vm = m_world.store.get(Vm, key.space, key.name);
    if (!vm)
        return std::unexpected(vm.error());
    const std::string strategy = runStrategy(**vm);
    if (find(Vmi, key))
        return refuse(key, "VM is already running");
    if (strategy == "Always" || strategy == "Once")
        return refuse(key, strategy + " does not support manual start requests");
    if (strategy == "Manual") {
        createInstance(**vm);
        return {};
    }
    const auto written = m_world.store.modify(Vm, key.space, key.name,
                                              [](Json &object) {
                                                  object["spec"].erase("running");
                                                  object["spec"]["runStrategy"] = "Always";
                                              },
                                              {.manager = "virt-api"});
    return written ? kube::KubeResult<void>() : std::unexpected(written.error());
}

kube::KubeResult<void> VirtualMachineController::stop(const ObjectKey &key)
{
    const auto vm = m_world.store.get(Vm, key.space, key.name);
    if (!vm)
        return std::unexpected(vm.error());
    if (!find(Vmi, key))
        return refuse(key, "VM is not running");
    const std::string strategy = runStrategy(**vm);
    if (strategy == "Manual" || strategy == "RerunOnFailure") {
        endInstance(key, m_world.pace.guestShutdownSeconds);
        return {};
    }
    const auto written = m_world.store.modify(Vm, key.space, key.name,
                                              [](Json &object) {
                                                  object["spec"].erase("running");
                                                  object["spec"]["runStrategy"] = "Halted";
                                              },
                                              {.manager = "virt-api"});
    return written ? kube::KubeResult<void>() : std::unexpected(written.error());
}

kube::KubeResult<void> VirtualMachineController::restart(const ObjectKey &key)
{
    const auto vm = m_world.store.get(Vm, key.space, key.name);
    if (!vm)
        return std::unexpected(vm.error());
    const std::string strategy = runStrategy(**vm);
    if (strategy == "Halted" || strategy == "Once")
        return refuse(key, strategy + " does not support manual restart requests");
    if (!find(Vmi, key))
        return refuse(key, "VM is not running: " + key.name);
    endInstance(key, m_world.pace.guestShutdownSeconds);
    return {};
}

kube::KubeResult<void> VirtualMachineController::setPaused(const ObjectKey &key, bool paused)
{
    const auto instance = m_world.store.get(Vmi, key.space, key.name);
    if (!instance)
        return std::unexpected(instance.error());
    if (kube::text(**instance, "/status/phase") != "Running")
        return refuse(key, "VM is not running");
    if (hasTrue(**instance, "Paused") == paused)
        return refuse(key, paused ? "VMI is already paused" : "VMI is not paused");
    const auto written =
        m_world.store.modify(Vmi, key.space, key.name,
                             [&](Json &object) {
                                 if (paused)
                                     setCondition(object["status"]["conditions"],
                                                  condition("Paused", true, m_world.now(), "PausedByUser",
                                                            "VMI was paused by user"));
                                 else
                                     removeCondition(object["status"]["conditions"], "Paused");
                             },
                             {.manager = "virt-handler"});
    return written ? kube::KubeResult<void>() : std::unexpected(written.error());
}

void VirtualMachineController::reconcile(const ObjectKey &key)
{
    const kube::ObjectPtr vm = find(Vm, key);
    const kube::ObjectPtr instance = find(Vmi, key);
    if (!vm) {
        if (instance)
            (void)m_world.store.remove(Vmi, key.space, key.name);
        return;
    }
    if (instance)
        advanceInstance(key, *vm, *instance);
    else if (wantsInstance(*vm))
        createInstance(*vm);
    writeStatus(key, *vm);
}

bool VirtualMachineController::wantsInstance(const kube::Json &vm) const
{
    const std::string strategy = runStrategy(vm);
    return (strategy == "Always" || strategy == "RerunOnFailure") &&
           kube::text(vm, "/metadata/deletionTimestamp").empty();
}

void VirtualMachineController::createInstance(const kube::Json &vm)
{
    Json labels = objectAt(vm, "/spec/template/metadata/labels");
    labels["vm.kubevirt.io/name"] = kube::nameOf(vm);
    (void)m_world.store.create({{"apiVersion", "kubevirt.io/v1"},
                                {"kind", Vmi},
                                {"metadata",
                                 {{"name", kube::nameOf(vm)},
                                  {"namespace", kube::namespaceOf(vm)},
                                  {"labels", std::move(labels)},
                                  {"ownerReferences", Json::array({ownerReference(vm)})}}},
                                {"spec", objectAt(vm, "/spec/template/spec")},
                                {"status", {{"phase", "Pending"}}}},
                               AsVirtController);
}

void VirtualMachineController::advanceInstance(const ObjectKey &key, const kube::Json &vm,
                                               const kube::Json &instance)
{
    const kube::ObjectPtr pod = launcherOf(instance);
    if (runStrategy(vm) == "Halted" || !kube::text(vm, "/metadata/deletionTimestamp").empty()) {
        endInstance(key, m_world.pace.guestShutdownSeconds);
        return;
    }
    if (!pod) {
        createLauncher(instance);
        return;
    }
    const std::string phase = kube::text(*pod, "/status/phase");
    const std::string node = kube::text(*pod, "/spec/nodeName");
    if (phase == "Running" && kube::text(instance, "/status/phase") != "Running") {
        runInstance(key, instance, *pod);
        m_agents.add(key, m_world.time.real(m_world.pace.guestBootSeconds));
    } else if (phase == "Pending" && !node.empty() && kube::text(instance, "/status/phase") == "Pending") {
        (void)m_world.store.modify(
            Vmi, key.space, key.name, [](Json &object) { object["status"]["phase"] = "Scheduling"; },
            AsVirtController);
    }
}

void VirtualMachineController::createLauncher(const kube::Json &instance)
{
    const std::string name = kube::nameOf(instance);
    Json labels = objectAt(instance, "/metadata/labels");
    labels["kubevirt.io"] = "virt-launcher";
    labels["kubevirt.io/created-by"] = kube::uidOf(instance);
    labels["vm.kubevirt.io/name"] = name;
    labels["vmi.kubevirt.io/id"] = name;
    Json selector = objectAt(instance, "/spec/nodeSelector");
    selector["kubevirt.io/schedulable"] = "true";
    (void)m_world.store.create(
        {{"apiVersion", "v1"},
         {"kind", "Pod"},
         {"metadata",
          {{"generateName", "virt-launcher-" + name + "-"},
           {"namespace", kube::namespaceOf(instance)},
           {"labels", std::move(labels)},
           {"annotations", {{"kubevirt.io/domain", name}}},
           {"ownerReferences", Json::array({ownerReference(instance)})}}},
         {"spec",
          {{"nodeSelector", std::move(selector)},
           {"restartPolicy", "Never"},
           {"containers",
            Json::array({{{"name", "compute"}, {"image", "quay.io/kubevirt/virt-launcher:v1.6.0"}}})}}}},
        AsVirtController);
}

void VirtualMachineController::runInstance(const ObjectKey &key, const kube::Json &instance,
                                           const kube::Json &pod)
{
    const std::string node = kube::text(pod, "/spec/nodeName");
    const std::string blocker = unsharedClaim(instance);
    (void)m_world.store.modify(
        Vmi, key.space, key.name,
        [&](Json &object) {
            object["metadata"]["labels"]["kubevirt.io/nodeName"] = node;
            Json &status = object["status"];
            const std::string now = m_world.now();
            status["phase"] = "Running";
            status["nodeName"] = node;
            status["activePods"] = {{kube::uidOf(pod), node}};
            status["interfaces"] = interfaceStatus(object, kube::text(pod, "/status/podIP"), false);
            status["migrationMethod"] = blocker.empty() ? "LiveMigration" : "BlockMigration";
            setCondition(status["conditions"], condition("Ready", true, now));
            setCondition(status["conditions"],
                         blocker.empty()
                             ? condition("LiveMigratable", true, now)
                             : condition("LiveMigratable", false, now, "DisksNotLiveMigratable",
                                         "cannot migrate VMI: PVC " + blocker +
                                             " is not shared, live migration requires that all PVCs must "
                                             "be shared (using ReadWriteMany access mode)"));
        },
        AsVirtController);
}

void VirtualMachineController::connectAgent(const ObjectKey &key, const kube::Json &vm)
{
    const kube::ObjectPtr instance = find(Vmi, key);
    const kube::ObjectPtr pod = instance ? launcherOf(*instance) : nullptr;
    if (!pod || kube::text(*instance, "/status/phase") != "Running")
        return;
    (void)m_world.store.modify(
        Vmi, key.space, key.name,
        [&](Json &object) {
            Json &status = object["status"];
            status["interfaces"] = interfaceStatus(object, kube::text(*pod, "/status/podIP"), true);
            setCondition(status["conditions"], condition("AgentConnected", true, m_world.now()));
        },
        {.manager = "virt-handler"});
    writeStatus(key, vm);
}

void VirtualMachineController::endInstance(const ObjectKey &key, double seconds)
{
    m_stops.add(key, m_world.time.real(seconds));
    const std::string now = m_world.now();
    (void)m_world.store.modify(
        Vmi, key.space, key.name,
        [&now](Json &object) {
            if (kube::text(object, "/metadata/annotations/lab.naru.io~1stopping").empty())
                object["metadata"]["annotations"]["lab.naru.io/stopping"] = now;
            setCondition(object["status"]["conditions"], condition("Ready", false, now, "GuestNotRunning",
                                                                   "Guest VM is not reported as running"));
        },
        AsVirtController);
}

void VirtualMachineController::writeStatus(const ObjectKey &key, const kube::Json &vm)
{
    const kube::ObjectPtr instance = find(Vmi, key);
    const bool ready = instance && hasTrue(*instance, "Ready");
    (void)m_world.store.modifyStatus(
        Vm, key.space, key.name,
        [&](Json &object) {
            Json &status = object["status"];
            status["printableStatus"] = printableStatus(vm, instance.get());
            status["runStrategy"] = runStrategy(vm);
            status["observedGeneration"] = numberAt(vm, "/metadata/generation");
            status["desiredGeneration"] = numberAt(vm, "/metadata/generation");
            for (const auto &[field, holds] :
                 {std::pair{"created", instance != nullptr}, std::pair{"ready", ready}}) {
                if (holds)
                    status[field] = true;
                else
                    status.erase(field);
            }
            Json conditions = instance ? arrayAt(*instance, "/status/conditions") : Json::array();
            if (!ready)
                setCondition(
                    conditions,
                    condition("Ready", false, m_world.now(), instance ? "GuestNotRunning" : "VMINotExists",
                              instance ? "Guest VM is not reported as running" : "VMI does not exist"));
            for (Json &entry : conditions) {
                for (const Json &known : arrayAt(object, "/status/conditions")) {
                    if (kube::text(known, "/type") == kube::text(entry, "/type") &&
                        kube::text(known, "/status") == kube::text(entry, "/status"))
                        entry["lastTransitionTime"] = kube::text(known, "/lastTransitionTime");
                }
            }
            status["conditions"] = std::move(conditions);
        },
        Manager);
}

std::string VirtualMachineController::printableStatus(const kube::Json &vm, const kube::Json *instance) const
{
    if (!kube::text(vm, "/metadata/deletionTimestamp").empty())
        return "Terminating";
    if (instance && !kube::text(*instance, "/metadata/annotations/lab.naru.io~1stopping").empty())
        return "Stopping";
    if (instance && hasTrue(*instance, "Paused"))
        return "Paused";
    if (instance && kube::text(*instance, "/status/phase") == "Running")
        return "Running";
    if (instance || wantsInstance(vm)) {
        for (const Json &volume : arrayAt(vm, "/spec/template/spec/volumes")) {
            const std::string claim = kube::text(volume, "/persistentVolumeClaim/claimName");
            if (!claim.empty() && !find("PersistentVolumeClaim", {kube::namespaceOf(vm), claim}))
                return "ErrorPvcNotFound";
        }
        return "Starting";
    }
    return "Stopped";
}

kube::ObjectPtr VirtualMachineController::launcherOf(const kube::Json &instance) const
{
    const std::string uid = kube::uidOf(instance);
    for (const kube::ObjectPtr &pod : m_world.store.list("Pod", kube::namespaceOf(instance))) {
        if (kube::text(*pod, "/metadata/labels/kubevirt.io~1created-by") == uid)
            return pod;
    }
    return nullptr;
}

kube::ObjectPtr VirtualMachineController::find(const char *kind, const ObjectKey &key) const
{
    const auto found = m_world.store.get(kind, key.space, key.name);
    return found ? *found : nullptr;
}

std::string VirtualMachineController::unsharedClaim(const kube::Json &instance) const
{
    for (const Json &volume : arrayAt(instance, "/spec/volumes")) {
        std::string name = kube::text(volume, "/persistentVolumeClaim/claimName");
        if (name.empty())
            name = kube::text(volume, "/dataVolume/name");
        const kube::ObjectPtr claim =
            name.empty() ? nullptr : find("PersistentVolumeClaim", {kube::namespaceOf(instance), name});
        if (!claim)
            continue;
        const Json &modes = arrayAt(*claim, "/spec/accessModes");
        if (std::ranges::none_of(modes, [](const Json &mode) { return mode == "ReadWriteMany"; }))
            return name;
    }
    return {};
}

kube::KubeResult<void> VirtualMachineController::refuse(const ObjectKey &key, const std::string &why) const
{
    return std::unexpected(kube::Status::conflict(*m_world.store.catalogue().byKind(Vm), key.name, why));
}

} // namespace naru::lab
