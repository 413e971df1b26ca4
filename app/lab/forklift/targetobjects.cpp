// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/targetobjects.h"

#include "app/lab/forklift/planvalidation.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace naru::lab {

namespace {

constexpr std::int64_t MiB = 1024 * 1024;
constexpr std::int64_t GiB = 1024 * MiB;
constexpr const char *ConverterImage = "quay.io/kubev2v/forklift-virt-v2v:release-2.10";

std::string targetNamespace(const TargetContext &context)
{
    return kube::text(*context.plan, "/spec/targetNamespace");
}

std::string vmId(const TargetContext &context)
{
    return kube::text(*context.vmStatus, "/id");
}

/// The metadata that every temporary object of a run has.
Json runMetadata(const TargetContext &context)
{
    return {{"generateName", runNamePrefix(context)},
            {"namespace", targetNamespace(context)},
            {"labels", runLabels(context)}};
}

Json diskMapping(const TargetContext &context, const Json &disk)
{
    const Json &entries = arrayAt(*context.storageMap, "/spec/map");
    const std::string id = kube::text(disk, "/datastore/id");
    const Json &references = arrayAt(*context.storageMap, "/status/references");
    const auto found = std::ranges::find_if(entries, [&](const Json &entry) {
        if (kube::text(entry, "/source/id") == id)
            return true;
        return std::ranges::any_of(references, [&](const Json &ref) {
            return kube::text(ref, "/id") == id &&
                   kube::text(ref, "/name") == kube::text(entry, "/source/name");
        });
    });
    return found == entries.end() ? Json::object() : objectAt(*found, "/destination");
}

/// CDI asks for whole mebibytes; sizes that are whole gibibytes read better as such.
std::string quantity(std::int64_t bytes)
{
    return bytes % GiB == 0 ? std::to_string(bytes / GiB) + "Gi"
                            : std::to_string((bytes + MiB - 1) / MiB) + "Mi";
}

Json storageRequest(const Json &destination, const Json &disk)
{
    Json storage = {{"resources", {{"requests", {{"storage", quantity(numberAt(disk, "/capacity"))}}}}},
                    {"storageClassName", kube::text(destination, "/storageClass")}};
    if (const std::string mode = kube::text(destination, "/accessMode"); !mode.empty())
        storage["accessModes"] = Json::array({mode});
    if (const std::string mode = kube::text(destination, "/volumeMode"); !mode.empty())
        storage["volumeMode"] = mode;
    return storage;
}

Json dataVolumeSource(const TargetContext &context, const Json &disk, const std::string &secretName)
{
    if (!isWarm(objectAt(*context.plan, "/spec")))
        return {{"blank", Json::object()}};
    return {{"vddk",
             {{"backingFile", baseFile(disk)},
              {"initImageURL", kube::text(*context.provider, "/spec/settings/vddkInitImage")},
              {"secretRef", secretName},
              {"thumbprint", kube::text(*context.provider, "/status/fingerprint")},
              {"url", kube::text(*context.provider, "/spec/url")},
              {"uuid", kube::text(*context.vm, "/uuid")}}}};
}

std::string converterAddress(const TargetContext &context)
{
    const QUrl url(QString::fromStdString(kube::text(*context.provider, "/spec/url")));
    return "vpx://" + url.authority().toStdString() + context.hostPath + "?no_verify=1";
}

/// Where one network card goes: the map's entry for its network, by id or by the name that the map has
/// resolved.
Json networkMapping(const TargetContext &context, const Json &nic)
{
    const std::string id = kube::text(nic, "/network/id");
    const Json &references = arrayAt(*context.networkMap, "/status/references");
    for (const Json &entry : arrayAt(*context.networkMap, "/spec/map")) {
        const bool byName = std::ranges::any_of(references, [&](const Json &ref) {
            return kube::text(ref, "/id") == id &&
                   kube::text(ref, "/name") == kube::text(entry, "/source/name");
        });
        if (kube::text(entry, "/source/id") == id || byName)
            return objectAt(entry, "/destination");
    }
    return Json::object();
}

struct Networking
{
    Json interfaces = Json::array();
    Json networks = Json::array();
};

Networking networking(const TargetContext &context)
{
    Networking result;
    for (const Json &nic : arrayAt(*context.vm, "/nics")) {
        const Json destination = networkMapping(context, nic);
        const std::string type = kube::text(destination, "/type");
        if (type != "pod" && type != "multus")
            continue;
        const std::string name = "net-" + std::to_string(result.networks.size());
        Json interface = {{"name", name}, {"macAddress", kube::text(nic, "/mac")}, {"model", "virtio"}};
        Json network = {{"name", name}};
        if (type == "pod") {
            interface["masquerade"] = Json::object();
            network["pod"] = Json::object();
        } else {
            interface["bridge"] = Json::object();
            network["multus"] = {{"networkName", kube::text(destination, "/namespace") + "/" +
                                                     kube::text(destination, "/name")}};
        }
        result.interfaces.push_back(std::move(interface));
        result.networks.push_back(std::move(network));
    }
    return result;
}

Json firmware(const Json &vm)
{
    Json bootloader = {{"bios", Json::object()}};
    if (kube::text(vm, "/firmware") == "efi")
        bootloader = {{"efi", {{"secureBoot", flagAt(vm, "/secureBoot")}}}};
    return {{"bootloader", std::move(bootloader)}, {"serial", kube::text(vm, "/uuid")}};
}

Json cpu(const Json &vm)
{
    const std::int64_t cores = std::max<std::int64_t>(1, numberAt(vm, "/coresPerSocket"));
    return {{"cores", cores}, {"sockets", std::max<std::int64_t>(1, numberAt(vm, "/cpuCount") / cores)}};
}

std::string runStrategy(const TargetContext &context)
{
    std::string wanted = kube::text(*context.plan, "/spec/targetPowerState");
    for (const Json &ref : arrayAt(*context.plan, "/spec/vms")) {
        if (kube::text(ref, "/id") == vmId(context) && !kube::text(ref, "/targetPowerState").empty())
            wanted = kube::text(ref, "/targetPowerState");
    }
    if (wanted == "on" || wanted == "off")
        return wanted == "on" ? "Always" : "Halted";
    return kube::text(*context.vmStatus, "/restorePowerState") == "On" ? "Always" : "Halted";
}

Json domain(const TargetContext &context, Json interfaces, std::size_t diskCount)
{
    const Json &vm = *context.vm;
    Json disks = Json::array();
    for (std::size_t i = 0; i < diskCount; ++i) {
        Json disk = {{"disk", {{"bus", "virtio"}}}, {"name", "vol-" + std::to_string(i)}};
        if (i == 0)
            disk["bootOrder"] = 1;
        disks.push_back(std::move(disk));
    }
    Json result = {{"cpu", cpu(vm)},
                   {"devices",
                    {{"disks", std::move(disks)},
                     {"inputs", Json::array({{{"bus", "virtio"}, {"name", "tablet"}, {"type", "tablet"}}})},
                     {"interfaces", std::move(interfaces)},
                     {"tpm", {{"enabled", flagAt(vm, "/tpmEnabled")}}}}},
                   {"firmware", firmware(vm)},
                   {"memory", {{"guest", std::to_string(numberAt(vm, "/memoryMB")) + "Mi"}}},
                   {"resources", Json::object()}};
    if (flagAt(vm, "/secureBoot"))
        result["features"] = {{"smm", {{"enabled", true}}}};
    return result;
}

Json converterContainer(const TargetContext &context, const std::string &secretName,
                        const std::vector<std::string> &claims)
{
    Json devices = Json::array();
    for (std::size_t i = 0; i < claims.size(); ++i)
        devices.push_back({{"name", claims[i]}, {"devicePath", "/dev/block" + std::to_string(i)}});
    const auto variable = [](const char *name, const std::string &value) {
        return Json{{"name", name}, {"value", value}};
    };
    return {
        {"name", "virt-v2v"},
        {"image", ConverterImage},
        {"ports", Json::array({{{"name", "metrics"}, {"containerPort", 2112}, {"protocol", "TCP"}}})},
        {"envFrom", Json::array({{{"prefix", "V2V_"}, {"secretRef", {{"name", secretName}}}}})},
        {"env", Json::array(
                    {variable("V2V_vmName", kube::text(*context.vm, "/name")),
                     variable("V2V_libvirtURL", converterAddress(context)), variable("V2V_source", "vSphere"),
                     variable("V2V_fingerprint", kube::text(*context.provider, "/status/fingerprint")),
                     variable("V2V_extra_args", "[]"), variable("V2V_NewName", targetName(*context.vmStatus)),
                     isWarm(objectAt(*context.plan, "/spec")) ? variable("V2V_inPlace", "1")
                                                              : variable("LOCAL_MIGRATION", "true")})},
        {"resources",
         {{"limits", {{"cpu", "4"}, {"devices.kubevirt.io/kvm", "1"}, {"memory", "8Gi"}}},
          {"requests", {{"cpu", "1"}, {"devices.kubevirt.io/kvm", "1"}, {"memory", "1Gi"}}}}},
        {"volumeMounts",
         Json::array({{{"name", "libvirt-domain-xml"}, {"mountPath", "/mnt/v2v"}},
                      {{"name", "vddk-vol-mount"}, {"mountPath", "/opt"}},
                      {{"name", "secret-volume"}, {"readOnly", true}, {"mountPath", "/etc/secret"}}})},
        {"volumeDevices", std::move(devices)},
        {"terminationMessagePath", "/dev/termination-log"},
        {"terminationMessagePolicy", "File"},
        {"imagePullPolicy", "Always"},
        {"securityContext",
         {{"capabilities", {{"drop", Json::array({"ALL"})}}}, {"allowPrivilegeEscalation", false}}}};
}

Json converterVolumes(const std::string &secretName, const std::string &configMapName,
                      const std::vector<std::string> &claims)
{
    Json volumes = Json::array();
    for (const std::string &claim : claims)
        volumes.push_back({{"name", claim}, {"persistentVolumeClaim", {{"claimName", claim}}}});
    volumes.push_back(
        {{"name", "libvirt-domain-xml"}, {"configMap", {{"name", configMapName}, {"defaultMode", 420}}}});
    volumes.push_back({{"name", "vddk-vol-mount"}, {"emptyDir", Json::object()}});
    volumes.push_back(
        {{"name", "secret-volume"}, {"secret", {{"secretName", secretName}, {"defaultMode", 420}}}});
    return volumes;
}

} // namespace

