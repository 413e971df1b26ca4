// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/codenames.h"

namespace naru {

using namespace Qt::StringLiterals;

QString findingCodeName(Finding::Code code)
{
    using Code = Finding::Code;
    switch (code) {
    case Code::CdromConnected:
        return u"CdromConnected"_s;
    case Code::NicSeveralAddresses:
        return u"NicSeveralAddresses"_s;
    case Code::NicWithoutMap:
        return u"NicWithoutMap"_s;
    case Code::DatastoreWithoutMap:
        return u"DatastoreWithoutMap"_s;
    case Code::SeveralNicsOnPodNetwork:
        return u"SeveralNicsOnPodNetwork"_s;
    case Code::GuestOsUnsupported:
        return u"GuestOsUnsupported"_s;
    case Code::NameAdjusted:
        return u"NameAdjusted"_s;
    case Code::NameBecomesRandom:
        return u"NameBecomesRandom"_s;
    case Code::NameTaken:
        return u"NameTaken"_s;
    case Code::TargetNameTaken:
        return u"TargetNameTaken"_s;
    case Code::SnapshotsCold:
        return u"SnapshotsCold"_s;
    case Code::SnapshotsWarm:
        return u"SnapshotsWarm"_s;
    case Code::ChangeTrackingOff:
        return u"ChangeTrackingOff"_s;
    case Code::SharedDisk:
        return u"SharedDisk"_s;
    case Code::IndependentDisk:
        return u"IndependentDisk"_s;
    case Code::RawDevice:
        return u"RawDevice"_s;
    case Code::PassthroughDevice:
        return u"PassthroughDevice"_s;
    case Code::InOtherPlan:
        return u"InOtherPlan"_s;
    case Code::PermissionMissing:
        return u"PermissionMissing"_s;
    case Code::WillBeShutDown:
        return u"WillBeShutDown"_s;
    case Code::AddressUnknown:
        return u"AddressUnknown"_s;
    case Code::VddkMissing:
        return u"VddkMissing"_s;
    case Code::WarmOnlyFromVcenter:
        return u"WarmOnlyFromVcenter"_s;
    case Code::ProjectWillBeCreated:
        return u"ProjectWillBeCreated"_s;
    case Code::MachineGone:
        return u"MachineGone"_s;
    case Code::ServerConcern:
        return u"ServerConcern"_s;
    case Code::NotCheckedDevices:
        return u"NotCheckedDevices"_s;
    case Code::NotCheckedAddresses:
        return u"NotCheckedAddresses"_s;
    case Code::NotCheckedDisks:
        return u"NotCheckedDisks"_s;
    case Code::NotCheckedPermissions:
        return u"NotCheckedPermissions"_s;
    }
    return {};
}

QString draftIssueCodeName(DraftIssue::Code code)
{
    using Code = DraftIssue::Code;
    switch (code) {
    case Code::NameMissing:
        return u"NameMissing"_s;
    case Code::NameInvalid:
        return u"NameInvalid"_s;
    case Code::NameTaken:
        return u"NameTaken"_s;
    case Code::SourceMissing:
        return u"SourceMissing"_s;
    case Code::SourceNotReady:
        return u"SourceNotReady"_s;
    case Code::DestinationMissing:
        return u"DestinationMissing"_s;
    case Code::DestinationNotReady:
        return u"DestinationNotReady"_s;
    case Code::ProjectMissing:
        return u"ProjectMissing"_s;
    case Code::ProjectInvalid:
        return u"ProjectInvalid"_s;
    case Code::ProjectDoesNotExist:
        return u"ProjectDoesNotExist"_s;
    case Code::NoVms:
        return u"NoVms"_s;
    case Code::TargetNameInvalid:
        return u"TargetNameInvalid"_s;
    case Code::TargetNameTwice:
        return u"TargetNameTwice"_s;
    case Code::MapNameInvalid:
        return u"MapNameInvalid"_s;
    case Code::MapNameTaken:
        return u"MapNameTaken"_s;
    case Code::SourceMappedTwice:
        return u"SourceMappedTwice"_s;
    case Code::NetworkUnmapped:
        return u"NetworkUnmapped"_s;
    case Code::StorageUnmapped:
        return u"StorageUnmapped"_s;
    case Code::NetworkTargetMissing:
        return u"NetworkTargetMissing"_s;
    case Code::StorageTargetMissing:
        return u"StorageTargetMissing"_s;
    case Code::SeveralNicsOnPodNetwork:
        return u"SeveralNicsOnPodNetwork"_s;
    case Code::WarmNotPossible:
        return u"WarmNotPossible"_s;
    case Code::HookImageMissing:
        return u"HookImageMissing"_s;
    }
    return {};
}

} // namespace naru
