// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubeinventory.h"

#include "core/openshift/jsonpath.h"
#include "core/openshift/kuberesource.h"
#include "core/openshift/quantity.h"

#include <QHash>

#include <algorithm>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

void readCommon(const QString &endpoint, ObjectKind kind, const QJsonObject &object, ObjectCommon &common)
{
    const NamespacedName id = idOf(object);
    common.name = id.name;
    common.ref = {endpoint, kind, objectId(id)};
    if (!id.ns.isEmpty())
        common.parent = {endpoint, ObjectKind::Project, id.ns};
}

bool hasCondition(const QJsonObject &object, const QString &type)
{
    return std::ranges::any_of(arrayAt(object, u"status.conditions"), [&](const QJsonValue &condition) {
        return textAt(condition.toObject(), u"type") == type &&
               textAt(condition.toObject(), u"status") == u"True"_s;
    });
}

/// The domain: of the VM's template, which holds what was asked, or of an instance without a VM.
QJsonObject specOf(const QJsonObject &vm, const QJsonObject &vmi)
{
    return vm.isEmpty() ? objectAt(vmi, u"spec") : objectAt(vm, u"spec.template.spec");
}

int cpuCountOf(const QJsonObject &spec, const QJsonObject &vmi)
{
    const auto product = [](const QJsonObject &topology) {
        const auto factor = [&](const QString &key) { return std::max(1, topology.value(key).toInt(1)); };
        return factor(u"cores"_s) * factor(u"sockets"_s) * factor(u"threads"_s);
    };
    const QJsonObject current = objectAt(vmi, u"status.currentCPUTopology");
    if (!current.isEmpty())
        return product(current);
    const QJsonObject cpu = objectAt(spec, u"domain.cpu");
    if (!cpu.isEmpty())
        return product(cpu);
    const auto requested = quantity(textAt(spec, u"domain.resources.requests.cpu"));
    return requested ? std::max(1, int(*requested)) : 0; // 0: an instance type says
}

quint64 memoryBytesOf(const QJsonObject &spec, const QJsonObject &vmi)
{
    for (const quint64 bytes :
         {bytesOf(textAt(vmi, u"status.memory.guestCurrent")), bytesOf(textAt(spec, u"domain.memory.guest")),
          bytesOf(textAt(spec, u"domain.resources.requests.memory"))}) {
        if (bytes > 0)
            return bytes;
    }
    return 0;
}

QList<ObjectRef> networksOf(const QString &endpoint, const QJsonObject &spec, const QString &ns)
{
    QList<ObjectRef> networks;
    for (const QJsonValue &network : arrayAt(spec, u"networks")) {
        const QString name = textAt(network.toObject(), u"multus.networkName");
        if (!name.isEmpty()) // "nad" of the machine's own project, or "project/nad"
            networks.append({endpoint, ObjectKind::Network, name.contains(u'/') ? name : ns + u'/' + name});
    }
    return networks;
}

QString addressOf(const QJsonObject &vmi)
{
    for (const QJsonValue &interface : arrayAt(vmi, u"status.interfaces")) {
        if (const QString address = textAt(interface.toObject(), u"ipAddress"); !address.isEmpty())
            return address;
    }
    return {};
}

/// A phase in the words of printableStatus, for instances without a VM.
QString statusOfInstance(const QJsonObject &vmi)
{
    if (hasCondition(vmi, u"Paused"_s))
        return u"Paused"_s;
    const QString phase = textAt(vmi, u"status.phase");
    if (phase == u"Pending"_s || phase == u"Scheduling"_s || phase == u"Scheduled"_s)
        return u"Starting"_s;
    return phase == u"Succeeded"_s ? u"Stopped"_s : phase;
}

} // namespace

QString objectId(const NamespacedName &id)
{
    return id.ns.isEmpty() ? id.name : id.ns + u'/' + id.name;
}

NamespacedName namespacedNameFrom(const QString &objectId)
{
    const qsizetype slash = objectId.indexOf(u'/');
    return {objectId.left(std::max<qsizetype>(slash, 0)), objectId.mid(slash + 1)};
}

