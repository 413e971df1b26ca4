// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/vcenter/service/session.h"

#include "app/lab/vcenter/model/inventory.h"

namespace naru::lab::vcenter {

Session::Session(Inventory &inventory, const scenario::Account &account, std::string key, std::string cookie)
    : m_inventory(inventory)
    , m_account(account)
    , m_key(std::move(key))
    , m_cookie(std::move(cookie))
{
}

std::string Session::nextId()
{
    return "session[" + m_key + "]" + std::to_string(++m_lastNumber);
}

void Session::own(std::shared_ptr<ManagedObject> object)
{
    m_objects.insert_or_assign(object->ref().id, std::move(object));
}

bool Session::disown(const MoRef &ref)
{
    return m_objects.erase(ref.id) > 0;
}

std::shared_ptr<ManagedObject> Session::find(const MoRef &ref) const
{
    const auto own = m_objects.find(ref.id);
    return own == m_objects.end() ? m_inventory.find(ref) : own->second;
}

Struct Session::describe() const
{
    return Struct("UserSession")
        .set("key", m_key)
        .set("userName", m_account.user)
        .set("fullName", m_account.user)
        .set("loginTime", loginTime)
        .set("lastActiveTime", lastActive)
        .set("locale", "en")
        .set("messageLocale", "en")
        .set("extensionSession", false)
        .set("ipAddress", remoteAddress)
        .set("userAgent", userAgent)
        .set("callCount", callCount);
}

} // namespace naru::lab::vcenter
