// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/migrationtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace naru::text {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::FindingText)
};

FindingText deviceFinding(const Finding &finding)
{
    using Code = Finding::Code;
    const auto fact = [&](const char16_t *key) { return finding.facts.value(QString::fromUtf16(key)); };
    switch (finding.code) {
    case Code::CdromConnected:
        return {Text::tr("A CD-ROM is connected: %1").arg(fact(u"drive")),
                Text::tr("Its medium does not exist on the target."),
                Text::tr("Disconnect the CD-ROM on the source.")};
    case Code::NicSeveralAddresses:
        return {Text::tr("A network interface has several addresses: %1 (%2)")
                    .arg(fact(u"nic"), fact(u"addresses")),
                Text::tr("Only one of them is kept."),
                Text::tr("Note the addresses and set them again afterwards.")};
    case Code::NicWithoutMap:
        return {Text::tr("The network is not mapped: %1").arg(fact(u"network")),
                Text::tr("The machine would lose this network interface."),
                Text::tr("Add the network to the network map.")};
    case Code::DatastoreWithoutMap:
        return {Text::tr("The datastore is not mapped: %1").arg(fact(u"datastore")),
                Text::tr("Its disks have nowhere to go."), Text::tr("Add the datastore to the storage map.")};
    case Code::SeveralNicsOnPodNetwork:
        return {Text::tr("Several network interfaces would be on the pod network."),
                Text::tr("A virtual machine can have only one there."),
                Text::tr("Map the others to network attachment definitions.")};
    case Code::SharedDisk:
        return {Text::tr("A disk is shared with other machines: %1").arg(fact(u"disk")),
                Text::tr("A shared disk is copied for each machine and is no longer shared."),
                Text::tr("Migrate the machines together and attach one disk afterwards.")};
    case Code::IndependentDisk:
        return {Text::tr("A disk is independent: %1").arg(fact(u"disk")),
                Text::tr("Snapshots leave it out, so a warm migration cannot copy it."),
                Text::tr("Change the disk's mode to dependent, or migrate cold.")};
    case Code::RawDevice:
        return {Text::tr("A disk is a raw device mapping: %1").arg(fact(u"disk")),
                Text::tr("Its content is copied; the device itself stays on the source."),
                Text::tr("Check that nothing else uses the device.")};
    case Code::PassthroughDevice:
        return {Text::tr("A pass-through device is attached: %1").arg(fact(u"device")),
                Text::tr("The device does not exist on the target."),
                Text::tr("Remove the device on the source.")};
    default:
        return {};
    }
}

FindingText nameFinding(const Finding &finding)
{
    using Code = Finding::Code;
    const QString newName = finding.facts.value(u"newName"_s);
    switch (finding.code) {
    case Code::NameAdjusted:
        return {Text::tr("The name will be: %1").arg(newName),
                Text::tr("Kubernetes allows lower-case letters, digits, hyphens and dots only."),
                Text::tr("Choose another target name if you do not like it.")};
    case Code::NameBecomesRandom:
        return {Text::tr("The name will be random: %1").arg(newName),
                Text::tr("None of its characters is allowed in Kubernetes."),
                Text::tr("Choose a target name.")};
    case Code::NameTaken:
        return {Text::tr("The name is taken; it will be: %1").arg(newName),
                Text::tr("The target project has a machine of this name."),
                Text::tr("Choose another target name.")};
    case Code::TargetNameTaken:
        return {Text::tr("The target name is taken: %1").arg(newName),
                Text::tr("The target project has a machine of this name."),
                Text::tr("Choose another target name.")};
    default:
        return {};
    }
}

