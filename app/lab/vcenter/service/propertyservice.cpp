// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/propertyservice.h"

#include "app/lab/vcenter/service/propertycollector.h"
#include "app/lab/vcenter/service/propertyfilter.h"
#include "app/lab/vcenter/service/session.h"

#include <algorithm>
#include <limits>

namespace naru::lab::vcenter {

namespace {

/// The collector a request is for, which must be one of its session.
PropertyCollector *collectorOf(const Request &request)
{
    return request.session->findAs<PropertyCollector>(request.self());
}

PropertyCollector::WaitOptions waitOptions(const Request &request)
{
    PropertyCollector::WaitOptions options;
    const Struct *given = request.argument("options").structure();
    if (!given)
        return options;
    if (const Value &longest = given->get("maxWaitSeconds"); longest.isSet())
        options.longest = std::chrono::seconds(longest.toInteger());
    if (const Value &most = given->get("maxObjectUpdates"); most.isSet())
        options.mostObjects = static_cast<std::size_t>(
            std::clamp<int64_t>(most.toInteger(), 1, PropertyCollector::mostObjectsPerUpdate));
    return options;
}

std::optional<std::string> wrongOption(const Request &request)
{
    const Struct *given = request.argument("options").structure();
    if (given && given->get("maxWaitSeconds").toInteger(0) < 0)
        return "options.maxWaitSeconds";
    if (given && given->get("maxObjectUpdates").toInteger(1) <= 0)
        return "options.maxObjectUpdates";
    return {};
}

} // namespace

PropertyService::PropertyService(World &world, ManagedObject &anonymous)
    : m_world(world)
    , m_anonymous(anonymous)
{
}

void PropertyService::registerMethods(MethodTable &methods)
{
    registerReads(methods);
    registerWaits(methods);
    methods.add("CreatePropertyCollector", [this](Request &request) { return createCollector(request); });
    methods.add("DestroyPropertyCollector", [](Request &request) -> Reply {
        PropertyCollector *collector = collectorOf(request);
        if (!collector)
            return objectNotFound(request.self());
        for (const MoRef &filter : collector->filters())
            request.session->disown(filter);
        request.session->disown(request.self());
        return Value();
    });
    methods.add("CreateFilter", [this](Request &request) { return createFilter(request); });
    methods.add("DestroyPropertyFilter", [](Request &request) { return destroyFilter(request); });
}

void PropertyService::registerReads(MethodTable &methods)
{
    const auto add = [&](std::string_view method, auto read) {
        methods.add(method, [this, read](Request &request) -> Reply {
            if (!request.session)
                return readAnonymously(request);
            PropertyCollector *collector = collectorOf(request);
            return collector ? read(*collector, request) : Reply(objectNotFound(request.self()));
        });
    };
    add("RetrieveProperties", [](PropertyCollector &collector, const Request &request) {
        return collector.retrieveAll(*request.argument("specSet").list());
    });
    add("RetrievePropertiesEx", [](PropertyCollector &collector, const Request &request) {
        const Value &most = request.argument("options").structure()->get("maxObjects");
        return collector.retrievePage(*request.argument("specSet").list(),
                                      most.isSet() ? std::optional(most.toInteger()) : std::nullopt);
    });
    add("ContinueRetrievePropertiesEx", [](PropertyCollector &collector, const Request &request) {
        return collector.continueRetrieve(request.argument("token").toString());
    });
    add("CancelRetrievePropertiesEx", [](PropertyCollector &collector, const Request &request) {
        return collector.cancelRetrieve(request.argument("token").toString());
    });
}

void PropertyService::registerWaits(MethodTable &methods)
{
    const auto add = [&](std::string_view method, auto options) {
        methods.addDeferred(method, [options](Request &request, Answer answer) {
            PropertyCollector *collector = collectorOf(request);
            if (!collector)
                return answer.give(objectNotFound(request.self()));
            collector->waitForUpdates(request.argument("version").toString(), options(), std::move(answer));
        });
    };
    methods.addDeferred("WaitForUpdatesEx", [](Request &request, Answer answer) {
        PropertyCollector *collector = collectorOf(request);
        if (!collector)
            return answer.give(objectNotFound(request.self()));
        if (const auto wrong = wrongOption(request))
            return answer.give(invalidArgument(*wrong));
        collector->waitForUpdates(request.argument("version").toString(), waitOptions(request),
                                  std::move(answer));
    });
    // The older forms know no pages.
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    add("WaitForUpdates", [] { return PropertyCollector::WaitOptions{{}, all}; });
    add("CheckForUpdates", [] { return PropertyCollector::WaitOptions{std::chrono::seconds(0), all}; });
    methods.add("CancelWaitForUpdates", [](Request &request) -> Reply {
        PropertyCollector *collector = collectorOf(request);
        if (!collector)
            return objectNotFound(request.self());
        collector->cancelWait();
        return Value();
    });
}

Reply PropertyService::createCollector(Request &request)
{
    Session &session = *request.session;
    auto collector =
        std::make_shared<PropertyCollector>(m_world.inventory.feed(), m_world.clock, session.nextId(),
                                            [&session](const MoRef &ref) { return session.find(ref); });
    session.own(collector);
    return Value(collector->ref());
}

Reply PropertyService::createFilter(Request &request)
{
    PropertyCollector *collector = collectorOf(request);
    if (!collector)
        return objectNotFound(request.self());
    Session &session = *request.session;
    auto filter = PropertyFilter::create(m_world.inventory.feed(), session.nextId(),
                                         *request.argument("spec").structure(),
                                         request.argument("partialUpdates").toBool(),
                                         [&session](const MoRef &ref) { return session.find(ref); });
    if (!filter)
        return std::unexpected(filter.error());
    const MoRef ref = (*filter)->ref();
    session.own(*filter);
    collector->addFilter(std::move(*filter));
    return Value(ref);
}

Reply PropertyService::destroyFilter(const Request &request)
{
    for (const auto &[id, object] : request.session->objects()) {
        auto *collector = dynamic_cast<PropertyCollector *>(object.get());
        if (collector && collector->removeFilter(request.self())) {
            request.session->disown(request.self());
            return Value();
        }
    }
    return objectNotFound(request.self());
}

/// Without a session only the service instance can be read.
Reply PropertyService::readAnonymously(const Request &request) const
{
    const Field *specSet = request.call.method->parameters.data();
    if (specSet->name != "specSet")
        return notAuthenticated(request.self(), "System.View");
    for (const Value &spec : *request.argument("specSet").list()) {
        for (const Value &start : *spec.structure()->get("objectSet").list()) {
            if (*start.structure()->get("obj").ref() != m_anonymous.ref())
                return notAuthenticated(*start.structure()->get("obj").ref(), "System.View");
        }
    }
    const auto self = m_world.inventory.find(m_anonymous.ref());
    PropertyCollector reader(m_world.inventory.feed(), m_world.clock, "propertyCollector",
                             [&](const MoRef &ref) { return ref == self->ref() ? self : nullptr; });
    const List &specs = *request.argument("specSet").list();
    return request.call.method->name == "RetrieveProperties" ? reader.retrieveAll(specs)
                                                             : reader.retrievePage(specs, {});
}

} // namespace naru::lab::vcenter
