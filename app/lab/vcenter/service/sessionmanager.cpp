// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/sessionmanager.h"

#include "app/lab/vcenter/service/eventmanager.h"
#include "app/lab/vcenter/service/propertycollector.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>

namespace naru::lab::vcenter {

namespace {

constexpr std::string_view cookieName = "vmware_soap_session=";

/// 40 hexadecimal digits from the system's random source.
std::string randomCookie()
{
    std::array<quint32, 5> words;
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray::fromRawData(reinterpret_cast<const char *>(words.data()), sizeof words)
        .toHex()
        .toStdString();
}

/// The value of our cookie, with or without the quotes that it was given with.
std::string_view cookieValue(std::string_view header)
{
    const std::size_t begin = header.find(cookieName);
    if (begin == std::string_view::npos)
        return {};
    std::string_view value = header.substr(begin + cookieName.size());
    value = value.substr(0, value.find(';'));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    return value;
}

bool sameUser(const std::string &a, const std::string &b)
{
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

} // namespace

SessionManager::SessionManager(World &world, EventManager &events, const scenario::VCenter &source)
    : ManagedObject(world.inventory.feed(), "SessionManager", "SessionManager")
    , m_world(world)
    , m_events(events)
    , m_accounts(source.accounts)
    , m_idleMsecs(source.sessionIdleSeconds * 1000ll)
{
}

SessionManager::~SessionManager() = default;

void SessionManager::registerMethods(MethodTable &methods)
{
    methods.add("Login", [this](Request &request) { return login(request); });
    methods.add("Logout", [this](Request &request) { return logout(request); });
    methods.add("TerminateSession", [this](Request &request) { return terminate(request); });
    methods.add("SessionIsActive", [this](Request &request) { return isActive(request); });
}

std::shared_ptr<Session> SessionManager::find(std::string_view cookieHeader)
{
    const int64_t now = m_world.now().msecs;
    std::erase_if(m_sessions, [&](const auto &session) {
        return session->waitingCalls == 0 && now - session->lastActive.msecs > m_idleMsecs;
    });
    const std::string_view cookie = cookieValue(cookieHeader);
    const auto found = std::ranges::find(
        m_sessions, cookie, [](const auto &session) { return std::string_view(session->cookie()); });
    m_current = found == m_sessions.end() ? nullptr : found->get();
    return found == m_sessions.end() ? nullptr : *found;
}

Reply SessionManager::login(Request &request)
{
    if (request.session)
        return fault("InvalidLogin", "Cannot complete login: there is a session already.");
    const std::string &user = request.argument("userName").toString();
    const std::string &password = request.argument("password").toString();
    const auto account = std::ranges::find_if(m_accounts, [&](const scenario::Account &known) {
        return sameUser(known.user, user) && known.password == password;
    });
    if (account == m_accounts.end()) {
        m_events.post(Struct("BadUsernameSessionEvent").set("ipAddress", request.remoteAddress), user,
                      "Cannot login " + user + "@" + request.remoteAddress);
        return fault("InvalidLogin", "Cannot complete login due to an incorrect user name or password.");
    }
    auto session = std::make_shared<Session>(m_world.inventory, *account,
                                             QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(),
                                             randomCookie());
    session->loginTime = session->lastActive = m_world.now();
    session->remoteAddress = request.remoteAddress;
    session->userAgent = request.userAgent;
    openDefaultCollector(*session);
    m_newCookie = std::string(cookieName) + "\"" + session->cookie() + "\"; Path=/; HttpOnly; Secure;";
    m_sessions.push_back(std::move(session));
    const Session &opened = *m_sessions.back();
    m_events.post(Struct("UserLoginSessionEvent")
                      .set("ipAddress", request.remoteAddress)
                      .set("userAgent", request.userAgent)
                      .set("locale", "en")
                      .set("sessionId", opened.key()),
                  opened.account().user,
                  "User " + opened.account().user + "@" + request.remoteAddress + " logged in as " +
                      request.userAgent);
    return opened.describe();
}

/// The collector of the service content belongs to each session on its own.
void SessionManager::openDefaultCollector(Session &session)
{
    session.own(
        std::make_shared<PropertyCollector>(feed(), m_world.clock, "propertyCollector",
                                            [&session](const MoRef &ref) { return session.find(ref); }));
}

Reply SessionManager::logout(Request &request)
{
    const std::string user = request.session->account().user;
    m_events.post(Struct("UserLogoutSessionEvent").set("ipAddress", request.remoteAddress), user,
                  "User " + user + "@" + request.remoteAddress + " logged out");
    end(request.session);
    request.session = nullptr;
    return Value();
}

Reply SessionManager::terminate(const Request &request)
{
    const List *ids = request.argument("sessionId").list();
    for (std::size_t i = 0; ids && i < ids->size(); ++i) {
        const auto found = std::ranges::find((m_sessions), (*ids)[i].toString(),
                                             [](const auto &session) { return session->key(); });
        if (found == m_sessions.end())
            return fault("NotFound", "The session was not found.");
        if (found->get() == request.session)
            return invalidArgument("sessionId");
        end(found->get());
    }
    return Value();
}

Reply SessionManager::isActive(const Request &request) const
{
    const std::string &key = request.argument("sessionID").toString();
    const std::string &user = request.argument("userName").toString();
    return std::ranges::any_of(m_sessions, [&](const auto &session) {
        return session->key() == key && sameUser(session->account().user, user);
    });
}

void SessionManager::end(const Session *session)
{
    std::erase_if(m_sessions, [session](const auto &known) { return known.get() == session; });
    if (m_current == session)
        m_current = nullptr;
}

void SessionManager::endAll()
{
    m_current = nullptr;
    m_sessions.clear();
}

void SessionManager::forgetVersions()
{
    for (const auto &session : m_sessions) {
        for (const auto &[id, object] : session->objects()) {
            if (auto *collector = dynamic_cast<PropertyCollector *>(object.get()))
                collector->forgetVersions();
        }
    }
}

Value SessionManager::property(std::string_view name) const
{
    if (name == "currentSession")
        return m_current ? Value(m_current->describe()) : Value();
    if (name == "sessionList") {
        List sessions;
        for (const auto &session : m_sessions)
            sessions.push_back(session->describe());
        return sessions;
    }
    if (name == "defaultLocale")
        return "en";
    if (name == "supportedLocaleList" || name == "messageLocaleList")
        return List{"en", "ko"};
    return ManagedObject::property(name);
}

} // namespace naru::lab::vcenter
