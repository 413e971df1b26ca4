// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"
#include "ui/migration/ratemeter.h"

#include <QAbstractItemModel>

namespace naru {

class Clock;

/// The machines of one plan with their pipeline steps and the disks of a step below. Rows stay while a run
/// goes on, so that nothing collapses under the person.
class PlanVmsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Progress, Rate, Started, Elapsed, ColumnCount };
    static constexpr int VmIdRole = Qt::UserRole + 100; ///< of a machine's row

    /// `clock` must outlive it.
    explicit PlanVmsModel(const Clock &clock, QObject *parent = nullptr);

    void show(const MigrationPlan &plan);
    /// Elapsed times go on.
    void tick();

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What a row shows; the shape (names and numbers of children) decides whether rows can be kept.
    struct Node
    {
        QString key;
        QString name;
        QString state;
        QString reason;
        QString icon;
        int color = 0;
        StepProgress progress;
        std::optional<double> fraction;
        QDateTime started;
        QDateTime completed;
        bool copies = false; ///< progress counts megabytes
        int parent = -1;
        int row = 0;
        QList<int> children;
    };

    void build(const MigrationPlan &plan);
    int add(Node node, int parent);
    void addVm(const VmMigrationStatus &status);
    void addPlanned(const PlanVm &vm);
    QString shape() const;
    QString text(const Node &node, int column) const;

    const Clock &m_clock;
    QList<Node> m_nodes;
    QList<int> m_roots;
    QString m_plan;
    RateMeter m_rates;
};

} // namespace naru
