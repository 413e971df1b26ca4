// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/plandraft.h"

#include <gmock/gmock.h>

using namespace naru;
using namespace Qt::StringLiterals;
using Code = DraftIssue::Code;

namespace naru {
void PrintTo(const DraftIssue &issue, std::ostream *out)
{
    *out << int(issue.code) << " " << issue.subject.toStdString();
}
} // namespace naru

namespace {

Provider readyProvider(const QString &name, Provider::Type type)
{
    Provider provider;
    provider.id = {u"mtv"_s, name};
    provider.type = type;
    provider.conditions = {{u"Ready"_s, true, Condition::Category::Required, {}, {}, {}, {}, {}}};
    return provider;
}

class PlanDraftTest : public testing::Test
{
protected:
    PlanDraftTest()
    {
        context.providers = {readyProvider(u"vmware"_s, Provider::Type::VSphere),
                             readyProvider(u"host"_s, Provider::Type::OpenShift)};
        context.projects = {u"vmexamples"_s};
        draft.name = u"move-webapp"_s;
        draft.ns = u"mtv"_s;
        draft.source = {u"mtv"_s, u"vmware"_s};
        draft.destination = {u"mtv"_s, u"host"_s};
        draft.targetProject = u"vmexamples"_s;
        draft.vms = {vm(u"vm-1"_s, u"database"_s), vm(u"vm-2"_s, u"winweb01"_s)};
        draft.networks.newName = u"move-webapp-net"_s;
        draft.networks.entries = {{{u"net-1"_s, u"segment"_s, {}}, NetworkMapEntry::Target::Pod, {}}};
        draft.storage.newName = u"move-webapp-storage"_s;
        draft.storage.entries = {{{u"ds-1"_s, u"WorkloadDatastore"_s, {}}, u"ceph-rbd"_s, {}, {}}};
    }

    static SourceVm vm(const QString &id, const QString &name)
    {
        SourceVm result;
        result.id = id;
        result.name = name;
        result.networkIds = {u"net-1"_s};
        result.datastoreIds = {u"ds-1"_s};
        return result;
    }

    std::vector<Code> codes() const
    {
        std::vector<Code> result;
        for (const DraftIssue &issue : draftIssues(draft, context))
            result.push_back(issue.code);
        return result;
    }

    PlanDraft draft;
    DraftContext context;
};

TEST_F(PlanDraftTest, HasNoIssueWhenEverythingIsThere)
{
    EXPECT_THAT(draftIssues(draft, context), testing::IsEmpty());
}

TEST_F(PlanDraftTest, AsksForAMissingProjectInsteadOfLettingATypoMakeOne)
{
    draft.targetProject = u"vmexampels"_s;
    EXPECT_THAT(
        draftIssues(draft, context),
        testing::ElementsAre(DraftIssue{Code::ProjectDoesNotExist, u"vmexampels"_s, DraftStep::General}));
    draft.createTargetProject = true;
    EXPECT_THAT(codes(), testing::IsEmpty());
}

TEST_F(PlanDraftTest, RefusesNamesThatKubernetesDoesNotTake)
{
    draft.name = u"Move Webapp"_s;
    draft.targetNames = {{u"vm-1"_s, u"Database"_s}};
    EXPECT_THAT(codes(), testing::ElementsAre(Code::NameInvalid, Code::TargetNameInvalid));
    draft.name = u"웹"_s;
    draft.targetNames = {{u"vm-1"_s, u"same"_s}, {u"vm-2"_s, u"same"_s}};
    EXPECT_THAT(codes(), testing::ElementsAre(Code::NameInvalid, Code::TargetNameTwice));
}

TEST_F(PlanDraftTest, NamesWhatHasNoMapAndWhatIsMappedTwice)
{
    draft.vms[0].networkIds.append(u"net-2"_s);
    draft.vms[1].datastoreIds.append(u"ds-2"_s);
    draft.storage.entries.append(draft.storage.entries.first());
    EXPECT_THAT(
        draftIssues(draft, context),
        testing::ElementsAre(DraftIssue{Code::NetworkUnmapped, u"net-2"_s, DraftStep::Networks},
                             DraftIssue{Code::SourceMappedTwice, u"WorkloadDatastore"_s, DraftStep::Storage},
                             DraftIssue{Code::StorageUnmapped, u"ds-2"_s, DraftStep::Storage}));
}

TEST_F(PlanDraftTest, AllowsOneNicPerMachineOnThePodNetwork)
{
    draft.vms[0].networkIds.append(u"net-2"_s);
    draft.networks.entries.append({{u"net-2"_s, u"dmz"_s, {}}, NetworkMapEntry::Target::Pod, {}});
    EXPECT_THAT(codes(), testing::ElementsAre(Code::SeveralNicsOnPodNetwork));
    draft.networks.entries[1].target = NetworkMapEntry::Target::Multus;
    EXPECT_THAT(codes(), testing::ElementsAre(Code::NetworkTargetMissing));
    draft.networks.entries[1].attachment = {u"vmexamples"_s, u"flat"_s};
    EXPECT_THAT(codes(), testing::IsEmpty());
}

TEST_F(PlanDraftTest, CountsTwoNicsOnOneNetworkWhenItKnowsTheNics)
{
    VirtualMachineDetails details;
    VmNic nic;
    nic.network = {u"vc"_s, ObjectKind::Network, u"net-1"_s};
    details.nics = {nic, nic};
    draft.vms[0].details = details;
    EXPECT_THAT(codes(), testing::ElementsAre(Code::SeveralNicsOnPodNetwork));
}

TEST_F(PlanDraftTest, WantsReadyProviders)
{
    context.providers[0].generation = 2; // edited since it was Ready
    context.providers[0].observedGeneration = 1;
    draft.destination = {};
    EXPECT_THAT(codes(), testing::ElementsAre(Code::SourceNotReady, Code::DestinationMissing));
}

TEST_F(PlanDraftTest, ProposesMapsFromWhatTheMachinesReallyUse)
{
    SourceInventory inventory;
    inventory.networks = {{u"net-1"_s, u"segment"_s, {}, {}}, {u"net-9"_s, u"unused"_s, {}, {}}};
    inventory.storages = {{u"ds-1"_s, u"WorkloadDatastore"_s, {}, {}}};
    StorageClass plain;
    plain.name = u"ceph-rbd"_s;
    plain.isDefault = true;
    StorageClass virtualization;
    virtualization.name = u"ceph-rbd-virtualization"_s;
    virtualization.isVirtualizationDefault = true;
    const auto networks = proposedNetworkEntries(draft.vms, inventory);
    ASSERT_EQ(networks.size(), 1);
    EXPECT_EQ(networks[0].source.name, u"segment"_s);
    EXPECT_EQ(networks[0].target, NetworkMapEntry::Target::Pod);
    const auto storage = proposedStorageEntries(draft.vms, inventory, {plain, virtualization});
    ASSERT_EQ(storage.size(), 1);
    EXPECT_EQ(storage[0].storageClass, u"ceph-rbd-virtualization"_s);
}

} // namespace
