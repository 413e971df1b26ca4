// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/objectsmodel.h"

#include "core/inventory/inventory.h"
#include "ui/inventory/scope.h"
#include "ui/style/icon.h"

namespace naru {

namespace {

// More scattered removals than this cost less as one reset.
constexpr qsizetype mostSingleRemovals = 200;

} // namespace

ObjectsModel::ObjectsModel(ObjectKind kind, const Inventory &inventory, const EndpointManager &endpoints,
                           QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_inventory(inventory)
    , m_context{inventory, endpoints}
    , m_columns(columnsFor(kind))
{
    connect(&inventory, &Inventory::changed, this, &ObjectsModel::apply);
    reload();
}

void ObjectsModel::setScope(const ObjectRef &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    reload();
}

void ObjectsModel::reload()
{
    beginResetModel();
    m_refs.clear();
    m_rowOf.clear();
    for (const ObjectRef &ref : m_inventory.all(m_kind, m_scope.endpoint)) {
        if (!belongs(ref))
            continue;
        m_rowOf.insert(ref, int(m_refs.size()));
        m_refs.append(ref);
    }
    endResetModel();
}

bool ObjectsModel::belongs(const ObjectRef &ref) const
{
    const InventoryObject *object = ref.kind == m_kind ? m_inventory.find(ref) : nullptr;
    return object && isInScope(*object, m_scope, m_inventory);
}

void ObjectsModel::apply(const InventoryDelta &delta)
{
    QList<int> gone;
    QList<int> changed;
    QList<ObjectRef> come;
    for (const ObjectRef &ref : delta.removed) {
        if (const int row = rowOf(ref); row >= 0)
            gone.append(row);
    }
    for (const ObjectRef &ref : delta.updated) {
        const int row = rowOf(ref);
        const bool member = belongs(ref);
        if (row >= 0)
            (member ? changed : gone).append(row);
        else if (member)
            come.append(ref);
    }
    for (const ObjectRef &ref : delta.added) {
        if (rowOf(ref) < 0 && belongs(ref))
            come.append(ref);
    }
    announceChanges(std::move(changed));
    drop(std::move(gone));
    append(come);
}

void ObjectsModel::announceChanges(QList<int> rows)
{
    std::ranges::sort(rows);
    for (qsizetype i = 0; i < rows.size();) {
        const int first = rows[i];
        int last = first;
        while (++i < rows.size() && rows[i] == last + 1)
            last = rows[i];
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    }
}

void ObjectsModel::drop(QList<int> rows)
{
    if (rows.size() > mostSingleRemovals) {
        reload();
        return;
    }
    std::ranges::sort(rows, std::greater());
    for (const int row : rows) {
        beginRemoveRows({}, row, row);
        m_rowOf.remove(m_refs.takeAt(row));
        for (int later = row; later < m_refs.size(); ++later)
            m_rowOf[m_refs[later]] = later;
        endRemoveRows();
    }
}

void ObjectsModel::append(const QList<ObjectRef> &refs)
{
    QList<ObjectRef> fresh;
    for (const ObjectRef &ref : refs) {
        if (rowOf(ref) < 0) // a reload may have found it already
            fresh.append(ref);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_refs.size()), int(m_refs.size() + fresh.size()) - 1);
    for (const ObjectRef &ref : fresh) {
        m_rowOf.insert(ref, int(m_refs.size()));
        m_refs.append(ref);
    }
    endInsertRows();
}

int ObjectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_refs.size());
}

int ObjectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ObjectsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_refs.size())
        return {};
    if (role == RefRole)
        return QVariant::fromValue(m_refs[index.row()]);
    // The inventory may already know that an object is gone, a moment before its batch tells the model.
    const InventoryObject *object = m_inventory.find(m_refs[index.row()]);
    if (!object)
        return {};
    const ObjectColumn &column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(*object, m_context);
    case SortRole:
        return column.value ? column.value(*object) : column.text(*object, m_context);
    case ProgressRole: {
        const double share = column.share ? column.share(*object) : -1;
        return share < 0 ? QVariant() : QVariant(share);
    }
    case Qt::DecorationRole:
        return index.column() == 0 ? QVariant(icon(iconName(*object))) : QVariant();
    default:
        return {};
    }
}

QVariant ObjectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= m_columns.size())
        return {};
    const ObjectColumn &column = m_columns[section];
    switch (role) {
    case Qt::DisplayRole:
        return column.title();
    case ColumnIdRole:
        return column.id;
    case HiddenByDefaultRole:
        return column.shown == ObjectColumn::Shown::OnRequest;
    case WidthRole:
        return column.width;
    default:
        return {};
    }
}

} // namespace naru
