// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/requests.h"

namespace naru::vsphere::requests {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageObjects = 500; ///< wishes: servers cap them as they like
constexpr int pageUpdates = 100;

MoRef serviceInstance()
{
    return {u"ServiceInstance"_s, u"ServiceInstance"_s};
}

void writeObjectSet(SoapWriter &writer, const PropertyQuery &query, const MoRef &view)
{
    if (view.isNull()) {
        for (const MoRef &object : query.objects)
            writer.open("objectSet").ref("obj", object).flag("skip", false).close();
        return;
    }
    writer.open("objectSet").ref("obj", view).flag("skip", true);
    writer.open("selectSet", "TraversalSpec");
    writer.text("name", "view"_ba).text("type", view.type).text("path", "view"_ba).flag("skip", false);
    writer.close().close();
}

enum class Missing { Fault, LeaveOut }; ///< what becomes of named objects that are gone

/// A PropertyFilterSpec, named as its field in the call.
void writeFilterSpec(SoapWriter &writer, const char *name, const PropertyQuery &query, const MoRef &view,
                     Missing missing)
{
    writer.open(name);
    for (const PropertyPaths &properties : query.properties) {
        writer.open("propSet").text("type", properties.type).flag("all", false);
        writer.texts("pathSet", properties.paths).close();
    }
    writeObjectSet(writer, query, view);
    if (missing == Missing::LeaveOut)
        writer.flag("reportMissingObjectsInResults", true);
    writer.close();
}

} // namespace

SoapRequest retrieveServiceContent()
{
    return SoapWriter("RetrieveServiceContent", serviceInstance()).finish();
}

SoapRequest login(const MoRef &sessionManager, const QString &user, const Secret &password)
{
    return SoapWriter("Login", sessionManager)
        .text("userName", user)
        .text("password", password.reveal())
        .finish();
}

SoapRequest logout(const MoRef &sessionManager)
{
    return SoapWriter("Logout", sessionManager).finish();
}

SoapRequest currentTime()
{
    return SoapWriter("CurrentTime", serviceInstance()).finish();
}

SoapRequest createContainerView(const MoRef &viewManager, const MoRef &container, const QByteArrayList &types)
{
    return SoapWriter("CreateContainerView", viewManager)
        .ref("container", container)
        .texts("type", types)
        .flag("recursive", true)
        .finish();
}

SoapRequest destroyView(const MoRef &view)
{
    return SoapWriter("DestroyView", view).finish();
}

SoapRequest createPropertyCollector(const MoRef &propertyCollector)
{
    return SoapWriter("CreatePropertyCollector", propertyCollector).finish();
}

SoapRequest destroyPropertyCollector(const MoRef &collector)
{
    return SoapWriter("DestroyPropertyCollector", collector).finish();
}

SoapRequest createFilter(const MoRef &collector, const PropertyQuery &query, const MoRef &view)
{
    SoapWriter writer("CreateFilter", collector);
    writeFilterSpec(writer, "spec", query, view, Missing::Fault);
    return writer.flag("partialUpdates", false).finish();
}

SoapRequest destroyPropertyFilter(const MoRef &filter)
{
    return SoapWriter("DestroyPropertyFilter", filter).finish();
}

SoapRequest waitForUpdates(const MoRef &collector, const QByteArray &version, int maxWaitSeconds)
{
    return SoapWriter("WaitForUpdatesEx", collector)
        .text("version", version)
        .open("options")
        .number("maxWaitSeconds", maxWaitSeconds)
        .number("maxObjectUpdates", pageUpdates)
        .close()
        .finish();
}

SoapRequest retrieveProperties(const MoRef &collector, const PropertyQuery &query, const MoRef &view)
{
    SoapWriter writer("RetrievePropertiesEx", collector);
    writeFilterSpec(writer, "specSet", query, view, view.isNull() ? Missing::LeaveOut : Missing::Fault);
    return writer.open("options").number("maxObjects", pageObjects).close().finish();
}

SoapRequest continueRetrieveProperties(const MoRef &collector, const QByteArray &token)
{
    return SoapWriter("ContinueRetrievePropertiesEx", collector).text("token", token).finish();
}

SoapRequest powerOnVm(const MoRef &vm)
{
    return SoapWriter("PowerOnVM_Task", vm).finish();
}

SoapRequest powerOffVm(const MoRef &vm)
{
    return SoapWriter("PowerOffVM_Task", vm).finish();
}

SoapRequest resetVm(const MoRef &vm)
{
    return SoapWriter("ResetVM_Task", vm).finish();
}

SoapRequest suspendVm(const MoRef &vm)
{
    return SoapWriter("SuspendVM_Task", vm).finish();
}

SoapRequest createSnapshot(const MoRef &vm, const QString &name, const QString &description, bool quiesce)
{
    return SoapWriter("CreateSnapshot_Task", vm)
        .text("name", name)
        .text("description", description)
        .flag("memory", false)
        .flag("quiesce", quiesce)
        .finish();
}

SoapRequest removeSnapshot(const MoRef &snapshot)
{
    return SoapWriter("RemoveSnapshot_Task", snapshot).flag("removeChildren", false).finish();
}

SoapRequest shutdownGuest(const MoRef &vm)
{
    return SoapWriter("ShutdownGuest", vm).finish();
}

SoapRequest rebootGuest(const MoRef &vm)
{
    return SoapWriter("RebootGuest", vm).finish();
}

SoapRequest cancelTask(const MoRef &task)
{
    return SoapWriter("CancelTask", task).finish();
}

} // namespace naru::vsphere::requests
