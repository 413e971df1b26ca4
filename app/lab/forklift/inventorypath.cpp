// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/inventorypath.h"

#include <map>

namespace naru::lab {

std::string_view collectionOfKind(std::string_view kind)
{
    static const std::map<std::string_view, std::string_view> collections = {
        {"VM", SourceInventory::Vms},           {"Host", SourceInventory::Hosts},
        {"Network", SourceInventory::Networks}, {"Datastore", SourceInventory::Datastores},
        {"Cluster", SourceInventory::Clusters}, {"Datacenter", SourceInventory::Datacenters},
        {"Folder", SourceInventory::Folders}};
    const auto found = collections.find(kind);
    return found == collections.end() ? std::string_view() : found->second;
}

std::string inventoryPath(const SourceInventory &inventory, const Json &object)
{
    constexpr int DepthLimit = 64; // a vCenter that names an object as its own ancestor must not hang the lab
    std::string path = "/" + kube::text(object, "/name");
    const Json *at = &object;
    for (int depth = 0; depth < DepthLimit; ++depth) {
        const std::string parent = kube::text(*at, "/parent/id");
        at = inventory.find(collectionOfKind(kube::text(*at, "/parent/kind")), parent);
        if (!at || kube::text(*at, "/parent/id").empty())
            break;
        path = "/" + kube::text(*at, "/name") + path;
    }
    return path;
}

} // namespace naru::lab
