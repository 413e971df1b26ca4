// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/podcontroller.h"

#include "app/lab/kubevirt/jsonaccess.h"
#include "app/lab/kubevirt/storagecontroller.h"

#include <algorithm>

namespace naru::lab {

using namespace std::chrono_literals;

namespace {

constexpr auto ReconcileDelay = 20ms;
constexpr double SchedulingSeconds = 1;
constexpr double StartingSeconds = 2;
constexpr double ProgressSeconds = 1;
constexpr double ClosingSeconds = 1; // virt-v2v serves its result before it ends
constexpr double HookSeconds = 5;
const std::string Kubelet = "kubelet";

bool isConverter(const Json &pod)
{
    return kube::text(pod, "/metadata/labels/forklift.app") == "virt-v2v";
}

bool isHook(const Json &pod)
{
    return !kube::text(pod, "/metadata/labels/step").empty() &&
           !kube::text(pod, "/metadata/labels/vmID").empty();
}

Json conditionsAt(std::initializer_list<const char *> types, const std::string &now)
{
    Json conditions = Json::array();
    for (const char *type : types)
        conditions.push_back(
            {{"type", type}, {"status", "True"}, {"lastProbeTime", nullptr}, {"lastTransitionTime", now}});
    return conditions;
}

Json containerStatuses(const Json &pod, const Json &state, bool ready)
{
    Json statuses = Json::array();
    for (const Json &container : arrayAt(pod, "/spec/containers"))
        statuses.push_back({{"name", kube::text(container, "/name")},
                            {"image", kube::text(container, "/image")},
                            {"imageID", kube::text(container, "/image")},
                            {"state", state},
                            {"lastState", Json::object()},
                            {"ready", ready},
                            {"restartCount", 0}});
    return statuses;
}

std::string environment(const Json &pod, std::string_view name)
{
    for (const Json &variable : arrayAt(pod, "/spec/containers/0/env")) {
        if (kube::text(variable, "/name") == name)
            return kube::text(variable, "/value");
    }
    return {};
}

} // namespace

PodController::PodController(const World &world)
    : m_world(world)
    , m_queue(world.clock, [this](const ObjectKey &key) { reconcile(key); })
    , m_subscription(world.store.watch("Pod", [this](const kube::Event &event) {
        if (event.type != kube::EventType::Modified)
            m_queue.add(keyOf(*event.object), ReconcileDelay);
    }))
{
}

std::optional<ConversionProgress> PodController::conversion(const ObjectKey &pod)
{
    const auto converter = m_converters.find(pod);
    if (converter == m_converters.end())
        return std::nullopt;
    ConversionProgress progress;
    if (std::optional<DiskCopy> &copy = converter->second.copy) {
        copy->advance();
        progress = {true, copy->copiedMib(), copy->state() == DiskCopy::State::Done};
    }
    return progress;
}

void PodController::reconcile(const ObjectKey &key)
{
    const auto pod = m_world.store.get("Pod", key.space, key.name);
    if (!pod) {
        m_converters.erase(key);
        return;
    }
    const std::string phase = kube::text(**pod, "/status/phase");
    if (phase.empty()) {
        (void)m_world.store.modifyStatus(
            "Pod", key.space, key.name,
            [](Json &object) { object["status"] = {{"phase", "Pending"}, {"qosClass", "Burstable"}}; },
            "kube-apiserver");
        m_queue.add(key, m_world.time.real(SchedulingSeconds));
    } else if (phase == "Running") {
        work(key, **pod);
    } else if (phase == "Pending") {
        kube::text(**pod, "/spec/nodeName").empty() ? schedule(key, **pod) : start(key, **pod);
    }
}

void PodController::schedule(const ObjectKey &key, const kube::Json &pod)
{
    const std::string node = leastLoadedNode(pod);
    if (node.empty()) {
        m_queue.add(key, m_world.time.real(SchedulingSeconds));
        return;
    }
    (void)m_world.store.modify("Pod", key.space, key.name,
                               [&node](Json &object) { object["spec"]["nodeName"] = node; },
                               {.manager = "kube-scheduler"});
    const std::string now = m_world.now();
    (void)m_world.store.modifyStatus(
        "Pod", key.space, key.name,
        [&](Json &object) {
            object["status"] = {
                {"phase", "Pending"},
                {"qosClass", "Burstable"},
                {"startTime", now},
                {"conditions", conditionsAt({"PodScheduled"}, now)},
                {"containerStatuses",
                 containerStatuses(object, {{"waiting", {{"reason", "ContainerCreating"}}}}, false)}};
        },
        Kubelet);
    m_queue.add(key, m_world.time.real(StartingSeconds));
}

void PodController::start(const ObjectKey &key, const kube::Json &pod)
{
    const std::string now = m_world.now();
    const std::string address = nextAddress();
    (void)m_world.store.modifyStatus(
        "Pod", key.space, key.name,
        [&](Json &object) {
            Json &status = object["status"];
            status["phase"] = "Running";
            status["podIP"] = address;
            status["podIPs"] = Json::array({{{"ip", address}}});
            status["conditions"] =
                conditionsAt({"PodScheduled", "Initialized", "Ready", "ContainersReady"}, now);
            status["containerStatuses"] =
                containerStatuses(object, {{"running", {{"startedAt", now}}}}, true);
        },
        Kubelet);
    if (isConverter(pod)) {
        m_converters.emplace(key, Converter{m_world.clock.monotonic(), std::nullopt});
        m_queue.add(key, m_world.time.real(m_world.pace.guestConversionSeconds));
    } else if (isHook(pod)) {
        m_queue.add(key, m_world.time.real(HookSeconds));
    }
}

void PodController::work(const ObjectKey &key, const kube::Json &pod)
{
    if (isConverter(pod))
        convert(key, pod);
    else if (isHook(pod))
        finish(key, 0, {});
}

void PodController::convert(const ObjectKey &key, const kube::Json &pod)
{
    const auto converter = m_converters.find(key);
    if (converter == m_converters.end())
        return;
    std::optional<DiskCopy> &copy = converter->second.copy;
    if (!copy)
        copy.emplace(newCopy(pod));
    const bool wasDone = copy->state() == DiskCopy::State::Done;
    copy->advance();
    if (copy->state() == DiskCopy::State::Failed)
        finish(key, 1, "virt-v2v: error: " + copy->error());
    else if (wasDone)
        finish(key, 0, {});
    else
        m_queue.add(key, m_world.time.real(copy->state() == DiskCopy::State::Done ? ClosingSeconds
                                                                                  : ProgressSeconds));
}

void PodController::finish(const ObjectKey &key, int exitCode, const std::string &message)
{
    Json terminated = {{"exitCode", exitCode},
                       {"reason", exitCode == 0 ? "Completed" : "Error"},
                       {"startedAt", nullptr},
                       {"finishedAt", m_world.now()}};
    if (!message.empty())
        terminated["message"] = message;
    (void)m_world.store.modifyStatus(
        "Pod", key.space, key.name,
        [&](Json &object) {
            object["status"]["phase"] = exitCode == 0 ? "Succeeded" : "Failed";
            object["status"]["containerStatuses"] =
                containerStatuses(object, {{"terminated", std::move(terminated)}}, false);
        },
        Kubelet);
}

// A conversion in place (warm) has nothing left to copy.
DiskCopy PodController::newCopy(const kube::Json &pod) const
{
    if (environment(pod, "V2V_inPlace") == "1")
        return DiskCopy(m_world, environment(pod, "V2V_vmName"), {}, 0);
    std::int64_t total = 0;
    std::string storageClass;
    const std::string space = kube::namespaceOf(pod);
    for (const Json &volume : arrayAt(pod, "/spec/volumes")) {
        const std::string name = kube::text(volume, "/persistentVolumeClaim/claimName");
        const auto claim = m_world.store.get("PersistentVolumeClaim", space, name);
        if (name.empty() || !claim)
            continue;
        total += quantityMib(kube::text(**claim, "/spec/resources/requests/storage"));
        storageClass = kube::text(**claim, "/spec/storageClassName");
    }
    return DiskCopy(m_world, environment(pod, "V2V_vmName"), storageClass, total);
}

// The node with the fewest pods among those that are ready, take work and carry the labels the pod asks for.
std::string PodController::leastLoadedNode(const kube::Json &pod) const
{
    std::map<std::string, int> load;
    for (const kube::ObjectPtr &other : m_world.store.list("Pod"))
        ++load[kube::text(*other, "/spec/nodeName")];
    std::string best;
    for (const kube::ObjectPtr &node : m_world.store.list("Node")) {
        const std::string name = kube::nameOf(*node);
        const Json &labels = objectAt(*node, "/metadata/labels");
        const Json &wanted = objectAt(pod, "/spec/nodeSelector");
        const bool fits = std::ranges::all_of(wanted.items(), [&labels](const auto &label) {
            return labels.contains(label.key()) && labels.at(label.key()) == label.value();
        });
        if (fits && !flagAt(*node, "/spec/unschedulable") && labels.contains("kubevirt.io/schedulable") &&
            (best.empty() || load[name] < load[best]))
            best = name;
    }
    return best;
}

std::string PodController::nextAddress()
{
    ++m_addresses;
    return "10.128." + std::to_string(m_addresses / 250) + "." + std::to_string(m_addresses % 250 + 2);
}

} // namespace naru::lab
