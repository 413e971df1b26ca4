// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/json.h"
#include "core/base/clock.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <string>

namespace naru::lab {

/// Which object: `space` is its namespace, empty for cluster-wide ones.
struct ObjectKey
{
    std::string space;
    std::string name;

    auto operator<=>(const ObjectKey &) const = default;
};

inline ObjectKey keyOf(const kube::Json &object)
{
    return {kube::namespaceOf(object), kube::nameOf(object)};
}

/// What a controller has to look at, and when: each key once, at the earliest time that somebody asked for.
/// Work runs in the event loop, one key a call, so that a controller never runs inside somebody else's
/// change.
class WorkQueue final : public QObject
{
public:
    using Work = std::function<void(const ObjectKey &)>;

    WorkQueue(Clock &clock, Work work);

    void add(const ObjectKey &key, std::chrono::milliseconds delay);
    void forget(const ObjectKey &key) { m_due.erase(key); }

private:
    void run(const ObjectKey &key, std::chrono::milliseconds due);

    Clock &m_clock;
    Work m_work;
    std::map<ObjectKey, std::chrono::milliseconds> m_due;
};

} // namespace naru::lab
