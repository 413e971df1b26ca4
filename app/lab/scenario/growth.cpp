// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/growth.h"

#include "app/lab/scenario/guestos.h"

#include <array>
#include <cstdarg>
#include <cstdio>
#include <random>

namespace naru::lab::scenario {

namespace {

constexpr int vmsPerHost = 40;
constexpr int hostsPerCluster = 32;
constexpr int vmsPerDatastore = 200;
constexpr int vmsPerNetwork = 400;

/// printf into a string; libstdc++ 12 has no std::format.
[[gnu::format(printf, 1, 2)]] std::string formatted(const char *format, ...)
{
    char text[128];
    va_list arguments;
    va_start(arguments, format);
    std::vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return text;
}

/// The standard's distributions differ between libraries, its engines do not.
class Dice
{
public:
    explicit Dice(uint64_t seed)
        : m_engine(seed)
    {
    }

    /// 0 .. bound - 1
    std::size_t below(std::size_t bound) { return m_engine() % bound; }
    bool percent(std::size_t chance) { return below(100) < chance; }
    template <class T, std::size_t size>
    const T &pick(const std::array<T, size> &choices)
    {
        return choices[below(size)];
    }

private:
    std::mt19937_64 m_engine;
};

struct Role
{
    const char *prefix;
    const char *folder;
    int cpus;
    int64_t memoryMib;
    int64_t dataDiskMib; ///< 0 = none
};

constexpr std::array roles = {
    Role{"web", "Web", 2, 4096, 0},
    Role{"was", "Web/WAS", 4, 8192, 0},
    Role{"db", "Database", 8, 32768, 204800},
    Role{"batch", "Batch", 4, 8192, 51200},
    Role{"file", "Infrastructure", 2, 8192, 512000},
    Role{"dns", "Infrastructure", 1, 2048, 0},
    Role{"dev", "Development", 2, 8192, 0},
    Role{"vdi", "Desktops", 4, 8192, 0},
};

constexpr std::array<const char *, 8> koreanNames = {"회계서버", "인사 시스템", "그룹웨어", "결재_운영",
                                                     "문서고",   "개발-테스트", "백업서버", "출입관리"};

constexpr std::array<const char *, 9> guests = {
    "rhel7_64Guest",         "rhel8_64Guest",         "rhel8_64Guest",
    "centos7_64Guest",       "ubuntu64Guest",         "windows9Server64Guest",
    "windows8Server64Guest", "windows9Server64Guest", "freebsd12_64Guest"};

/// Most names are plain; some break the rules of a Kubernetes name in each of the ways that real inventories
/// do.
std::string vmName(Dice &dice, const Role &role, int index)
{
    switch (dice.below(20)) {
    case 0:
        return formatted("%s %05d", dice.pick(koreanNames), index);
    case 1:
        return formatted("%s.%05d.corp.example", role.prefix, index);
    case 2:
        return formatted("%s server %05d", role.prefix, index);
    case 3:
        return formatted("%s_%05d_PROD", role.prefix, index);
    case 4:
        return formatted("%s-%05d (old)", role.prefix, index);
    default:
        return formatted("%s-%05d", role.prefix, index);
    }
}

void addCluster(Datacenter &datacenter, int number)
{
    Cluster cluster;
    cluster.name = formatted("Grown-Cluster-%02d", number);
    for (int i = 1; i <= hostsPerCluster; ++i) {
        EsxiHost host;
        host.name = formatted("esxi-%02d-%02d.grown.example", number, i);
        host.address = formatted("10.%d.0.%d", 100 + number, i);
        host.memoryMib = 1048576;
        host.coresPerSocket = 28;
        cluster.hosts.push_back(host);
    }
    datacenter.clusters.push_back(cluster);
}

void addDatastore(Datacenter &datacenter, int number)
{
    Datastore datastore;
    datastore.name = formatted("Grown-Datastore-%03d", number);
    datastore.type = number % 4 == 0 ? DatastoreType::Nfs : DatastoreType::Vmfs;
    datastore.capacityMib = 200ll * 1024 * 1024;
    datacenter.datastores.push_back(datastore);
}

void addNetwork(Datacenter &datacenter, int number)
{
    Network network;
    network.name = formatted("grown-vlan-%d", 1000 + number);
    network.distributedSwitch = "Grown-DSwitch";
    network.vlan = 1000 + number;
    network.subnet = formatted("10.%d", 200 + number);
    datacenter.networks.push_back(network);
}

std::string addressIn(Dice &dice, const Network &network)
{
    const std::size_t third = dice.below(256);
    const std::size_t fourth = 1 + dice.below(254);
    return formatted("%s.%zu.%zu", network.subnet.c_str(), third, fourth);
}

std::string linkLocalAddress(Dice &dice)
{
    const std::size_t high = dice.below(256);
    const std::size_t low = dice.below(65536);
    return formatted("fe80::250:56ff:fe%02zx:%04zx", high, low);
}

Nic nicOn(Dice &dice, const Network &network, bool windows)
{
    Nic nic;
    nic.network = network.name;
    nic.type = windows && dice.percent(20) ? NicType::E1000e : NicType::Vmxnet3;
    nic.addresses = {addressIn(dice, network)};
    if (dice.percent(5))
        nic.addresses.push_back(addressIn(dice, network));
    if (dice.percent(10))
        nic.addresses.push_back(linkLocalAddress(dice));
    return nic;
}

void addStorage(Dice &dice, VirtualMachine &vm, const Role &role, const std::string &datastore)
{
    vm.disks.push_back({static_cast<int64_t>(20480 * (1 + dice.below(4))), datastore, dice.percent(80)});
    if (role.dataDiskMib > 0)
        vm.disks.push_back({role.dataDiskMib, datastore, dice.percent(80)});
    if (dice.percent(2))
        vm.disks.back().mode = DiskMode::IndependentPersistent;
    else if (dice.percent(1))
        vm.disks.back().shared = true;
    Cdrom cdrom;
    if (dice.percent(8))
        cdrom = {datastore, "iso/install.iso", vm.power == PowerState::On};
    vm.cdroms.push_back(cdrom);
    if (dice.percent(6))
        vm.snapshots.push_back({"before update", "taken by the operations team", false});
    vm.changeTracking = dice.percent(30);
}

VirtualMachine makeVm(Dice &dice, int index, const std::string &cluster, const std::string &datastore,
                      const Network &network, const Network &otherNetwork)
{
    const Role &role = dice.pick(roles);
    VirtualMachine vm;
    vm.name = vmName(dice, role, index);
    vm.folder = role.folder;
    vm.cluster = cluster;
    vm.guestId = dice.pick(guests);
    vm.guestName = guestFullName(vm.guestId);
    vm.hostName = formatted("%s-%05d", role.prefix, index);
    vm.cpus = role.cpus;
    vm.memoryMib = role.memoryMib;
    vm.power = dice.percent(70) ? PowerState::On : dice.percent(5) ? PowerState::Suspended : PowerState::Off;
    vm.tools = dice.percent(5) ? Tools::NotInstalled : dice.percent(20) ? Tools::Outdated : Tools::Installed;
    vm.firmware = dice.percent(40) ? Firmware::Efi : Firmware::Bios;
    vm.nics.push_back(nicOn(dice, network, isWindows(vm.guestId)));
    if (dice.percent(15))
        vm.nics.push_back(nicOn(dice, otherNetwork, isWindows(vm.guestId)));
    addStorage(dice, vm, role, datastore);
    return vm;
}

} // namespace

void grow(Scenario &scenario, int vmCount, uint64_t seed)
{
    if (scenario.vcenter.datacenters.empty())
        return;
    int present = 0;
    for (const Datacenter &datacenter : scenario.vcenter.datacenters)
        present += static_cast<int>(datacenter.vms.size());

    Datacenter &datacenter = scenario.vcenter.datacenters.front();
    Dice dice(seed);
    if (present >= vmCount)
        return;
    addNetwork(datacenter, 0);
    for (int index = 0; index < vmCount - present; ++index) {
        if (index % (vmsPerHost * hostsPerCluster) == 0)
            addCluster(datacenter, 1 + index / (vmsPerHost * hostsPerCluster));
        if (index % vmsPerDatastore == 0)
            addDatastore(datacenter, 1 + index / vmsPerDatastore);
        if (index % vmsPerNetwork == 0)
            addNetwork(datacenter, 1 + index / vmsPerNetwork);
        const std::size_t last = datacenter.networks.size() - 1;
        datacenter.vms.push_back(makeVm(dice, index, datacenter.clusters.back().name,
                                        datacenter.datastores.back().name, datacenter.networks[last],
                                        datacenter.networks[last - 1]));
    }
}

} // namespace naru::lab::scenario
