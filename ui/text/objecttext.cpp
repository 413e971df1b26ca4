// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/objecttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace naru::text {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::ObjectText)
};

} // namespace

QString kindName(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Endpoint:
        return Text::tr("Endpoint");
    case ObjectKind::Datacenter:
        return Text::tr("Data center");
    case ObjectKind::Folder:
        return Text::tr("Folder");
    case ObjectKind::Cluster:
        return Text::tr("Cluster");
    case ObjectKind::Host:
        return Text::tr("Host");
    case ObjectKind::ResourcePool:
        return Text::tr("Resource pool");
    case ObjectKind::VirtualMachine:
        return Text::tr("Virtual machine");
    case ObjectKind::Datastore:
        return Text::tr("Datastore");
    case ObjectKind::DatastoreCluster:
        return Text::tr("Datastore cluster");
    case ObjectKind::Network:
        return Text::tr("Network");
    case ObjectKind::Project:
        return Text::tr("Project");
    case ObjectKind::StorageClass:
        return Text::tr("Storage class");
    }
    return {};
}

QString kindPlural(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Endpoint:
        return Text::tr("Endpoints");
    case ObjectKind::Datacenter:
        return Text::tr("Data centers");
    case ObjectKind::Folder:
        return Text::tr("Folders");
    case ObjectKind::Cluster:
        return Text::tr("Clusters");
    case ObjectKind::Host:
        return Text::tr("Hosts");
    case ObjectKind::ResourcePool:
        return Text::tr("Resource pools");
    case ObjectKind::VirtualMachine:
        return Text::tr("Virtual machines");
    case ObjectKind::Datastore:
        return Text::tr("Datastores");
    case ObjectKind::DatastoreCluster:
        return Text::tr("Datastore clusters");
    case ObjectKind::Network:
        return Text::tr("Networks");
    case ObjectKind::Project:
        return Text::tr("Projects");
    case ObjectKind::StorageClass:
        return Text::tr("Storage classes");
    }
    return {};
}

QString kindIcon(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Endpoint:
        return u"endpoint"_s;
    case ObjectKind::Datacenter:
        return u"datacenter"_s;
    case ObjectKind::Folder:
        return u"folder"_s;
    case ObjectKind::Cluster:
        return u"cluster"_s;
    case ObjectKind::Host:
        return u"host"_s;
    case ObjectKind::ResourcePool:
        return u"resourcepool"_s;
    case ObjectKind::VirtualMachine:
        return u"vm"_s;
    case ObjectKind::Datastore:
        return u"datastore"_s;
    case ObjectKind::DatastoreCluster:
        return u"datastorecluster"_s;
    case ObjectKind::Network:
        return u"network"_s;
    case ObjectKind::Project:
        return u"project"_s;
    case ObjectKind::StorageClass:
        return u"storageclass"_s;
    }
    return {};
}

QString powerState(PowerState state)
{
    switch (state) {
    case PowerState::Unknown:
        return Text::tr("Unknown");
    case PowerState::On:
        return Text::tr("Powered on");
    case PowerState::Off:
        return Text::tr("Powered off");
    case PowerState::Suspended:
        return Text::tr("Suspended");
    case PowerState::Paused:
        return Text::tr("Paused");
    case PowerState::Starting:
        return Text::tr("Starting");
    case PowerState::Stopping:
        return Text::tr("Stopping");
    case PowerState::Migrating:
        return Text::tr("Migrating");
    case PowerState::Failed:
        return Text::tr("Failed");
    }
    return {};
}

QString powerState(const VirtualMachine &vm)
{
    const QString state = powerState(vm.powerState);
    return vm.nativeState.isEmpty() ? state : Text::tr("%1 (%2)").arg(state, vm.nativeState);
}

QString toolsState(ToolsState state)
{
    switch (state) {
    case ToolsState::Unknown:
        return Text::tr("Unknown");
    case ToolsState::NotInstalled:
        return Text::tr("Not installed");
    case ToolsState::NotRunning:
        return Text::tr("Not running");
    case ToolsState::Running:
        return Text::tr("Running");
    }
    return {};
}

QString hostState(HostState state)
{
    switch (state) {
    case HostState::Unknown:
        return Text::tr("Unknown");
    case HostState::Connected:
        return Text::tr("Connected");
    case HostState::Disconnected:
        return Text::tr("Disconnected");
    case HostState::NotResponding:
        return Text::tr("Not responding");
    case HostState::Maintenance:
        return Text::tr("Maintenance mode");
    case HostState::Standby:
        return Text::tr("Standby");
    case HostState::NotReady:
        return Text::tr("Not ready");
    }
    return {};
}

QString networkVariant(Network::Variant variant)
{
    switch (variant) {
    case Network::Variant::Standard:
        return Text::tr("Port group");
    case Network::Variant::DistributedPortGroup:
        return Text::tr("Distributed port group");
    case Network::Variant::Opaque:
        return Text::tr("Opaque network");
    case Network::Variant::NetworkAttachment:
        return Text::tr("Network attachment definition");
    }
    return {};
}

QString endpointState(EndpointState state)
{
    switch (state) {
    case EndpointState::Disconnected:
        return Text::tr("Disconnected");
    case EndpointState::Connecting:
        return Text::tr("Connecting");
    case EndpointState::Connected:
        return Text::tr("Connected");
    case EndpointState::Reconnecting:
        return Text::tr("Reconnecting");
    case EndpointState::NeedsAttention:
        return Text::tr("Needs attention");
    }
    return {};
}

QString powerAction(PowerAction action)
{
    switch (action) {
    case PowerAction::PowerOn:
        return Text::tr("Power on");
    case PowerAction::PowerOff:
        return Text::tr("Power off");
    case PowerAction::ShutDownGuest:
        return Text::tr("Shut down guest");
    case PowerAction::RestartGuest:
        return Text::tr("Restart guest");
    case PowerAction::Reset:
        return Text::tr("Reset");
    case PowerAction::Suspend:
        return Text::tr("Suspend");
    case PowerAction::Pause:
        return Text::tr("Pause");
    case PowerAction::Resume:
        return Text::tr("Resume");
    }
    return {};
}

QString powerActionIcon(PowerAction action)
{
    switch (action) {
    case PowerAction::PowerOn:
    case PowerAction::Resume:
        return u"power-on"_s;
    case PowerAction::PowerOff:
        return u"power-off"_s;
    case PowerAction::ShutDownGuest:
        return u"shut-down"_s;
    case PowerAction::RestartGuest:
        return u"restart"_s;
    case PowerAction::Reset:
        return u"reset"_s;
    case PowerAction::Suspend:
    case PowerAction::Pause:
        return u"suspend"_s;
    }
    return {};
}

QString trustedBy(const QString &trust)
{
    if (trust == "system"_L1)
        return Text::tr("Certificate verified by the system's authorities");
    if (trust == "ca"_L1)
        return Text::tr("Certificate verified by the endpoint's own CA certificate");
    if (trust == "pin"_L1)
        return Text::tr("Certificate matches the confirmed fingerprint");
    if (trust == "insecure"_L1)
        return Text::tr("Certificate is not verified");
    return {};
}

} // namespace naru::text
