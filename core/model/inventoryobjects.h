// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/objectref.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>
#include <variant>

namespace naru {

/// What every inventory object has. `parent` is where the tree shows it (null = directly below the endpoint).
struct ObjectCommon
{
    ObjectRef ref;
    ObjectRef parent;
    QString name;

    friend bool operator==(const ObjectCommon &, const ObjectCommon &) = default;
};

/// Datacenter, Folder, Cluster, ResourcePool, DatastoreCluster or Project: something that holds others.
struct Container : ObjectCommon
{
    friend bool operator==(const Container &, const Container &) = default;
};

enum class PowerState { Unknown, On, Off, Suspended, Paused, Starting, Stopping, Migrating, Failed };
enum class ToolsState { Unknown, NotInstalled, NotRunning, Running };

/// The light form that lists show, ten thousand at a time; VirtualMachineDetails has the rest.
struct VirtualMachine : ObjectCommon
{
    PowerState powerState = PowerState::Unknown;
    QString
        nativeState; ///< the platform's own word where it says more (KubeVirt printableStatus), else empty
    bool isTemplate = false;
    ObjectRef host; ///< null while it runs nowhere
    ObjectRef resourcePool;
    int cpuCount = 0;
    quint64 memoryBytes = 0;
    QString guestOsId; ///< the platform's identifier, e.g. "rhel8_64Guest"
    QString guestOsName;
    QString ipAddress; ///< the primary one, empty when unknown
    ToolsState tools = ToolsState::Unknown;
    QString uuid;         ///< BIOS UUID, lower case
    QString instanceUuid; ///< vCenter's own unique UUID, lower case; the UID on Kubernetes
    QList<ObjectRef> datastores;
    QList<ObjectRef> networks;
    bool hasSnapshot = false;
    int cpuUsageMhz = -1;              ///< -1 = not reported
    qint64 guestMemoryUsageBytes = -1; ///< -1 = not reported
    qint64 storageUsedBytes = -1;      ///< -1 = not reported

    friend bool operator==(const VirtualMachine &, const VirtualMachine &) = default;
};

enum class HostState { Unknown, Connected, Disconnected, NotResponding, Maintenance, Standby, NotReady };

struct Host : ObjectCommon
{
    HostState state = HostState::Unknown;
    QString product; ///< e.g. "VMware ESXi 7.0.3", the kubelet's version on Kubernetes
    int cpuCores = 0;
    int cpuMhz = 0; ///< of one core
    quint64 memoryBytes = 0;
    int cpuUsageMhz = -1;         ///< -1 = not reported
    qint64 memoryUsageBytes = -1; ///< -1 = not reported
    bool schedulable = true;

    friend bool operator==(const Host &, const Host &) = default;
};

struct Datastore : ObjectCommon
{
    QString type; ///< VMFS, NFS, vsan, ...
    quint64 capacityBytes = 0;
    quint64 freeBytes = 0;
    bool accessible = true;
    bool maintenance = false;

    friend bool operator==(const Datastore &, const Datastore &) = default;
};

struct Network : ObjectCommon
{
    enum class Variant { Standard, DistributedPortGroup, Opaque, NetworkAttachment };
    Variant variant = Variant::Standard;
    QString vlan; ///< as the platform writes it, empty when unknown

    friend bool operator==(const Network &, const Network &) = default;
};

struct StorageClass : ObjectCommon
{
    QString provisioner;
    bool isDefault = false;
    bool isVirtualizationDefault = false;

    friend bool operator==(const StorageClass &, const StorageClass &) = default;
};

using InventoryObject = std::variant<Container, VirtualMachine, Host, Datastore, Network, StorageClass>;

inline const ObjectCommon &common(const InventoryObject &object)
{
    return std::visit([](const auto &value) -> const ObjectCommon & { return value; }, object);
}

} // namespace naru
