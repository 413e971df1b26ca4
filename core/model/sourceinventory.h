// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vmdetails.h"

namespace naru {

/// What MTV's validation service says about a machine.
struct Concern
{
    enum class Category { Information, Warning, Critical };
    QString id; ///< e.g. "vmware.snapshot.detected"; may be empty on old versions
    Category category = Category::Information;
    QString label;
    QString assessment;
};

/// A machine as the VM step of a plan shows it and preflight judges it. Ids are the source platform's.
struct SourceVm
{
    QString id;
    QString name;
    QString uuid;
    QString path;
    PowerState powerState = PowerState::Unknown;
    bool isTemplate = false;
    QString hostName;
    QString clusterName;
    QString datacenterName;
    QString folderPath; ///< "/" separated, without the datacenter
    int cpuCount = 0;
    quint64 memoryBytes = 0;
    QString guestOsId;
    QString guestOsName;
    ToolsState tools = ToolsState::Unknown;
    QStringList networkIds;
    QStringList datastoreIds;
    bool hasSnapshot = false;
    qint64 storageUsedBytes = -1; ///< -1 = not reported
    bool concernsKnown = false;   ///< false: nobody validated this machine (yet)
    QList<Concern> concerns;
    std::optional<VirtualMachineDetails> details; ///< disks, NICs, CD-ROMs: unset until somebody read them
    bool detailsFromGuestless =
        false; ///< details come from a source that cannot see CD-ROMs and pass-through devices
};

/// A network, datastore, host, cluster, datacenter or folder of a source.
struct SourceItem
{
    QString id;
    QString name;
    QString parentId;
    QString path;
};

/// What a provider offers, however it was read.
struct SourceInventory
{
    enum class Origin { InventoryService, OwnEndpoint };
    Origin origin = Origin::InventoryService;
    QList<SourceVm> vms;
    QList<SourceItem> networks;
    QList<SourceItem> storages;
    QList<SourceItem> hosts;
    QList<SourceItem> clusters;
    QList<SourceItem> datacenters;
    QList<SourceItem> folders;
};

} // namespace naru
