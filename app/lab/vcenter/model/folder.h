// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedentity.h"

namespace naru::lab::vcenter {

enum class FolderKind { Datacenters, Vms, Hosts, Datastores, Networks };

class Folder : public ManagedEntity
{
public:
    Folder(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent, FolderKind kind);

    FolderKind kind() const { return m_kind; }
    void addChild(ManagedEntity &child);
    std::vector<ManagedEntity *> children() const override { return m_children; }
    Value property(std::string_view name) const override;

protected:
    /// For StoragePod, which is a folder of datastores.
    Folder(ChangeFeed &feed, std::string_view typeName, std::string id, std::string name,
           ManagedEntity *parent, FolderKind kind);

private:
    Value childType() const;
    Value childEntity() const { return referencesOf(m_children); }

    FolderKind m_kind;
    std::vector<ManagedEntity *> m_children;
};

/// A datastore cluster.
class StoragePod : public Folder
{
public:
    StoragePod(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent);
    Value property(std::string_view name) const override;

private:
    Value summary() const;
};

} // namespace naru::lab::vcenter
