// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/preflight.h"

#include <gmock/gmock.h>

using namespace naru;
using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

namespace naru {
void PrintTo(const Finding &finding, std::ostream *out)
{
    *out << int(finding.severity) << "/" << int(finding.code) << " " << finding.vmName.toStdString();
}
} // namespace naru

namespace {

MATCHER_P2(Finds, severity, code, "")
{
    return arg.severity == severity && arg.code == code;
}

MATCHER_P(HasCode, code, "")
{
    return arg.code == code;
}

class PreflightTest : public testing::Test
{
protected:
    PreflightTest()
    {
        SourceVm vm;
        vm.id = u"vm-1"_s;
        vm.name = u"database"_s;
        vm.guestOsId = u"rhel8_64Guest"_s;
        vm.networkIds = {u"net-1"_s};
        vm.datastoreIds = {u"ds-1"_s};
        VirtualMachineDetails details;
        VmNic nic;
        nic.label = u"Network adapter 1"_s;
        nic.network = {u"vc"_s, ObjectKind::Network, u"net-1"_s};
        nic.addresses = {u"192.0.2.10"_s, u"2001:db8::10"_s};
        nic.addressesKnown = true;
        details.nics = {nic};
        VmDisk disk;
        disk.label = u"Hard disk 1"_s;
        disk.changeTracking = true;
        details.disks = {disk};
        details.changeTracking = true;
        vm.details = details;
        input.source.vms = {vm};
        input.draft.vms = {vm};
        input.draft.networks.entries = {{{u"net-1"_s, u"segment"_s, {}}, NetworkMapEntry::Target::Pod, {}}};
        input.draft.storage.entries = {{{u"ds-1"_s, u"WorkloadDatastore"_s, {}}, u"ceph"_s, {}, {}}};
        input.access = QList<AccessAnswer>();
        input.vddkImageSet = true;
    }

    SourceVm &vm() { return input.source.vms[0]; }
    VirtualMachineDetails &details() { return *vm().details; }

    PreflightInput input;
};

TEST_F(PreflightTest, FindsNothingOnACleanMachine)
{
    EXPECT_THAT(preflight(input), testing::IsEmpty());
}

TEST_F(PreflightTest, BlocksOnAConnectedCdrom)
{
    details().connectedCdroms = {u"CD/DVD drive 1"_s};
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Blocker, Code::CdromConnected)));
}

TEST_F(PreflightTest, NeverCallsUncheckedWhatItCouldNotSee)
{
    vm().details.reset();
    input.access.reset();
    EXPECT_THAT(preflight(input),
                testing::UnorderedElementsAre(Finds(Severity::NotChecked, Code::NotCheckedDevices),
                                              Finds(Severity::NotChecked, Code::NotCheckedDisks),
                                              Finds(Severity::NotChecked, Code::NotCheckedAddresses),
                                              Finds(Severity::NotChecked, Code::NotCheckedPermissions)));
    vm().details = input.draft.vms[0].details;
    vm().detailsFromGuestless = true;
    input.access = QList<AccessAnswer>();
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::NotChecked, Code::NotCheckedDevices)));
}

TEST_F(PreflightTest, WarnsOfSeveralAddressesOfOneFamilyOnANic)
{
    EXPECT_THAT(preflight(input), testing::IsEmpty()); // one IPv4 and one IPv6 are fine
    details().nics[0].addresses.append(u"192.0.2.11"_s);
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Warning, Code::NicSeveralAddresses)));
}

TEST_F(PreflightTest, SaysThatAddressesAreUnknownWithoutGuestTools)
{
    details().nics[0].addressesKnown = false;
    details().nics[0].addresses.clear();
    EXPECT_THAT(preflight(input),
                testing::ElementsAre(Finds(Severity::Warning, Code::AddressUnknown),
                                     Finds(Severity::NotChecked, Code::NotCheckedAddresses)));
    input.draft.preserveStaticIps = false;
    EXPECT_THAT(preflight(input),
                testing::ElementsAre(Finds(Severity::NotChecked, Code::NotCheckedAddresses)));
}

TEST_F(PreflightTest, BlocksWarmWithoutChangeTrackingWithSnapshotsOrWithoutVddk)
{
    input.draft.type = MigrationType::Warm;
    vm().hasSnapshot = true;
    details().disks[0].changeTracking = false;
    input.vddkImageSet = false;
    EXPECT_THAT(preflight(input),
                testing::UnorderedElementsAre(Finds(Severity::Blocker, Code::VddkMissing),
                                              Finds(Severity::Blocker, Code::SnapshotsWarm),
                                              Finds(Severity::Blocker, Code::ChangeTrackingOff)));
    input.draft.type = MigrationType::Cold;
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Warning, Code::SnapshotsCold)));
}

TEST_F(PreflightTest, TellsTheNewNameAndWhenItIsTaken)
{
    vm().name = input.draft.vms[0].name = u"데이터베이스"_s;
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Warning, Code::NameBecomesRandom)));
    input.draft.targetNames = {{u"vm-1"_s, u"database"_s}};
    EXPECT_THAT(preflight(input), testing::IsEmpty());
    input.takenNames = {u"database"_s};
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Blocker, Code::TargetNameTaken)));
    vm().name = input.draft.vms[0].name = u"database"_s;
    input.draft.targetNames.clear();
    const QList<Finding> findings = preflight(input);
    ASSERT_THAT(findings, testing::ElementsAre(Finds(Severity::Warning, Code::NameTaken)));
    EXPECT_EQ(findings[0].facts[u"newName"_s], u"database-xxxx"_s);
}

TEST_F(PreflightTest, NamesTheOtherPlanThatCarriesTheMachine)
{
    MigrationPlan other;
    other.id.name = u"older"_s;
    other.source = input.draft.source;
    other.vms = {{u"vm-1"_s, u"database"_s, {}, {}}};
    input.otherPlans = {other};
    EXPECT_THAT(preflight(input), testing::ElementsAre(HasCode(Code::InOtherPlan)));
    input.otherPlans[0].archived = true;
    EXPECT_THAT(preflight(input), testing::IsEmpty());
}

TEST_F(PreflightTest, ReportsEveryMissingRight)
{
    input.access = {{{u"create"_s, u"kubevirt.io"_s, u"virtualmachines"_s, u"vmexamples"_s}, false, u"no"_s},
                    {{u"create"_s, u"forklift.konveyor.io"_s, u"plans"_s, u"mtv"_s}, true, {}}};
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Blocker, Code::PermissionMissing)));
}

TEST_F(PreflightTest, LeavesOutConcernsThatAnOwnCheckSaysBetter)
{
    vm().concerns = {{u"vmware.snapshot.detected"_s, Concern::Category::Information, u"Snapshot"_s, {}},
                     {u"vmware.tpm.detected"_s, Concern::Category::Warning, u"TPM"_s, u"..."_s},
                     {u"vmware.datastore.missing"_s, Concern::Category::Critical, u"Datastore"_s, u"..."_s}};
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Blocker, Code::ServerConcern),
                                                       Finds(Severity::Warning, Code::ServerConcern)));
}

TEST_F(PreflightTest, BlocksWhenTheMachineIsGone)
{
    input.source.vms.clear();
    EXPECT_THAT(preflight(input), testing::ElementsAre(Finds(Severity::Blocker, Code::MachineGone)));
}

} // namespace
