// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vsphere/wire/xmltree.h"

namespace naru::vsphere {

/// The managers of a server, and who it is. What a server lacks (an ESXi host has fewer) is null.
struct ServiceContent
{
    QString product; ///< e.g. "VMware vCenter Server"
    QString version; ///< e.g. "7.0.3"
    QString build;
    bool isVcenter = false; ///< false: a single ESXi host
    QString instanceUuid;   ///< empty on ESXi

    MoRef rootFolder;
    MoRef propertyCollector;
    MoRef viewManager;
    MoRef sessionManager;
};

ServiceContent readServiceContent(XmlElement returnval);

} // namespace naru::vsphere
