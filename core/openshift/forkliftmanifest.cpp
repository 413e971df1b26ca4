// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/forkliftmanifest.h"

#include "core/openshift/forkliftjson.h"

#include <QJsonArray>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

const QString apiVersion = forkliftGroup.toString() + u"/v1beta1"_s;

QJsonObject manifestOf(const QString &kind, const NamespacedName &id, const QJsonObject &spec)
{
    return {{u"apiVersion"_s, apiVersion},
            {u"kind"_s, kind},
            {u"metadata"_s, QJsonObject{{u"name"_s, id.name}, {u"namespace"_s, id.ns}}},
            {u"spec"_s, spec}};
}

void putText(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject sourceOf(const MapSource &source)
{
    QJsonObject object;
    putText(object, u"id"_s, source.id);
    if (source.id.isEmpty()) // by id alone where there is one: names are ambiguous
        putText(object, u"name"_s, source.name);
    putText(object, u"type"_s, source.type);
    return object;
}

QJsonObject networkDestination(const NetworkMapEntry &entry)
{
    switch (entry.target) {
    case NetworkMapEntry::Target::Pod:
        return {{u"type"_s, u"pod"_s}};
    case NetworkMapEntry::Target::Ignored:
        return {{u"type"_s, u"ignored"_s}};
    case NetworkMapEntry::Target::Multus:
        return {{u"type"_s, u"multus"_s},
                {u"namespace"_s, entry.attachment.ns},
                {u"name"_s, entry.attachment.name}};
    }
    return {};
}

QJsonObject storageDestination(const StorageMapEntry &entry)
{
    QJsonObject object{{u"storageClass"_s, entry.storageClass}};
    putText(object, u"accessMode"_s, entry.accessMode);
    putText(object, u"volumeMode"_s, entry.volumeMode);
    return object;
}

QJsonObject providerPair(const NamespacedName &source, const NamespacedName &destination)
{
    return {{u"source"_s, referenceTo(source)}, {u"destination"_s, referenceTo(destination)}};
}

template <class Map, class Function>
QJsonObject mapManifest(const QString &kind, const Map &map, Function destinationOf)
{
    QJsonArray entries;
    for (const auto &entry : map.entries)
        entries.append(
            QJsonObject{{u"source"_s, sourceOf(entry.source)}, {u"destination"_s, destinationOf(entry)}});
    return manifestOf(kind, map.id,
                      {{u"provider"_s, providerPair(map.source, map.destination)}, {u"map"_s, entries}});
}

QJsonObject planVmManifest(const PlanVm &vm)
{
    QJsonObject object;
    putText(object, u"id"_s, vm.id);
    putText(object, u"name"_s, vm.name);
    putText(object, u"targetName"_s, vm.targetName);
    QJsonArray hooks;
    for (const PlanHookRef &hook : vm.hooks)
        hooks.append(
            QJsonObject{{u"step"_s, hook.step == PlanHookRef::Step::Pre ? u"PreHook"_s : u"PostHook"_s},
                        {u"hook"_s, referenceTo(hook.hook)}});
    if (!hooks.isEmpty())
        object.insert(u"hooks"_s, hooks);
    return object;
}

QJsonObject settingsObject(const QMap<QString, QString> &settings)
{
    QJsonObject object;
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        putText(object, setting.key(), setting.value());
    return object;
}

/// The keys by which each provider type takes its account (openshift.md 1.2).
void putAccount(QJsonObject &data, const ProviderDraft &draft)
{
    const auto put = [&](const QString &key, const QByteArray &value) {
        if (!value.isEmpty())
            data.insert(key, QString::fromLatin1(value.toBase64()));
    };
    if (draft.type == Provider::Type::OpenShift) {
        put(u"token"_s, draft.password.reveal());
    } else if (draft.type != Provider::Type::Ova) {
        put(u"user"_s, draft.user.toUtf8());
        put(u"password"_s, draft.password.reveal());
    }
    put(u"url"_s, draft.url.toUtf8());
    if (draft.type == Provider::Type::Ova)
        return;
    put(u"thumbprint"_s, draft.sha1.toUtf8());
    put(u"cacert"_s, draft.caPem);
    put(u"ca.crt"_s, draft.caPem);
}

} // namespace

QJsonObject referenceTo(const NamespacedName &id)
{
    return {{u"name"_s, id.name}, {u"namespace"_s, id.ns}};
}

QJsonObject ownerReference(const QString &kind, const QString &name, const QString &uid)
{
    return {{u"apiVersion"_s, apiVersion}, {u"kind"_s, kind}, {u"name"_s, name}, {u"uid"_s, uid}};
}

QString providerTypeName(const Provider &provider)
{
    switch (provider.type) {
    case Provider::Type::VSphere:
        return u"vsphere"_s;
    case Provider::Type::OpenShift:
        return u"openshift"_s;
    case Provider::Type::Ova:
        return u"ova"_s;
    case Provider::Type::Ovirt:
        return u"ovirt"_s;
    case Provider::Type::OpenStack:
        return u"openstack"_s;
    case Provider::Type::Unknown:
        break;
    }
    return provider.nativeType;
}

