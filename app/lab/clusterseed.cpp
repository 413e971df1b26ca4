// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/clusterseed.h"

#include <QDateTime>

#include <algorithm>

namespace naru::lab {

using kube::Json;

namespace {

/// Creates an object with its status; the seed relies on nothing being there before.
void add(kube::Store &store, Json object)
{
    const std::string kind = kube::text(object, "/kind");
    const std::string space = kube::namespaceOf(object);
    const std::string name = kube::nameOf(object);
    const Json status = kube::at(object, "/status");
    if (store.create(std::move(object)) && !status.is_null())
        (void)store.modifyStatus(kind, space, name,
                                 [&status](Json &created) { created["status"].update(status); });
}

void addNamespace(kube::Store &store, const scenario::Project &project)
{
    Json metadata = {{"name", project.name}};
    if (!project.displayName.empty())
        metadata["annotations"] = {{"openshift.io/display-name", project.displayName}};
    add(store, {{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", std::move(metadata)}});
}

void addNode(kube::Store &store, const scenario::Node &node)
{
    Json labels = {{"kubernetes.io/hostname", node.name},
                   {"kubernetes.io/os", "linux"},
                   {"kubernetes.io/arch", "amd64"}};
    for (const std::string &role : node.roles)
        labels["node-role.kubernetes.io/" + role] = "";
    Json spec = Json::object();
    if (std::ranges::find(node.roles, "worker") != node.roles.end())
        labels["kubevirt.io/schedulable"] = "true";
    else
        spec["taints"] = Json::array({{{"key", "node-role.kubernetes.io/master"}, {"effect", "NoSchedule"}}});
    const Json resources = {{"cpu", std::to_string(node.cpus)},
                            {"memory", std::to_string(node.memoryMib) + "Mi"},
                            {"pods", "250"},
                            {"devices.kubevirt.io/kvm", "1k"}};
    add(store,
        {{"apiVersion", "v1"},
         {"kind", "Node"},
         {"metadata", {{"name", node.name}, {"labels", std::move(labels)}}},
         {"spec", std::move(spec)},
         {"status",
          {{"capacity", resources},
           {"allocatable", resources},
           {"addresses", Json::array({{{"type", "InternalIP"}, {"address", node.address}},
                                      {{"type", "Hostname"}, {"address", node.name}}})},
           {"nodeInfo",
            {{"kubeletVersion", "v1.34.2"}, {"operatingSystem", "linux"}, {"architecture", "amd64"}}},
           {"conditions", Json::array({{{"type", "Ready"},
                                        {"status", node.ready ? "True" : "False"},
                                        {"reason", node.ready ? "KubeletReady" : "KubeletNotReady"}}})}}}});
}

void addStorageClass(kube::Store &store, const scenario::StorageClass &storage)
{
    Json annotations = Json::object();
    if (storage.isDefault)
        annotations["storageclass.kubernetes.io/is-default-class"] = "true";
    if (storage.isVirtualizationDefault)
        annotations["storageclass.kubevirt.io/is-default-virt-class"] = "true";
    if (storage.capacityMib > 0)
        annotations["lab.naru.io/capacity"] = std::to_string(storage.capacityMib) + "Mi";
    add(store, {{"apiVersion", "storage.k8s.io/v1"},
                {"kind", "StorageClass"},
                {"metadata", {{"name", storage.name}, {"annotations", std::move(annotations)}}},
                {"provisioner", storage.provisioner},
                {"reclaimPolicy", "Delete"},
                {"allowVolumeExpansion", true},
                {"volumeBindingMode", "Immediate"}});
    const char *mode = storage.volumeMode == scenario::VolumeMode::Block ? "Block" : "Filesystem";
    Json sets = Json::array();
    if (storage.shared)
        sets.push_back({{"accessModes", Json::array({"ReadWriteMany"})}, {"volumeMode", mode}});
    sets.push_back({{"accessModes", Json::array({"ReadWriteOnce"})}, {"volumeMode", mode}});
    add(store, {{"apiVersion", "cdi.kubevirt.io/v1beta1"},
                {"kind", "StorageProfile"},
                {"metadata", {{"name", storage.name}}},
                {"spec", Json::object()},
                {"status",
                 {{"claimPropertySets", std::move(sets)},
                  {"cloneStrategy", "csi-clone"},
                  {"provisioner", storage.provisioner},
                  {"storageClass", storage.name}}}});
}

void addNetwork(kube::Store &store, const scenario::NetworkAttachment &network)
{
    Json config = {{"cniVersion", "0.3.1"}, {"name", network.name}, {"type", network.type}};
    if (!network.topology.empty())
        config["topology"] = network.topology;
    if (network.vlan > 0)
        config["vlanID"] = network.vlan;
    add(store, {{"apiVersion", "k8s.cni.cncf.io/v1"},
                {"kind", "NetworkAttachmentDefinition"},
                {"metadata", {{"name", network.name}, {"namespace", network.project}}},
                {"spec", {{"config", config.dump()}}}});
}

void addVirtualMachine(kube::Store &store, const scenario::KubeVirtMachine &vm)
{
    const std::string disk = vm.name + "-rootdisk";
    add(store, {{"apiVersion", "cdi.kubevirt.io/v1beta1"},
                {"kind", "DataVolume"},
                {"metadata", {{"name", disk}, {"namespace", vm.project}}},
                {"spec",
                 {{"source", {{"blank", Json::object()}}},
                  {"storage",
                   {{"storageClassName", vm.storageClass},
                    {"resources", {{"requests", {{"storage", std::to_string(vm.diskMib) + "Mi"}}}}}}}}}});
    const Json domain = {
        {"cpu", {{"cores", 1}, {"sockets", vm.cpus}}},
        {"memory", {{"guest", std::to_string(vm.memoryMib) + "Mi"}}},
        {"resources", Json::object()},
        {"devices",
         {{"disks", Json::array({{{"name", "rootdisk"}, {"disk", {{"bus", "virtio"}}}}})},
          {"interfaces",
           Json::array({{{"name", "default"}, {"model", "virtio"}, {"masquerade", Json::object()}}})}}}};
    add(store,
        {{"apiVersion", "kubevirt.io/v1"},
         {"kind", "VirtualMachine"},
         {"metadata", {{"name", vm.name}, {"namespace", vm.project}, {"labels", {{"app", vm.name}}}}},
         {"spec",
          {{"runStrategy", vm.running ? "Always" : "Halted"},
           {"template",
            {{"metadata", {{"labels", {{"app", vm.name}}}}},
             {"spec",
              {{"domain", domain},
               {"networks", Json::array({{{"name", "default"}, {"pod", Json::object()}}})},
               {"volumes", Json::array({{{"name", "rootdisk"}, {"dataVolume", {{"name", disk}}}}})}}}}}}}});
}

void addOperators(kube::Store &store, const std::string &migrationNamespace)
{
    add(store, {{"apiVersion", "forklift.konveyor.io/v1beta1"},
                {"kind", "ForkliftController"},
                {"metadata", {{"name", "forklift-controller"}, {"namespace", migrationNamespace}}},
                {"spec",
                 {{"feature_ui_plugin", "true"},
                  {"feature_validation", "true"},
                  {"controller_max_vm_inflight", 20}}}});
    add(store, {{"apiVersion", "forklift.konveyor.io/v1beta1"},
                {"kind", "Provider"},
                {"metadata", {{"name", "host"}, {"namespace", migrationNamespace}}},
                {"spec", {{"type", "openshift"}, {"url", ""}, {"secret", Json::object()}}}});
}

kube::Role roleOf(scenario::Rights rights)
{
    switch (rights) {
    case scenario::Rights::ClusterAdmin:
        return kube::Role::ClusterAdmin;
    case scenario::Rights::Admin:
        return kube::Role::Admin;
    case scenario::Rights::Edit:
        return kube::Role::Edit;
    case scenario::Rights::View:
    case scenario::Rights::None:
        break;
    }
    return kube::Role::View;
}

} // namespace

void seedCluster(kube::Store &store, const scenario::OpenShift &scenario)
{
    const auto hasProject = [&scenario](const std::string &name) {
        return std::ranges::any_of(scenario.projects,
                                   [&name](const scenario::Project &p) { return p.name == name; });
    };
    for (const std::string &name : {std::string("default"), scenario.migrationNamespace}) {
        if (!hasProject(name))
            addNamespace(store, {name, {}});
    }
    for (const scenario::Project &project : scenario.projects)
        addNamespace(store, project);
    for (const scenario::Node &node : scenario.nodes)
        addNode(store, node);
    for (const scenario::StorageClass &storage : scenario.storageClasses)
        addStorageClass(store, storage);
    for (const scenario::NetworkAttachment &network : scenario.networkAttachments)
        addNetwork(store, network);
    addOperators(store, scenario.migrationNamespace);
    for (const scenario::KubeVirtMachine &vm : scenario.vms)
        addVirtualMachine(store, vm);
}

void seedAccess(kube::Access &access, const scenario::OpenShift &scenario)
{
    for (const scenario::User &user : scenario.users) {
        access.addUser({user.name, "uid-" + user.name, {}}, user.token);
        if (user.rights == scenario::Rights::ClusterAdmin)
            access.bind(user.name, kube::Role::ClusterAdmin);
        else if (user.rights != scenario::Rights::None)
            access.bind(user.name, roleOf(user.rights), user.projects);
    }
}

void createRoute(kube::Store &store, const std::string &space, const std::string &name,
                 const std::string &host)
{
    const Json admitted = {{"type", "Admitted"}, {"status", "True"}};
    add(store, {{"apiVersion", "route.openshift.io/v1"},
                {"kind", "Route"},
                {"metadata", {{"name", name}, {"namespace", space}}},
                {"spec",
                 {{"host", host},
                  {"to", {{"kind", "Service"}, {"name", name}, {"weight", 100}}},
                  {"tls", {{"termination", "reencrypt"}, {"insecureEdgeTerminationPolicy", "Redirect"}}},
                  {"wildcardPolicy", "None"}}},
                {"status",
                 {{"ingress", Json::array({{{"host", host},
                                            {"routerName", "default"},
                                            {"wildcardPolicy", "None"},
                                            {"conditions", Json::array({admitted})}}})}}}});
}

} // namespace naru::lab
