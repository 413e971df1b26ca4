// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoints/endpointmanager.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractTableModel>

namespace naru {

/// What happened to the endpoints since Naru was started: connected, lost, refused. Newest first, at most
/// `longest` of them.
class EventsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, EndpointName, Event, ColumnCount };
    static constexpr int longest = 1000;

    /// Both must outlive the model.
    EventsModel(EndpointManager &endpoints, const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry
    {
        QDateTime time;
        QString endpoint;
        EndpointState state = EndpointState::Disconnected;
        std::optional<Error> error;
        bool credentialsNotStored = false;
    };

    void add(Entry entry);
    QString sentence(const Entry &entry) const;

    EndpointManager &m_endpoints;
    const Clock &m_clock;
    QList<Entry> m_entries;
};

} // namespace naru
