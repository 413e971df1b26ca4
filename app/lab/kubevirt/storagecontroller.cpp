// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kubevirt/storagecontroller.h"

#include "app/lab/kubevirt/faults.h"
#include "app/lab/kubevirt/jsonaccess.h"

#include <QRegularExpression>
#include <QString>

#include <cmath>
#include <numeric>

namespace naru::lab {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto ReconcileDelay = 20ms;
constexpr double RetrySeconds = 5;    // between two attempts to find room
constexpr double ProgressSeconds = 1; // between two reports of an import
const kube::WriteOptions AsCdi{.manager = "virt-cdi-controller"};
const kube::WriteOptions AsProvisioner{.manager = "csi-provisioner"};

std::string storageClassOf(const Json &claim)
{
    return kube::text(claim, "/spec/storageClassName");
}

/// "[datastore] folder/file.vmdk" -> "folder": the machine's name as vCenter lays out its files.
std::string machineOf(const Json &volume)
{
    const std::string file = kube::text(volume, "/spec/source/vddk/backingFile");
    const std::size_t begin = file.find("] ");
    const std::size_t end = file.rfind('/');
    return begin == std::string::npos || end == std::string::npos ? std::string()
                                                                  : file.substr(begin + 2, end - begin - 2);
}

Json claimSpec(const Json &volume, const kube::Store &store)
{
    const Json &wanted = volume.contains(Json::json_pointer("/spec/storage"))
                             ? objectAt(volume, "/spec/storage")
                             : objectAt(volume, "/spec/pvc");
    Json spec = wanted;
    const auto profile = store.get("StorageProfile", {}, kube::text(wanted, "/storageClassName"));
    const Json &set = profile ? objectAt(**profile, "/status/claimPropertySets/0") : objectAt(spec, "/none");
    if (!spec.contains("accessModes"))
        spec["accessModes"] = set.value("accessModes", Json::array({"ReadWriteOnce"}));
    if (!spec.contains("volumeMode"))
        spec["volumeMode"] = set.value("volumeMode", "Filesystem");
    return spec;
}

} // namespace

StorageController::StorageController(const World &world)
    : m_world(world)
    , m_volumes(world.clock, [this](const ObjectKey &key) { reconcileVolume(key); })
    , m_claims(world.clock, [this](const ObjectKey &key) { reconcileClaim(key); })
{
    m_subscriptions.push_back(world.store.watch("DataVolume", [this](const kube::Event &event) {
        m_volumes.add(keyOf(*event.object), ReconcileDelay);
    }));
    m_subscriptions.push_back(world.store.watch("PersistentVolumeClaim", [this](const kube::Event &event) {
        const ObjectKey key = keyOf(*event.object);
        if (event.type == kube::EventType::Added && kube::text(*event.object, "/status/phase").empty())
            (void)m_world.store.modifyStatus(
                "PersistentVolumeClaim", key.space, key.name,
                [](Json &claim) { claim["status"]["phase"] = "Pending"; }, "kube-apiserver");
        if (event.type == kube::EventType::Added)
            m_claims.add(key, m_world.time.real(m_world.pace.diskAllocationSeconds));
        m_volumes.add(key, ReconcileDelay);
    }));
}

void StorageController::reconcileVolume(const ObjectKey &key)
{
    const auto volume = m_world.store.get("DataVolume", key.space, key.name);
    if (!volume) {
        m_imports.erase(key);
        return;
    }
    const std::string phase = kube::text(**volume, "/status/phase");
    if (phase == "Succeeded" || phase == "Failed")
        return;
    const auto claim = m_world.store.get("PersistentVolumeClaim", key.space, key.name);
    if (!claim) {
        createClaim(**volume);
        setVolumeStatus(key, "Pending", "N/A");
    } else if (kube::text(**claim, "/status/phase") == "Bound") {
        import(key, **volume, **claim);
    }
}

