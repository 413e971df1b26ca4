// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/hardwaremodel.h"

#include "ui/style/icon.h"
#include "ui/text/format.h"

using namespace Qt::StringLiterals;

namespace naru {

HardwareModel::Row HardwareModel::rowOf(const VmDisk &disk)
{
    QStringList remarks;
    if (disk.shared)
        remarks << tr("Shared");
    if (disk.independent)
        remarks << tr("Independent");
    if (disk.rawDevice)
        remarks << tr("Raw device mapping");
    return {u"datastore"_s, disk.label, qint64(disk.capacityBytes), disk.file, remarks.join(u", "_s)};
}

HardwareModel::Row HardwareModel::rowOf(const VmNic &nic)
{
    QStringList remarks{nic.mac};
    remarks += nic.addresses;
    if (!nic.connected)
        remarks << tr("Not connected");
    return {u"network"_s, nic.label, -1, nic.networkName, remarks.join(u", "_s)};
}

void HardwareModel::setDetails(const VirtualMachineDetails &details)
{
    beginResetModel();
    m_rows.clear();
    for (const VmDisk &disk : details.disks)
        m_rows.append(rowOf(disk));
    for (const VmNic &nic : details.nics)
        m_rows.append(rowOf(nic));
    for (const QString &drive : details.connectedCdroms)
        m_rows.append({u"storageclass"_s, drive, -1, {}, tr("Connected")});
    for (const QString &device : details.passthroughDevices)
        m_rows.append({u"host"_s, device, -1, {}, tr("Pass-through")});
    endResetModel();
}

int HardwareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HardwareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HardwareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DecorationRole)
        return index.column() == Device ? QVariant(icon(row.icon)) : QVariant();
    if (role == SortRole && index.column() == Capacity)
        return row.bytes < 0 ? QVariant(QString()) : QVariant(row.bytes);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Device:
        return format::plain(row.label);
    case Capacity:
        return row.bytes < 0 ? QString() : format::bytes(row.bytes);
    case Backing:
        return format::plain(row.backing);
    default:
        return format::plain(row.remarks);
    }
}

QVariant HardwareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    if (role == WidthRole)
        return std::array{26, 12, 44, 30}[size_t(section)];
    if (role == ColumnIdRole)
        return std::array{u"device"_s, u"capacity"_s, u"backing"_s, u"remarks"_s}[size_t(section)];
    if (role != Qt::DisplayRole)
        return {};
    return std::array{tr("Device"), tr("Capacity"), tr("File or network"), tr("Remarks")}[size_t(section)];
}

} // namespace naru
