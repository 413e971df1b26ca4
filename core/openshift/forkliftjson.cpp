// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/forkliftjson.h"

#include "core/openshift/jsonpath.h"
#include "core/openshift/kuberesource.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

template <class T, class Function>
QList<T> listAt(const QJsonObject &object, QStringView path, Function read)
{
    QList<T> items;
    for (const QJsonValue &value : arrayAt(object, path))
        items.append(read(value.toObject()));
    return items;
}

Condition::Category categoryFrom(const QString &name)
{
    static const QHash<QString, Condition::Category> categories{
        {u"Critical"_s, Condition::Category::Critical}, {u"Error"_s, Condition::Category::Error},
        {u"Warn"_s, Condition::Category::Warn},         {u"Required"_s, Condition::Category::Required},
        {u"Advisory"_s, Condition::Category::Advisory},
    };
    return categories.value(name, Condition::Category::None);
}

Provider::Type providerTypeFrom(const QString &name)
{
    static const QHash<QString, Provider::Type> types{
        {u"vsphere"_s, Provider::Type::VSphere},
        {u"openshift"_s, Provider::Type::OpenShift},
        {u"ova"_s, Provider::Type::Ova},
        {u"ovirt"_s, Provider::Type::Ovirt},
        {u"openstack"_s, Provider::Type::OpenStack},
    };
    return types.value(name, Provider::Type::Unknown);
}

void readCommon(const QJsonObject &object, MigrationObject &common)
{
    common.id = idOf(object);
    common.uid = textAt(object, u"metadata.uid");
    common.resourceVersion = textAt(object, u"metadata.resourceVersion");
    common.generation = integerAt(object, u"metadata.generation");
    common.observedGeneration = integerAt(object, u"status.observedGeneration");
    common.created = timeAt(object, u"metadata.creationTimestamp");
    common.deleting = !textAt(object, u"metadata.deletionTimestamp").isEmpty();
    common.conditions = listAt<Condition>(object, u"status.conditions", conditionFrom);
}

MapSource mapSourceFrom(const QJsonObject &source)
{
    return {textAt(source, u"id"), textAt(source, u"name"), textAt(source, u"type")};
}

NetworkMapEntry networkEntryFrom(const QJsonObject &entry)
{
    const QString type = textAt(entry, u"destination.type");
    NetworkMapEntry result;
    result.source = mapSourceFrom(objectAt(entry, u"source"));
    if (type == u"multus"_s) {
        result.target = NetworkMapEntry::Target::Multus;
        result.attachment = referenceFrom(objectAt(entry, u"destination"));
    } else if (type == u"ignored"_s) {
        result.target = NetworkMapEntry::Target::Ignored;
    }
    return result;
}

StorageMapEntry storageEntryFrom(const QJsonObject &entry)
{
    return {mapSourceFrom(objectAt(entry, u"source")), textAt(entry, u"destination.storageClass"),
            textAt(entry, u"destination.accessMode"), textAt(entry, u"destination.volumeMode")};
}

template <class Map, class Function>
Map mapFrom(const QJsonObject &object, Function readEntry)
{
    Map map;
    readCommon(object, map);
    map.source = referenceFrom(objectAt(object, u"spec.provider.source"));
    map.destination = referenceFrom(objectAt(object, u"spec.provider.destination"));
    for (const QJsonValue &entry : arrayAt(object, u"spec.map"))
        map.entries.append(readEntry(entry.toObject()));
    return map;
}

PlanHookRef planHookFrom(const QJsonObject &hook)
{
    return {textAt(hook, u"step") == u"PostHook"_s ? PlanHookRef::Step::Post : PlanHookRef::Step::Pre,
            referenceFrom(objectAt(hook, u"hook"))};
}

PlanVm planVmFrom(const QJsonObject &vm)
{
    return {textAt(vm, u"id"), textAt(vm, u"name"), textAt(vm, u"targetName"),
            listAt<PlanHookRef>(vm, u"hooks", planHookFrom)};
}

TargetPower targetPowerFrom(const QString &name)
{
    if (name == u"on"_s)
        return TargetPower::On;
    return name == u"off"_s ? TargetPower::Off : TargetPower::Auto;
}

StepProgress progressFrom(const QJsonObject &step)
{
    return {integerAt(step, u"progress.completed"), integerAt(step, u"progress.total"),
            textAt(step, u"annotations.unit")};
}

PipelineTask taskFrom(const QJsonObject &task)
{
    return {textAt(task, u"name"),          textAt(task, u"phase"),     progressFrom(task),
            timeAt(task, u"started"),       timeAt(task, u"completed"), textAt(task, u"reason"),
            textsAt(task, u"error.reasons")};
}

PipelineStep stepFrom(const QJsonObject &step)
{
    return {textAt(step, u"name"),
            textAt(step, u"description"),
            textAt(step, u"phase"),
            progressFrom(step),
            timeAt(step, u"started"),
            timeAt(step, u"completed"),
            textAt(step, u"reason"),
            textsAt(step, u"error.reasons"),
            listAt<PipelineTask>(step, u"tasks", taskFrom)};
}

WarmStatus warmFrom(const QJsonObject &warm)
{
    const auto precopyFrom = [](const QJsonObject &precopy) {
        return Precopy{timeAt(precopy, u"start"), timeAt(precopy, u"end")};
    };
    return {int(integerAt(warm, u"successes")), int(integerAt(warm, u"failures")),
            int(integerAt(warm, u"consecutiveFailures")), timeAt(warm, u"nextPrecopyAt"),
            listAt<Precopy>(warm, u"precopies", precopyFrom)};
}

