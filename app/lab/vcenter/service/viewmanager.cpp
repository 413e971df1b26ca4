// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/viewmanager.h"

#include "app/lab/vcenter/model/managedentity.h"
#include "app/lab/vcenter/model/resourcepool.h"
#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/service/session.h"

#include <algorithm>
#include <unordered_set>

namespace naru::lab::vcenter {

namespace {

/// Collects what lies below a container, each object once.
class Descent
{
public:
    Descent(const std::vector<const TypeInfo *> &types, bool recursive)
        : m_types(types)
        , m_recursive(recursive)
    {
    }

    void into(const ManagedEntity &container)
    {
        for (ManagedEntity *child : container.children())
            meet(*child);
        if (const auto *pool = dynamic_cast<const ResourcePool *>(&container)) {
            for (VirtualMachine *vm : pool->vms)
                meet(*vm);
        } else if (const auto *host = dynamic_cast<const HostSystem *>(&container)) {
            for (VirtualMachine *vm : host->vms)
                meet(*vm);
        }
    }

    List take() { return std::move(m_found); }

private:
    void meet(const ManagedEntity &entity)
    {
        if (!m_met.insert(&entity).second)
            return;
        const bool wanted = m_types.empty() || std::ranges::any_of(m_types, [&](const TypeInfo *type) {
                                return entity.type().isA(*type);
                            });
        if (wanted)
            m_found.push_back(entity.ref());
        if (m_recursive)
            into(entity);
    }

    const std::vector<const TypeInfo *> &m_types;
    bool m_recursive;
    List m_found;
    std::unordered_set<const ManagedEntity *> m_met;
};

} // namespace

ContainerView::ContainerView(Inventory &inventory, std::string id, ManagedEntity &container,
                             std::vector<const TypeInfo *> types, bool recursive)
    : ManagedObject(inventory.feed(), "ContainerView", std::move(id))
    , m_inventory(inventory)
    , m_container(container)
    , m_types(std::move(types))
    , m_recursive(recursive)
{
}

uint64_t ContainerView::changedAt() const
{
    return std::max(ManagedObject::changedAt(), m_inventory.structureChangedAt());
}

Value ContainerView::members() const
{
    Descent descent(m_types, m_recursive);
    descent.into(m_container);
    return descent.take();
}

Value ContainerView::property(std::string_view name) const
{
    if (name == "view")
        return members();
    if (name == "container")
        return m_container.ref();
    if (name == "recursive")
        return m_recursive;
    if (name == "type") {
        List names;
        for (const TypeInfo *type : m_types)
            names.push_back(type->name);
        return names;
    }
    return ManagedObject::property(name);
}

ListView::ListView(ChangeFeed &feed, std::string id, std::vector<MoRef> members)
    : ManagedObject(feed, "ListView", std::move(id))
    , m_members(std::move(members))
{
}

void ListView::add(const MoRef &ref)
{
    if (std::ranges::find(m_members, ref) == m_members.end())
        m_members.push_back(ref);
    touch();
}

void ListView::remove(const MoRef &ref)
{
    std::erase(m_members, ref);
    touch();
}

Value ListView::property(std::string_view name) const
{
    return name == "view" ? Value(List(m_members.begin(), m_members.end())) : ManagedObject::property(name);
}

ViewManager::ViewManager(World &world)
    : ManagedObject(world.inventory.feed(), "ViewManager", "ViewManager")
    , m_world(world)
{
}

void ViewManager::registerMethods(MethodTable &methods)
{
    methods.add("CreateContainerView", [this](Request &request) { return createContainerView(request); });
    methods.add("CreateListView", [this](Request &request) { return createListView(request); });
    methods.add("ModifyListView", [](Request &request) { return modifyListView(request); });
    methods.add("DestroyView", [](Request &request) -> Reply {
        return request.session->disown(request.self()) ? Reply(Value()) : objectNotFound(request.self());
    });
}

Reply ViewManager::createContainerView(Request &request)
{
    const MoRef &containerRef = *request.argument("container").ref();
    auto *container = request.session->findAs<ManagedEntity>(containerRef);
    if (!container)
        return objectNotFound(containerRef);
    std::vector<const TypeInfo *> types;
    const List *names = request.argument("type").list();
    for (std::size_t i = 0; names && i < names->size(); ++i) {
        const TypeInfo *type = Schema::instance().find((*names)[i].toString());
        if (!type || type->kind != TypeInfo::Kind::Object)
            return invalidArgument("type");
        types.push_back(type);
    }
    auto view = std::make_shared<ContainerView>(m_world.inventory, request.session->nextId(), *container,
                                                std::move(types), request.argument("recursive").toBool());
    request.session->own(view);
    return Value(view->ref());
}

Reply ViewManager::createListView(Request &request)
{
    std::vector<MoRef> members;
    const List *objects = request.argument("obj").list();
    for (std::size_t i = 0; objects && i < objects->size(); ++i)
        members.push_back(*(*objects)[i].ref());
    auto view = std::make_shared<ListView>(feed(), request.session->nextId(), std::move(members));
    request.session->own(view);
    return Value(view->ref());
}

Reply ViewManager::modifyListView(const Request &request)
{
    auto *view = request.session->findAs<ListView>(request.self());
    if (!view)
        return objectNotFound(request.self());
    List unresolved;
    const List *added = request.argument("add").list();
    for (std::size_t i = 0; added && i < added->size(); ++i) {
        if (request.session->find(*(*added)[i].ref()))
            view->add(*(*added)[i].ref());
        else
            unresolved.push_back((*added)[i]);
    }
    const List *removed = request.argument("remove").list();
    for (std::size_t i = 0; removed && i < removed->size(); ++i)
        view->remove(*(*removed)[i].ref());
    return Value(unresolved);
}

} // namespace naru::lab::vcenter
