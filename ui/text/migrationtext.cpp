// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/migrationtext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naru::text {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::MigrationText)
};

} // namespace

QString planState(PlanState state)
{
    switch (state) {
    case PlanState::Unknown:
        return Text::tr("Unknown");
    case PlanState::Validating:
        return Text::tr("Validating");
    case PlanState::Ready:
        return Text::tr("Ready");
    case PlanState::CannotStart:
        return Text::tr("Cannot start");
    case PlanState::Pending:
        return Text::tr("Pending");
    case PlanState::Executing:
        return Text::tr("Running");
    case PlanState::Paused:
        return Text::tr("Paused", "warm migration between two precopies");
    case PlanState::Incomplete:
        return Text::tr("Incomplete");
    case PlanState::Canceled:
        return Text::tr("Canceled");
    case PlanState::Completed:
        return Text::tr("Succeeded");
    case PlanState::Archived:
        return Text::tr("Archived");
    }
    return {};
}

QString vmOutcome(VmMigrationStatus::Outcome outcome)
{
    switch (outcome) {
    case VmMigrationStatus::Outcome::Pending:
        return Text::tr("Pending");
    case VmMigrationStatus::Outcome::Running:
        return Text::tr("Running");
    case VmMigrationStatus::Outcome::Succeeded:
        return Text::tr("Succeeded");
    case VmMigrationStatus::Outcome::Failed:
        return Text::tr("Failed");
    case VmMigrationStatus::Outcome::Canceled:
        return Text::tr("Canceled");
    }
    return {};
}

QString pipelineStep(const QString &name)
{
    const QHash<QString, QString> names{
        {u"Initialize"_s, Text::tr("Initialize migration")},
        {u"PreflightInspection"_s, Text::tr("Preflight inspection")},
        {u"DiskAllocation"_s, Text::tr("Allocate disks")},
        {u"DiskTransfer"_s, Text::tr("Disk transfer")},
        {u"DiskTransferV2v"_s, Text::tr("Disk transfer")},
        {u"Cutover"_s, Text::tr("Cutover")},
        {u"ImageConversion"_s, Text::tr("Guest conversion")},
        {u"VirtualMachineCreation"_s, Text::tr("Create virtual machine")},
        {u"PreHook"_s, Text::tr("Pre-migration hook")},
        {u"PostHook"_s, Text::tr("Post-migration hook")},
    };
    return names.value(name, name);
}

QString migrationType(MigrationType type)
{
    return type == MigrationType::Warm ? Text::tr("Warm migration") : Text::tr("Cold migration");
}

QString targetPower(TargetPower power)
{
    switch (power) {
    case TargetPower::Auto:
        return Text::tr("As on the source");
    case TargetPower::On:
        return Text::tr("Powered on");
    case TargetPower::Off:
        return Text::tr("Powered off");
    }
    return {};
}

QString providerType(const Provider &provider)
{
    switch (provider.type) {
    case Provider::Type::VSphere:
        return u"VMware vSphere"_s;
    case Provider::Type::OpenShift:
        return u"OpenShift Virtualization"_s;
    case Provider::Type::Ova:
        return Text::tr("Open Virtual Appliance (OVA)");
    case Provider::Type::Ovirt:
        return u"Red Hat Virtualization"_s;
    case Provider::Type::OpenStack:
        return u"OpenStack"_s;
    case Provider::Type::Unknown:
        break;
    }
    return provider.nativeType;
}

