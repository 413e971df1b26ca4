// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/inventoryschema.h"

#include <array>
#include <span>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 mebibyte = 1024 * 1024;

/// One property and where it goes. `value` is null when the property is unset.
template <class Row>
struct Property
{
    QByteArrayView path;
    void (*set)(Row &row, XmlElement value, RowContext &context);
};

template <class Row>
void setName(Row &row, XmlElement value, RowContext &)
{
    row.name = plainName(value.string());
}

/// A machine is either in a folder or in a vApp, and the other property is unset then.
template <class Row>
void setParent(Row &row, XmlElement value, RowContext &context)
{
    if (value)
        row.parent = context.references.ref(value);
}

constexpr std::array containerProperties = {
    Property<Container>{"name", setName<Container>},
    Property<Container>{"parent", setParent<Container>},
};

constexpr std::array vmProperties = {
    Property<VirtualMachine>{"name", setName<VirtualMachine>},
    Property<VirtualMachine>{"parent", setParent<VirtualMachine>},
    Property<VirtualMachine>{"parentVApp", setParent<VirtualMachine>},
    Property<VirtualMachine>{"runtime.powerState",
                             [](VirtualMachine &vm, XmlElement value, RowContext &) {
                                 vm.powerState = powerStateOf(value.text());
                             }},
    Property<VirtualMachine>{"runtime.host",
                             [](VirtualMachine &vm, XmlElement value, RowContext &context) {
                                 vm.host = context.references.ref(value);
                             }},
    Property<VirtualMachine>{
        "config.hardware.numCPU",
        [](VirtualMachine &vm, XmlElement value, RowContext &) { vm.cpuCount = int(value.integer()); }},
    Property<VirtualMachine>{"config.hardware.memoryMB",
                             [](VirtualMachine &vm, XmlElement value, RowContext &) {
                                 vm.memoryBytes = quint64(value.integer()) * mebibyte;
                             }},
    Property<VirtualMachine>{"config.uuid", [](VirtualMachine &vm, XmlElement value,
                                               RowContext &) { vm.uuid = value.string().toLower(); }},
    Property<VirtualMachine>{"config.instanceUuid",
                             [](VirtualMachine &vm, XmlElement value, RowContext &) {
                                 vm.instanceUuid = value.string().toLower();
                             }},
    Property<VirtualMachine>{"config.template", [](VirtualMachine &vm, XmlElement value,
                                                   RowContext &) { vm.isTemplate = value.boolean(); }},
    Property<VirtualMachine>{"config.guestId",
                             [](VirtualMachine &vm, XmlElement value, RowContext &context) {
                                 vm.guestOsId = context.references.shared(value);
                             }},
    Property<VirtualMachine>{"config.guestFullName",
                             [](VirtualMachine &vm, XmlElement value, RowContext &context) {
                                 vm.guestOsName = context.references.shared(value);
                             }},
    Property<VirtualMachine>{"summary.quickStats",
                             [](VirtualMachine &vm, XmlElement value, RowContext &) {
                                 vm.cpuUsageMhz = int(value.child("overallCpuUsage").integer(-1));
                                 const qint64 mb = value.child("guestMemoryUsage").integer(-1);
                                 vm.guestMemoryUsageBytes = mb < 0 ? -1 : mb * qint64(mebibyte);
                             }},
    Property<VirtualMachine>{
        "summary.storage.committed",
        [](VirtualMachine &vm, XmlElement value, RowContext &) { vm.storageUsedBytes = value.integer(-1); }},
    Property<VirtualMachine>{"guest.ipAddress", [](VirtualMachine &vm, XmlElement value,
                                                   RowContext &) { vm.ipAddress = value.string(); }},
    Property<VirtualMachine>{
        "guest.toolsRunningStatus",
        [](VirtualMachine &vm, XmlElement value, RowContext &) { vm.tools = toolsStateOf(value.text()); }},
    Property<VirtualMachine>{"resourcePool",
                             [](VirtualMachine &vm, XmlElement value,
                                RowContext &context) { vm.resourcePool = context.references.ref(value); }},
    Property<VirtualMachine>{"datastore",
                             [](VirtualMachine &vm, XmlElement value,
                                RowContext &context) { vm.datastores = context.references.refs(value); }},
    Property<VirtualMachine>{"network",
                             [](VirtualMachine &vm, XmlElement value,
                                RowContext &context) { vm.networks = context.references.refs(value); }},
    Property<VirtualMachine>{"snapshot", [](VirtualMachine &vm, XmlElement value,
                                            RowContext &) { vm.hasSnapshot = !value.isNull(); }},
};

