// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/cluster/population.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace naru::lab {

using kube::Json;
using kube::KubeResult;
using kube::Store;

namespace {

std::string mebibytes(std::int64_t count)
{
    return std::to_string(count) + "Mi";
}

Json object(const char *apiVersion, const char *kind, const std::string &ns, const std::string &name)
{
    Json metadata = {{"name", name}};
    if (!ns.empty())
        metadata["namespace"] = ns;
    return {{"apiVersion", apiVersion}, {"kind", kind}, {"metadata", std::move(metadata)}};
}

Json namespaceOf(const scenario::Project &project)
{
    Json ns = object("v1", "Namespace", {}, project.name);
    if (!project.displayName.empty())
        ns["metadata"]["annotations"]["openshift.io/display-name"] = project.displayName;
    return ns;
}

Json nodeOf(const scenario::Node &node)
{
    Json result = object("v1", "Node", {}, node.name);
    Json &labels = result["metadata"]["labels"];
    labels["kubernetes.io/hostname"] = node.name;
    labels["kubernetes.io/os"] = "linux";
    for (const std::string &role : node.roles)
        labels["node-role.kubernetes.io/" + role] = "";
    if (std::ranges::find(node.roles, "worker") != node.roles.end())
        labels["kubevirt.io/schedulable"] = "true";
    const Json resources = {
        {"cpu", std::to_string(node.cpus)}, {"memory", mebibytes(node.memoryMib)}, {"pods", "250"}};
    result["status"] = {
        {"capacity", resources},
        {"allocatable", resources},
        {"addresses",
         {{{"type", "InternalIP"}, {"address", node.address}},
          {{"type", "Hostname"}, {"address", node.name}}}},
        {"conditions", {{{"type", "Ready"}, {"status", node.ready ? "True" : "False"}}}},
        {"nodeInfo",
         {{"kubeletVersion", "v1.34.0"}, {"operatingSystem", "linux"}, {"architecture", "amd64"}}}};
    return result;
}

const char *volumeModeOf(const scenario::StorageClass &storageClass)
{
    return storageClass.volumeMode == scenario::VolumeMode::Block ? "Block" : "Filesystem";
}

Json storageClassOf(const scenario::StorageClass &storageClass)
{
    Json result = object("storage.k8s.io/v1", "StorageClass", {}, storageClass.name);
    Json annotations = Json::object();
    if (storageClass.isDefault)
        annotations["storageclass.kubernetes.io/is-default-class"] = "true";
    if (storageClass.isVirtualizationDefault)
        annotations["storageclass.kubevirt.io/is-default-virt-class"] = "true";
    result["metadata"]["annotations"] = std::move(annotations);
    result["provisioner"] = storageClass.provisioner;
    result["reclaimPolicy"] = "Delete";
    result["volumeBindingMode"] = "Immediate";
    result["allowVolumeExpansion"] = true;
    return result;
}

/// What CDI knows about the class: it tells a client whether disks on it can be migrated live.
Json claimProperties(const scenario::StorageClass &storageClass)
{
    const Json mode = volumeModeOf(storageClass);
    Json sets = Json::array();
    if (storageClass.shared)
        sets.push_back({{"accessModes", {"ReadWriteMany"}}, {"volumeMode", mode}});
    sets.push_back({{"accessModes", {"ReadWriteOnce"}}, {"volumeMode", mode}});
    return sets;
}

Json attachmentOf(const scenario::NetworkAttachment &attachment)
{
    Json config = {{"cniVersion", "0.4.0"},
                   {"name", attachment.name},
                   {"type", attachment.type},
                   {"netAttachDefName", attachment.project + '/' + attachment.name}};
    if (!attachment.topology.empty())
        config["topology"] = attachment.topology;
    if (attachment.vlan > 0)
        config["vlanID"] = attachment.vlan;
    Json result =
        object("k8s.cni.cncf.io/v1", "NetworkAttachmentDefinition", attachment.project, attachment.name);
    result["spec"]["config"] = config.dump();
    return result;
}

/// The values that the operator ships (openshift.md 1.7).
Json forkliftController(const std::string &ns)
{
    Json result = object("forklift.konveyor.io/v1beta1", "ForkliftController", ns, "forklift-controller");
    result["spec"] = {{"controller_max_vm_inflight", 20},
                      {"controller_precopy_interval", 60},
                      {"feature_ui_plugin", "true"},
                      {"feature_validation", "true"}};
    return result;
}

Json claimOf(const scenario::KubeVirtMachine &vm, const scenario::StorageClass &storageClass)
{
    Json claim = object("v1", "PersistentVolumeClaim", vm.project, vm.name);
    claim["spec"] = {{"storageClassName", vm.storageClass},
                     {"accessModes", {storageClass.shared ? "ReadWriteMany" : "ReadWriteOnce"}},
                     {"volumeMode", volumeModeOf(storageClass)},
                     {"resources", {{"requests", {{"storage", mebibytes(vm.diskMib)}}}}}};
    return claim;
}

Json machineOf(const scenario::KubeVirtMachine &vm)
{
    const Json domain = {
        {"cpu", {{"cores", vm.cpus}, {"sockets", 1}, {"threads", 1}}},
        {"memory", {{"guest", mebibytes(vm.memoryMib)}}},
        {"devices",
         {{"disks", {{{"name", "rootdisk"}, {"disk", {{"bus", "virtio"}}}}}},
          {"interfaces", {{{"name", "default"}, {"model", "virtio"}, {"masquerade", Json::object()}}}}}}};
    Json result = object("kubevirt.io/v1", "VirtualMachine", vm.project, vm.name);
    result["spec"] = {
        {"runStrategy", vm.running ? "Always" : "Halted"},
        {"template",
         {{"metadata", {{"labels", {{"kubevirt.io/domain", vm.name}}}}},
          {"spec",
           {{"domain", domain},
            {"networks", {{{"name", "default"}, {"pod", Json::object()}}}},
            {"volumes", {{{"name", "rootdisk"}, {"persistentVolumeClaim", {{"claimName", vm.name}}}}}}}}}}};
    return result;
}

/// Creates objects until the first refusal, which it keeps.
class Creator
{
public:
    explicit Creator(Store &store)
        : m_store(store)
    {
    }