QString conditionName(const QString &type)
{
    // Provider, map and plan conditions of Forklift (openshift.md 1.1-1.6).
    const QHash<QString, QString> names{
        {u"Ready"_s, Text::tr("Ready")},
        {u"UrlNotValid"_s, Text::tr("The address is not valid.")},
        {u"ProviderTypeNotSupported"_s, Text::tr("This provider type is not supported.")},
        {u"SecretNotValid"_s, Text::tr("The credentials are missing or incomplete.")},
        {u"SettingsNotValid"_s, Text::tr("The provider settings are not valid.")},
        {u"ConnectionTestSucceeded"_s, Text::tr("Connected; reading the inventory")},
        {u"ConnectionTestFailed"_s, Text::tr("The cluster cannot connect to the provider.")},
        {u"ConnectionAuthFailed"_s, Text::tr("The user name or the password is not accepted.")},
        {u"ConnectionInsecure"_s, Text::tr("The certificate is not verified.")},
        {u"InsufficientPrivileges"_s, Text::tr("The account lacks privileges on the source.")},
        {u"Validated"_s, Text::tr("Settings are valid; connecting")},
        {u"InventoryCreated"_s, Text::tr("Inventory has been read")},
        {u"LoadInventory"_s, Text::tr("Reading the inventory")},
        {u"InventoryError"_s, Text::tr("The inventory cannot be read.")},
        {u"SourceProviderNotValid"_s, Text::tr("The source provider does not exist.")},
        {u"DestinationProviderNotValid"_s, Text::tr("The target provider does not exist.")},
        {u"SourceProviderNotReady"_s, Text::tr("The source provider is not ready.")},
        {u"DestinationProviderNotReady"_s, Text::tr("The target provider is not ready.")},
        {u"SourceNetworkNotValid"_s, Text::tr("A source network does not exist.")},
        {u"DestinationNetworkNotValid"_s, Text::tr("A target network does not exist.")},
        {u"SourceStorageNotValid"_s, Text::tr("A source datastore does not exist.")},
        {u"DestinationStorageNotValid"_s, Text::tr("A storage class does not exist.")},
        {u"NetworkMapNotReady"_s, Text::tr("The network map is not ready.")},
        {u"StorageMapNotReady"_s, Text::tr("The storage map is not ready.")},
        {u"NamespaceNotValid"_s, Text::tr("The target project is not valid.")},
        {u"TransferNetworkNotValid"_s, Text::tr("The transfer network does not exist.")},
        {u"VDDKInitImageUnavailable"_s, Text::tr("The VDDK image cannot be pulled.")},
        {u"VDDKInvalid"_s, Text::tr("The VDDK image is not valid.")},
        {u"VDDKImageNotConfigured"_s, Text::tr("The provider has no VDDK image.")},
        {u"VMNotFound"_s, Text::tr("A virtual machine no longer exists on the source.")},
        {u"VMRefNotValid"_s, Text::tr("A virtual machine is named in a way that fits none.")},
        {u"VMAlreadyExists"_s, Text::tr("A virtual machine of this name exists in the target project.")},
        {u"VMNetworksNotMapped"_s, Text::tr("A network of a virtual machine is not mapped.")},
        {u"VMStorageNotMapped"_s, Text::tr("A datastore of a virtual machine is not mapped.")},
        {u"VMMissingChangedBlockTracking"_s,
         Text::tr("Changed-block tracking is off, which a warm migration needs.")},
        {u"DuplicateVM"_s, Text::tr("A virtual machine is in the plan twice.")},
        {u"TargetNameNotValid"_s, Text::tr("A name is changed to one that Kubernetes accepts.")},
        {u"PlanNotReady"_s, Text::tr("The plan is not ready.")},
        {u"PlanNotValid"_s, Text::tr("The plan is not valid.")},
    };
    return names.value(type, type);
}

QString readiness(const MigrationObject &object)
{
    if (object.isReady())
        return Text::tr("Ready");
    const auto blocker = std::ranges::find_if(object.conditions, [](const Condition &condition) {
        return condition.status && (condition.category == Condition::Category::Critical ||
                                    condition.category == Condition::Category::Error);
    });
    if (blocker != object.conditions.end())
        return Text::tr("Not ready: %1").arg(conditionName(blocker->type));
    return Text::tr("Not ready");
}

