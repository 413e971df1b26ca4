// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/datastore.h"

#include "app/lab/vcenter/model/hostsystem.h"
#include "app/lab/vcenter/model/stableids.h"
#include "app/lab/vcenter/model/virtualmachine.h"

#include <algorithm>

namespace naru::lab::vcenter {

namespace {

constexpr int64_t mib = 1024 * 1024;
constexpr int64_t largestFile = 62ll * 1024 * 1024 * mib; // 62 TiB, the limit of VMFS 6

const char *typeText(scenario::DatastoreType type)
{
    switch (type) {
    case scenario::DatastoreType::Vmfs:
        return "VMFS";
    case scenario::DatastoreType::Nfs:
        return "NFS";
    case scenario::DatastoreType::Vsan:
        return "vsan";
    }
    return "";
}

} // namespace

Datastore::Datastore(ChangeFeed &feed, std::string id, const scenario::Datastore &source,
                     ManagedEntity *parent)
    : ManagedEntity(feed, "Datastore", std::move(id), source.name, parent)
    , m_source(source)
{
}

int64_t Datastore::capacityBytes() const
{
    return m_source.capacityMib * mib;
}

int64_t Datastore::freeBytes() const
{
    int64_t used = m_source.usedMib * mib;
    for (const VirtualMachine *vm : vms)
        used += vm->storageOn(*this).committed;
    return std::max<int64_t>(0, capacityBytes() - used);
}

int64_t Datastore::uncommittedBytes() const
{
    int64_t bytes = 0;
    for (const VirtualMachine *vm : vms)
        bytes += vm->storageOn(*this).uncommitted;
    return bytes;
}

std::string Datastore::uuid() const
{
    return stableUuid("datastore/" + name());
}

std::string Datastore::url() const
{
    return "ds:///vmfs/volumes/" + uuid() + "/";
}

Value Datastore::property(std::string_view name) const
{
    static const PropertyTable<Datastore> table = {
        {"info", &Datastore::info}, {"summary", &Datastore::summary}, {"host", &Datastore::hostMounts},
        {"vm", &Datastore::vmRefs}, {"browser", &Datastore::browser}, {"capability", &Datastore::capability},
    };
    const auto found = table.find(name);
    return found == table.end() ? ManagedEntity::property(name) : (this->*found->second)();
}

Value Datastore::info() const
{
    const bool nfs = m_source.type == scenario::DatastoreType::Nfs;
    const bool vmfs = m_source.type == scenario::DatastoreType::Vmfs;
    Struct info(nfs ? "NasDatastoreInfo" : vmfs ? "VmfsDatastoreInfo" : "DatastoreInfo");
    info.set("name", name())
        .set("url", url())
        .set("freeSpace", freeBytes())
        .set("maxFileSize", largestFile)
        .set("maxVirtualDiskCapacity", largestFile)
        .set("maxMemoryFileSize", largestFile);
    if (nfs)
        info.set("nas", Struct("HostNasVolume")
                            .set("type", "NFS")
                            .set("name", name())
                            .set("capacity", capacityBytes())
                            .set("remoteHost", "nfs." + name() + ".example")
                            .set("remotePath", "/export/" + name()));
    if (vmfs)
        info.set("maxPhysicalRDMFileSize", largestFile)
            .set("maxVirtualRDMFileSize", largestFile)
            .set("vmfs", Struct("HostVmfsVolume")
                             .set("type", "VMFS")
                             .set("name", name())
                             .set("capacity", capacityBytes())
                             .set("blockSizeMb", 1)
                             .set("maxBlocks", 63963136)
                             .set("majorVersion", 6)
                             .set("version", "6.82")
                             .set("uuid", uuid())
                             .set("extent", List{Struct("HostScsiDiskPartition")
                                                     .set("diskName", "naa." + uuid())
                                                     .set("partition", 1)})
                             .set("vmfsUpgradable", false)
                             .set("ssd", true)
                             .set("local", false));
    return info;
}

Value Datastore::summary() const
{
    return Struct("DatastoreSummary")
        .set("datastore", ref())
        .set("name", name())
        .set("url", url())
        .set("capacity", capacityBytes())
        .set("freeSpace", freeBytes())
        .set("uncommitted", uncommittedBytes())
        .set("accessible", true)
        .set("multipleHostAccess", hosts.size() > 1)
        .set("type", typeText(m_source.type))
        .set("maintenanceMode", m_source.inMaintenance ? "inMaintenance" : "normal");
}

Value Datastore::hostMounts() const
{
    List mounts;
    for (const HostSystem *host : hosts)
        mounts.push_back(Struct("DatastoreHostMount")
                             .set("key", host->ref())
                             .set("mountInfo", Struct("HostMountInfo")
                                                   .set("path", "/vmfs/volumes/" + uuid())
                                                   .set("accessMode", "readWrite")
                                                   .set("mounted", true)
                                                   .set("accessible", true)));
    return mounts;
}

Value Datastore::vmRefs() const
{
    return referencesOf(vms);
}

Value Datastore::browser() const
{
    return MoRef{&Schema::instance().type("HostDatastoreBrowser"), "datastoreBrowser-" + ref().id};
}

Value Datastore::capability() const
{
    const bool block = m_source.type == scenario::DatastoreType::Vmfs;
    return Struct("DatastoreCapability")
        .set("directoryHierarchySupported", true)
        .set("rawDiskMappingsSupported", block)
        .set("perFileThinProvisioningSupported", true)
        .set("storageIORMSupported", block)
        .set("nativeSnapshotSupported", false);
}

} // namespace naru::lab::vcenter