Json runLabels(const TargetContext &context)
{
    return {{"migration", kube::text(*context.migration, "/metadata/uid")},
            {"plan", kube::text(*context.plan, "/metadata/uid")},
            {"resource", "vm-config"},
            {"vmID", vmId(context)}};
}

std::string runNamePrefix(const TargetContext &context)
{
    return kube::text(*context.plan, "/metadata/name") + "-" + vmId(context) + "-";
}

Json credentialsSecret(const TargetContext &context, const std::string &user, const std::string &password)
{
    Json metadata = runMetadata(context);
    metadata["labels"]["isDV"] = "true";
    return {{"apiVersion", "v1"},
            {"kind", "Secret"},
            {"metadata", std::move(metadata)},
            {"data", {{"accessKeyId", user}, {"secretKey", password}}},
            {"type", "Opaque"}};
}

Json domainConfigMap(const TargetContext &context)
{
    return {{"apiVersion", "v1"}, {"kind", "ConfigMap"}, {"metadata", runMetadata(context)}};
}

std::string domainXml(const TargetContext &context)
{
    const Json processor = cpu(*context.vm);
    const QString xml =
        QStringLiteral(
            "<domain type=\"kvm\"><name>%1</name><memory>0</memory><os><type>hvm</type><boot "
            "dev=\"hd\"></boot></os><cpu><topology sockets=\"%2\" cores=\"%3\"></topology></cpu></domain>")
            .arg(QString::fromStdString(targetName(*context.vmStatus)).toHtmlEscaped())
            .arg(numberAt(processor, "/sockets"))
            .arg(numberAt(processor, "/cores"));
    return xml.toUtf8().toBase64().toStdString();
}

