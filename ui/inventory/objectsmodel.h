// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"
#include "ui/inventory/objectcolumns.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace naru {

struct InventoryDelta;

/// The objects of one kind that belong to a scope. Holds only identities: values are read from the inventory
/// when they are shown.
class ObjectsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int RefRole = FirstOwnRole; ///< ObjectRef

    /// Both must outlive the model.
    ObjectsModel(ObjectKind kind, const Inventory &inventory, const EndpointManager &endpoints,
                 QObject *parent = nullptr);

    void setScope(const ObjectRef &scope);
    ObjectRef scope() const { return m_scope; }
    ObjectRef refAt(int row) const { return m_refs.value(row); }
    /// -1 when it is not shown here.
    int rowOf(const ObjectRef &ref) const { return m_rowOf.value(ref, -1); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reload();
    void apply(const InventoryDelta &delta);
    bool belongs(const ObjectRef &ref) const;
    void announceChanges(QList<int> rows);
    void drop(QList<int> rows);
    void append(const QList<ObjectRef> &refs);

    ObjectKind m_kind;
    const Inventory &m_inventory;
    ColumnContext m_context;
    const QList<ObjectColumn> &m_columns;
    ObjectRef m_scope;
    QList<ObjectRef> m_refs;
    QHash<ObjectRef, int> m_rowOf;
};

} // namespace naru
