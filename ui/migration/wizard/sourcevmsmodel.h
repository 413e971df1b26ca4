// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sourceinventory.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractTableModel>
#include <QMap>
#include <QSet>

namespace naru {

/// The machines of a source with a check box each; ten thousand of them stay fluid. "New name" can be edited.
class SourceVmsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Power, HostName, Cluster, Cpu, Memory, Disks, Concerns, NewName, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setVms(QList<SourceVm> vms, const QSet<QString> &chosen, QMap<QString, QString> names);
    void setChecked(const QList<int> &rows, bool checked);
    bool isChecked(int row) const { return m_chosen.contains(m_vms[row].id); }
    QList<SourceVm> chosen() const;
    /// Only of the machines that the person renamed.
    const QMap<QString, QString> &names() const { return m_names; }
    void rename(int row, const QString &name);

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_vms.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    QString text(const SourceVm &vm, int column) const;
    QVariant sortValue(const SourceVm &vm, int column) const;

    QList<SourceVm> m_vms;
    QSet<QString> m_chosen;
    QMap<QString, QString> m_names;
};

} // namespace naru