QString draftIssue(const DraftIssue &issue)
{
    using Code = DraftIssue::Code;
    switch (issue.code) {
    case Code::NameMissing:
        return Text::tr("The plan needs a name.");
    case Code::NameInvalid:
        return Text::tr("The name may have lower-case letters, digits and hyphens only: %1")
            .arg(issue.subject);
    case Code::NameTaken:
        return Text::tr("There is a plan of this name already: %1").arg(issue.subject);
    case Code::SourceMissing:
        return Text::tr("Choose a source provider.");
    case Code::SourceNotReady:
        return Text::tr("The source provider is not ready: %1").arg(issue.subject);
    case Code::DestinationMissing:
        return Text::tr("Choose a target provider.");
    case Code::DestinationNotReady:
        return Text::tr("The target provider is not ready: %1").arg(issue.subject);
    case Code::ProjectMissing:
        return Text::tr("Choose a target project.");
    case Code::ProjectInvalid:
        return Text::tr("This is no valid project name: %1").arg(issue.subject);
    case Code::ProjectDoesNotExist:
        return Text::tr("The target project does not exist: %1").arg(issue.subject);
    case Code::NoVms:
        return Text::tr("Choose at least one virtual machine.");
    case Code::TargetNameInvalid:
        return Text::tr("The target name is not valid for Kubernetes: %1").arg(issue.subject);
    case Code::TargetNameTwice:
        return Text::tr("Two virtual machines would get this name: %1").arg(issue.subject);
    case Code::MapNameInvalid:
        return Text::tr("This is no valid name for a map: %1").arg(issue.subject);
    case Code::MapNameTaken:
        return Text::tr("There is a map of this name already: %1").arg(issue.subject);
    case Code::SourceMappedTwice:
        return Text::tr("The source is mapped twice: %1").arg(issue.subject);
    case Code::NetworkUnmapped:
        return Text::tr("The network is not mapped: %1").arg(issue.subject);
    case Code::StorageUnmapped:
        return Text::tr("The datastore is not mapped: %1").arg(issue.subject);
    case Code::NetworkTargetMissing:
        return Text::tr("Choose a target network for: %1").arg(issue.subject);
    case Code::StorageTargetMissing:
        return Text::tr("Choose a storage class for: %1").arg(issue.subject);
    case Code::SeveralNicsOnPodNetwork:
        return Text::tr("Only one network interface can be on the pod network: %1").arg(issue.subject);
    case Code::WarmNotPossible:
        return Text::tr("Warm migration is possible from vCenter only.");
    case Code::HookImageMissing:
        return Text::tr("The hook needs an image.");
    }
    return {};
}

QString severity(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Blocker:
        return Text::tr("Critical");
    case Finding::Severity::Warning:
        return Text::tr("Warning");
    case Finding::Severity::Information:
        return Text::tr("Information");
    case Finding::Severity::NotChecked:
        return Text::tr("Not checked");
    }
    return {};
}

QString migrationOperationName(const QString &kind)
{
    const QHash<QString, QString> names{
        {u"provider.create"_s, Text::tr("Create provider")},
        {u"provider.edit"_s, Text::tr("Edit provider")},
        {u"networkmap.create"_s, Text::tr("Create network map")},
        {u"networkmap.edit"_s, Text::tr("Edit network map")},
        {u"storagemap.create"_s, Text::tr("Create storage map")},
        {u"storagemap.edit"_s, Text::tr("Edit storage map")},
        {u"plan.create"_s, Text::tr("Create migration plan")},
        {u"plan.run"_s, Text::tr("Run migration plan")},
        {u"plan.cancel"_s, Text::tr("Cancel migration")},
        {u"plan.cutover"_s, Text::tr("Schedule cutover")},
        {u"plan.archive"_s, Text::tr("Archive migration plan")},
        {u"plan.duplicate"_s, Text::tr("Duplicate migration plan")},
        {u"migration.delete"_s, Text::tr("Delete")},
        {u"migration.import"_s, Text::tr("Import")},
    };
    return names.value(kind);
}

} // namespace naru::text
