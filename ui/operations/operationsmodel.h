// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation/operation.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace naru {

struct Services;

/// The operations of this run with progress, and those of earlier runs from the journal, newest first.
class OperationsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Target, State, EndpointName, Started, Duration, Message, ColumnCount };
    static constexpr int historyLength = 500;

    /// `target`: only operations on it; null = all.
    explicit OperationsModel(const Services &services, QObject *parent = nullptr);

    void setTarget(const ObjectRef &target);
    const Operation *operationAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void reload();
    void lookElsewhere();
    QList<Operation> read() const;
    void add(const QString &id);
    void update(const QString &id);
    bool concerns(const Operation &operation) const;
    QString text(const Operation &operation, int column) const;
    QVariant sortValue(const Operation &operation, int column) const;
    QString message(const Operation &operation) const;
    std::chrono::milliseconds elapsed(const Operation &operation) const;

    const Services &m_services;
    ObjectRef m_target;
    QList<Operation> m_operations;
};

} // namespace naru
