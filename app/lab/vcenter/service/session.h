// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/scenario/vcenterscenario.h"
#include "app/lab/vcenter/model/managedobject.h"

#include <map>
#include <memory>
#include <string>

namespace naru::lab::vcenter {

class Inventory;
class PropertyCollector;

/// One login. It owns the objects that only this client sees: views, collectors and their filters.
class Session
{
public:
    Session(Inventory &inventory, const scenario::Account &account, std::string key, std::string cookie);

    const std::string &key() const { return m_key; }
    const std::string &cookie() const { return m_cookie; }
    const scenario::Account &account() const { return m_account; }

    Timestamp loginTime;
    Timestamp lastActive;
    std::string remoteAddress;
    std::string userAgent;
    int64_t callCount = 0;
    int waitingCalls = 0; ///< a call that waits keeps the session alive

    /// "session[key]" + a number that was never given before in this session.
    std::string nextId();
    void own(std::shared_ptr<ManagedObject> object);
    bool disown(const MoRef &ref);
    /// An object of the session or of the inventory; null when there is neither.
    std::shared_ptr<ManagedObject> find(const MoRef &ref) const;
    template <class T>
    T *findAs(const MoRef &ref) const
    {
        return dynamic_cast<T *>(find(ref).get());
    }
    const std::map<std::string, std::shared_ptr<ManagedObject>> &objects() const { return m_objects; }

    /// UserSession
    Struct describe() const;

private:
    Inventory &m_inventory;
    scenario::Account m_account;
    std::string m_key;
    std::string m_cookie;
    std::map<std::string, std::shared_ptr<ManagedObject>> m_objects;
    int m_lastNumber = 0;
};

} // namespace naru::lab::vcenter
