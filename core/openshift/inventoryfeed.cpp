// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/inventoryfeed.h"

#include "core/openshift/jsonpath.h"
#include "core/openshift/kubeinventory.h"

#include <algorithm>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds batchInterval{100};
const QString machines = u"virtualmachines"_s;
const QString instances = u"virtualmachineinstances"_s;

QJsonObject only(const QJsonObject &object, const QStringList &keys)
{
    QJsonObject kept;
    for (const QString &key : keys) {
        if (object.contains(key))
            kept.insert(key, object.value(key));
    }
    return kept;
}

QJsonObject essentialSpec(const QJsonObject &spec)
{
    QJsonObject kept = only(spec, {u"networks"_s});
    kept.insert(u"domain"_s,
                only(objectAt(spec, u"domain"), {u"cpu"_s, u"memory"_s, u"resources"_s, u"firmware"_s}));
    return kept;
}

/// Ten thousand machines are kept in memory: a tenth of each is enough.
QJsonObject essentials(const QJsonObject &object)
{
    QJsonObject spec = essentialSpec(objectAt(object, u"spec"));
    if (const QJsonObject inner = objectAt(object, u"spec.template.spec"); !inner.isEmpty())
        spec.insert(u"template"_s, QJsonObject{{u"spec"_s, essentialSpec(inner)}});
    return {{u"metadata"_s, only(objectAt(object, u"metadata"),
                                 {u"name"_s, u"namespace"_s, u"uid"_s, u"ownerReferences"_s})},
            {u"spec"_s, spec},
            {u"status"_s, only(objectAt(object, u"status"),
                               {u"printableStatus"_s, u"phase"_s, u"nodeName"_s, u"interfaces"_s,
                                u"guestOSInfo"_s, u"currentCPUTopology"_s, u"memory"_s, u"conditions"_s})}};
}

bool belongsToVm(const QJsonObject &vmi)
{
    return std::ranges::any_of(arrayAt(vmi, u"metadata.ownerReferences"), [](const QJsonValue &owner) {
        return textAt(owner.toObject(), u"kind") == u"VirtualMachine"_s;
    });
}

bool isIn(const QString &ns, const QString &objectId)
{
    return ns.isEmpty() || objectId.startsWith(ns + u'/');
}

Task<> follow(std::shared_ptr<KubeClient> client, KubeResource resource,
              std::shared_ptr<Namespaces> namespaces, CollectionSink sink, CancelToken cancel)
{
    co_await followEverywhere(client, resource, namespaces, sink, cancel); // its end was told as trouble
}

} // namespace

InventoryFeed::InventoryFeed(QString endpointId, std::shared_ptr<KubeClient> client,
                             std::shared_ptr<Namespaces> namespaces, TroubleSink trouble)
    : m_endpointId(std::move(endpointId))
    , m_client(std::move(client))
    , m_namespaces(std::move(namespaces))
    , m_trouble(std::move(trouble))
{
}

void InventoryFeed::start(TaskScope &scope)
{
    m_seen.clear();
    m_pending.clear();
    m_machines.clear();
    m_passOpen = true;
    m_passAnnounced = false;
    followProjects(scope);
    followKind(scope, {}, u"nodes"_s,
               [this](const QJsonObject &object) { return nodeFrom(m_endpointId, object); });
    followKind(scope, u"storage.k8s.io"_s, u"storageclasses"_s,
               [this](const QJsonObject &object) { return storageClassFrom(m_endpointId, object); });
    followKind(scope, u"k8s.cni.cncf.io"_s, u"network-attachment-definitions"_s,
               [this](const QJsonObject &object) { return attachmentFrom(m_endpointId, object); });
    followMachines(scope, machines, &Machine::vm);
    followMachines(scope, instances, &Machine::vmi);
}

void InventoryFeed::spawn(TaskScope &scope, const KubeResource &resource, CollectionSink sink)
{
    m_seen.insert(resource.plural, {});
    sink.trouble = [this, plural = resource.plural](const std::optional<Error> &error) {
        m_trouble(plural, error);
    };
    scope.spawn(follow(m_client, resource, m_namespaces, std::move(sink), scope.token()));
}

void InventoryFeed::followProjects(TaskScope &scope)
{
    const bool hasProjects = m_client->catalog().has(u"project.openshift.io"_s, u"projects"_s);
    const QString plural = hasProjects ? u"projects"_s : u"namespaces"_s;
    const auto resource =
        m_client->catalog().find(hasProjects ? u"project.openshift.io"_s : QString(), plural);
    if (!resource)
        return;
    const Reader read = [this](const QJsonObject &object) { return projectFrom(m_endpointId, object); };
    CollectionSink sink;
    sink.replaced = [this, plural, read](const QString &ns, const QList<QJsonObject> &all) {
        QSet<QString> names;
        for (const QJsonObject &object : all)
            names.insert(idOf(object).name);
        if (!m_client->access().ns.isEmpty()) // who may not list projects still has the one of the login
            names.insert(m_client->access().ns);
        m_namespaces->replace(names);
        replace(plural, ns, all, read);
        Q_EMIT namespacesChanged();
    };
    sink.upserted = [this, plural, read](const QJsonObject &object) {
        m_namespaces->insert(idOf(object).name);
        put(plural, read(object));
        Q_EMIT namespacesChanged();
    };
    sink.removed = [this, plural, read](const QJsonObject &object) {
        m_namespaces->remove(idOf(object).name);
        drop(plural, common(read(object)).ref);
        Q_EMIT namespacesChanged();
    };
    spawn(scope, *resource, sink);
}