PowerState powerStateFrom(const QString &printableStatus)
{
    static const QHash<QString, PowerState> states{
        {u"Running"_s, PowerState::On},
        {u"Stopped"_s, PowerState::Off},
        {u"Paused"_s, PowerState::Paused},
        {u"Migrating"_s, PowerState::Migrating},
        {u"Starting"_s, PowerState::Starting},
        {u"Provisioning"_s, PowerState::Starting},
        {u"WaitingForVolumeBinding"_s, PowerState::Starting},
        {u"WaitingForReceiver"_s, PowerState::Starting},
        {u"Stopping"_s, PowerState::Stopping},
        {u"Terminating"_s, PowerState::Stopping},
        {u"Failed"_s, PowerState::Failed},
        {u"CrashLoopBackOff"_s, PowerState::Failed},
        {u"ErrorUnschedulable"_s, PowerState::Failed},
        {u"ErrorPvcNotFound"_s, PowerState::Failed},
        {u"DataVolumeError"_s, PowerState::Failed},
        {u"ErrImagePull"_s, PowerState::Failed},
        {u"ImagePullBackOff"_s, PowerState::Failed},
    };
    return states.value(printableStatus, PowerState::Unknown);
}

Container projectFrom(const QString &endpoint, const QJsonObject &object)
{
    Container project;
    readCommon(endpoint, ObjectKind::Project, object, project);
    return project;
}

Host nodeFrom(const QString &endpoint, const QJsonObject &object)
{
    Host node;
    readCommon(endpoint, ObjectKind::Host, object, node);
    node.schedulable = !valueAt(object, u"spec.unschedulable").toBool();
    const bool ready = hasCondition(object, u"Ready"_s);
    node.state = !ready             ? HostState::NotReady
                 : node.schedulable ? HostState::Connected
                                    : HostState::Maintenance;
    node.product = textAt(object, u"status.nodeInfo.kubeletVersion");
    node.cpuCores = int(quantity(textAt(object, u"status.capacity.cpu")).value_or(0));
    node.memoryBytes = bytesOf(textAt(object, u"status.capacity.memory"));
    return node;
}

StorageClass storageClassFrom(const QString &endpoint, const QJsonObject &object)
{
    StorageClass storage;
    readCommon(endpoint, ObjectKind::StorageClass, object, storage);
    storage.provisioner = textAt(object, u"provisioner");
    const auto isMarked = [&](const QString &key) { return annotationOf(object, key) == u"true"_s; };
    storage.isDefault = isMarked(u"storageclass.kubernetes.io/is-default-class"_s);
    storage.isVirtualizationDefault = isMarked(u"storageclass.kubevirt.io/is-default-virt-class"_s);
    return storage;
}

Network attachmentFrom(const QString &endpoint, const QJsonObject &object)
{
    Network network;
    readCommon(endpoint, ObjectKind::Network, object, network);
    network.variant = Network::Variant::NetworkAttachment;
    return network;
}

VirtualMachine machineFrom(const QString &endpoint, const QJsonObject &vm, const QJsonObject &vmi)
{
    const QJsonObject &main = vm.isEmpty() ? vmi : vm;
    const QJsonObject spec = specOf(vm, vmi);
    VirtualMachine machine;
    readCommon(endpoint, ObjectKind::VirtualMachine, main, machine);
    machine.nativeState = vm.isEmpty() ? statusOfInstance(vmi) : textAt(vm, u"status.printableStatus");
    machine.powerState = powerStateFrom(machine.nativeState);
    if (const QString node = textAt(vmi, u"status.nodeName"); !node.isEmpty())
        machine.host = {endpoint, ObjectKind::Host, node};
    machine.cpuCount = cpuCountOf(spec, vmi);
    machine.memoryBytes = memoryBytesOf(spec, vmi);
    machine.guestOsId = textAt(vmi, u"status.guestOSInfo.id");
    machine.guestOsName = textAt(vmi, u"status.guestOSInfo.prettyName");
    machine.ipAddress = addressOf(vmi);
    if (!vmi.isEmpty())
        machine.tools = hasCondition(vmi, u"AgentConnected"_s) ? ToolsState::Running : ToolsState::NotRunning;
    machine.uuid = textAt(spec, u"domain.firmware.uuid").toLower();
    machine.instanceUuid = textAt(main, u"metadata.uid");
    machine.networks = networksOf(endpoint, spec, machine.parent.id);
    return machine;
}

} // namespace naru::openshift
