// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"
#include "core/model/sourceinventory.h"

namespace naru {

/// A map that a draft uses: one that exists, or a new one with these entries.
struct NetworkMapChoice
{
    NamespacedName existing; ///< empty = new
    QString newName;
    QList<NetworkMapEntry> entries; ///< of the existing or the new one

    bool isNew() const { return existing.isEmpty(); }
};

struct StorageMapChoice
{
    NamespacedName existing;
    QString newName;
    QList<StorageMapEntry> entries;

    bool isNew() const { return existing.isEmpty(); }
};

struct HookDraft
{
    PlanHookRef::Step step = PlanHookRef::Step::Pre;
    QString image;
    QByteArray playbook;
};

/// Everything the plan wizard (and naructl plan create) asks for. A plain value: the pages bind to it, so
/// going back loses nothing.
struct PlanDraft
{
    QString name;
    QString ns; ///< where the plan and its maps live
    QString description;
    NamespacedName source;
    NamespacedName destination;
    QString targetProject;
    bool createTargetProject = false; ///< the person said yes to creating it
    QList<SourceVm> vms;
    QMap<QString, QString> targetNames; ///< by SourceVm::id; absent = MTV derives the name
    NetworkMapChoice networks;
    StorageMapChoice storage;
    MigrationType type = MigrationType::Cold;
    QList<HookDraft> hooks;
    bool preserveStaticIps = true;
    TargetPower targetPower = TargetPower::Auto;
};

/// The steps of the wizard, for showing an issue where it can be mended.
enum class DraftStep { General, Vms, Networks, Storage, Type, Hooks, Review };

/// Why a draft cannot be finished. `subject` is a field key, a network, a datastore or a VM name.
struct DraftIssue
{
    enum class Code {
        NameMissing,
        NameInvalid,
        NameTaken,
        SourceMissing,
        SourceNotReady,
        DestinationMissing,
        DestinationNotReady,
        ProjectMissing,
        ProjectInvalid,
        ProjectDoesNotExist, ///< and createTargetProject is not set
        NoVms,
        TargetNameInvalid,
        TargetNameTwice,
        MapNameInvalid,
        MapNameTaken,
        SourceMappedTwice,
        NetworkUnmapped,
        StorageUnmapped,
        NetworkTargetMissing, ///< Multus without an attachment
        StorageTargetMissing,
        SeveralNicsOnPodNetwork,
        WarmNotPossible, ///< the source is not vSphere
        HookImageMissing,
    };
    Code code;
    QString subject;
    DraftStep step;

    friend bool operator==(const DraftIssue &, const DraftIssue &) = default;
};

/// What exists on the target, for the checks.
struct DraftContext
{
    QList<Provider> providers;
    QStringList projects;
    QList<NamespacedName> plans;
    QList<NamespacedName> networkMaps;
    QList<NamespacedName> storageMaps;
};

QList<DraftIssue> draftIssues(const PlanDraft &draft, const DraftContext &context);

/// The networks and datastores that these machines really use, in the order of first use, without doubles.
QStringList usedNetworkIds(const QList<SourceVm> &vms);
QStringList usedStorageIds(const QList<SourceVm> &vms);

/// A first proposal for new maps: the first network to the pod network, the others ignored until the person
/// chooses; every datastore to the default storage class (virtualization default first).
QList<NetworkMapEntry> proposedNetworkEntries(const QList<SourceVm> &vms, const SourceInventory &inventory);
QList<StorageMapEntry> proposedStorageEntries(const QList<SourceVm> &vms, const SourceInventory &inventory,
                                              const QList<StorageClass> &classes);

/// Only one NIC of a machine may be on the pod network.
bool severalNicsOnPodNetwork(const SourceVm &vm, const QList<NetworkMapEntry> &entries);

/// Problems of a map by itself (the map editors use these).
QList<DraftIssue> mapIssues(const QList<NetworkMapEntry> &entries);
QList<DraftIssue> mapIssues(const QList<StorageMapEntry> &entries);

/// The objects a draft stands for. Maps and hooks get names of their own when they are new.
MigrationPlan planOf(const PlanDraft &draft, const NamespacedName &networkMap,
                     const NamespacedName &storageMap, const QList<PlanHookRef> &hooks);
NetworkMap networkMapOf(const PlanDraft &draft, const NamespacedName &id);
StorageMap storageMapOf(const PlanDraft &draft, const NamespacedName &id);

} // namespace naru
