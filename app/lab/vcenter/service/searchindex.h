// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/world.h"

#include <functional>

namespace naru::lab::vcenter {

class ManagedEntity;

class SearchIndex : public ManagedObject
{
public:
    explicit SearchIndex(World &world);

    void registerMethods(MethodTable &methods);

private:
    using Matches = std::function<bool(const ManagedEntity &)>;

    /// All VMs or all hosts that match, inside the datacenter when one is given.
    std::expected<List, Fault> findAll(const Request &request, const Matches &matches) const;
    Reply findFirst(const Request &request, const Matches &matches) const;
    Reply findByPath(const std::string &path) const;

    World &m_world;
};

} // namespace naru::lab::vcenter
