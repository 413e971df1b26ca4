// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"
#include "app/lab/vcenter/model/managedentity.h"

namespace naru::lab::vcenter {

class HostSystem;
class VirtualMachine;

class Datastore : public ManagedEntity
{
public:
    Datastore(ChangeFeed &feed, std::string id, const scenario::Datastore &source, ManagedEntity *parent);

    /// Filled once by whoever builds the inventory.
    std::vector<HostSystem *> hosts;
    std::vector<VirtualMachine *> vms;

    int64_t capacityBytes() const;
    /// Never negative: an overcommitted datastore is full.
    int64_t freeBytes() const;
    std::string url() const;
    Value property(std::string_view name) const override;

private:
    Value info() const;
    Value summary() const;
    Value hostMounts() const;
    Value vmRefs() const;
    Value browser() const;
    Value capability() const;
    std::string uuid() const;
    int64_t uncommittedBytes() const;

    scenario::Datastore m_source;
};

} // namespace naru::lab::vcenter
