// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/http/httpresponder.h"
#include "app/lab/scenario/scenario.h"
#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/world.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <string>

namespace naru::lab::vcenter {

class LoadSampler;
class SessionManager;
class TaskManager;
class VmPower;
class VmReconfigure;
class VmSnapshots;
class PropertyService;

/// A vCenter over HTTPS: vim25 SOAP at /sdk on the inventory of a scenario. Lives in the world thread.
class VCenter
{
public:
    /// `clock` must outlive it. Durations of the scenario are divided by `speed` (> 0); timestamps are the
    /// clock's.
    VCenter(const scenario::Scenario &scenario, Clock &clock, double speed);
    ~VCenter();

    /// For HttpServer: answers one request, now or later.
    void handle(const HttpRequest &request, HttpResponder responder);
    /// For HttpServer::setFaultHook: what the network does to an answer now.
    HttpFault networkFault() const;

    // What instructors can do to it.
    /// Every answer comes this much later; 0 = as usual.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    /// Connections end without an answer until it is set back.
    void setUnreachable(bool unreachable) { m_unreachable = unreachable; }
    bool isUnreachable() const { return m_unreachable; }
    std::chrono::milliseconds delay() const { return m_delay; }
    void expireSessions();
    /// Clients that wait for updates get InvalidCollectorVersion.
    void forgetVersions();
    /// Unreachable for a while (scenario seconds); all sessions are gone afterwards.
    void restart(double seconds);
    /// The next task on the VM of this name fails half-way with this sentence.
    void failNextTask(const std::string &vmName, const std::string &message);

private:
    void addServices(const scenario::Scenario &scenario);
    void answerSoap(const HttpRequest &request, const HttpResponder &responder);
    Reply admit(const Request &request) const;
    Answer answerTo(const HttpResponder &responder, const Method &method,
                    const std::shared_ptr<Session> &session) const;

    World m_world;
    MethodTable m_methods;
    std::shared_ptr<SessionManager> m_sessions;
    std::shared_ptr<TaskManager> m_tasks;
    std::unique_ptr<VmPower> m_power;
    std::unique_ptr<VmSnapshots> m_snapshots;
    std::unique_ptr<VmReconfigure> m_reconfigure;
    std::unique_ptr<PropertyService> m_properties;
    std::unique_ptr<LoadSampler> m_load;
    std::chrono::milliseconds m_delay{0};
    bool m_unreachable = false;
    QObject m_context;
};

} // namespace naru::lab::vcenter
