// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/migrationengine.h"
#include "core/migration/plandraft.h"

namespace naru {

/// One thing that preflight found. ui/text says why it matters and what to do, by code.
struct Finding
{
    enum class Severity { Blocker, Warning, Information, NotChecked };
    enum class Code {
        CdromConnected,
        NicSeveralAddresses, ///< facts: nic, addresses
        NicWithoutMap,       ///< facts: network
        DatastoreWithoutMap, ///< facts: datastore
        SeveralNicsOnPodNetwork,
        GuestOsUnsupported, ///< facts: guestOs
        NameAdjusted,       ///< facts: newName
        NameBecomesRandom,  ///< facts: newName
        NameTaken,          ///< facts: newName
        TargetNameTaken,    ///< the person's own choice is taken; facts: newName
        SnapshotsCold,
        SnapshotsWarm,
        ChangeTrackingOff,
        SharedDisk,        ///< facts: disk
        IndependentDisk,   ///< facts: disk
        RawDevice,         ///< facts: disk
        PassthroughDevice, ///< facts: device
        InOtherPlan,       ///< facts: plan
        PermissionMissing, ///< facts: verb, resource, namespace, why
        WillBeShutDown,
        AddressUnknown, ///< a static address cannot be preserved
        VddkMissing,
        WarmOnlyFromVcenter,
        ProjectWillBeCreated, ///< facts: project
        MachineGone,          ///< no longer in the source's inventory
        ServerConcern,        ///< MTV's own words; facts: label, assessment
        NotCheckedDevices,    ///< nobody could read CD-ROMs and pass-through devices
        NotCheckedAddresses,  ///< no guest tools
        NotCheckedDisks,
        NotCheckedPermissions,
    };
    Severity severity = Severity::Information;
    Code code = Code::ServerConcern;
    QString vmId; ///< empty = the whole plan
    QString vmName;
    QMap<QString, QString> facts;
};

struct PreflightInput
{
    PlanDraft draft;
    SourceInventory source;          ///< as fresh as it can be had
    QList<MigrationPlan> otherPlans; ///< every plan but this one
    QStringList takenNames;          ///< machines in the target project
    bool projectExists = true;
    std::optional<QList<AccessAnswer>> access; ///< unset = could not be asked
    bool vddkImageSet = false;
};

/// Pure. Blockers first, then warnings, what was not checked, information; within that in the draft's order.
QList<Finding> preflight(const PreflightInput &input);

/// Whether the machine's guest system is one that OpenShift Virtualization supports, by vSphere's guest
/// identifier.
bool isSupportedGuest(const QString &guestOsId);

/// What a person needs in order to create and run this plan.
QList<AccessQuestion> accessQuestions(const PlanDraft &draft);

} // namespace naru
