// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/consoleworld.h"

#include "tests/support/awaittask.h"

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 gib = 1024ULL * 1024 * 1024;

} // namespace

ConsoleWorld::ConsoleWorld(std::shared_ptr<FakeAdapter> factory)
    : adapter(std::move(factory))
{
    endpoints.addAdapter(adapter);
    auto opened = OperationJournal::open(folder.filePath(u"operations.db"_s), clock);
    EXPECT_TRUE(opened.has_value()) << describe(opened);
    journal = std::move(*opened);
    operations = std::make_unique<OperationManager>(*journal, secrets, clock);
    power = std::make_unique<PowerOperations>(*operations, endpoints, inventory, clock);
    viewState = std::make_unique<ViewState>(settings);
    services = std::make_unique<Services>(
        Services{endpoints, inventory, *operations, *power, settings, *viewState, prompter, clock});
}

ConsoleWorld::~ConsoleWorld()
{
    EXPECT_TRUE(awaitTask(operations->close()));
    EXPECT_TRUE(awaitTask(endpoints.close()));
    QCoreApplication::sendPostedEvents(); // what was cancelled a moment ago still ends
}

void ConsoleWorld::addEndpoint(const QString &id, const QString &name, const QList<InventoryObject> &objects)
{
    adapter->objects.insert(id, objects);
    Endpoint endpoint;
    endpoint.id = id;
    endpoint.kind = adapter->kind();
    endpoint.name = name;
    endpoint.settings = {
        {u"login"_s, u"password"_s}, {u"address"_s, u"fake.example.com"_s}, {u"user"_s, u"tester"_s}};
    const Result<> saved =
        awaitTask(endpoints.save(endpoint, {{u"password"_s, Secret::fromText(u"pw"_s)}}, false));
    ASSERT_TRUE(saved.has_value()) << describe(saved);
    const auto connected = awaitTask(endpoints.connectAndLoad(id, {}));
    ASSERT_TRUE(connected.has_value()) << describe(connected);
    inventory.flush();
}

void ConsoleWorld::removeEndpoint(const QString &id)
{
    const Result<> removed = awaitTask(endpoints.remove(id));
    ASSERT_TRUE(removed.has_value()) << describe(removed);
}

ObjectRef ref(const QString &endpoint, ObjectKind kind, const QString &id)
{
    return {endpoint, kind, id};
}

Container container(const ObjectRef &ref, const QString &name, const ObjectRef &parent)
{
    Container object;
    object.ref = ref;
    object.name = name;
    object.parent = parent;
    return object;
}

VirtualMachine machine(const QString &endpoint, const QString &id, const QString &name, PowerState state,
                       const ObjectRef &parent)
{
    VirtualMachine vm;
    vm.ref = ref(endpoint, ObjectKind::VirtualMachine, id);
    vm.name = name;
    vm.parent = parent;
    vm.powerState = state;
    vm.cpuCount = 2;
    vm.memoryBytes = 4 * gib;
    vm.tools = ToolsState::Running;
    vm.guestOsName = u"Red Hat Enterprise Linux 8 (64-bit)"_s;
    return vm;
}

Host host(const QString &endpoint, const QString &id, const QString &name, const ObjectRef &parent)
{
    Host host;
    host.ref = ref(endpoint, ObjectKind::Host, id);
    host.name = name;
    host.parent = parent;
    host.state = HostState::Connected;
    host.product = u"VMware ESXi 7.0.3"_s;
    host.cpuCores = 16;
    host.cpuMhz = 2600;
    host.memoryBytes = 128 * gib;
    host.cpuUsageMhz = 9800;
    host.memoryUsageBytes = qint64(61 * gib);
    return host;
}

QList<InventoryObject> webApplication(const QString &endpoint)
{
    using enum ObjectKind;
    const auto datacenter = container(ref(endpoint, Datacenter, u"dc-1"_s), u"Datacenter"_s);
    const auto cluster = container(ref(endpoint, Cluster, u"c-1"_s), u"Cluster"_s, datacenter.ref);
    const auto folder = container(ref(endpoint, Folder, u"f-1"_s), u"webapp"_s, datacenter.ref);
    const auto esx1 = host(endpoint, u"h-1"_s, u"esx01.example.com"_s, cluster.ref);
    const auto esx2 = host(endpoint, u"h-2"_s, u"esx02.example.com"_s, cluster.ref);
    naru::Datastore store;
    store.ref = ref(endpoint, ObjectKind::Datastore, u"ds-1"_s);
    store.name = u"WorkloadDatastore"_s;
    store.parent = datacenter.ref;
    store.type = u"VMFS"_s;
    store.capacityBytes = 4096 * gib;
    store.freeBytes = 1500 * gib;
    naru::Network network;
    network.ref = ref(endpoint, ObjectKind::Network, u"n-1"_s);
    network.name = u"segment-webapp"_s;
    network.parent = datacenter.ref;
    network.variant = naru::Network::Variant::DistributedPortGroup;
    network.vlan = u"210"_s;
    QList<InventoryObject> objects{datacenter, cluster, folder, esx1, esx2, store, network};
    const auto add = [&](const QString &id, const QString &name, PowerState state, const naru::Host &on,
                         int cpus, quint64 memory, const QString &guest) {
        auto vm = machine(endpoint, id, name, state, folder.ref);
        vm.host = on.ref;
        vm.cpuCount = cpus;
        vm.memoryBytes = memory;
        vm.guestOsName = guest;
        vm.datastores = {store.ref};
        vm.networks = {network.ref};
        vm.storageUsedBytes = qint64(24 * gib);
        vm.ipAddress = state == PowerState::On ? u"192.168.210.%1"_s.arg(10 + objects.size()) : QString();
        objects.append(vm);
    };
    const QString rhel = u"Red Hat Enterprise Linux 8 (64-bit)"_s;
    const QString windows = u"Microsoft Windows Server 2019 (64-bit)"_s;
    add(u"vm-1"_s, u"haproxy"_s, PowerState::On, esx1, 2, 4 * gib, rhel);
    add(u"vm-2"_s, u"database"_s, PowerState::On, esx2, 4, 16 * gib, rhel);
    add(u"vm-3"_s, u"winweb01"_s, PowerState::On, esx1, 2, 8 * gib, windows);
    add(u"vm-4"_s, u"winweb02"_s, PowerState::Off, esx2, 2, 8 * gib, windows);
    return objects;
}

QList<InventoryObject> manyMachines(const QString &endpoint, int count)
{
    const auto folder = container(ref(endpoint, ObjectKind::Folder, u"f"_s), u"many"_s);
    QList<InventoryObject> objects{folder};
    for (int i = 0; i < count; ++i)
        objects.append(machine(endpoint, u"many-%1"_s.arg(i), u"machine-%1"_s.arg(i),
                               i % 2 ? PowerState::On : PowerState::Off, folder.ref));
    return objects;
}

} // namespace naru::test
