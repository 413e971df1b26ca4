// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/inventoryview.h"

#include "app/lab/forklift/concerns.h"
#include "app/lab/forklift/inventorypath.h"

#include <algorithm>
#include <array>

namespace naru::lab {

namespace {

/// Of the validation service's rules; a real one counts up from release to release.
constexpr int ruleVersion = 5;

/// What a reference to another object leads to.
const Json *followed(const SourceInventory &inventory, const Json &ref)
{
    return inventory.find(collectionOfKind(kube::text(ref, "/kind")), kube::text(ref, "/id"));
}

std::string idOf(const Json &object)
{
    return kube::text(object, "/id");
}

} // namespace

VSphereView::VSphereView(const SourceInventory &inventory, std::string base, bool concerns)
    : m_inventory(inventory)
    , m_base(std::move(base))
    , m_concerns(concerns)
{
}

bool VSphereView::has(std::string_view collection)
{
    static constexpr std::array collections = {SourceInventory::Vms,      SourceInventory::Hosts,
                                               SourceInventory::Networks, SourceInventory::Datastores,
                                               SourceInventory::Clusters, SourceInventory::Datacenters,
                                               SourceInventory::Folders};
    return std::ranges::find(collections, collection) != collections.end();
}

Json VSphereView::full(std::string_view collection, const Json &object) const
{
    Json result = object;
    result["path"] = inventoryPath(m_inventory, object);
    result["selfLink"] = m_base + "/" + std::string(collection) + "/" + idOf(object);
    if (collection == SourceInventory::Vms) {
        result["revisionValidated"] = object.at("revision");
        if (m_concerns) {
            result["concerns"] = concernsOf(object, m_inventory);
            result["policyVersion"] = ruleVersion; // 0 where nobody validates
        }
    }
    return result;
}

Json VSphereView::brief(std::string_view collection, const Json &object) const
{
    const Json all = full(collection, object);
    if (collection == SourceInventory::Vms)
        return all;
    Json result;
    for (const char *field : {"id", "variant", "parent", "path", "revision", "name", "selfLink"}) {
        if (all.contains(field))
            result[field] = all.at(field);
    }
    return result;
}

bool VSphereView::isListed(std::string_view collection, const Json &object)
{
    if (collection == SourceInventory::Vms)
        return !flagAt(object, "/isTemplate");
    return collection != SourceInventory::Clusters || !object.contains("variant");
}

Json VSphereView::workload(const Json &vm) const
{
    Json result = fullWithout(SourceInventory::Vms, vm, {"path"});
    result["selfLink"] = m_base + "/workloads/" + idOf(vm);
    const Json *host = m_inventory.find(SourceInventory::Hosts, kube::text(vm, "/host"));
    if (!host)
        return result;
    result["host"] = fullWithout(SourceInventory::Hosts, *host, {"path", "cluster"});
    result["host"]["networkAdapters"] = Json::array();
    if (const Json *cluster = m_inventory.find(SourceInventory::Clusters, kube::text(*host, "/cluster"))) {
        result["host"]["cluster"] = fullWithout(SourceInventory::Clusters, *cluster, {"path"});
        result["host"]["cluster"]["datacenter"] = nullptr;
    }
    return result;
}

Json VSphereView::tree(std::string_view kind) const
{
    Json roots = Json::array();
    for (const Json *datacenter : m_inventory.list(SourceInventory::Datacenters)) {
        const Json *folder =
            followed(m_inventory, objectAt(*datacenter, kind == "vm" ? "/vms" : "/clusters"));
        Json children = !folder ? Json::array() : kind == "vm" ? vmNodes(*folder) : hostNodes(*folder);
        roots.push_back({{"kind", "Datacenter"},
                         {"object", full(SourceInventory::Datacenters, *datacenter)},
                         {"children", std::move(children)}});
    }
    return {{"kind", ""}, {"object", nullptr}, {"children", std::move(roots)}};
}

Json VSphereView::counts() const
{
    const auto count = [this](std::string_view collection) { return m_inventory.list(collection).size(); };
    return {{"datacenterCount", count(SourceInventory::Datacenters)},
            {"clusterCount", count(SourceInventory::Clusters)},
            {"hostCount", count(SourceInventory::Hosts)},
            {"vmCount", count(SourceInventory::Vms)},
            {"networkCount", count(SourceInventory::Networks)},
            {"datastoreCount", count(SourceInventory::Datastores)}};
}

Json VSphereView::node(const std::string &kind, const Json &object, Json children) const
{
    Json shown;
    const Json all = full(collectionOfKind(kind), object);
    for (const char *field : {"id", "variant", "parent", "path", "revision", "name", "selfLink"}) {
        if (all.contains(field))
            shown[field] = all.at(field);
    }
    return {{"kind", kind}, {"object", std::move(shown)}, {"children", std::move(children)}};
}

Json VSphereView::vmNodes(const Json &folder) const
{
    Json nodes = Json::array();
    for (const Json &child : arrayAt(folder, "/children")) {
        const Json *object = followed(m_inventory, child);
        const std::string kind = kube::text(child, "/kind");
        if (object && kind == "VM" && isListed(SourceInventory::Vms, *object))
            nodes.push_back(node(kind, *object, nullptr));
        if (object && kind == "Folder")
            nodes.push_back(node(kind, *object, vmNodes(*object)));
    }
    return nodes;
}

Json VSphereView::hostNodes(const Json &folder) const
{
    Json nodes = Json::array();
    for (const Json &child : arrayAt(folder, "/children")) {
        const Json *object = followed(m_inventory, child);
        const std::string kind = kube::text(child, "/kind");
        if (!object)
            continue;
        if (kind == "Folder")
            nodes.push_back(node(kind, *object, hostNodes(*object)));
        if (kind != "Cluster")
            continue;
        Json hosts = Json::array();
        for (const Json &ref : arrayAt(*object, "/hosts")) {
            const Json *host = followed(m_inventory, ref);
            if (!host)
                continue;
            Json vms = Json::array();
            for (const Json *vm : m_inventory.list(SourceInventory::Vms)) {
                if (kube::text(*vm, "/host") == idOf(*host) && isListed(SourceInventory::Vms, *vm))
                    vms.push_back(node("VM", *vm, nullptr));
            }
            hosts.push_back(node("Host", *host, std::move(vms)));
        }
        nodes.push_back(node(kind, *object, std::move(hosts)));
    }
    return nodes;
}

Json VSphereView::fullWithout(std::string_view collection, const Json &object,
                              std::initializer_list<const char *> fields) const
{
    Json result = full(collection, object);
    for (const char *field : fields)
        result.erase(field);
    return result;
}

OpenShiftView::OpenShiftView(const kube::Store &store, std::string base)
    : m_store(store)
    , m_base(std::move(base))
{
}

std::string OpenShiftView::kindOf(std::string_view collection)
{
    static const std::map<std::string_view, std::string> kinds = {
        {"vms", "VirtualMachine"},
        {"namespaces", "Namespace"},
        {"storageclasses", "StorageClass"},
        {"networkattachmentdefinitions", "NetworkAttachmentDefinition"},
        {"persistentvolumeclaims", "PersistentVolumeClaim"},
        {"instancetypes", "VirtualMachineInstancetype"},
        {"clusterinstancetypes", "VirtualMachineClusterInstancetype"},
        {"datavolumes", "DataVolume"},
        {"kubevirts", "KubeVirt"}};
    const auto found = kinds.find(collection);
    return found == kinds.end() ? std::string() : found->second;
}

Json OpenShiftView::entry(std::string_view collection, const kube::Json &object, bool detail) const
{
    const std::string uid = kube::uidOf(object);
    Json result = {{"uid", uid},
                   {"version", kube::text(object, "/metadata/resourceVersion")},
                   {"namespace", kube::namespaceOf(object)},
                   {"name", kube::nameOf(object)},
                   {"selfLink", m_base + "/" + std::string(collection) + "/" + uid},
                   {"id", uid}};
    if (detail)
        result["object"] = object;
    return result;
}

Json OpenShiftView::tree() const
{
    Json spaces = Json::array();
    for (const kube::ObjectPtr &space : m_store.list("Namespace")) {
        Json vms = Json::array();
        for (const kube::ObjectPtr &vm : m_store.list("VirtualMachine", kube::nameOf(*space)))
            vms.push_back({{"kind", "VM"}, {"object", entry("vms", *vm, false)}, {"children", nullptr}});
        if (!vms.empty())
            spaces.push_back({{"kind", "Namespace"},
                              {"object", entry("namespaces", *space, true)},
                              {"children", std::move(vms)}});
    }
    return {{"kind", ""}, {"object", nullptr}, {"children", std::move(spaces)}};
}

// The pod network counts as one.
Json OpenShiftView::counts() const
{
    return {{"vmCount", m_store.list("VirtualMachine").size()},
            {"networkCount", m_store.list("NetworkAttachmentDefinition").size() + 1},
            {"storageClassCount", m_store.list("StorageClass").size()}};
}

} // namespace naru::lab
