// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/vcenter.h"

#include "app/lab/vcenter/model/inventorybuilder.h"
#include "app/lab/vcenter/service/eventmanager.h"
#include "app/lab/vcenter/service/historycollector.h"
#include "app/lab/vcenter/service/loadsampler.h"
#include "app/lab/vcenter/service/propertyservice.h"
#include "app/lab/vcenter/service/searchindex.h"
#include "app/lab/vcenter/service/serviceinstance.h"
#include "app/lab/vcenter/service/sessionmanager.h"
#include "app/lab/vcenter/service/taskmanager.h"
#include "app/lab/vcenter/service/viewmanager.h"
#include "app/lab/vcenter/service/vmpower.h"
#include "app/lab/vcenter/service/vmreconfigure.h"
#include "app/lab/vcenter/service/vmsnapshots.h"
#include "app/lab/vcenter/wire/soapdecoder.h"
#include "app/lab/vcenter/wire/soapencoder.h"

namespace naru::lab::vcenter {

namespace {

constexpr int statusOk = 200;
constexpr int statusNotFound = 404;
constexpr int statusFault = 500;
constexpr const char *xmlType = "text/xml; charset=utf-8";

/// Whether the privilege comes with every role that can log in.
bool isReading(std::string_view privilege)
{
    return privilege == "-" || privilege.starts_with("System.") || privilege == "Sessions.ValidateSession";
}

} // namespace

VCenter::VCenter(const scenario::Scenario &scenario, Clock &clock, double speed)
    : m_world(clock, scenario.pace, speed)
{
    InventoryBuilder(m_world.inventory, m_world.now(), scenario.pace.dirtyMibPerMinute / 60 * speed)
        .build(scenario.vcenter);
    addServices(scenario);
    m_load = std::make_unique<LoadSampler>(m_world);
}

VCenter::~VCenter()
{
    m_sessions->endAll(); // collectors look at the inventory until their end
}

void VCenter::addServices(const scenario::Scenario &scenario)
{
    Inventory &inventory = m_world.inventory;
    const auto add = [&](auto service) {
        service->registerMethods(m_methods);
        inventory.adopt(service);
        return service;
    };
    const auto instance = add(std::make_shared<ServiceInstance>(m_world, scenario.vcenter));
    const auto events = add(std::make_shared<EventManager>(m_world));
    m_sessions = add(std::make_shared<SessionManager>(m_world, *events, scenario.vcenter));
    m_tasks = add(std::make_shared<TaskManager>(m_world));
    add(std::make_shared<ViewManager>(m_world));
    add(std::make_shared<SearchIndex>(m_world));
    add(std::make_shared<OptionManager>(m_world, scenario.vcenter));
    HistoryCollector::registerMethods(m_methods);

    m_power = std::make_unique<VmPower>(m_world, *m_tasks, *events);
    m_power->registerMethods(m_methods);
    m_snapshots = std::make_unique<VmSnapshots>(m_world, *m_tasks);
    m_snapshots->registerMethods(m_methods);
    m_reconfigure = std::make_unique<VmReconfigure>(m_world, *m_tasks, *events);
    m_reconfigure->registerMethods(m_methods);
    m_properties = std::make_unique<PropertyService>(m_world, *instance);
    m_properties->registerMethods(m_methods);
    for (const auto &[name, method] : Schema::instance().methods()) {
        if (!m_methods.find(name))
            qFatal("vim25.schema has the method %s, which nobody implements", std::string(name).c_str());
    }
}

void VCenter::handle(const HttpRequest &request, HttpResponder responder)
{
    if (m_unreachable) // the network fault drops this answer; the request must have had no effect
        responder.send(503, {}, {});
    else if (request.method == "POST" && (request.path == "/sdk" || request.path == "/sdk/"))
        answerSoap(request, responder);
    else if (request.method == "GET" && request.path == "/sdk/vimServiceVersions.xml")
        responder.send(statusOk, {{"Content-Type", xmlType}}, ServiceInstance::serviceVersionsXml());
    else
        responder.send(statusNotFound, {{"Content-Type", "text/plain"}}, "404 Not Found\n");
}

HttpFault VCenter::networkFault() const
{
    HttpFault fault;
    fault.delay = m_delay;
    if (m_unreachable)
        fault.dropAfterBytes = 0;
    return fault;
}

void VCenter::answerSoap(const HttpRequest &http, const HttpResponder &responder)
{
    auto call = decodeCall(http.body);
    if (!call)
        return HttpResponder(responder).send(statusFault, {{"Content-Type", xmlType}},
                                             faultEnvelope(call.error()));

    const std::shared_ptr<Session> session = m_sessions->find(http.header("Cookie").value_or(""));
    Request request{std::move(*call), session.get(), http.remoteAddress,
                    std::string(http.header("User-Agent").value_or(""))};
    if (session) {
        session->lastActive = m_world.now();
        ++session->callCount;
    }
    const Answer answer = answerTo(responder, *request.call.method, session);
    if (Reply admitted = admit(request); !admitted)
        return answer.give(std::move(admitted));
    (*m_methods.find(request.call.method->name))(request, answer);
}

/// A fault when the caller may not make this call.
Reply VCenter::admit(const Request &request) const
{
    const std::string_view privilege = request.call.method->privilege;
    if (!request.session) {
        if (privilege == "System.Anonymous")
            return Value();
        return notAuthenticated(request.self(), privilege == "-" ? "System.View" : privilege);
    }
    if (!request.session->find(request.self()))
        return objectNotFound(request.self());
    if (request.session->account().readOnly && !isReading(privilege))
        return noPermission(request.self(), privilege);
    return Value();
}

Answer VCenter::answerTo(const HttpResponder &responder, const Method &method,
                         const std::shared_ptr<Session> &session) const
{
    if (session)
        ++session->waitingCalls;
    const auto give = [this, responder = HttpResponder(responder), &method,
                       session = std::weak_ptr(session)](const Reply &reply) mutable {
        if (const auto alive = session.lock()) {
            --alive->waitingCalls;
            alive->lastActive = m_world.now();
        }
        HttpHeaders headers = {{"Content-Type", xmlType}, {"Cache-Control", "no-cache"}};
        if (std::string cookie = m_sessions->takeNewCookie(); !cookie.empty())
            headers.emplace_back("Set-Cookie", std::move(cookie));
        responder.send(reply ? statusOk : statusFault, std::move(headers),
                       reply ? responseEnvelope(method, *reply) : faultEnvelope(reply.error()));
    };
    return {give, [responder] { return responder.isGone(); }};
}

void VCenter::expireSessions()
{
    m_sessions->endAll();
}

void VCenter::forgetVersions()
{
    m_sessions->forgetVersions();
}

void VCenter::restart(double seconds)
{
    m_unreachable = true;
    m_sessions->endAll();
    m_world.after(seconds, &m_context, [this] { m_unreachable = false; });
}

void VCenter::failNextTask(const std::string &vmName, const std::string &message)
{
    m_tasks->failNext(vmName, fault(Struct("GenericVmConfigFault").set("reason", message), message).error());
}

} // namespace naru::lab::vcenter
