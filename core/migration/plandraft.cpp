// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/plandraft.h"

#include "core/migration/vmname.h"

#include <QSet>

#include <algorithm>

namespace naru {

using Code = DraftIssue::Code;

namespace {

const Provider *providerOf(const DraftContext &context, const NamespacedName &id)
{
    const auto found = std::ranges::find(context.providers, id, &Provider::id);
    return found == context.providers.end() ? nullptr : &*found;
}

QString nameIn(const QList<SourceItem> &items, const QString &id)
{
    const auto found = std::ranges::find(items, id, &SourceItem::id);
    return found == items.end() ? id : found->name;
}

template <class Entry>
bool isMapped(const QList<Entry> &entries, const QString &id)
{
    return std::ranges::any_of(entries, [&](const Entry &entry) { return entry.source.id == id; });
}

template <class Entry>
QList<DraftIssue> doubledSources(const QList<Entry> &entries, DraftStep step)
{
    QList<DraftIssue> issues;
    QSet<QString> seen;
    for (const Entry &entry : entries) {
        if (seen.contains(entry.source.id))
            issues.append({Code::SourceMappedTwice, entry.source.name, step});
        seen.insert(entry.source.id);
    }
    return issues;
}

void checkGeneral(const PlanDraft &draft, const DraftContext &context, QList<DraftIssue> &issues)
{
    if (draft.name.isEmpty())
        issues.append({Code::NameMissing, {}, DraftStep::General});
    else if (!isDnsLabel(draft.name))
        issues.append({Code::NameInvalid, draft.name, DraftStep::General});
    else if (context.plans.contains(NamespacedName{draft.ns, draft.name}))
        issues.append({Code::NameTaken, draft.name, DraftStep::General});

    const Provider *source = providerOf(context, draft.source);
    const Provider *destination = providerOf(context, draft.destination);
    if (!source)
        issues.append({Code::SourceMissing, draft.source.name, DraftStep::General});
    else if (!source->isReady())
        issues.append({Code::SourceNotReady, draft.source.name, DraftStep::General});
    if (!destination)
        issues.append({Code::DestinationMissing, draft.destination.name, DraftStep::General});
    else if (!destination->isReady())
        issues.append({Code::DestinationNotReady, draft.destination.name, DraftStep::General});

    if (draft.targetProject.isEmpty())
        issues.append({Code::ProjectMissing, {}, DraftStep::General});
    else if (!isDnsLabel(draft.targetProject))
        issues.append({Code::ProjectInvalid, draft.targetProject, DraftStep::General});
    else if (!draft.createTargetProject && !context.projects.contains(draft.targetProject))
        issues.append({Code::ProjectDoesNotExist, draft.targetProject, DraftStep::General});

    if (draft.type == MigrationType::Warm && source && source->type != Provider::Type::VSphere &&
        source->type != Provider::Type::Ovirt)
        issues.append({Code::WarmNotPossible, draft.source.name, DraftStep::Type});
}

void checkVms(const PlanDraft &draft, QList<DraftIssue> &issues)
{
    if (draft.vms.isEmpty())
        issues.append({Code::NoVms, {}, DraftStep::Vms});
    QSet<QString> names;
    for (const SourceVm &vm : draft.vms) {
        const QString target = draft.targetNames.value(vm.id);
        if (target.isEmpty())
            continue;
        if (!isValidTargetName(target))
            issues.append({Code::TargetNameInvalid, target, DraftStep::Vms});
        else if (names.contains(target))
            issues.append({Code::TargetNameTwice, target, DraftStep::Vms});
        names.insert(target);
    }
}

template <class Choice>
void checkMapName(const Choice &choice, const QString &ns, const QList<NamespacedName> &taken, DraftStep step,
                  QList<DraftIssue> &issues)
{
    if (!choice.isNew())
        return;
    if (!isDnsSubdomain(choice.newName))
        issues.append({Code::MapNameInvalid, choice.newName, step});
    else if (taken.contains(NamespacedName{ns, choice.newName}))
        issues.append({Code::MapNameTaken, choice.newName, step});
}

void checkMaps(const PlanDraft &draft, const DraftContext &context, QList<DraftIssue> &issues)
{
    checkMapName(draft.networks, draft.ns, context.networkMaps, DraftStep::Networks, issues);
    issues.append(mapIssues(draft.networks.entries));
    for (const QString &id : usedNetworkIds(draft.vms)) {
        if (!isMapped(draft.networks.entries, id))
            issues.append({Code::NetworkUnmapped, id, DraftStep::Networks});
    }
    for (const SourceVm &vm : draft.vms) {
        if (severalNicsOnPodNetwork(vm, draft.networks.entries))
            issues.append({Code::SeveralNicsOnPodNetwork, vm.name, DraftStep::Networks});
    }
    checkMapName(draft.storage, draft.ns, context.storageMaps, DraftStep::Storage, issues);
    issues.append(mapIssues(draft.storage.entries));
    for (const QString &id : usedStorageIds(draft.vms)) {
        if (!isMapped(draft.storage.entries, id))
            issues.append({Code::StorageUnmapped, id, DraftStep::Storage});
    }
}

void appendUnique(QStringList &list, const QStringList &values)
{
    for (const QString &value : values) {
        if (!list.contains(value))
            list.append(value);
    }
}

} // namespace

QList<DraftIssue> draftIssues(const PlanDraft &draft, const DraftContext &context)
{
    QList<DraftIssue> issues;
    checkGeneral(draft, context, issues);
    checkVms(draft, issues);
    checkMaps(draft, context, issues);
    for (const HookDraft &hook : draft.hooks) {
        if (hook.image.isEmpty())
            issues.append({Code::HookImageMissing, {}, DraftStep::Hooks});
    }
    return issues;
}

QStringList usedNetworkIds(const QList<SourceVm> &vms)
{
    QStringList ids;
    for (const SourceVm &vm : vms)
        appendUnique(ids, vm.networkIds);
    return ids;
}

QStringList usedStorageIds(const QList<SourceVm> &vms)
{
    QStringList ids;
    for (const SourceVm &vm : vms)
        appendUnique(ids, vm.datastoreIds);
    return ids;
}

QList<NetworkMapEntry> proposedNetworkEntries(const QList<SourceVm> &vms, const SourceInventory &inventory)
{
    QList<NetworkMapEntry> entries;
    for (const QString &id : usedNetworkIds(vms)) {
        NetworkMapEntry entry;
        entry.source = {id, nameIn(inventory.networks, id), {}};
        entry.target = entries.isEmpty() ? NetworkMapEntry::Target::Pod : NetworkMapEntry::Target::Ignored;
        entries.append(entry);
    }
    return entries;
}

QList<StorageMapEntry> proposedStorageEntries(const QList<SourceVm> &vms, const SourceInventory &inventory,
                                              const QList<StorageClass> &classes)
{
    auto chosen = std::ranges::find_if(classes, &StorageClass::isVirtualizationDefault);
    if (chosen == classes.end())
        chosen = std::ranges::find_if(classes, &StorageClass::isDefault);
    QList<StorageMapEntry> entries;
    for (const QString &id : usedStorageIds(vms)) {
        StorageMapEntry entry;
        entry.source = {id, nameIn(inventory.storages, id), {}};
        entry.storageClass = chosen == classes.end() ? QString() : chosen->name;
        entries.append(entry);
    }
    return entries;
}

bool severalNicsOnPodNetwork(const SourceVm &vm, const QList<NetworkMapEntry> &entries)
{
    const auto onPod = [&](const QString &networkId) {
        return std::ranges::any_of(entries, [&](const NetworkMapEntry &entry) {
            return entry.source.id == networkId && entry.target == NetworkMapEntry::Target::Pod;
        });
    };
    if (!vm.details)
        return std::ranges::count_if(vm.networkIds, onPod) > 1;
    return std::ranges::count_if(vm.details->nics, [&](const VmNic &nic) { return onPod(nic.network.id); }) >
           1;
}

QList<DraftIssue> mapIssues(const QList<NetworkMapEntry> &entries)
{
    QList<DraftIssue> issues = doubledSources(entries, DraftStep::Networks);
    for (const NetworkMapEntry &entry : entries) {
        if (entry.target == NetworkMapEntry::Target::Multus && entry.attachment.isEmpty())
            issues.append({Code::NetworkTargetMissing, entry.source.name, DraftStep::Networks});
    }
    return issues;
}

QList<DraftIssue> mapIssues(const QList<StorageMapEntry> &entries)
{
    QList<DraftIssue> issues = doubledSources(entries, DraftStep::Storage);
    for (const StorageMapEntry &entry : entries) {
        if (entry.storageClass.isEmpty())
            issues.append({Code::StorageTargetMissing, entry.source.name, DraftStep::Storage});
    }
    return issues;
}

MigrationPlan planOf(const PlanDraft &draft, const NamespacedName &networkMap,
                     const NamespacedName &storageMap, const QList<PlanHookRef> &hooks)
{
    MigrationPlan plan;
    plan.id = {draft.ns, draft.name};
    plan.description = draft.description;
    plan.source = draft.source;
    plan.destination = draft.destination;
    plan.networkMap = networkMap;
    plan.storageMap = storageMap;
    plan.targetNamespace = draft.targetProject;
    plan.type = draft.type;
    plan.preserveStaticIps = draft.preserveStaticIps;
    plan.targetPower = draft.targetPower;
    for (const SourceVm &vm : draft.vms)
        plan.vms.append(PlanVm{vm.id, vm.name, draft.targetNames.value(vm.id), hooks});
    return plan;
}

NetworkMap networkMapOf(const PlanDraft &draft, const NamespacedName &id)
{
    NetworkMap map;
    map.id = id;
    map.source = draft.source;
    map.destination = draft.destination;
    map.entries = draft.networks.entries;
    return map;
}

StorageMap storageMapOf(const PlanDraft &draft, const NamespacedName &id)
{
    StorageMap map;
    map.id = id;
    map.source = draft.source;
    map.destination = draft.destination;
    map.entries = draft.storage.entries;
    return map;
}

} // namespace naru
