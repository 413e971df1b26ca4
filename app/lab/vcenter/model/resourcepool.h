// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/managedentity.h"

namespace naru::lab::vcenter {

class Cluster;
class VirtualMachine;

class ResourcePool : public ManagedEntity
{
public:
    /// `parent` is the cluster for its root pool, otherwise another pool.
    ResourcePool(ChangeFeed &feed, std::string id, std::string name, ManagedEntity *parent, Cluster &owner,
                 Timestamp created);

    /// Filled once by whoever builds the inventory.
    std::vector<ResourcePool *> pools;
    std::vector<VirtualMachine *> vms;

    Cluster &owner() const { return m_owner; }
    std::vector<ManagedEntity *> children() const override;
    Value property(std::string_view name) const override;

private:
    Value summary() const;
    Value runtime() const;
    Value config() const;
    Value ownerRef() const;
    Value poolRefs() const;
    Value vmRefs() const;

    Cluster &m_owner;
    Timestamp m_created;
};

} // namespace naru::lab::vcenter
