// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/eventmanager.h"

#include "app/lab/vcenter/model/folder.h"
#include "app/lab/vcenter/model/virtualmachine.h"
#include "app/lab/vcenter/service/historycollector.h"
#include "app/lab/vcenter/service/session.h"

#include <algorithm>

namespace naru::lab::vcenter {

namespace {

constexpr std::size_t mostEvents = 5000;

bool contains(const List &names, std::string_view name)
{
    return std::ranges::any_of(names, [&](const Value &value) { return value.toString() == name; });
}

bool isBelow(const ManagedObject *object, const MoRef &ancestor)
{
    for (const auto *entity = dynamic_cast<const ManagedEntity *>(object); entity;
         entity = entity->parent()) {
        if (entity->ref() == ancestor)
            return true;
    }
    return false;
}

/// EventFilterSpecByEntity: the object itself, or everything below it.
bool matchesEntity(const Struct &event, const Struct &filter, const Inventory &inventory)
{
    const MoRef &wanted = *filter.get("entity").ref();
    const Struct *argument = event.get("vm").structure();
    const MoRef *vm = argument ? argument->get("vm").ref() : nullptr;
    const bool isRoot = wanted == inventory.root().ref();
    if (filter.get("recursion").toString() == "self")
        return vm && *vm == wanted;
    return isRoot || (vm && isBelow(inventory.find(*vm).get(), wanted));
}

bool matches(const Struct &event, const Struct &filter, const Inventory &inventory)
{
    for (const char *field : {"type", "eventTypeId"}) {
        if (const List *types = filter.get(field).list()) {
            const bool known = std::ranges::any_of(*types, [&](const Value &type) {
                const TypeInfo *wanted = Schema::instance().find(type.toString());
                return wanted && event.type().isA(*wanted);
            });
            if (!known)
                return false;
        }
    }
    if (const Struct *time = filter.get("time").structure()) {
        const int64_t created = event.get("createdTime").as<Timestamp>()->msecs;
        const Timestamp *begin = time->get("beginTime").as<Timestamp>();
        const Timestamp *end = time->get("endTime").as<Timestamp>();
        if ((begin && created < begin->msecs) || (end && created > end->msecs))
            return false;
    }
    if (const Struct *user = filter.get("userName").structure()) {
        const List *names = user->get("userList").list();
        if (names && !contains(*names, event.get("userName").toString()))
            return false;
    }
    const Struct *entity = filter.get("entity").structure();
    return !entity || matchesEntity(event, *entity, inventory);
}

Struct argument(std::string_view type, const char *field, const ManagedEntity &entity)
{
    return Struct(type).set("name", entity.name()).set(field, entity.ref());
}

} // namespace

EventManager::EventManager(World &world)
    : ManagedObject(world.inventory.feed(), "EventManager", "EventManager")
    , m_world(world)
{
}

void EventManager::registerMethods(MethodTable &methods)
{
    methods.add("QueryEvents", [this](Request &request) -> Reply {
        return matching(*request.argument("filter").structure());
    });
    methods.add("CreateCollectorForEvents", [this](Request &request) { return createCollector(request); });
}

void EventManager::post(Struct event, const std::string &user, const std::string &message)
{
    const int key = ++m_lastKey;
    event.set("key", key)
        .set("chainId", key)
        .set("createdTime", m_world.now())
        .set("userName", user)
        .set("fullFormattedMessage", message);
    if (m_events.size() == mostEvents)
        m_events.erase(m_events.begin());
    m_events.push_back(std::move(event));
    touch();
}

void EventManager::postForVm(Struct event, const VirtualMachine &vm, const std::string &user,
                             const std::string &message)
{
    event.set("vm", argument("VmEventArgument", "vm", vm))
        .set("host", argument("HostEventArgument", "host", *vm.placement().host))
        .set("template", vm.source().isTemplate);
    for (const ManagedEntity *entity = &vm; entity; entity = entity->parent()) {
        if (entity->type().name == "Datacenter")
            event.set("datacenter", argument("DatacenterEventArgument", "datacenter", *entity));
    }
    post(std::move(event), user, message);
}

List EventManager::matching(const Struct &filter) const
{
    List result;
    for (const Value &event : m_events) {
        if (matches(*event.structure(), filter, m_world.inventory))
            result.push_back(event);
    }
    const int64_t most = filter.get("maxCount").toInteger(1000);
    if (most >= 0 && result.size() > static_cast<std::size_t>(most))
        result.erase(result.begin(), result.end() - most);
    return result;
}

Reply EventManager::createCollector(Request &request)
{
    const Struct filter = *request.argument("filter").structure();
    auto collector =
        std::make_shared<HistoryCollector>(*this, "EventHistoryCollector", request.session->nextId(), filter,
                                           [this, filter] { return matching(filter); });
    request.session->own(collector);
    return Value(collector->ref());
}

Value EventManager::property(std::string_view name) const
{
    if (name == "latestEvent")
        return m_events.empty() ? Value() : m_events.back();
    if (name == "maxCollector")
        return 1000;
    if (name == "description")
        return Struct("EventDescription");
    return ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
