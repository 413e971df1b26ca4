// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QTimer;

namespace naru {

/// What changed since the last delta, each object at most once.
struct InventoryDelta
{
    QList<ObjectRef> added;
    QList<ObjectRef> updated;
    QList<ObjectRef> removed;
    bool isEmpty() const { return added.isEmpty() && updated.isEmpty() && removed.isEmpty(); }
};

/// The one truth in memory about every endpoint. Sessions feed it, models and policies read it. Main thread
/// only. Changes are gathered and told in batches (at most one every 100 ms), so that ten thousand updates
/// cost a model one pass.
class Inventory final : public QObject
{
    Q_OBJECT

public:
    explicit Inventory(QObject *parent = nullptr);

    void apply(const QString &endpoint, const InventoryBatch &batch);
    /// Forgets everything of an endpoint.
    void removeEndpoint(const QString &endpoint);
    /// Tells what has been gathered now instead of at the next tick.
    void flush();

    /// nullptr when unknown; the pointer is valid until the event loop runs again.
    const InventoryObject *find(const ObjectRef &ref) const;
    template <class T>
    const T *find(const ObjectRef &ref) const
    {
        const InventoryObject *object = find(ref);
        return object ? std::get_if<T>(object) : nullptr;
    }
    /// Name of the object, or its native id when it is unknown.
    QString nameOf(const ObjectRef &ref) const;
    QList<ObjectRef> children(const ObjectRef &parent) const;
    /// All objects of a kind, of one endpoint or (empty) of all.
    QList<ObjectRef> all(ObjectKind kind, const QString &endpoint = {}) const;
    /// The nearest ancestor of that kind, or a null ref.
    ObjectRef ancestor(const ObjectRef &ref, ObjectKind kind) const;
    /// "Datacenter/vm/webapp" style path of names from the endpoint's root to the object's parent.
    QString pathOf(const ObjectRef &ref) const;
    int count() const { return int(m_objects.size()); }

Q_SIGNALS:
    void changed(const naru::InventoryDelta &delta);

private:
    void upsert(const InventoryObject &object);
    void remove(const ObjectRef &ref);
    void schedule();

    QHash<ObjectRef, InventoryObject> m_objects;
    QHash<ObjectRef, QSet<ObjectRef>> m_children;
    QHash<QString, QSet<ObjectRef>>
        m_unseenInPass; ///< per endpoint: what the running full pass has not named yet
    QSet<ObjectRef> m_added;
    QSet<ObjectRef> m_updated;
    QSet<ObjectRef> m_removed;
    QTimer *m_tick;
};

} // namespace naru