Json dataVolume(const TargetContext &context, std::size_t diskIndex, const std::string &secretName)
{
    const Json &disk = arrayAt(*context.vm, "/disks").at(diskIndex);
    Json metadata = runMetadata(context);
    Json annotations = runLabels(context);
    annotations["cdi.kubevirt.io/storage.deleteAfterCompletion"] = "false";
    annotations["forklift.konveyor.io/disk-index"] = std::to_string(diskIndex);
    annotations["forklift.konveyor.io/disk-source"] = baseFile(disk);
    metadata["annotations"] = std::move(annotations);
    return {{"apiVersion", "cdi.kubevirt.io/v1beta1"},
            {"kind", "DataVolume"},
            {"metadata", std::move(metadata)},
            {"spec",
             {{"source", dataVolumeSource(context, disk, secretName)},
              {"storage", storageRequest(diskMapping(context, disk), disk)}}}};
}

Json conversionPod(const TargetContext &context, const std::string &secretName,
                   const std::string &configMapName, const std::vector<std::string> &claims)
{
    Json metadata = runMetadata(context);
    metadata["labels"]["forklift.app"] = "virt-v2v";
    const Json spreadTerm = {
        {"weight", 100},
        {"podAffinityTerm",
         {{"labelSelector",
           {{"matchExpressions",
             Json::array(
                 {{{"key", "forklift.app"}, {"operator", "In"}, {"values", Json::array({"virt-v2v"})}}})}}},
          {"topologyKey", "kubernetes.io/hostname"},
          {"namespaceSelector", Json::object()}}}};
    return {{"apiVersion", "v1"},
            {"kind", "Pod"},
            {"metadata", std::move(metadata)},
            {"spec",
             {{"volumes", converterVolumes(secretName, configMapName, claims)},
              {"containers", Json::array({converterContainer(context, secretName, claims)})},
              {"restartPolicy", "Never"},
              {"nodeSelector", {{"kubevirt.io/schedulable", "true"}}},
              {"securityContext",
               {{"runAsUser", 107},
                {"runAsNonRoot", true},
                {"fsGroup", 107},
                {"seccompProfile", {{"type", "Localhost"}, {"localhostProfile", "profiles/unshare.json"}}}}},
              {"affinity",
               {{"podAntiAffinity",
                 {{"preferredDuringSchedulingIgnoredDuringExecution", Json::array({spreadTerm})}}}}}}}};
}

