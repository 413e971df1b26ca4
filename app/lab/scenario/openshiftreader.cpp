// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/openshiftreader.h"

#include "app/lab/scenario/yamlmapping.h"

#include <algorithm>

namespace naru::lab::scenario {

namespace {

void readNode(YamlMapping &map, Node &node)
{
    map.required("name", node.name);
    map.required("roles", node.roles);
    map.optional("cpus", node.cpus);
    map.optionalSize("memory", node.memoryMib);
    map.optional("address", node.address);
    map.optional("ready", node.ready);
}

void readStorageClass(YamlMapping &map, StorageClass &storageClass)
{
    map.required("name", storageClass.name);
    map.required("provisioner", storageClass.provisioner);
    map.optional("default", storageClass.isDefault);
    map.optional("virtualizationDefault", storageClass.isVirtualizationDefault);
    map.optional("shared", storageClass.shared);
    map.choice("volumeMode", storageClass.volumeMode,
               {{"Block", VolumeMode::Block}, {"Filesystem", VolumeMode::Filesystem}});
    map.optionalSize("capacity", storageClass.capacityMib);
}

void readUser(YamlMapping &map, User &user)
{
    map.required("name", user.name);
    map.required("token", user.token);
    map.choice("rights", user.rights,
               {{"cluster-admin", Rights::ClusterAdmin},
                {"admin", Rights::Admin},
                {"edit", Rights::Edit},
                {"view", Rights::View},
                {"none", Rights::None}});
    map.optional("projects", user.projects);
}

void readMachine(YamlMapping &map, KubeVirtMachine &vm, const std::set<std::string> &projects,
                 const std::set<std::string> &classes)
{
    map.required("name", vm.name);
    map.reference("project", vm.project, projects, "project");
    map.optional("cpus", vm.cpus);
    map.optionalSize("memory", vm.memoryMib);
    map.optionalSize("disk", vm.diskMib);
    map.reference("storageClass", vm.storageClass, classes, "storage class");
    map.optional("running", vm.running);
    if (vm.project.empty() || vm.storageClass.empty())
        map.report("a VM needs a project and a storageClass");
}

} // namespace

void readOpenShift(YamlMapping &map, OpenShift &openshift)
{
    std::set<std::string> projects;
    std::set<std::string> classes;
    map.required("name", openshift.name);
    map.required("domain", openshift.domain);
    map.list("nodes", [&](YamlMapping &item) { readNode(item, openshift.nodes.emplace_back()); });
    map.list("projects", [&](YamlMapping &item) {
        Project &project = openshift.projects.emplace_back();
        item.required("name", project.name);
        item.optional("displayName", project.displayName);
        if (!projects.insert(project.name).second)
            item.report("there are two projects '" + project.name + "'");
    });
    map.list("storageClasses", [&](YamlMapping &item) {
        readStorageClass(item, openshift.storageClasses.emplace_back());
        if (!classes.insert(openshift.storageClasses.back().name).second)
            item.report("there are two storage classes '" + openshift.storageClasses.back().name + "'");
    });
    map.list("networkAttachments", [&](YamlMapping &item) {
        NetworkAttachment &network = openshift.networkAttachments.emplace_back();
        item.required("name", network.name);
        item.reference("project", network.project, projects, "project");
        item.required("type", network.type);
        item.optional("topology", network.topology);
        item.optional("vlan", network.vlan);
    });
    map.list("users", [&](YamlMapping &item) { readUser(item, openshift.users.emplace_back()); });
    map.list("vms",
             [&](YamlMapping &item) { readMachine(item, openshift.vms.emplace_back(), projects, classes); });
    map.optional("migrationNamespace", openshift.migrationNamespace);
    if (!projects.contains(openshift.migrationNamespace))
        map.report("the migration namespace '" + openshift.migrationNamespace +
                   "' is not among the projects");
}

} // namespace naru::lab::scenario