/// The state that a list shows follows from three properties, which change one by one.
HostState stateOf(const HostRuntime &runtime)
{
    if (runtime.connection == "notResponding")
        return HostState::NotResponding;
    if (runtime.standby)
        return HostState::Standby;
    if (runtime.connection == "disconnected")
        return HostState::Disconnected;
    if (runtime.maintenance)
        return HostState::Maintenance;
    return runtime.connection == "connected" ? HostState::Connected : HostState::Unknown;
}

constexpr std::array hostProperties = {
    Property<Host>{"name", setName<Host>},
    Property<Host>{"parent", setParent<Host>},
    Property<Host>{"runtime.connectionState",
                   [](Host &host, XmlElement value, RowContext &context) {
                       HostRuntime &runtime = context.hosts[host.ref.id];
                       runtime.connection = value.text().toByteArray();
                       host.state = stateOf(runtime);
                   }},
    Property<Host>{"runtime.inMaintenanceMode",
                   [](Host &host, XmlElement value, RowContext &context) {
                       HostRuntime &runtime = context.hosts[host.ref.id];
                       runtime.maintenance = value.boolean();
                       host.state = stateOf(runtime);
                   }},
    Property<Host>{"runtime.standbyMode",
                   [](Host &host, XmlElement value, RowContext &context) {
                       HostRuntime &runtime = context.hosts[host.ref.id];
                       runtime.standby = value.text() == "in";
                       host.state = stateOf(runtime);
                   }},
    Property<Host>{"summary.config.product.fullName",
                   [](Host &host, XmlElement value, RowContext &context) {
                       host.product = context.references.shared(value);
                   }},
    Property<Host>{"summary.hardware.numCpuCores",
                   [](Host &host, XmlElement value, RowContext &) { host.cpuCores = int(value.integer()); }},
    Property<Host>{"summary.hardware.cpuMhz",
                   [](Host &host, XmlElement value, RowContext &) { host.cpuMhz = int(value.integer()); }},
    Property<Host>{
        "summary.hardware.memorySize",
        [](Host &host, XmlElement value, RowContext &) { host.memoryBytes = quint64(value.integer()); }},
    Property<Host>{"summary.quickStats",
                   [](Host &host, XmlElement value, RowContext &) {
                       host.cpuUsageMhz = int(value.child("overallCpuUsage").integer(-1));
                       const qint64 mb = value.child("overallMemoryUsage").integer(-1);
                       host.memoryUsageBytes = mb < 0 ? -1 : mb * qint64(mebibyte);
                   }},
};

constexpr std::array datastoreProperties = {
    Property<Datastore>{"name", setName<Datastore>},
    Property<Datastore>{"parent", setParent<Datastore>},
    Property<Datastore>{"summary.type",
                        [](Datastore &datastore, XmlElement value, RowContext &context) {
                            datastore.type = context.references.shared(value);
                        }},
    Property<Datastore>{"summary.capacity",
                        [](Datastore &datastore, XmlElement value, RowContext &) {
                            datastore.capacityBytes = quint64(value.integer());
                        }},
    Property<Datastore>{"summary.freeSpace",
                        [](Datastore &datastore, XmlElement value, RowContext &) {
                            datastore.freeBytes = quint64(value.integer());
                        }},
    Property<Datastore>{"summary.accessible", [](Datastore &datastore, XmlElement value,
                                                 RowContext &) { datastore.accessible = value.boolean(); }},
    Property<Datastore>{"summary.maintenanceMode",
                        [](Datastore &datastore, XmlElement value, RowContext &) {
                            datastore.maintenance = value && value.text() != "normal";
                        }},
};

constexpr std::array networkProperties = {
    Property<Network>{"name", setName<Network>},
    Property<Network>{"parent", setParent<Network>},
};

void setVlan(Network &network, XmlElement portSetting, RowContext &)
{
    const XmlElement vlan = portSetting.child("vlan");
    network.vlan.clear();
    if (vlan.xsiType().contains("TrunkVlan")) {
        QStringList ranges;
        for (const XmlElement range : vlan) {
            if (range.name() == "vlanId")
                ranges.append(range.child("start").string() + u'-' + range.child("end").string());
        }
        network.vlan = ranges.join(u", "_s);
    } else if (const XmlElement id = vlan.child("vlanId"); id.integer() != 0) {
        network.vlan = id.string();
    }
}

constexpr std::array portgroupProperties = {
    Property<Network>{"name", setName<Network>},
    Property<Network>{"parent", setParent<Network>},
    Property<Network>{"config.defaultPortConfig", setVlan},
};

