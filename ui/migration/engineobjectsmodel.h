// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <functional>

namespace naru {

/// One column of a table of migration objects.
template <class Object>
struct EngineColumn
{
    QString id;
    std::function<QString()> title;
    int width = 20; ///< typical, in characters
    std::function<QString(const QString &endpoint, const Object &)> text;
    std::function<QVariant(const Object &)> sort = {}; ///< typed; unset = the text
    std::function<QVariant(const Object &)> icon = {};
    std::function<QVariant(const Object &)> progress = {}; ///< double 0..1; invalid = none
    std::function<QString(const Object &)> reason = {};    ///< tooltip
};

/// The objects of one kind of all engines, as rows that keep their identity while the lists are replaced
/// under them. Changes are gathered for 100 ms.
template <class Object>
class EngineObjectsModel final : public QAbstractTableModel
{
public:
    struct Row
    {
        QString endpoint;
        Object object;
    };
    using Read = std::function<QList<Row>()>;

    EngineObjectsModel(QList<EngineColumn<Object>> columns, Read read, QObject *parent)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
        , m_read(std::move(read))
    {
        m_tick.setSingleShot(true);
        m_tick.setInterval(100);
        QObject::connect(&m_tick, &QTimer::timeout, this, [this] { refresh(); });
        refresh();
    }

    void scheduleRefresh()
    {
        if (!m_tick.isActive())
            m_tick.start();
    }

    const Row *rowAt(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    /// -1 when there is none.
    int rowOf(const QString &endpoint, const NamespacedName &id) const
    {
        for (int row = 0; row < m_rows.size(); ++row) {
            if (m_rows[row].endpoint == endpoint && m_rows[row].object.id == id)
                return row;
        }
        return -1;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = rowAt(index.row());
        if (!row || index.column() >= m_columns.size())
            return {};
        const EngineColumn<Object> &column = m_columns[index.column()];
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row->endpoint, row->object);
        case SortRole:
            return column.sort ? column.sort(row->object) : QVariant(column.text(row->endpoint, row->object));
        case Qt::DecorationRole:
            return column.icon ? column.icon(row->object) : QVariant();
        case ProgressRole:
            return column.progress ? column.progress(row->object) : QVariant();
        case ReasonRole:
            return column.reason ? QVariant(column.reason(row->object)) : QVariant();
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Vertical || section < 0 || section >= m_columns.size())
            return {};
        const EngineColumn<Object> &column = m_columns[section];
        switch (role) {
        case Qt::DisplayRole:
            return column.title();
        case ColumnIdRole:
            return column.id;
        case WidthRole:
            return column.width;
        default:
            return {};
        }
    }

private:
    void refresh()
    {
        QList<Row> now = m_read();
        dropVanished(now);
        for (Row &row : now) {
            if (const int known = rowOf(row.endpoint, row.object.id); known >= 0) {
                m_rows[known] = std::move(row);
                continue;
            }
            beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
            m_rows.append(std::move(row));
            endInsertRows();
        }
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_columns.size()) - 1));
    }

    void dropVanished(const QList<Row> &now)
    {
        for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
            const bool stays = std::ranges::any_of(now, [&](const Row &other) {
                return other.endpoint == m_rows[row].endpoint && other.object.id == m_rows[row].object.id;
            });
            if (stays)
                continue;
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }

    QList<EngineColumn<Object>> m_columns;
    Read m_read;
    QList<Row> m_rows;
    QTimer m_tick;
};

} // namespace naru
