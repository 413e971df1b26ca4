// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/world.h"

#include <vector>

namespace naru::lab::vcenter {

class ManagedEntity;

/// Everything of some types below a container; follows the inventory by itself.
class ContainerView : public ManagedObject
{
public:
    ContainerView(Inventory &inventory, std::string id, ManagedEntity &container,
                  std::vector<const TypeInfo *> types, bool recursive);

    uint64_t changedAt() const override;
    Value property(std::string_view name) const override;

private:
    Value members() const;

    Inventory &m_inventory;
    ManagedEntity &m_container;
    std::vector<const TypeInfo *> m_types; ///< empty = all
    bool m_recursive;
};

/// The objects that the client named.
class ListView : public ManagedObject
{
public:
    ListView(ChangeFeed &feed, std::string id, std::vector<MoRef> members);

    void add(const MoRef &ref);
    void remove(const MoRef &ref);
    Value property(std::string_view name) const override;

private:
    std::vector<MoRef> m_members;
};

class ViewManager : public ManagedObject
{
public:
    explicit ViewManager(World &world);

    void registerMethods(MethodTable &methods);

private:
    Reply createContainerView(Request &request);
    Reply createListView(Request &request);
    static Reply modifyListView(const Request &request);

    World &m_world;
};

} // namespace naru::lab::vcenter