template <class Row>
using Properties = std::span<const Property<Row>>;

template <class Row>
PropertyPaths pathsOf(QByteArray type, Properties<Row> properties)
{
    PropertyPaths paths{std::move(type), {}};
    for (const Property<Row> &property : properties)
        paths.paths.append(property.path.toByteArray());
    return paths;
}

Properties<Container> propertiesOf(const Container &)
{
    return containerProperties;
}
Properties<VirtualMachine> propertiesOf(const VirtualMachine &)
{
    return vmProperties;
}
Properties<Host> propertiesOf(const Host &)
{
    return hostProperties;
}
Properties<Datastore> propertiesOf(const Datastore &)
{
    return datastoreProperties;
}
Properties<Network> propertiesOf(const Network &network)
{
    return network.variant == Network::Variant::DistributedPortGroup
               ? Properties<Network>(portgroupProperties)
               : Properties<Network>(networkProperties);
}
Properties<StorageClass> propertiesOf(const StorageClass &)
{
    return {}; // vSphere has none
}

template <class Row>
void applyTo(Row &row, const ObjectRecord &record, RowContext &context)
{
    const Properties<Row> properties = propertiesOf(row);
    size_t expected = 0; // servers mostly keep the order of the query: look first where the last one was
    record.forEachValue([&](QByteArrayView path, XmlElement value) {
        for (size_t tried = 0; tried < properties.size(); ++tried) {
            const Property<Row> &property = properties[(expected + tried) % properties.size()];
            if (property.path != path)
                continue;
            property.set(row, value, context);
            expected += tried + 1;
            return;
        }
    });
}

template <class Row>
Row rowOf(const ObjectRef &ref)
{
    Row row;
    row.ref = ref;
    return row;
}

} // namespace

QList<PropertyPaths> inventoryProperties()
{
    QList<PropertyPaths> all;
    for (const char *type :
         {"Datacenter", "Folder", "ClusterComputeResource", "ComputeResource", "ResourcePool", "StoragePod"})
        all.append(pathsOf<Container>(type, containerProperties));
    all.append(pathsOf<Host>("HostSystem", hostProperties));
    all.append(pathsOf<Datastore>("Datastore", datastoreProperties));
    all.append(pathsOf<Network>("Network", networkProperties));
    all.append(pathsOf<Network>("DistributedVirtualPortgroup", portgroupProperties));
    all.append(pathsOf<VirtualMachine>("VirtualMachine", vmProperties));
    return all;
}

std::optional<InventoryObject> emptyRow(QByteArrayView vimType, const ObjectRef &ref)
{
    switch (ref.kind) {
    case ObjectKind::VirtualMachine:
        return rowOf<VirtualMachine>(ref);
    case ObjectKind::Host:
        return rowOf<Host>(ref);
    case ObjectKind::Datastore:
        return rowOf<Datastore>(ref);
    case ObjectKind::Network: {
        auto network = rowOf<Network>(ref);
        if (vimType == "DistributedVirtualPortgroup")
            network.variant = Network::Variant::DistributedPortGroup;
        else if (vimType == "OpaqueNetwork")
            network.variant = Network::Variant::Opaque;
        return network;
    }
    case ObjectKind::Datacenter:
    case ObjectKind::Folder:
    case ObjectKind::Cluster:
    case ObjectKind::ResourcePool:
    case ObjectKind::DatastoreCluster:
        return rowOf<Container>(ref);
    default:
        return std::nullopt;
    }
}

void applyProperties(InventoryObject &row, const ObjectRecord &record, RowContext &context)
{
    std::visit([&](auto &object) { applyTo(object, record, context); }, row);
}

QString plainName(const QString &stored)
{
    if (!stored.contains(u'%'))
        return stored;
    QString name = stored;
    name.replace("%2f"_L1, "/"_L1, Qt::CaseInsensitive);
    name.replace("%5c"_L1, "\\"_L1, Qt::CaseInsensitive);
    return name.replace("%25"_L1, "%"_L1);
}

PowerState powerStateOf(QByteArrayView word)
{
    if (word == "poweredOn")
        return PowerState::On;
    if (word == "poweredOff")
        return PowerState::Off;
    return word == "suspended" ? PowerState::Suspended : PowerState::Unknown;
}

ToolsState toolsStateOf(QByteArrayView runningStatus)
{
    if (runningStatus == "guestToolsRunning" || runningStatus == "guestToolsExecutingScripts")
        return ToolsState::Running;
    return runningStatus == "guestToolsNotRunning" ? ToolsState::NotRunning : ToolsState::Unknown;
}

} // namespace naru::vsphere