void StorageController::createClaim(const kube::Json &volume)
{
    const ObjectKey key = keyOf(volume);
    Json claim = {{"apiVersion", "v1"},
                  {"kind", "PersistentVolumeClaim"},
                  {"metadata",
                   {{"name", key.name},
                    {"namespace", key.space},
                    {"labels", objectAt(volume, "/metadata/labels")},
                    {"annotations", objectAt(volume, "/metadata/annotations")},
                    {"finalizers", Json::array({"kubernetes.io/pvc-protection"})},
                    {"ownerReferences", Json::array({{{"apiVersion", "cdi.kubevirt.io/v1beta1"},
                                                      {"kind", "DataVolume"},
                                                      {"name", key.name},
                                                      {"uid", kube::uidOf(volume)},
                                                      {"controller", true},
                                                      {"blockOwnerDeletion", true}}})}}},
                  {"spec", claimSpec(volume, m_world.store)}};
    (void)m_world.store.create(std::move(claim), AsCdi);
}

void StorageController::import(const ObjectKey &key, const kube::Json &volume, const kube::Json &claim)
{
    if (kube::at(volume, "/spec/source/blank").is_object()) {
        setVolumeStatus(key, "PVCBound", "N/A");
        setVolumeStatus(key, "Succeeded", "100.0%");
        return;
    }
    Import &import = m_imports[key];
    if (!import.copy) {
        const std::size_t checkpoints = arrayAt(volume, "/spec/checkpoints").size();
        const bool isMultiStage = checkpoints > 0;
        if (isMultiStage && import.stage >= checkpoints)
            return;
        startStage(import, volume, claim);
    }
    import.copy->advance();
    switch (import.copy->state()) {
    case DiskCopy::State::Running: {
        const double percent = 100.0 * static_cast<double>(import.copy->copiedMib()) /
                               static_cast<double>(std::max<std::int64_t>(1, import.copy->totalMib()));
        setVolumeStatus(key, "ImportInProgress", QString::number(percent, 'f', 1).toStdString() + "%");
        m_volumes.add(key, m_world.time.real(ProgressSeconds));
        break;
    }
    case DiskCopy::State::Failed: {
        const std::string error = import.copy->error();
        (void)m_world.store.modifyStatus(
            "DataVolume", key.space, key.name,
            [&](Json &object) {
                object["status"]["phase"] = "Failed";
                object["status"]["conditions"] = Json::array({{{"type", "Running"},
                                                               {"status", "False"},
                                                               {"reason", "Error"},
                                                               {"message", error},
                                                               {"lastTransitionTime", m_world.now()}}});
            },
            AsCdi.manager);
        break;
    }
    case DiskCopy::State::Done:
        finishStage(key, volume, import);
        break;
    }
}

// The first stage copies the disk, a later one what the machine has written since.
void StorageController::startStage(Import &import, const kube::Json &volume, const kube::Json &claim) const
{
    std::int64_t size = quantityMib(kube::text(claim, "/spec/resources/requests/storage"));
    if (import.stage > 0) {
        const double minutes = m_world.time.labSeconds(m_world.clock.monotonic() - import.ended) / 60;
        size = std::min(size, static_cast<std::int64_t>(std::ceil(minutes * m_world.pace.dirtyMibPerMinute)));
    }
    import.copy.emplace(m_world, machineOf(volume), storageClassOf(claim), size);
}

void StorageController::finishStage(const ObjectKey &key, const kube::Json &volume, Import &import)
{
    import.copy.reset();
    import.ended = m_world.clock.monotonic();
    ++import.stage;
    const std::string snapshot =
        kube::text(volume, ("/spec/checkpoints/" + std::to_string(import.stage - 1) + "/current").c_str());
    if (!snapshot.empty())
        (void)m_world.store.modify(
            "PersistentVolumeClaim", key.space, key.name,
            [&](Json &claim) {
                claim["metadata"]["annotations"]["cdi.kubevirt.io/storage.checkpoint.copied." + snapshot] =
                    key.name;
            },
            AsCdi);
    const std::size_t checkpoints = arrayAt(volume, "/spec/checkpoints").size();
    const bool isLast =
        checkpoints == 0 || (import.stage >= checkpoints && flagAt(volume, "/spec/finalCheckpoint"));
    setVolumeStatus(key, isLast ? "Succeeded" : "Paused", "100.0%");
    if (import.stage < checkpoints)
        m_volumes.add(key, ReconcileDelay);
}