FindingText machineFinding(const Finding &finding)
{
    using Code = Finding::Code;
    switch (finding.code) {
    case Code::GuestOsUnsupported:
        return {Text::tr("The guest operating system is not supported: %1")
                    .arg(finding.facts.value(u"guestOs"_s)),
                Text::tr("Its conversion may fail or lack drivers."),
                Text::tr("Try one machine first, and keep the source.")};
    case Code::SnapshotsCold:
        return {Text::tr("The machine has snapshots."), Text::tr("Only the present state is migrated."),
                Text::tr("Delete the snapshots if they are not needed.")};
    case Code::SnapshotsWarm:
        return {Text::tr("The machine has snapshots."),
                Text::tr("A warm migration takes snapshots of its own and needs a clean start."),
                Text::tr("Delete the snapshots, or migrate cold.")};
    case Code::ChangeTrackingOff:
        return {Text::tr("Changed-block tracking is off."),
                Text::tr("A warm migration copies the changed blocks only."),
                Text::tr("Switch changed-block tracking on, or migrate cold.")};
    case Code::InOtherPlan:
        return {Text::tr("The machine is in another plan: %1").arg(finding.facts.value(u"plan"_s)),
                Text::tr("It would be migrated twice."), Text::tr("Remove it from one of the plans.")};
    case Code::WillBeShutDown:
        return {Text::tr("The machine will be shut down."),
                Text::tr("A cold migration copies the disks of a machine that is off."),
                Text::tr("Choose a time at which this is acceptable, or migrate warm.")};
    case Code::AddressUnknown:
        return {Text::tr("The addresses of the machine are unknown."),
                Text::tr("A static address cannot be preserved without the guest tools."),
                Text::tr("Install and start the guest tools, or set the address afterwards.")};
    case Code::MachineGone:
        return {Text::tr("The machine no longer exists on the source."), Text::tr("It cannot be migrated."),
                Text::tr("Remove it from the plan.")};
    case Code::ServerConcern:
        return {finding.facts.value(u"label"_s), finding.facts.value(u"assessment"_s), {}};
    default:
        return {};
    }
}

FindingText planFinding(const Finding &finding)
{
    using Code = Finding::Code;
    switch (finding.code) {
    case Code::PermissionMissing:
        return {Text::tr("A permission is missing: %1 %2 in %3")
                    .arg(finding.facts.value(u"verb"_s), finding.facts.value(u"resource"_s),
                         finding.facts.value(u"namespace"_s)),
                Text::tr("The cluster would refuse a step of the migration."),
                Text::tr("Ask an administrator of the cluster for this permission.")};
    case Code::VddkMissing:
        return {Text::tr("The provider has no VDDK image."), Text::tr("A warm migration needs it."),
                Text::tr("Set the VDDK image of the provider.")};
    case Code::WarmOnlyFromVcenter:
        return {Text::tr("The source is no vCenter."),
                Text::tr("Warm migration is possible from vCenter only."), Text::tr("Migrate cold.")};
    case Code::ProjectWillBeCreated:
        return {Text::tr("The project will be created: %1").arg(finding.facts.value(u"project"_s)), {}, {}};
    default:
        return {};
    }
}

FindingText uncheckedFinding(const Finding &finding)
{
    using Code = Finding::Code;
    const QString connect = Text::tr("Connect Naru to the vCenter itself.");
    switch (finding.code) {
    case Code::NotCheckedDevices:
        return {Text::tr("CD-ROMs and pass-through devices are not checked."),
                Text::tr("The provider's inventory does not show them."), connect};
    case Code::NotCheckedDisks:
        return {Text::tr("Disks are not checked."), Text::tr("The provider's inventory does not show them."),
                connect};
    case Code::NotCheckedAddresses:
        return {Text::tr("Addresses are not checked."), Text::tr("The guest tools do not run."),
                Text::tr("Start the guest tools on the source.")};
    case Code::NotCheckedPermissions:
        return {Text::tr("Permissions are not checked."),
                Text::tr("The cluster did not answer the question."),
                {}};
    default:
        return {};
    }
}

} // namespace

FindingText finding(const Finding &finding)
{
    for (const auto part : {deviceFinding, nameFinding, machineFinding, planFinding, uncheckedFinding}) {
        if (FindingText text = part(finding); !text.what.isEmpty())
            return text;
    }
    return {};
}

} // namespace naru::text
