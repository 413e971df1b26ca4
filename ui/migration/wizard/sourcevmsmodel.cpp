// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/sourcevmsmodel.h"

#include "core/migration/vmname.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"

#include <algorithm>
#include <array>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

quint64 diskBytes(const SourceVm &vm)
{
    if (!vm.details)
        return 0;
    quint64 sum = 0;
    for (const VmDisk &disk : vm.details->disks)
        sum += disk.capacityBytes;
    return sum;
}

QString disks(const SourceVm &vm)
{
    if (vm.details)
        return SourceVmsModel::tr("%n disks, %1", nullptr, int(vm.details->disks.size()))
            .arg(format::bytes(qint64(diskBytes(vm))));
    return format::bytes(vm.storageUsedBytes);
}

int worst(const SourceVm &vm)
{
    int rank = 0;
    for (const Concern &concern : vm.concerns)
        rank = std::max(rank, int(concern.category) + 1);
    return rank;
}

QIcon concernIcon(const SourceVm &vm)
{
    switch (worst(vm)) {
    case 3:
        return icon(u"error"_s, ColorId::Critical);
    case 2:
        return icon(u"warning"_s, ColorId::Warning);
    case 1:
        return icon(u"info"_s, ColorId::Info);
    default:
        return {};
    }
}

} // namespace

void SourceVmsModel::setVms(QList<SourceVm> vms, const QSet<QString> &chosen, QMap<QString, QString> names)
{
    beginResetModel();
    m_vms = std::move(vms);
    m_chosen = chosen;
    m_names = std::move(names);
    endResetModel();
}

void SourceVmsModel::setChecked(const QList<int> &rows, bool checked)
{
    for (const int row : rows) {
        if (checked)
            m_chosen.insert(m_vms[row].id);
        else
            m_chosen.remove(m_vms[row].id);
    }
    if (rows.isEmpty())
        return;
    const auto [first, last] = std::ranges::minmax(rows);
    Q_EMIT dataChanged(index(first, Name), index(last, Name), {Qt::CheckStateRole});
    Q_EMIT choiceChanged();
}

QList<SourceVm> SourceVmsModel::chosen() const
{
    QList<SourceVm> vms;
    std::ranges::copy_if(m_vms, std::back_inserter(vms),
                         [this](const SourceVm &vm) { return m_chosen.contains(vm.id); });
    return vms;
}

void SourceVmsModel::rename(int row, const QString &name)
{
    const QString &id = m_vms[row].id;
    if (name.isEmpty() || name == adjustedVmName(m_vms[row].name))
        m_names.remove(id);
    else
        m_names.insert(id, name);
    Q_EMIT dataChanged(index(row, NewName), index(row, NewName));
    Q_EMIT choiceChanged();
}

QString SourceVmsModel::text(const SourceVm &vm, int column) const
{
    switch (column) {
    case Name:
        return format::plain(vm.name);
    case Power:
        return text::powerState(vm.powerState);
    case HostName:
        return format::plain(vm.hostName);
    case Cluster:
        return format::plain(vm.clusterName);
    case Cpu:
        return format::number(vm.cpuCount);
    case Memory:
        return format::bytes(qint64(vm.memoryBytes));
    case Disks:
        return disks(vm);
    case Concerns:
        return vm.concernsKnown ? format::number(vm.concerns.size()) : format::unknown();
    case NewName:
        return m_names.value(vm.id, adjustedVmName(vm.name));
    default:
        return {};
    }
}

QVariant SourceVmsModel::sortValue(const SourceVm &vm, int column) const
{
    switch (column) {
    case Cpu:
        return vm.cpuCount;
    case Memory:
        return vm.memoryBytes;
    case Disks:
        return vm.details ? QVariant(diskBytes(vm)) : QVariant(vm.storageUsedBytes);
    case Concerns:
        return worst(vm) * 1000 + int(vm.concerns.size());
    default:
        return text(vm, column);
    }
}

QVariant SourceVmsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SourceVm &vm = m_vms[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(vm, index.column());
    case SortRole:
        return sortValue(vm, index.column());
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(m_chosen.contains(vm.id) ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::DecorationRole:
        if (index.column() == Power)
            return icon(vm.powerState == PowerState::On ? u"vm-on"_s : u"vm"_s,
                        vm.powerState == PowerState::On ? ColorId::Success : ColorId::Muted);
        return index.column() == Concerns ? QVariant(concernIcon(vm)) : QVariant();
    case ReasonRole: {
        if (index.column() == NewName && becomesRandomName(vm.name) && !m_names.contains(vm.id))
            return tr("Nothing of this name fits Kubernetes: enter a name, or a random one is given.");
        if (index.column() != Concerns)
            return {};
        QStringList labels;
        for (const Concern &concern : vm.concerns)
            labels.append(format::plain(concern.label));
        return labels.join(u'\n');
    }
    default:
        return {};
    }
}

bool SourceVmsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role == Qt::CheckStateRole && index.column() == Name) {
        setChecked({index.row()}, value.toInt() == Qt::Checked);
        return true;
    }
    if (role == Qt::EditRole && index.column() == NewName) {
        rename(index.row(), value.toString().trimmed());
        return true;
    }
    return false;
}

Qt::ItemFlags SourceVmsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == NewName)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant SourceVmsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    struct Header
    {
        const char *id;
        QString title;
        int width;
    };
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    const std::array<Header, ColumnCount> headers{{{"name", tr("Name"), 24},
                                                   {"power", tr("Power"), 14},
                                                   {"host", tr("Host"), 18},
                                                   {"cluster", tr("Cluster"), 14},
                                                   {"cpu", tr("CPU"), 6},
                                                   {"memory", tr("Memory"), 10},
                                                   {"disks", tr("Disks"), 16},
                                                   {"concerns", tr("Concerns"), 10},
                                                   {"newname", tr("Name on the target"), 24}}};
    const Header &header = headers[size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return header.title;
    case ColumnIdRole:
        return QLatin1StringView(header.id);
    case WidthRole:
        return header.width;
    default:
        return {};
    }
}

} // namespace naru
