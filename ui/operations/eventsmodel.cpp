// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operations/eventsmodel.h"

#include "ui/style/endpointstyle.h"
#include "ui/style/icon.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"

using namespace Qt::StringLiterals;

namespace naru {

EventsModel::EventsModel(EndpointManager &endpoints, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_endpoints(endpoints)
    , m_clock(clock)
{
    const auto name = [this](const QString &id) {
        const auto endpoint = m_endpoints.endpoint(id);
        return endpoint ? endpoint->name : id;
    };
    connect(&endpoints, &EndpointManager::statusChanged, this, [this, name](const QString &id) {
        const EndpointStatus status = m_endpoints.status(id);
        const QString endpoint = name(id);
        const auto last = std::ranges::find(m_entries, endpoint, &Entry::endpoint);
        const bool news = last == m_entries.end() || last->state != status.state || status.error.has_value();
        if (news)
            add({m_clock.now(), endpoint, status.state, status.error, false});
    });
    connect(&endpoints, &EndpointManager::secretsNotStored, this,
            [this, name](const QString &id, const Error &why) {
                add({m_clock.now(), name(id), m_endpoints.status(id).state, why, true});
            });
}

void EventsModel::add(Entry entry)
{
    beginInsertRows({}, 0, 0);
    m_entries.prepend(std::move(entry));
    endInsertRows();
    if (m_entries.size() > longest) {
        beginRemoveRows({}, longest, longest);
        m_entries.removeLast();
        endRemoveRows();
    }
}

QString EventsModel::sentence(const Entry &entry) const
{
    const QString state =
        entry.credentialsNotStored ? tr("The credentials were not stored") : text::endpointState(entry.state);
    return entry.error && !entry.error->isCancelled()
               ? tr("%1: %2", "state and reason").arg(state, errorLine(*entry.error))
               : state;
}

int EventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EventsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const Entry &entry = m_entries[index.row()];
    if (role == SortRole && index.column() == Time)
        return entry.time;
    if (role == Qt::DecorationRole && index.column() == Time)
        return icon(endpointStateIcon(entry.state), endpointStateColor(entry.state));
    if (role == ReasonRole && index.column() == Event)
        return sentence(entry);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return format::preciseDateTime(entry.time);
    case EndpointName:
        return format::plain(entry.endpoint);
    default:
        return sentence(entry);
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return {};
    if (role == WidthRole)
        return std::array{26, 22, 60}[size_t(section)];
    if (role == ColumnIdRole)
        return std::array{u"time"_s, u"endpoint"_s, u"event"_s}[size_t(section)];
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case EndpointName:
        return tr("Endpoint");
    default:
        return tr("Event");
    }
}

} // namespace naru
