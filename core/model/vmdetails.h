// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"

namespace naru {

struct VmDisk
{
    QString key; ///< the platform's key inside the VM, e.g. "2000"
    QString label;
    QString file; ///< e.g. "[WorkloadDatastore] database/database.vmdk"
    ObjectRef datastore;
    quint64 capacityBytes = 0;
    bool shared = false;
    bool independent = false;
    bool rawDevice = false;             ///< RDM
    std::optional<bool> changeTracking; ///< unset = the platform does not say
};

struct VmNic
{
    QString key;
    QString label;
    QString mac;
    ObjectRef network;
    QString networkName;
    bool connected = true;
    QStringList addresses;       ///< IPv4 and IPv6 as the guest reports them, link-local ones left out
    bool addressesKnown = false; ///< false when no guest agent told us
};

/// The heavy form, fetched for the machines a person works on (detail tabs, preflight).
struct VirtualMachineDetails
{
    ObjectRef ref;
    QString name;
    QString path; ///< inventory path, e.g. "/Datacenter/vm/webapp/database"
    QString annotation;
    QString firmware; ///< "bios" or "efi"
    bool secureBoot = false;
    bool hasTpm = false;
    QList<VmDisk> disks;
    QList<VmNic> nics;
    QStringList
        connectedCdroms; ///< labels of CD-ROM drives that are connected or connect at power on, with medium
    QStringList passthroughDevices;     ///< labels
    QStringList snapshots;              ///< names, oldest first
    std::optional<bool> changeTracking; ///< of the whole VM; unset = unknown
    PowerState powerState = PowerState::Unknown;
    ToolsState tools = ToolsState::Unknown;
    QString guestOsId;
    QString guestOsName;
    QString guestHostName;
};

} // namespace naru
