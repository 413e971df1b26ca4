// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/scenario/growth.h"
#include "app/lab/scenario/scenarioloader.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

using namespace naru;
using namespace naru::lab::scenario;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;

namespace {

std::string problemOf(const std::string &text)
{
    const Result<Scenario> scenario = parseScenario(text, "test");
    if (scenario)
        return "no problem";
    EXPECT_EQ(scenario.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(scenario.error().subject, QStringLiteral("test"));
    return scenario.error().nativeDetail.toStdString();
}

Scenario webapp()
{
    Result<Scenario> scenario = loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml");
    EXPECT_TRUE(scenario) << scenario.error().nativeDetail.toStdString();
    return scenario.value_or(Scenario());
}

std::string withVm(const std::string &vm)
{
    return "name: t\n"
           "vcenter:\n"
           "  name: vc\n"
           "  instanceUuid: u\n"
           "  datacenters:\n"
           "    - name: dc\n"
           "      clusters: [{name: c, hosts: [{name: h}]}]\n"
           "      datastores: [{name: ds, capacity: 1TiB}]\n"
           "      networks: [{name: net}]\n"
           "      vms:\n" +
           vm;
}

} // namespace

TEST(Scenario, TheWebAppHasTheMachinesOfTheGuideAndTheirRunningCopies)
{
    const Scenario scenario = webapp();
    ASSERT_EQ(scenario.vcenter.datacenters.size(), 1u);
    std::vector<std::string> off;
    std::vector<std::string> on;
    for (const VirtualMachine &vm : scenario.vcenter.datacenters.front().vms) {
        (vm.power == PowerState::On ? on : off).push_back(vm.name);
        EXPECT_EQ(vm.disks.front().datastore, "WorkloadDatastore");
    }
    EXPECT_THAT(off, ElementsAre("haproxy", "database", "winweb01", "winweb02"));
    EXPECT_THAT(on,
                ElementsAre("haproxy_running", "database_running", "winweb01_running", "winweb02_running"));
    EXPECT_THAT(scenario.openshift.storageClasses,
                Contains(AllOf(Field(&StorageClass::name, "ocs-storagecluster-ceph-rbd"),
                               Field(&StorageClass::isDefault, true))));
    EXPECT_THAT(scenario.openshift.storageClasses,
                Contains(AllOf(Field(&StorageClass::name, "ocs-storagecluster-ceph-rbd-virtualization"),
                               Field(&StorageClass::isVirtualizationDefault, true))));
}

TEST(Scenario, MistakesAreReportedWithTheirLine)
{
    EXPECT_EQ(problemOf("name: t\nspeed: 3\n"), "line 2: unknown key 'speed'");
    EXPECT_EQ(problemOf("vcenter:\n  name: a\n"), "line 1: the key 'name' is missing");
    EXPECT_EQ(problemOf("name: t\nname: u\n"), "line 2: the key 'name' appears twice");
    EXPECT_EQ(problemOf("name: t\npace:\n  diskCopyMibPerSecond: -1\n"),
              "line 3: a positive number is expected here");
    EXPECT_THAT(problemOf("name: [\n"), HasSubstr("line "));
    EXPECT_THAT(problemOf("just text"), HasSubstr("a mapping (key: value) is expected"));
}

TEST(Scenario, NamesMustReferToSomethingThatExists)
{
    EXPECT_EQ(problemOf(withVm("        - {name: a, disks: [{size: 1GiB, datastore: ds}]}\n")), "no problem");
    EXPECT_EQ(problemOf(withVm("        - name: a\n          nics: [{network: nowhere}]\n")),
              "line 12: there is no network 'nowhere'");
    EXPECT_EQ(problemOf(withVm("        - {name: a}\n        - {name: a}\n")),
              "line 12: the name '/a' is used twice");
    EXPECT_EQ(problemOf(withVm("        - {name: a, memory: 3 apples}\n")),
              "line 11: '3 apples' is not a size such as 512MiB, 20GiB or 2TiB");
    EXPECT_EQ(problemOf(withVm("        - {name: a, power: maybe}\n")),
              "line 11: 'maybe' is not one of: on, off, suspended");
}

TEST(Scenario, GrowthIsTheSameForTheSameSeedAndDiffersForAnother)
{
    const auto names = [](uint64_t seed, int count) {
        Scenario scenario = webapp();
        grow(scenario, count, seed);
        std::vector<std::string> result;
        for (const VirtualMachine &vm : scenario.vcenter.datacenters.front().vms)
            result.push_back(vm.name + vm.guestId + std::to_string(vm.disks.front().sizeMib));
        return result;
    };
    const std::vector<std::string> once = names(7, 2000);
    EXPECT_EQ(once.size(), 2000u);
    EXPECT_EQ(once, names(7, 2000));
    EXPECT_NE(once, names(8, 2000));
    const std::vector<std::string> fewer = names(7, 300);
    EXPECT_TRUE(std::equal(fewer.begin(), fewer.end(), once.begin()));
}

TEST(Scenario, GrownMachinesAreVariedAndReferToWhatExists)
{
    Scenario scenario = webapp();
    grow(scenario, 3000, 1);
    const Datacenter &datacenter = scenario.vcenter.datacenters.front();
    std::set<std::string> datastores;
    for (const Datastore &datastore : datacenter.datastores)
        datastores.insert(datastore.name);
    std::set<std::string> networks;
    for (const Network &network : datacenter.networks)
        networks.insert(network.name);

    int korean = 0, dotted = 0, spaced = 0, withIso = 0, withSnapshot = 0, severalNics = 0, running = 0;
    std::set<std::string> names;
    for (const VirtualMachine &vm : datacenter.vms) {
        EXPECT_TRUE(names.insert(vm.folder + '/' + vm.name).second) << vm.name;
        for (const Disk &disk : vm.disks)
            EXPECT_TRUE(datastores.contains(disk.datastore));
        for (const Nic &nic : vm.nics)
            EXPECT_TRUE(networks.contains(nic.network));
        korean += std::ranges::any_of(vm.name, [](char c) { return c < 0; });
        dotted += vm.name.contains('.');
        spaced += vm.name.contains(' ');
        withIso += std::ranges::any_of(vm.cdroms, [](const Cdrom &cdrom) { return !cdrom.iso.empty(); });
        withSnapshot += !vm.snapshots.empty();
        severalNics += vm.nics.size() > 1;
        running += vm.power == PowerState::On;
    }
    for (int count : {korean, dotted, spaced, withIso, withSnapshot, severalNics})
        EXPECT_GT(count, 50);
    EXPECT_GT(running, 1500);
    EXPECT_LT(running, 2700);
}
