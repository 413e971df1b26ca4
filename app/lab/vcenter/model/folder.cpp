// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/model/folder.h"

#include "app/lab/vcenter/model/datastore.h"

namespace naru::lab::vcenter {

Folder::Folder(ChangeFeed &feed, std::string_view typeName, std::string id, std::string name,
               ManagedEntity *parent, FolderKind kind)
    : ManagedEntity(feed, typeName, std::move(id), std::move(name), parent)
    , m_kind(kind)
{
}

Folder::Folder(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent, FolderKind kind)
    : Folder(feed, "Folder", std::move(id), std::move(name), parent, kind)
{
}

void Folder::addChild(ManagedEntity &child)
{
    m_children.push_back(&child);
    touch();
}

Value Folder::property(std::string_view name) const
{
    if (name == "childEntity")
        return childEntity();
    if (name == "childType")
        return childType();
    return ManagedEntity::property(name);
}

Value Folder::childType() const
{
    switch (m_kind) {
    case FolderKind::Datacenters:
        return List{"Folder", "Datacenter"};
    case FolderKind::Vms:
        return List{"Folder", "VirtualMachine", "VirtualApp"};
    case FolderKind::Hosts:
        return List{"Folder", "ComputeResource"};
    case FolderKind::Datastores:
        return List{"Folder", "Datastore", "StoragePod"};
    case FolderKind::Networks:
        return List{"Folder", "Network", "DistributedVirtualSwitch"};
    }
    return {};
}

StoragePod::StoragePod(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent)
    : Folder(feed, "StoragePod", std::move(id), std::move(name), parent, FolderKind::Datastores)
{
}

Value StoragePod::property(std::string_view name) const
{
    return name == "summary" ? summary() : Folder::property(name);
}

Value StoragePod::summary() const
{
    int64_t capacity = 0;
    int64_t free = 0;
    for (const ManagedEntity *child : children()) {
        const auto &datastore = static_cast<const Datastore &>(*child);
        capacity += datastore.capacityBytes();
        free += datastore.freeBytes();
    }
    return Struct("StoragePodSummary").set("name", name()).set("capacity", capacity).set("freeSpace", free);
}

} // namespace naru::lab::vcenter
