// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openshift/kuberesource.h"
#include "core/openshift/namespaces.h"

#include <QMap>

namespace naru::openshift {

/// The present objects of one kind, from one follower or one per namespace.
template <class T>
class LiveList
{
public:
    explicit LiveList(T (*read)(const QJsonObject &))
        : m_read(read)
    {
    }

    QList<T> values() const { return m_objects.values(); }

    void replace(const QString &ns, const QList<QJsonObject> &all)
    {
        m_objects.removeIf([&](const auto &entry) { return ns.isEmpty() || entry.key().ns == ns; });
        for (const QJsonObject &object : all)
            put(object);
        m_seen.insert(ns);
    }
    void put(const QJsonObject &object) { m_objects.insert(idOf(object), m_read(object)); }
    void remove(const QJsonObject &object) { m_objects.remove(idOf(object)); }

    /// Everything that the user may see was read at least once.
    bool isComplete(const Namespaces &namespaces) const { return m_seen.isComplete(namespaces); }

private:
    T (*m_read)(const QJsonObject &);
    QMap<NamespacedName, T> m_objects;
    SeenNamespaces m_seen;
};

} // namespace naru::openshift
