// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inventory/inventory.h"

#include <QTimer>

namespace naru {

using namespace std::chrono_literals;

namespace {

constexpr auto tickInterval = 100ms;

ObjectRef parentOf(const ObjectCommon &object)
{
    if (!object.parent.isNull())
        return object.parent;
    return {object.ref.endpoint, ObjectKind::Endpoint, {}};
}

} // namespace

Inventory::Inventory(QObject *parent)
    : QObject(parent)
    , m_tick(new QTimer(this))
{
    m_tick->setSingleShot(true);
    m_tick->setInterval(tickInterval);
    connect(m_tick, &QTimer::timeout, this, &Inventory::flush);
}

void Inventory::apply(const QString &endpoint, const InventoryBatch &batch)
{
    if (batch.startsPass) {
        QSet<ObjectRef> &unseen = m_unseenInPass[endpoint];
        unseen.clear();
        for (auto it = m_objects.keyBegin(); it != m_objects.keyEnd(); ++it) {
            if (it->endpoint == endpoint)
                unseen.insert(*it);
        }
    }
    const auto pass = m_unseenInPass.find(endpoint);
    for (const InventoryObject &object : batch.upserted) {
        if (pass != m_unseenInPass.end())
            pass->remove(common(object).ref);
        upsert(object);
    }
    for (const ObjectRef &ref : batch.removed)
        remove(ref);
    if (batch.complete && pass != m_unseenInPass.end()) {
        for (const ObjectRef &ref : m_unseenInPass.take(endpoint))
            remove(ref);
    }
    schedule();
}

void Inventory::removeEndpoint(const QString &endpoint)
{
    for (const ObjectRef &ref : m_objects.keys()) {
        if (ref.endpoint == endpoint)
            remove(ref);
    }
    m_unseenInPass.remove(endpoint);
    schedule();
}

void Inventory::upsert(const InventoryObject &object)
{
    const ObjectCommon &now = common(object);
    const auto known = m_objects.find(now.ref);
    if (known == m_objects.end()) {
        m_objects.insert(now.ref, object);
        m_children[parentOf(now)].insert(now.ref);
        if (m_removed.remove(now.ref))
            m_updated.insert(now.ref);
        else
            m_added.insert(now.ref);
        return;
    }
    if (*known == object)
        return;
    const ObjectRef oldParent = parentOf(common(*known));
    if (oldParent != parentOf(now)) {
        m_children[oldParent].remove(now.ref);
        m_children[parentOf(now)].insert(now.ref);
    }
    *known = object;
    if (!m_added.contains(now.ref))
        m_updated.insert(now.ref);
}

void Inventory::remove(const ObjectRef &ref)
{
    const auto known = m_objects.find(ref);
    if (known == m_objects.end())
        return;
    m_children[parentOf(common(*known))].remove(ref);
    m_objects.erase(known);
    m_updated.remove(ref);
    if (!m_added.remove(ref))
        m_removed.insert(ref);
}

void Inventory::schedule()
{
    if (!m_tick->isActive() && !(m_added.isEmpty() && m_updated.isEmpty() && m_removed.isEmpty()))
        m_tick->start();
}

void Inventory::flush()
{
    m_tick->stop();
    InventoryDelta delta{m_added.values(), m_updated.values(), m_removed.values()};
    m_added.clear();
    m_updated.clear();
    m_removed.clear();
    if (!delta.isEmpty())
        Q_EMIT changed(delta);
}

const InventoryObject *Inventory::find(const ObjectRef &ref) const
{
    const auto found = m_objects.find(ref);
    return found == m_objects.end() ? nullptr : &*found;
}

QString Inventory::nameOf(const ObjectRef &ref) const
{
    const InventoryObject *object = find(ref);
    return object ? common(*object).name : ref.id;
}

QList<ObjectRef> Inventory::children(const ObjectRef &parent) const
{
    return m_children.value(parent).values();
}

QList<ObjectRef> Inventory::all(ObjectKind kind, const QString &endpoint) const
{
    QList<ObjectRef> refs;
    for (auto it = m_objects.keyBegin(); it != m_objects.keyEnd(); ++it) {
        if (it->kind == kind && (endpoint.isEmpty() || it->endpoint == endpoint))
            refs.append(*it);
    }
    return refs;
}

ObjectRef Inventory::ancestor(const ObjectRef &ref, ObjectKind kind) const
{
    const InventoryObject *object = find(ref);
    // A hostile server could name a cycle: no real tree is deeper than this.
    for (int depth = 0; object && depth < 64; ++depth) {
        const ObjectRef parent = common(*object).parent;
        if (parent.isNull())
            return {};
        if (parent.kind == kind)
            return parent;
        object = find(parent);
    }
    return {};
}

QString Inventory::pathOf(const ObjectRef &ref) const
{
    QStringList names;
    const InventoryObject *object = find(ref);
    for (int depth = 0; object && depth < 64; ++depth) {
        object = find(common(*object).parent);
        if (object)
            names.prepend(common(*object).name);
    }
    return names.join(u'/');
}

} // namespace naru