QJsonObject providerManifest(const Provider &provider)
{
    QJsonObject spec{{u"type"_s, providerTypeName(provider)},
                     {u"url"_s, provider.url},
                     {u"secret"_s, provider.secret.isEmpty() ? QJsonObject() : referenceTo(provider.secret)}};
    if (const QJsonObject settings = settingsObject(provider.settings); !settings.isEmpty())
        spec.insert(u"settings"_s, settings);
    return manifestOf(u"Provider"_s, provider.id, spec);
}

QJsonObject networkMapManifest(const NetworkMap &map)
{
    return mapManifest(u"NetworkMap"_s, map, networkDestination);
}

QJsonObject storageMapManifest(const StorageMap &map)
{
    return mapManifest(u"StorageMap"_s, map, storageDestination);
}

QJsonObject hookManifest(const MigrationHook &hook)
{
    QJsonObject spec{{u"image"_s, hook.image}};
    putText(spec, u"playbook"_s, QString::fromLatin1(hook.playbook.toBase64()));
    putText(spec, u"serviceAccount"_s, hook.serviceAccount);
    if (hook.deadlineSeconds > 0)
        spec.insert(u"deadline"_s, hook.deadlineSeconds);
    return manifestOf(u"Hook"_s, hook.id, spec);
}

QJsonObject planManifest(const MigrationPlan &plan)
{
    QJsonArray vms;
    for (const PlanVm &vm : plan.vms)
        vms.append(planVmManifest(vm));
    const bool warm = plan.type == MigrationType::Warm;
    QJsonObject spec{
        {u"type"_s, warm ? u"warm"_s : u"cold"_s},
        {u"warm"_s, warm}, // all that MTV up to 2.5 knows; the console writes both as well
        {u"targetNamespace"_s, plan.targetNamespace},
        {u"provider"_s, providerPair(plan.source, plan.destination)},
        {u"map"_s, QJsonObject{{u"network"_s, referenceTo(plan.networkMap)},
                               {u"storage"_s, referenceTo(plan.storageMap)}}},
        {u"preserveStaticIPs"_s, plan.preserveStaticIps},
        {u"vms"_s, vms},
    };
    putText(spec, u"description"_s, plan.description);
    if (plan.archived)
        spec.insert(u"archived"_s, true);
    if (plan.targetPower != TargetPower::Auto)
        spec.insert(u"targetPowerState"_s, plan.targetPower == TargetPower::On ? u"on"_s : u"off"_s);
    if (!plan.transferNetwork.isEmpty())
        spec.insert(u"transferNetwork"_s, referenceTo(plan.transferNetwork));
    return manifestOf(u"Plan"_s, plan.id, spec);
}

QJsonObject runManifest(const MigrationPlan &plan, const QString &runName)
{
    QJsonObject reference = referenceTo(plan.id);
    reference.insert(u"uid"_s, plan.uid);
    QJsonObject manifest = manifestOf(u"Migration"_s, {plan.id.ns, runName}, {{u"plan"_s, reference}});
    QJsonObject metadata = manifest.value(u"metadata"_s).toObject();
    metadata.insert(u"ownerReferences"_s, QJsonArray{ownerReference(u"Plan"_s, plan.id.name, plan.uid)});
    manifest.insert(u"metadata"_s, metadata);
    return manifest;
}

Provider providerFromDraft(const ProviderDraft &draft)
{
    Provider provider;
    provider.id = draft.id;
    provider.type = draft.type;
    provider.url = draft.url;
    if (!draft.secretName.isEmpty())
        provider.secret = {draft.id.ns, draft.secretName};
    provider.settings = draft.settings;
    return provider;
}

QJsonObject providerSecretData(const ProviderDraft &draft)
{
    QJsonObject data;
    putAccount(data, draft);
    if (draft.type == Provider::Type::Ova)
        return data;
    if (draft.insecureSkipVerify || !draft.caPem.isEmpty())
        data.insert(u"insecureSkipVerify"_s,
                    QString::fromLatin1(QByteArray(draft.insecureSkipVerify ? "true" : "false").toBase64()));
    return data;
}

QJsonObject providerSecretManifest(const ProviderDraft &draft)
{
    const QJsonObject labels{{u"createdForProviderType"_s, providerTypeName(providerFromDraft(draft))},
                             {u"createdForResourceType"_s, u"providers"_s}};
    return {
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Secret"_s},
        {u"metadata"_s,
         QJsonObject{{u"name"_s, draft.secretName}, {u"namespace"_s, draft.id.ns}, {u"labels"_s, labels}}},
        {u"type"_s, u"Opaque"_s},
        {u"data"_s, providerSecretData(draft)}};
}

} // namespace naru::openshift