void InventoryFeed::followKind(TaskScope &scope, const QString &group, const QString &plural,
                               const Reader &read)
{
    const auto resource = m_client->catalog().find(group, plural);
    if (!resource)
        return;
    CollectionSink sink;
    sink.replaced = [this, plural, read](const QString &ns, const QList<QJsonObject> &all) {
        replace(plural, ns, all, read);
    };
    sink.upserted = [this, plural, read](const QJsonObject &object) { put(plural, read(object)); };
    sink.removed = [this, plural, read](const QJsonObject &object) {
        drop(plural, common(read(object)).ref);
    };
    spawn(scope, *resource, sink);
}

void InventoryFeed::followMachines(TaskScope &scope, const QString &plural, Half half)
{
    const auto resource = m_client->catalog().find(u"kubevirt.io"_s, plural);
    if (!resource)
        return;
    CollectionSink sink;
    sink.replaced = [this, plural, half](const QString &ns, const QList<QJsonObject> &all) {
        replaceHalf(ns, all, half);
        markSeen(plural, ns);
    };
    sink.upserted = [this, half](const QJsonObject &object) {
        setHalf(idOf(object), essentials(object), half);
    };
    sink.removed = [this, half](const QJsonObject &object) { setHalf(idOf(object), {}, half); };
    spawn(scope, *resource, sink);
}

void InventoryFeed::replace(const QString &plural, const QString &ns, const QList<QJsonObject> &all,
                            const Reader &read)
{
    QSet<ObjectRef> gone;
    for (const ObjectRef &ref : std::as_const(m_known[plural])) {
        if (isIn(ns, ref.id))
            gone.insert(ref);
    }
    for (const QJsonObject &object : all) {
        const InventoryObject converted = read(object);
        gone.remove(common(converted).ref);
        put(plural, converted);
    }
    for (const ObjectRef &ref : std::as_const(gone))
        drop(plural, ref);
    markSeen(plural, ns);
}

void InventoryFeed::put(const QString &plural, const InventoryObject &object)
{
    m_known[plural].insert(common(object).ref);
    m_pending.insert(common(object).ref, object);
    schedule();
}

void InventoryFeed::drop(const QString &plural, const ObjectRef &ref)
{
    if (!m_known[plural].remove(ref))
        return;
    m_pending.insert(ref, std::nullopt);
    schedule();
}

void InventoryFeed::replaceHalf(const QString &ns, const QList<QJsonObject> &all, Half half)
{
    QSet<QString> gone;
    for (auto machine = m_machines.cbegin(); machine != m_machines.cend(); ++machine) {
        if (isIn(ns, machine.key()) && !((*machine).*half).isEmpty())
            gone.insert(machine.key());
    }
    for (const QJsonObject &object : all) {
        gone.remove(objectId(idOf(object)));
        setHalf(idOf(object), essentials(object), half);
    }
    for (const QString &id : std::as_const(gone))
        setHalf(namespacedNameFrom(id), {}, half);
}

void InventoryFeed::setHalf(const NamespacedName &id, const QJsonObject &object, Half half)
{
    Machine &machine = m_machines[objectId(id)];
    machine.*half = object;
    const ObjectRef ref{m_endpointId, ObjectKind::VirtualMachine, objectId(id)};
    if (!machine.vm.isEmpty() || (!machine.vmi.isEmpty() && !belongsToVm(machine.vmi)))
        put(machines, machineFrom(m_endpointId, machine.vm, machine.vmi));
    else
        drop(machines, ref);
    if (machine.vm.isEmpty() && machine.vmi.isEmpty())
        m_machines.remove(objectId(id));
}

void InventoryFeed::markSeen(const QString &plural, const QString &ns)
{
    m_seen[plural].insert(ns);
    schedule();
}

bool InventoryFeed::isComplete() const
{
    return std::ranges::all_of(m_seen,
                               [this](const SeenNamespaces &seen) { return seen.isComplete(*m_namespaces); });
}

void InventoryFeed::schedule()
{
    if (std::exchange(m_scheduled, true))
        return;
    m_client->clock().callAfter(batchInterval, this, [this] { flush(); });
}

void InventoryFeed::flush()
{
    m_scheduled = false;
    InventoryBatch changes;
    changes.startsPass = !std::exchange(m_passAnnounced, true);
    for (auto entry = m_pending.cbegin(); entry != m_pending.cend(); ++entry) {
        if (*entry)
            changes.upserted.append(**entry);
        else if (!m_passOpen || !changes.startsPass)
            changes.removed.append(entry.key());
    }
    m_pending.clear();
    if (m_passOpen && isComplete()) {
        changes.complete = true;
        m_passOpen = false;
    }
    if (changes.startsPass || changes.complete || !changes.upserted.isEmpty() || !changes.removed.isEmpty())
        Q_EMIT batch(changes);
}

} // namespace naru::openshift
