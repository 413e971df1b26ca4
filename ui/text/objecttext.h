// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/endpoints/endpointmanager.h"

#include <QString>

/// Names of things that the core knows as enumerators.
namespace naru::text {

QString kindName(ObjectKind kind);   ///< "Virtual machine"
QString kindPlural(ObjectKind kind); ///< "Virtual machines"
QString kindIcon(ObjectKind kind);   ///< name in resources/icons
QString powerState(PowerState state);
/// The platform's own word in brackets where it says more: "Stopped (ErrorUnschedulable)".
QString powerState(const VirtualMachine &vm);
QString toolsState(ToolsState state);
QString hostState(HostState state);
QString networkVariant(Network::Variant variant);
QString endpointState(EndpointState state);
QString powerAction(PowerAction action);
QString powerActionIcon(PowerAction action);
/// What vouches for the server, from ServerInfo::trustedBy.
QString trustedBy(const QString &trust);

} // namespace naru::text
