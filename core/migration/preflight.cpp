// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/preflight.h"

#include "core/migration/vmname.h"

#include <QHostAddress>
#include <QSet>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;
using Code = Finding::Code;
using Severity = Finding::Severity;

namespace {

/// MTV's concern ids that a check of our own says better.
const QSet<QString> &coveredConcerns()
{
    static const QSet<QString> ids{
        u"vmware.changed_block_tracking.disabled"_s,
        u"vmware.changed_block_tracking.disk.disabled"_s,
        u"vmware.disk_mode.independent"_s,
        u"vmware.disk.rdm.detected"_s,
        u"vmware.disk.shared.detected"_s,
        u"vmware.os.unsupported"_s,
        u"vmware.passthrough_device.detected"_s,
        u"vmware.snapshot.detected"_s,
        u"vmware.vm.name.invalid"_s,
        u"vmware.vm_missing_ip.detected"_s,
    };
    return ids;
}

template <class Items>
QString nameOf(const Items &items, const QString &id)
{
    const auto found = std::ranges::find(items, id, &SourceItem::id);
    return found == items.end() ? id : found->name;
}

/// Judges one machine; collects into `findings`.
class MachineCheck
{
public:
    MachineCheck(const PreflightInput &input, const SourceVm &vm, QList<Finding> &findings)
        : m_input(input)
        , m_vm(vm)
        , m_findings(findings)
    {
    }

    void run()
    {
        checkMaps();
        checkNames();
        checkSnapshots();
        checkOtherPlans();
        checkGuest();
        if (m_vm.details) {
            checkDevices(*m_vm.details);
            checkDisks(*m_vm.details);
            checkAddresses(*m_vm.details);
        } else {
            add(Severity::NotChecked, Code::NotCheckedDevices);
            add(Severity::NotChecked, Code::NotCheckedDisks);
            add(Severity::NotChecked, Code::NotCheckedAddresses);
        }
        addConcerns();
    }

private:
    bool isWarm() const { return m_input.draft.type == MigrationType::Warm; }

    void add(Severity severity, Code code, QMap<QString, QString> facts = {})
    {
        m_findings.append({severity, code, m_vm.id, m_vm.name, std::move(facts)});
    }

    void checkMaps()
    {
        const auto mapped = [](const auto &entries, const QString &id) {
            return std::ranges::any_of(entries, [&](const auto &entry) { return entry.source.id == id; });
        };
        for (const QString &id : m_vm.networkIds) {
            if (!mapped(m_input.draft.networks.entries, id))
                add(Severity::Blocker, Code::NicWithoutMap,
                    {{u"network"_s, nameOf(m_input.source.networks, id)}});
        }
        for (const QString &id : m_vm.datastoreIds) {
            if (!mapped(m_input.draft.storage.entries, id))
                add(Severity::Blocker, Code::DatastoreWithoutMap,
                    {{u"datastore"_s, nameOf(m_input.source.storages, id)}});
        }
        if (severalNicsOnPodNetwork(m_vm, m_input.draft.networks.entries))
            add(Severity::Blocker, Code::SeveralNicsOnPodNetwork);
    }

    void checkNames()
    {
        const QString chosen = m_input.draft.targetNames.value(m_vm.id);
        const QString target = chosen.isEmpty() ? adjustedVmName(m_vm.name) : chosen;
        const QMap<QString, QString> facts{{u"newName"_s, target}};
        if (!chosen.isEmpty()) {
            if (m_input.takenNames.contains(chosen))
                add(Severity::Blocker, Code::TargetNameTaken, facts);
            return;
        }
        if (becomesRandomName(m_vm.name))
            add(Severity::Warning, Code::NameBecomesRandom, facts);
        else if (m_input.takenNames.contains(target))
            add(Severity::Warning, Code::NameTaken, {{u"newName"_s, nameWhenTaken(target)}});
        else if (target != m_vm.name)
            add(Severity::Warning, Code::NameAdjusted, facts);
    }