    void create(Json object)
    {
        if (m_refusal)
            return;
        if (auto created = m_store.create(std::move(object)); !created)
            m_refusal = created.error();
    }

    KubeResult<void> result() const
    {
        return m_refusal ? KubeResult<void>(std::unexpected(*m_refusal)) : KubeResult<void>();
    }

private:
    Store &m_store;
    std::optional<kube::Status> m_refusal;
};

} // namespace

KubeResult<void> populate(Store &store, const scenario::OpenShift &openshift)
{
    Creator creator(store);
    for (const scenario::Project &project : openshift.projects) {
        creator.create(namespaceOf(project));
        creator.create(object("v1", "ServiceAccount", project.name, "default"));
    }
    for (const scenario::Node &node : openshift.nodes)
        creator.create(nodeOf(node));
    for (const scenario::StorageClass &storageClass : openshift.storageClasses) {
        creator.create(storageClassOf(storageClass));
        creator.create(object("cdi.kubevirt.io/v1beta1", "StorageProfile", {}, storageClass.name));
        // Refused only when the profile was, which the creator has kept.
        (void)store.modifyStatus("StorageProfile", {}, storageClass.name, [&storageClass](Json &profile) {
            profile["status"] = {{"storageClass", storageClass.name},
                                 {"provisioner", storageClass.provisioner},
                                 {"claimPropertySets", claimProperties(storageClass)}};
        });
    }
    for (const scenario::NetworkAttachment &attachment : openshift.networkAttachments)
        creator.create(attachmentOf(attachment));
    creator.create(forkliftController(openshift.migrationNamespace));
    for (const scenario::KubeVirtMachine &vm : openshift.vms) {
        const auto storageClass =
            std::ranges::find(openshift.storageClasses, vm.storageClass, &scenario::StorageClass::name);
        if (storageClass != openshift.storageClasses.end())
            creator.create(claimOf(vm, *storageClass));
        creator.create(machineOf(vm));
    }
    return creator.result();
}

void admit(kube::Access &access, const scenario::OpenShift &openshift)
{
    for (const scenario::User &user : openshift.users) {
        access.addUser({user.name, "uid-" + user.name, {"system:authenticated:oauth"}}, user.token);
        switch (user.rights) {
        case scenario::Rights::ClusterAdmin:
            access.bind(user.name, kube::Role::ClusterAdmin);
            break;
        case scenario::Rights::Admin:
            access.bind(user.name, kube::Role::Admin, user.projects);
            break;
        case scenario::Rights::Edit:
            access.bind(user.name, kube::Role::Edit, user.projects);
            break;
        case scenario::Rights::View:
            access.bind(user.name, kube::Role::View, user.projects);
            break;
        case scenario::Rights::None:
            break;
        }
    }
}

} // namespace naru::lab