PlanHistoryEntry historyFrom(const QJsonObject &snapshot)
{
    return {textAt(snapshot, u"migration.uid"), referenceFrom(objectAt(snapshot, u"migration")),
            listAt<Condition>(snapshot, u"conditions", conditionFrom)};
}

/// `type: warm` wins over the deprecated flag that MTV up to 2.5 knows alone.
MigrationType migrationTypeFrom(const QJsonObject &plan)
{
    const QString type = textAt(plan, u"spec.type");
    const bool warm = type.isEmpty() ? valueAt(plan, u"spec.warm").toBool() : type == u"warm"_s;
    return warm ? MigrationType::Warm : MigrationType::Cold;
}

} // namespace

NamespacedName referenceFrom(const QJsonObject &reference)
{
    return {textAt(reference, u"namespace"), textAt(reference, u"name")};
}

Condition conditionFrom(const QJsonObject &condition)
{
    return {textAt(condition, u"type"),
            textAt(condition, u"status") == u"True"_s,
            categoryFrom(textAt(condition, u"category")),
            textAt(condition, u"reason"),
            textAt(condition, u"message"),
            textAt(condition, u"suggestion"),
            textsAt(condition, u"items"),
            timeAt(condition, u"lastTransitionTime")};
}

Provider providerFrom(const QJsonObject &object)
{
    Provider provider;
    readCommon(object, provider);
    provider.nativeType = textAt(object, u"spec.type");
    provider.type = providerTypeFrom(provider.nativeType);
    provider.url = textAt(object, u"spec.url");
    provider.secret = referenceFrom(objectAt(object, u"spec.secret"));
    const QJsonObject settings = objectAt(object, u"spec.settings");
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        provider.settings.insert(setting.key(), setting.value().toString());
    provider.phase = textAt(object, u"status.phase");
    provider.fingerprint = textAt(object, u"status.fingerprint");
    return provider;
}

NetworkMap networkMapFrom(const QJsonObject &object)
{
    return mapFrom<NetworkMap>(object, networkEntryFrom);
}

StorageMap storageMapFrom(const QJsonObject &object)
{
    return mapFrom<StorageMap>(object, storageEntryFrom);
}

MigrationHook hookFrom(const QJsonObject &object)
{
    MigrationHook hook;
    readCommon(object, hook);
    hook.image = textAt(object, u"spec.image");
    hook.playbook = QByteArray::fromBase64(textAt(object, u"spec.playbook").toUtf8());
    hook.serviceAccount = textAt(object, u"spec.serviceAccount");
    hook.deadlineSeconds = int(integerAt(object, u"spec.deadline"));
    return hook;
}

MigrationPlan planFrom(const QJsonObject &object)
{
    MigrationPlan plan;
    readCommon(object, plan);
    plan.description = textAt(object, u"spec.description");
    plan.source = referenceFrom(objectAt(object, u"spec.provider.source"));
    plan.destination = referenceFrom(objectAt(object, u"spec.provider.destination"));
    plan.networkMap = referenceFrom(objectAt(object, u"spec.map.network"));
    plan.storageMap = referenceFrom(objectAt(object, u"spec.map.storage"));
    plan.targetNamespace = textAt(object, u"spec.targetNamespace");
    plan.type = migrationTypeFrom(object);
    plan.vms = listAt<PlanVm>(object, u"spec.vms", planVmFrom);
    plan.archived = valueAt(object, u"spec.archived").toBool();
    plan.preserveStaticIps = valueAt(object, u"spec.preserveStaticIPs").toBool(true);
    plan.targetPower = targetPowerFrom(textAt(object, u"spec.targetPowerState"));
    plan.transferNetwork = referenceFrom(objectAt(object, u"spec.transferNetwork"));
    plan.started = timeAt(object, u"status.migration.started");
    plan.completed = timeAt(object, u"status.migration.completed");
    plan.history = listAt<PlanHistoryEntry>(object, u"status.migration.history", historyFrom);
    plan.vmStatus = listAt<VmMigrationStatus>(object, u"status.migration.vms", vmStatusFrom);
    return plan;
}

MigrationRun runFrom(const QJsonObject &object)
{
    MigrationRun run;
    readCommon(object, run);
    run.plan = referenceFrom(objectAt(object, u"spec.plan"));
    run.planUid = textAt(object, u"spec.plan.uid");
    for (const QJsonValue &vm : arrayAt(object, u"spec.cancel"))
        run.canceledVmIds.append(textAt(vm.toObject(), u"id"));
    run.cutover = timeAt(object, u"spec.cutover");
    run.started = timeAt(object, u"status.started");
    run.completed = timeAt(object, u"status.completed");
    return run;
}

VmMigrationStatus vmStatusFrom(const QJsonObject &object)
{
    VmMigrationStatus vm;
    vm.id = textAt(object, u"id");
    vm.name = textAt(object, u"name");
    vm.newName = textAt(object, u"newName");
    vm.phase = textAt(object, u"phase");
    vm.started = timeAt(object, u"started");
    vm.completed = timeAt(object, u"completed");
    vm.conditions = listAt<Condition>(object, u"conditions", conditionFrom);
    vm.errorPhase = textAt(object, u"error.phase");
    vm.errors = textsAt(object, u"error.reasons");
    vm.pipeline = listAt<PipelineStep>(object, u"pipeline", stepFrom);
    if (valueAt(object, u"warm").isObject())
        vm.warm = warmFrom(objectAt(object, u"warm"));
    vm.restorePowerState = textAt(object, u"restorePowerState");
    return vm;
}

} // namespace naru::openshift
