// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/serviceinstance.h"

#include "app/lab/vcenter/model/folder.h"

#include <utility>

namespace naru::lab::vcenter {

ServiceInstance::ServiceInstance(World &world, const scenario::VCenter &source)
    : ManagedObject(world.inventory.feed(), "ServiceInstance", "ServiceInstance")
    , m_world(world)
    , m_instanceUuid(source.instanceUuid)
{
}

void ServiceInstance::registerMethods(MethodTable &methods)
{
    methods.add("RetrieveServiceContent", [this](Request &) -> Reply { return content(); });
    methods.add("CurrentTime", [this](Request &) -> Reply { return m_world.now(); });
}

std::string ServiceInstance::serviceVersionsXml()
{
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<namespaces version=\"1.0\">\n <namespace>\n"
        "  <name>urn:vim25</name>\n  <version>";
    xml += apiVersion;
    xml += "</version>\n  <priorVersions>\n";
    for (const char *prior : {"6.7", "6.5", "6.0", "5.5", "5.1", "5.0", "4.1", "4.0", "2.5u2", "2.5"})
        xml += std::string("   <version>") + prior + "</version>\n";
    xml +=
        "  </priorVersions>\n </namespace>\n <namespace>\n  <name>urn:vim2</name>\n  <version>2.0</version>\n"
        " </namespace>\n</namespaces>\n";
    return xml;
}

Struct ServiceInstance::about() const
{
    return Struct("AboutInfo")
        .set("name", "VMware vCenter Server")
        .set("fullName", "VMware vCenter Server 6.7.0 build-11727113")
        .set("vendor", "VMware, Inc.")
        .set("version", "6.7.0")
        .set("build", "11727113")
        .set("localeVersion", "INTL")
        .set("localeBuild", "000")
        .set("osType", "linux-x64")
        .set("productLineId", "vpx")
        .set("apiType", "VirtualCenter")
        .set("apiVersion", apiVersion)
        .set("instanceUuid", m_instanceUuid)
        .set("licenseProductName", "VMware VirtualCenter Server")
        .set("licenseProductVersion", "6.0");
}

Struct ServiceInstance::content() const
{
    static constexpr std::pair<const char *, const char *> managers[] = {
        {"propertyCollector", "PropertyCollector"},
        {"viewManager", "ViewManager"},
        {"setting", "OptionManager"},
        {"sessionManager", "SessionManager"},
        {"eventManager", "EventManager"},
        {"taskManager", "TaskManager"},
        {"searchIndex", "SearchIndex"},
    };
    Struct content("ServiceContent");
    content.set("rootFolder", m_world.inventory.root().ref()).set("about", about());
    for (const auto &[field, type] : managers) {
        const bool perSession = std::string_view(field) == "propertyCollector";
        content.set(field, MoRef{&Schema::instance().type(type), perSession ? field : type});
    }
    return content;
}

Value ServiceInstance::property(std::string_view name) const
{
    if (name == "content")
        return content();
    if (name == "serverClock")
        return m_world.now();
    if (name == "capability")
        return Struct("Capability")
            .set("provisioningSupported", true)
            .set("multiHostSupported", true)
            .set("userShellAccessSupported", false);
    return ManagedObject::property(name);
}

OptionManager::OptionManager(World &world, const scenario::VCenter &source)
    : ManagedObject(world.inventory.feed(), "OptionManager", "OptionManager")
{
    const auto add = [this](const char *key, const std::string &value) {
        m_settings.push_back(Struct("OptionValue").set("key", key).set("value", value));
    };
    add("VirtualCenter.InstanceName", source.name);
    add("VirtualCenter.FQDN", source.name);
    add("config.vpxd.hostnameUrl", source.name);
}

void OptionManager::registerMethods(MethodTable &methods)
{
    methods.add("QueryOptions", [this](Request &request) -> Reply {
        const std::string &name = request.argument("name").toString();
        List result;
        for (const Value &setting : m_settings) {
            const std::string &key = setting.structure()->get("key").toString();
            if (key == name || (name.ends_with('.') && key.starts_with(name)))
                result.push_back(setting);
        }
        if (result.empty())
            return fault(Struct("InvalidName").set("name", name), "The name '" + name + "' is invalid.");
        return result;
    });
}

Value OptionManager::property(std::string_view name) const
{
    return name == "setting" ? Value(m_settings) : ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