void StorageController::setVolumeStatus(const ObjectKey &key, const std::string &phase,
                                        const std::string &progress)
{
    (void)m_world.store.modifyStatus(
        "DataVolume", key.space, key.name,
        [&](Json &object) {
            object["status"]["claimName"] = key.name;
            object["status"]["phase"] = phase;
            object["status"]["progress"] = progress;
        },
        AsCdi.manager);
}

void StorageController::reconcileClaim(const ObjectKey &key)
{
    const auto claim = m_world.store.get("PersistentVolumeClaim", key.space, key.name);
    if (!claim || kube::text(**claim, "/status/phase") == "Bound")
        return;
    if (hasRoom(**claim)) {
        bind(key);
        return;
    }
    reportNoRoom(**claim);
    m_claims.add(key, m_world.time.real(RetrySeconds));
}

// Told once for each claim: the second event of that name is refused.
void StorageController::reportNoRoom(const kube::Json &claim)
{
    const ObjectKey key = keyOf(claim);
    const std::string now = m_world.now();
    (void)m_world.store.create(
        {{"apiVersion", "v1"},
         {"kind", "Event"},
         {"metadata", {{"name", key.name + ".provisioning-failed"}, {"namespace", key.space}}},
         {"involvedObject",
          {{"apiVersion", "v1"},
           {"kind", "PersistentVolumeClaim"},
           {"namespace", key.space},
           {"name", key.name},
           {"uid", kube::uidOf(claim)}}},
         {"type", "Warning"},
         {"reason", "ProvisioningFailed"},
         {"message",
          "failed to provision volume with StorageClass \"" + storageClassOf(claim) + "\": no space left"},
         {"source", {{"component", AsProvisioner.manager}}},
         {"firstTimestamp", now},
         {"lastTimestamp", now},
         {"count", 1}},
        AsProvisioner);
}

// A class without a capacity in its annotation gives as much as is asked for.
bool StorageController::hasRoom(const kube::Json &claim) const
{
    const std::string name = storageClassOf(claim);
    const auto storageClass = m_world.store.get("StorageClass", {}, name);
    if (!storageClass || m_world.faults.isFull(name))
        return false;
    const std::int64_t capacity =
        quantityMib(kube::text(**storageClass, "/metadata/annotations/lab.naru.io~1capacity"));
    if (capacity == 0)
        return true;
    std::int64_t used = quantityMib(kube::text(claim, "/spec/resources/requests/storage"));
    for (const kube::ObjectPtr &other : m_world.store.list("PersistentVolumeClaim")) {
        if (storageClassOf(*other) == name && kube::text(*other, "/status/phase") == "Bound")
            used += quantityMib(kube::text(*other, "/spec/resources/requests/storage"));
    }
    return used <= capacity;
}

void StorageController::bind(const ObjectKey &key)
{
    (void)m_world.store.modifyStatus(
        "PersistentVolumeClaim", key.space, key.name,
        [](Json &object) {
            object["status"] = {{"phase", "Bound"},
                                {"accessModes", arrayAt(object, "/spec/accessModes")},
                                {"capacity", objectAt(object, "/spec/resources/requests")}};
        },
        AsProvisioner.manager);
    (void)m_world.store.modify(
        "PersistentVolumeClaim", key.space, key.name,
        [](Json &object) { object["metadata"]["annotations"]["pv.kubernetes.io/bind-completed"] = "yes"; },
        AsProvisioner);
}

std::int64_t quantityMib(const std::string &quantity)
{
    static const QRegularExpression form(u"^(\\d+(?:\\.\\d+)?)([KMGT]i?)?$"_s);
    const QRegularExpressionMatch match = form.match(QString::fromStdString(quantity));
    if (!match.hasMatch())
        return 0;
    static const std::map<QString, double> units = {
        {u""_s, 1},           {u"K"_s, 1e3},           {u"M"_s, 1e6},
        {u"G"_s, 1e9},        {u"T"_s, 1e12},          {u"Ki"_s, 1024.0},
        {u"Mi"_s, 1048576.0}, {u"Gi"_s, 1073741824.0}, {u"Ti"_s, 1099511627776.0}};
    return static_cast<std::int64_t>(
        std::ceil(match.captured(1).toDouble() * units.at(match.captured(2)) / 1048576.0));
}

} // namespace naru::lab
