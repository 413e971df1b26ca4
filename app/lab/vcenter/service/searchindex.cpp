// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/searchindex.h"

#include "app/lab/http/httpmessage.h"
#include "app/lab/vcenter/model/folder.h"
#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/service/session.h"

#include <algorithm>

namespace naru::lab::vcenter {

namespace {

const VirtualMachine *asVm(const ManagedEntity &entity)
{
    return dynamic_cast<const VirtualMachine *>(&entity);
}

bool hasUuid(const ManagedEntity &entity, const std::string &uuid, bool instance)
{
    if (const VirtualMachine *vm = asVm(entity))
        return (instance ? vm->instanceUuid() : vm->biosUuid()) == uuid;
    const Value hardware = entity.property("hardware");
    return hardware.structure()->get("systemInfo").structure()->get("uuid").toString() == uuid;
}

bool hasDnsName(const ManagedEntity &entity, const std::string &name)
{
    const VirtualMachine *vm = asVm(entity);
    return vm ? vm->toolsRunning() && vm->source().hostName == name : entity.name() == name;
}

bool hasAddress(const ManagedEntity &entity, const std::string &address)
{
    const VirtualMachine *vm = asVm(entity);
    if (!vm)
        return static_cast<const HostSystem &>(entity).source().address == address;
    return vm->toolsRunning() && std::ranges::any_of(vm->source().nics, [&](const scenario::Nic &nic) {
               return std::ranges::find(nic.addresses, address) != nic.addresses.end();
           });
}

const ManagedEntity *childNamed(const ManagedEntity &parent, std::string_view name)
{
    const std::vector<ManagedEntity *> children = parent.children();
    const auto found = std::ranges::find(children, name, &ManagedEntity::name);
    return found == children.end() ? nullptr : *found;
}

} // namespace

SearchIndex::SearchIndex(World &world)
    : ManagedObject(world.inventory.feed(), "SearchIndex", "SearchIndex")
    , m_world(world)
{
}

void SearchIndex::registerMethods(MethodTable &methods)
{
    const auto uuidMatcher = [](const Request &request) -> Matches {
        return [uuid = request.argument("uuid").toString(),
                instance = request.argument("instanceUuid").toBool()](const ManagedEntity &entity) {
            return hasUuid(entity, uuid, instance);
        };
    };
    methods.add("FindByUuid",
                [=, this](Request &request) { return findFirst(request, uuidMatcher(request)); });
    methods.add("FindAllByUuid", [=, this](Request &request) -> Reply {
        auto found = findAll(request, uuidMatcher(request));
        return found ? Reply(std::move(*found)) : std::unexpected(found.error());
    });
    methods.add("FindByDnsName", [this](Request &request) {
        return findFirst(request, [name = request.argument("dnsName").toString()](
                                      const ManagedEntity &entity) { return hasDnsName(entity, name); });
    });
    methods.add("FindByIp", [this](Request &request) {
        return findFirst(request, [ip = request.argument("ip").toString()](const ManagedEntity &entity) {
            return hasAddress(entity, ip);
        });
    });
    methods.add("FindByInventoryPath", [this](Request &request) {
        return findByPath(request.argument("inventoryPath").toString());
    });
    methods.add("FindChild", [](Request &request) -> Reply {
        const auto *parent = request.session->findAs<ManagedEntity>(*request.argument("entity").ref());
        if (!parent)
            return objectNotFound(*request.argument("entity").ref());
        const ManagedEntity *child = childNamed(*parent, request.argument("name").toString());
        return child ? Value(child->ref()) : Value();
    });
}

std::expected<List, Fault> SearchIndex::findAll(const Request &request, const Matches &matches) const
{
    const bool vms = request.argument("vmSearch").toBool();
    const ManagedEntity *top = &m_world.inventory.root();
    if (const MoRef *datacenter = request.argument("datacenter").ref()) {
        top = request.session->findAs<ManagedEntity>(*datacenter);
        if (!top)
            return objectNotFound(*datacenter);
    }
    const TypeInfo &wanted = Schema::instance().type(vms ? "VirtualMachine" : "HostSystem");
    List found;
    std::vector<const ManagedEntity *> rest = {top};
    while (!rest.empty()) {
        const ManagedEntity *entity = rest.back();
        rest.pop_back();
        if (entity->type().isA(wanted) && matches(*entity))
            found.push_back(entity->ref());
        for (const ManagedEntity *child : entity->children())
            rest.push_back(child);
    }
    return found;
}

Reply SearchIndex::findFirst(const Request &request, const Matches &matches) const
{
    const auto found = findAll(request, matches);
    if (!found)
        return std::unexpected(found.error());
    return found->empty() ? Value() : found->front();
}

/// "Datacenter/vm/folder/name"; a slash inside a name is written %2f.
Reply SearchIndex::findByPath(const std::string &path) const
{
    const ManagedEntity *entity = &m_world.inventory.root();
    std::string_view rest = path;
    while (entity && !rest.empty()) {
        const std::string_view name = rest.substr(0, rest.find('/'));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        if (!name.empty())
            entity = childNamed(*entity, percentDecoded(name, false));
    }
    return entity && entity != &m_world.inventory.root() ? Value(entity->ref()) : Value();
}

} // namespace naru::lab::vcenter