    void checkSnapshots()
    {
        if (m_vm.hasSnapshot)
            add(isWarm() ? Severity::Blocker : Severity::Warning,
                isWarm() ? Code::SnapshotsWarm : Code::SnapshotsCold);
    }

    void checkOtherPlans()
    {
        for (const MigrationPlan &plan : m_input.otherPlans) {
            const bool carries =
                plan.source == m_input.draft.source && !plan.archived &&
                std::ranges::any_of(plan.vms, [this](const PlanVm &vm) { return vm.id == m_vm.id; });
            if (carries)
                add(Severity::Warning, Code::InOtherPlan, {{u"plan"_s, plan.id.name}});
        }
    }

    void checkGuest()
    {
        if (!m_vm.guestOsId.isEmpty() && !isSupportedGuest(m_vm.guestOsId))
            add(Severity::Warning, Code::GuestOsUnsupported,
                {{u"guestOs"_s, m_vm.guestOsName.isEmpty() ? m_vm.guestOsId : m_vm.guestOsName}});
        if (!isWarm() && m_vm.powerState == PowerState::On)
            add(Severity::Information, Code::WillBeShutDown);
    }

    void checkDevices(const VirtualMachineDetails &details)
    {
        if (m_vm.detailsFromGuestless) {
            add(Severity::NotChecked, Code::NotCheckedDevices);
            return;
        }
        if (!details.connectedCdroms.isEmpty())
            add(Severity::Blocker, Code::CdromConnected,
                {{u"drive"_s, details.connectedCdroms.join(u", "_s)}});
        for (const QString &device : details.passthroughDevices)
            add(Severity::Blocker, Code::PassthroughDevice, {{u"device"_s, device}});
    }

    void checkDisks(const VirtualMachineDetails &details)
    {
        bool trackingOff = details.changeTracking == false;
        for (const VmDisk &disk : details.disks) {
            const QMap<QString, QString> facts{{u"disk"_s, disk.label.isEmpty() ? disk.file : disk.label}};
            if (disk.shared)
                add(Severity::Warning, Code::SharedDisk, facts);
            if (disk.independent)
                add(isWarm() ? Severity::Blocker : Severity::Warning, Code::IndependentDisk, facts);
            if (disk.rawDevice)
                add(Severity::Warning, Code::RawDevice, facts);
            trackingOff |= disk.changeTracking == false;
        }
        if (isWarm() && trackingOff)
            add(Severity::Blocker, Code::ChangeTrackingOff);
    }

    void checkAddresses(const VirtualMachineDetails &details)
    {
        const bool known = std::ranges::all_of(details.nics, &VmNic::addressesKnown);
        if (!details.nics.isEmpty() && !known) {
            add(Severity::NotChecked, Code::NotCheckedAddresses);
            if (m_input.draft.preserveStaticIps)
                add(Severity::Warning, Code::AddressUnknown);
        }
        for (const VmNic &nic : details.nics) {
            const auto ofProtocol = [&](QAbstractSocket::NetworkLayerProtocol protocol) {
                return std::ranges::count_if(nic.addresses, [protocol](const QString &address) {
                    return QHostAddress(address).protocol() == protocol;
                });
            };
            if (ofProtocol(QAbstractSocket::IPv4Protocol) > 1 ||
                ofProtocol(QAbstractSocket::IPv6Protocol) > 1)
                add(Severity::Warning, Code::NicSeveralAddresses,
                    {{u"nic"_s, nic.label}, {u"addresses"_s, nic.addresses.join(u", "_s)}});
        }
    }

    void addConcerns()
    {
        for (const Concern &concern : m_vm.concerns) {
            if (coveredConcerns().contains(concern.id))
                continue;
            const Severity severity = concern.category == Concern::Category::Critical ? Severity::Blocker
                                      : concern.category == Concern::Category::Warning
                                          ? Severity::Warning
                                          : Severity::Information;
            add(severity, Code::ServerConcern,
                {{u"label"_s, concern.label}, {u"assessment"_s, concern.assessment}});
        }
    }

