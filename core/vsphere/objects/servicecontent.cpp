// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/servicecontent.h"

namespace naru::vsphere {

ServiceContent readServiceContent(XmlElement returnval)
{
    const XmlElement about = returnval.child("about");
    ServiceContent content;
    content.product = about.child("name").string();
    content.version = about.child("version").string();
    content.build = about.child("build").string();
    content.isVcenter = about.child("apiType").text() == "VirtualCenter";
    content.instanceUuid = about.child("instanceUuid").string().toLower();
    content.rootFolder = returnval.child("rootFolder").moRef();
    content.propertyCollector = returnval.child("propertyCollector").moRef();
    content.viewManager = returnval.child("viewManager").moRef();
    content.sessionManager = returnval.child("sessionManager").moRef();
    return content;
}

} // namespace naru::vsphere
