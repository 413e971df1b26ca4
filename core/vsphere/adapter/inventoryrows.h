// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"
#include "core/vsphere/adapter/inventoryschema.h"

#include <QSet>

namespace naru::vsphere {

/// Turns PropertyCollector records into model rows. Updates name only what changed, the model wants whole
/// objects: so every row is kept here, sharing its texts with the inventory's copy.
class InventoryRows
{
public:
    InventoryRows(QString endpointId, MoRef rootFolder);

    /// The query whose records apply() understands.
    PropertyQuery query() const;

    /// The next records tell everything again.
    void startPass();
    void apply(const ObjectRecord &record);
    /// The running pass, if any, has named everything.
    void endPass();

    int pendingCount() const { return int(m_batch.upserted.size() + m_batch.removed.size()); }
    bool hasBatch() const { return pendingCount() > 0 || m_batch.complete; }
    InventoryBatch takeBatch();

    const InventoryObject *find(const ObjectRef &ref) const;
    /// "/Datacenter/vm/webapp/database"; as far up as the rows reach.
    QString pathOf(const ObjectRef &ref) const;

private:
    void leave(const ObjectRef &ref);
    void placeHostShell(const ObjectRecord &record, const ObjectRef &shell);
    void fixParent(InventoryObject &row) const;

    MoRef m_rootFolder;
    RowContext m_context;
    QHash<ObjectRef, InventoryObject> m_rows;
    /// A single host sits in a ComputeResource of its own, which people never see: its id to its parent.
    QHash<QString, ObjectRef> m_hostShells;
    QSet<QString> m_hidden; ///< ids of machines that belong to the platform itself
    InventoryBatch m_batch;
    bool m_inPass = false;
};

} // namespace naru::vsphere
