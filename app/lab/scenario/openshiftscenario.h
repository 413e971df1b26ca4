// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace naru::lab::scenario {

struct Node
{
    std::string name;
    std::vector<std::string> roles; ///< control-plane, worker
    int cpus = 16;
    int64_t memoryMib = 65536;
    std::string address;
    bool ready = true;
};

struct Project
{
    std::string name;
    std::string displayName;
};

enum class VolumeMode { Block, Filesystem };

struct StorageClass
{
    std::string name;
    std::string provisioner;
    bool isDefault = false;
    bool isVirtualizationDefault = false; ///< storageclass.kubevirt.io/is-default-virt-class
    bool shared = true;                   ///< offers ReadWriteMany
    VolumeMode volumeMode = VolumeMode::Block;
    int64_t capacityMib = 0; ///< 0 = as much as is asked for
};

struct NetworkAttachment
{
    std::string name;
    std::string project;
    std::string type; ///< CNI plugin, for example ovn-k8s-cni-overlay
    std::string topology;
    int vlan = 0;
};

/// What a user may do. The cluster's own rights follow from it.
enum class Rights {
    ClusterAdmin,
    Admin, ///< of the projects listed
    Edit,  ///< of the projects listed
    View,  ///< of the projects listed
    None,
};

struct User
{
    std::string name;
    std::string token;
    Rights rights = Rights::None;
    std::vector<std::string> projects; ///< for Admin, Edit and View; "*" = all
};

struct KubeVirtMachine
{
    std::string name;
    std::string project;
    int cpus = 1;
    int64_t memoryMib = 2048;
    int64_t diskMib = 10240;
    std::string storageClass;
    bool running = false;
};

struct OpenShift
{
    std::string name;   ///< cluster name, for example lab
    std::string domain; ///< apps are reached below apps.<domain>
    std::string migrationNamespace = "openshift-mtv";
    std::vector<Node> nodes;
    std::vector<Project> projects;
    std::vector<StorageClass> storageClasses;
    std::vector<NetworkAttachment> networkAttachments;
    std::vector<User> users;
    std::vector<KubeVirtMachine> vms;
};

} // namespace naru::lab::scenario
