// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vmdetails.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractTableModel>

namespace naru {

/// The devices of one machine.
class HardwareModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Device, Capacity, Backing, Remarks, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDetails(const VirtualMachineDetails &details);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString icon;
        QString label;
        qint64 bytes = -1;
        QString backing;
        QString remarks;
    };
    static Row rowOf(const VmDisk &disk);
    static Row rowOf(const VmNic &nic);

    QList<Row> m_rows;
};

} // namespace naru
