// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/model/changefeed.h"
#include "app/lab/vcenter/model/managedobject.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace naru::lab::vcenter {

class Folder;

/// Every object that all sessions see, by its id. Objects of one session (views, collectors) live in the
/// session.
class Inventory
{
public:
    ChangeFeed &feed() { return m_feed; }

    /// An id that was never given before: "vm-" + a growing number.
    std::string nextId(std::string_view prefix);

    /// Makes a T(feed, arguments...) and owns it.
    template <class T, class... Arguments>
    T &add(Arguments &&...arguments)
    {
        auto object = std::make_shared<T>(m_feed, std::forward<Arguments>(arguments)...);
        T &result = *object;
        adopt(std::move(object));
        return result;
    }
    void adopt(std::shared_ptr<ManagedObject> object);
    void remove(const MoRef &ref);
    /// The revision at which an object last came or went.
    uint64_t structureChangedAt() const { return m_structureChangedAt; }

    /// Null when there is no such object. The id alone decides, as in vCenter.
    std::shared_ptr<ManagedObject> find(const MoRef &ref) const;
    template <class T>
    T *findAs(const MoRef &ref) const
    {
        return dynamic_cast<T *>(find(ref).get());
    }

    Folder &root() const { return *m_root; }
    void setRoot(Folder &root) { m_root = &root; }

private:
    ChangeFeed m_feed;
    std::unordered_map<std::string, std::shared_ptr<ManagedObject>> m_objects;
    Folder *m_root = nullptr;
    int m_lastNumber = 0;
    uint64_t m_structureChangedAt = 0;
};

} // namespace naru::lab::vcenter
