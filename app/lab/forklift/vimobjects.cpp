// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/vimobjects.h"

#include "app/lab/forklift/vimvirtualmachine.h"

#include <algorithm>
#include <functional>

namespace naru::lab {

using vsphere::MoRef;
using vsphere::ObjectRecord;
using vsphere::XmlElement;

namespace {

/// Takes one property into an object; a null value means that it is unset.
using Reader = std::function<void(Json &object, XmlElement value)>;
using Readers = std::map<QByteArray, Reader, std::less<>>;

std::string stdString(XmlElement value)
{
    return value.text().toByteArray().toStdString();
}

/// Forklift's own names for the kinds of objects.
std::string kindOf(const MoRef &ref)
{
    static const std::map<QString, std::string> kinds = {
        {QStringLiteral("ClusterComputeResource"), "Cluster"},
        {QStringLiteral("ComputeResource"), "Cluster"},
        {QStringLiteral("HostSystem"), "Host"},
        {QStringLiteral("VirtualMachine"), "VM"},
        {QStringLiteral("DistributedVirtualPortgroup"), "Network"},
        {QStringLiteral("OpaqueNetwork"), "Network"},
        {QStringLiteral("StoragePod"), "Folder"},
        {QStringLiteral("VmwareDistributedVirtualSwitch"), "DistributedVirtualSwitch"}};
    const auto found = kinds.find(ref.type);
    return found == kinds.end() ? ref.type.toStdString() : found->second;
}

Json refJson(XmlElement value)
{
    const MoRef ref = value.moRef();
    if (ref.isNull())
        return {{"kind", ""}, {"id", ""}};
    return {{"kind", kindOf(ref)}, {"id", ref.value.toStdString()}};
}

Json refList(XmlElement value)
{
    Json list = Json::array();
    for (const XmlElement ref : value)
        list.push_back(refJson(ref));
    return list;
}

Reader textInto(const char *field)
{
    return [field](Json &object, XmlElement value) { object[field] = stdString(value); };
}

Reader numberInto(const char *field)
{
    return [field](Json &object, XmlElement value) { object[field] = value.integer(); };
}

Reader flagInto(const char *field)
{
    return [field](Json &object, XmlElement value) { object[field] = value.boolean(); };
}

Reader refInto(const char *field)
{
    return [field](Json &object, XmlElement value) { object[field] = refJson(value); };
}

Reader refsInto(const char *field)
{
    return [field](Json &object, XmlElement value) { object[field] = refList(value); };
}

// Names come with '/', '\' and '%' percent-encoded.
void readName(Json &object, XmlElement value)
{
    object["name"] = QByteArray::fromPercentEncoding(value.text().toByteArray()).toStdString();
}

void readHostNetwork(Json &object, XmlElement value)
{
    Json networking = {{"pNICs", Json::array()},
                       {"vNICs", Json::array()},
                       {"portGroups", Json::array()},
                       {"switches", Json::array()}};
    Json adapters = Json::array();
    for (const XmlElement part : value) {
        if (part.name() == "pnic") {
            networking["pNICs"].push_back(
                {{"key", stdString(part.child("key"))},
                 {"linkSpeed", part.child("linkSpeed").child("speedMb").integer()}});
        } else if (part.name() == "vnic") {
            const XmlElement spec = part.child("spec");
            const XmlElement ip = spec.child("ip");
            networking["vNICs"].push_back({{"key", stdString(part.child("key"))},
                                           {"device", stdString(part.child("device"))},
                                           {"portGroup", stdString(part.child("portgroup"))},
                                           {"dPortGroup", ""},
                                           {"ipAddress", stdString(ip.child("ipAddress"))},
                                           {"subnetMask", stdString(ip.child("subnetMask"))},
                                           {"mtu", spec.child("mtu").integer(1500)}});
            adapters.push_back({{"name", stdString(part.child("portgroup"))},
                                {"ipAddress", stdString(ip.child("ipAddress"))},
                                {"subnetMask", stdString(ip.child("subnetMask"))},
                                {"linkSpeed", 10000},
                                {"mtu", spec.child("mtu").integer(1500)}});
        } else if (part.name() == "portgroup") {
            networking["portGroups"].push_back({{"key", stdString(part.child("key"))},
                                                {"name", stdString(part.child("spec").child("name"))},
                                                {"vSwitch", stdString(part.child("vswitch"))},
                                                {"vlanId", part.child("spec").child("vlanId").integer()}});
        } else if (part.name() == "vswitch") {
            networking["switches"].push_back(
                {{"key", stdString(part.child("key"))}, {"name", stdString(part.child("name"))}});
        }
    }
    object["networking"] = std::move(networking);
    object["networkAdapters"] = std::move(adapters);
}

// One id for a tagged port group, "0-4094" for a trunk, empty for none.
void readVlan(Json &object, XmlElement value)
{
    const XmlElement vlan = value.child("vlan").child("vlanId");
    std::string text = stdString(vlan);
    if (vlan.child("start"))
        text = stdString(vlan.child("start")) + "-" + stdString(vlan.child("end"));
    object["vlanId"] = text == "0" ? "" : text;
}

const Readers &common()
{
    static const Readers readers = {{"name", readName}, {"parent", refInto("parent")}};
    return readers;
}

const Readers &ofHosts()
{
    static const Readers readers = {
        {"summary.overallStatus", textInto("status")},
        {"summary.runtime.inMaintenanceMode", flagInto("inMaintenance")},
        {"summary.managementServerIp", textInto("managementServerIp")},
        {"summary.hardware.numCpuPkgs", numberInto("cpuSockets")},
        {"summary.hardware.numCpuCores", numberInto("cpuCores")},
        {"summary.hardware.memorySize", numberInto("memoryBytes")},
        {"summary.config.product.name", textInto("productName")},
        {"summary.config.product.version", textInto("productVersion")},
        {"config.network", readHostNetwork},
        {"network", refsInto("networks")},
        {"datastore", refsInto("datastores")},
    };
    return readers;
}

const Readers &ofClusters()
{
    static const Readers readers = {
        {"network", refsInto("networks")},
        {"datastore", refsInto("datastores")},
        {"host", refsInto("hosts")},
        {"configuration.drsConfig.enabled", flagInto("drsEnabled")},
        {"configuration.drsConfig.defaultVmBehavior", textInto("drsBehavior")},
        {"configuration.dasConfig.enabled", flagInto("dasEnabled")},
    };
    return readers;
}

const Readers &ofDatastores()
{
    static const Readers readers = {
        {"summary.type", textInto("type")},
        {"summary.capacity", numberInto("capacity")},
        {"summary.freeSpace", numberInto("free")},
        {"summary.maintenanceMode", textInto("maintenance")},
    };
    return readers;
}

const Readers &ofPortGroups()
{
    static const Readers readers = {
        {"key", textInto("key")},
        {"config.distributedVirtualSwitch", refInto("dvSwitch")},
        {"config.defaultPortConfig", readVlan},
    };
    return readers;
}

const Readers &ofDatacenters()
{
    static const Readers readers = {
        {"datastoreFolder", refInto("datastores")},
        {"networkFolder", refInto("networks")},
        {"hostFolder", refInto("clusters")},
        {"vmFolder", refInto("vms")},
    };
    return readers;
}

/// A type of vim25 as Forklift keeps it.
struct TypeRow
{
    QByteArray type;
    std::string_view collection;
    const Readers *readers;
    Json fresh; ///< the fields that are there before any property has come
};

const std::vector<TypeRow> &types()
{
    static const Readers none;
    static const Readers folders = {{"childEntity", refsInto("children")}};
    static const Json host = {{"vms", nullptr},
                              {"thumbprint", ""},
                              {"timezone", ""},
                              {"cluster", ""},
                              {"inMaintenance", false},
                              {"networks", Json::array()},
                              {"hostScsiDisks", Json::array()},
                              {"advancedOptions", nullptr}};
    static const Json cluster = {{"networks", Json::array()}, {"datastores", Json::array()},
                                 {"hosts", Json::array()},    {"dasEnabled", false},
                                 {"dasVms", Json::array()},   {"drsEnabled", false},
                                 {"drsBehavior", ""},         {"drsVms", Json::array()}};
    static const Json network = {{"variant", "Standard"}, {"vlanId", ""}, {"host", nullptr}};
    static const std::vector<TypeRow> rows = {
        {"Datacenter", SourceInventory::Datacenters, &ofDatacenters(), Json::object()},
        {"Folder",
         SourceInventory::Folders,
         &folders,
         {{"folder", ""}, {"datacenter", ""}, {"children", Json::array()}}},
        {"ClusterComputeResource", SourceInventory::Clusters, &ofClusters(), cluster},
        {"ComputeResource", SourceInventory::Clusters, &ofClusters(), cluster},
        {"HostSystem", SourceInventory::Hosts, &ofHosts(), host},
        {"Datastore", SourceInventory::Datastores, &ofDatastores(), {{"backingDevicesNames", Json::array()}}},
        {"Network", SourceInventory::Networks, &none, network},
        {"OpaqueNetwork", SourceInventory::Networks, &none, network},
        {"DistributedVirtualPortgroup", SourceInventory::Networks, &ofPortGroups(), network},
    };
    return rows;
}

const TypeRow *rowOf(const QString &type)
{
    const QByteArray name = type.toLatin1();
    const auto row = std::ranges::find(types(), name, &TypeRow::type);
    return row == types().end() ? nullptr : &*row;
}

Json freshObject(const MoRef &ref, const TypeRow &row)
{
    Json object = row.fresh;
    object["id"] = ref.value.toStdString();
    object["name"] = "";
    object["parent"] = {{"kind", ""}, {"id", ""}};
    if (row.type == "DistributedVirtualPortgroup")
        object["variant"] = "DvPortGroup";
    if (row.type == "OpaqueNetwork")
        object["variant"] = "OpaqueNetwork";
    if (row.type == "ComputeResource")
        object["variant"] = "ComputeResource";
    return object;
}

/// What Forklift says twice: the parent once more under the name of its kind.
void repeatParent(const std::string &collection, Json &object)
{
    const std::string kind = kube::text(object, "/parent/kind");
    const std::string id = kube::text(object, "/parent/id");
    if (collection == SourceInventory::Hosts)
        object["cluster"] = id;
    if (collection == SourceInventory::Clusters)
        object["folder"] = id;
    if (collection == SourceInventory::Folders) {
        object["folder"] = kind == "Folder" ? id : "";
        object["datacenter"] = kind == "Datacenter" ? id : "";
    }
}

void read(const Readers &readers, QByteArrayView path, Json &object, XmlElement value)
{
    const auto reader = readers.find(path.toByteArray());
    if (reader != readers.end())
        reader->second(object, value);
}

} // namespace

vsphere::PropertyQuery inventoryQuery(const MoRef &container)
{
    vsphere::PropertyQuery query;
    query.container = container;
    for (const TypeRow &row : types()) {
        vsphere::PropertyPaths paths{row.type, {}};
        for (const auto &[path, reader] : common())
            paths.paths.append(path);
        for (const auto &[path, reader] : *row.readers)
            paths.paths.append(path);
        query.properties.append(paths);
    }
    query.properties.append({"VirtualMachine", virtualMachinePaths()});
    return query;
}

void VimObjects::apply(const ObjectRecord &record)
{
    const MoRef ref = record.ref();
    const std::string id = ref.value.toStdString();
    if (record.kind() == ObjectRecord::Kind::Leave) {
        remove(id);
        return;
    }
    const bool isVm = ref.type == QLatin1StringView("VirtualMachine");
    const TypeRow *row = rowOf(ref.type);
    if (!isVm && !row)
        return;
    auto held = m_held.find(id);
    if (held == m_held.end()) {
        Held fresh = isVm ? Held{std::string(SourceInventory::Vms), freshVirtualMachine(id)}
                          : Held{std::string(row->collection), freshObject(ref, *row)};
        held = m_held.emplace(id, std::move(fresh)).first;
    }
    Json &object = held->second.object;
    held->second.isPresent = true;
    record.forEachValue([&](QByteArrayView path, XmlElement value) {
        read(common(), path, object, value);
        if (isVm)
            readVirtualMachine(path, value, object);
        else
            read(*row->readers, path, object, value);
    });
    repeatParent(held->second.collection, object);
    m_inventory.put(held->second.collection, object);
}

void VimObjects::beginResync()
{
    for (auto &[id, held] : m_held)
        held.isPresent = false;
}

void VimObjects::endResync()
{
    std::vector<std::string> gone;
    for (const auto &[id, held] : m_held) {
        if (!held.isPresent)
            gone.push_back(id);
    }
    std::ranges::for_each(gone, [this](const std::string &id) { remove(id); });
}

void VimObjects::remove(const std::string &id)
{
    const auto held = m_held.find(id);
    if (held == m_held.end())
        return;
    m_inventory.remove(held->second.collection, id);
    m_held.erase(held);
}

} // namespace naru::lab