Json virtualMachine(const TargetContext &context, const std::vector<std::string> &claims)
{
    const std::string name = targetName(*context.vmStatus);
    Json labels = runLabels(context);
    labels["guestConverted"] = "true";
    labels.update(objectAt(*context.plan, "/spec/targetLabels"));
    Json volumes = Json::array();
    for (std::size_t i = 0; i < claims.size(); ++i)
        volumes.push_back(
            {{"name", "vol-" + std::to_string(i)}, {"persistentVolumeClaim", {{"claimName", claims[i]}}}});
    Networking network = networking(context);
    Json podSpec = {{"domain", domain(context, std::move(network.interfaces), claims.size())},
                    {"networks", std::move(network.networks)},
                    {"volumes", std::move(volumes)}};
    if (const Json &selector = objectAt(*context.plan, "/spec/targetNodeSelector"); !selector.empty())
        podSpec["nodeSelector"] = selector;
    return {
        {"apiVersion", "kubevirt.io/v1"},
        {"kind", "VirtualMachine"},
        {"metadata",
         {{"name", name},
          {"namespace", targetNamespace(context)},
          {"annotations",
           {{"openshift.io/display-name", kube::text(*context.vm, "/name")}, {"original-ID", vmId(context)}}},
          {"labels", std::move(labels)}}},
        {"spec",
         {{"runStrategy", runStrategy(context)},
          {"template",
           {{"metadata",
             {{"annotations",
               {{"vm.kubevirt.io/flavor", ""}, {"vm.kubevirt.io/os", ""}, {"vm.kubevirt.io/workload", ""}}},
              {"creationTimestamp", nullptr},
              {"labels", {{"app", name}}}}},
            {"spec", std::move(podSpec)}}}}}};
}

std::string baseFile(const Json &disk)
{
    static const QRegularExpression snapshotNumber(QStringLiteral("-\\d{6}(?=\\.vmdk$)"));
    return QString::fromStdString(kube::text(disk, "/file")).remove(snapshotNumber).toStdString();
}

std::string targetName(const Json &vmStatus)
{
    const std::string adjusted = kube::text(vmStatus, "/newName");
    return adjusted.empty() ? kube::text(vmStatus, "/name") : adjusted;
}

} // namespace naru::lab
