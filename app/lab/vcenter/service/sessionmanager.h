// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/service/methodtable.h"
#include "app/lab/vcenter/service/session.h"
#include "app/lab/vcenter/service/world.h"

#include <vector>

namespace naru::lab::vcenter {

class EventManager;

/// Logs in and out, and ends sessions that idle too long.
class SessionManager : public ManagedObject
{
public:
    SessionManager(World &world, EventManager &events, const scenario::VCenter &source);
    ~SessionManager() override;

    void registerMethods(MethodTable &methods);

    /// The session of a Cookie header, or null when there is none or it has ended. Idle ones are ended here.
    std::shared_ptr<Session> find(std::string_view cookieHeader);
    /// The cookie of a session that the request has just opened, once; empty otherwise.
    std::string takeNewCookie() { return std::exchange(m_newCookie, {}); }
    /// Ends every session: their clients get NotAuthenticated.
    void endAll();
    /// For fault injection, see PropertyCollector::forgetVersions.
    void forgetVersions();

    Value property(std::string_view name) const override;

private:
    Reply login(Request &request);
    Reply logout(Request &request);
    Reply terminate(const Request &request);
    Reply isActive(const Request &request) const;
    void end(const Session *session);
    void openDefaultCollector(Session &session);

    World &m_world;
    EventManager &m_events;
    std::vector<scenario::Account> m_accounts;
    int64_t m_idleMsecs;
    std::vector<std::shared_ptr<Session>> m_sessions;
    std::string m_newCookie;
    const Session *m_current = nullptr; ///< whose request is being answered
};

} // namespace naru::lab::vcenter