    const PreflightInput &m_input;
    const SourceVm &m_vm;
    QList<Finding> &m_findings;
};

void checkPlan(const PreflightInput &input, QList<Finding> &findings)
{
    const auto add = [&](Severity severity, Code code, QMap<QString, QString> facts = {}) {
        findings.append({severity, code, {}, {}, std::move(facts)});
    };
    if (!input.projectExists)
        add(Severity::Information, Code::ProjectWillBeCreated, {{u"project"_s, input.draft.targetProject}});
    if (input.draft.type == MigrationType::Warm && !input.vddkImageSet)
        add(Severity::Blocker, Code::VddkMissing);
    if (!input.access) {
        add(Severity::NotChecked, Code::NotCheckedPermissions);
        return;
    }
    for (const AccessAnswer &answer : *input.access) {
        if (!answer.allowed)
            add(Severity::Blocker, Code::PermissionMissing,
                {{u"verb"_s, answer.question.verb},
                 {u"resource"_s, answer.question.resource},
                 {u"namespace"_s, answer.question.ns},
                 {u"why"_s, answer.why}});
    }
}

} // namespace

QList<Finding> preflight(const PreflightInput &input)
{
    QList<Finding> findings;
    checkPlan(input, findings);
    for (const SourceVm &planned : input.draft.vms) {
        const auto current = std::ranges::find(input.source.vms, planned.id, &SourceVm::id);
        if (current == input.source.vms.end())
            findings.append({Severity::Blocker, Code::MachineGone, planned.id, planned.name, {}});
        else
            MachineCheck(input, *current, findings).run();
    }
    QList<Finding> ordered;
    for (const Severity severity :
         {Severity::Blocker, Severity::Warning, Severity::NotChecked, Severity::Information})
        std::ranges::copy_if(findings, std::back_inserter(ordered),
                             [severity](const Finding &finding) { return finding.severity == severity; });
    return ordered;
}

bool isSupportedGuest(const QString &guestOsId)
{
    // RHEL 7 - 10, Windows 10/11 and Server 2016 - 2025 (the certified guests of OpenShift Virtualization),
    // and the identifiers that vSphere uses for their rebuilds.
    static const QStringList prefixes{
        u"rhel7"_s,
        u"rhel8"_s,
        u"rhel9"_s,
        u"rhel10"_s,
        u"centos7"_s,
        u"centos8"_s,
        u"centos9"_s,
        u"rockylinux"_s,
        u"almalinux"_s,
        u"oracleLinux7"_s,
        u"oracleLinux8"_s,
        u"oracleLinux9"_s,
        u"fedora"_s,
        u"sles12"_s,
        u"sles15"_s,
        u"windows9_"_s,
        u"windows9Server"_s,
        u"windows11_"_s,
        u"windows12_"_s,
        u"windows2019srv"_s,
        u"windows2019srvNext"_s,
        u"windows2022srvNext"_s,
        u"ubuntu64"_s,
        u"debian11"_s,
        u"debian12"_s,
    };
    return std::ranges::any_of(prefixes, [&](const QString &prefix) { return guestOsId.startsWith(prefix); });
}

QList<AccessQuestion> accessQuestions(const PlanDraft &draft)
{
    const QString forklift = u"forklift.konveyor.io"_s;
    return {
        {u"create"_s, forklift, u"plans"_s, draft.ns},
        {u"create"_s, forklift, u"networkmaps"_s, draft.ns},
        {u"create"_s, forklift, u"storagemaps"_s, draft.ns},
        {u"create"_s, forklift, u"migrations"_s, draft.ns},
        {u"get"_s, forklift, u"providers"_s, draft.source.ns},
        {u"create"_s, u"kubevirt.io"_s, u"virtualmachines"_s, draft.targetProject},
    };
}

} // namespace naru
