// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/planvmsmodel.h"

#include "core/base/clock.h"
#include "core/migration/vmname.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/tableroles.h"

#include <array>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

using Outcome = VmMigrationStatus::Outcome;

struct Look
{
    QString icon;
    ColorId color;
};

Look lookOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return {u"ok"_s, ColorId::Success};
    case Outcome::Failed:
        return {u"error"_s, ColorId::Critical};
    case Outcome::Canceled:
        return {u"close"_s, ColorId::Muted};
    default:
        return {u"vm"_s, ColorId::Info};
    }
}

Look lookOf(const PipelineStep &step)
{
    if (step.hasFailed())
        return {u"error"_s, ColorId::Critical};
    if (step.isDone())
        return {u"ok"_s, ColorId::Success};
    return {u"pending"_s, step.started.isValid() ? ColorId::Info : ColorId::Muted};
}

QString stateOf(const PipelineStep &step)
{
    if (step.hasFailed())
        return text::vmOutcome(Outcome::Failed);
    if (step.isDone())
        return text::vmOutcome(Outcome::Succeeded);
    return text::vmOutcome(step.started.isValid() ? Outcome::Running : Outcome::Pending);
}

constexpr qint64 mebibyte = 1024 * 1024;

} // namespace

PlanVmsModel::PlanVmsModel(const Clock &clock, QObject *parent)
    : QAbstractItemModel(parent)
    , m_clock(clock)
{
}

int PlanVmsModel::add(Node node, int parent)
{
    QList<int> &siblings = parent < 0 ? m_roots : m_nodes[parent].children;
    const int index = int(m_nodes.size());
    node.parent = parent;
    node.row = int(siblings.size());
    siblings.append(index);
    m_nodes.append(std::move(node));
    return index;
}

void PlanVmsModel::addVm(const VmMigrationStatus &status)
{
    const Outcome outcome = status.outcome();
    const Look look = lookOf(outcome);
    Node vm;
    vm.key = status.id;
    vm.name = status.newName.isEmpty() || status.newName == status.name
                  ? format::plain(status.name)
                  : tr("%1 → %2", "old and new name")
                        .arg(format::plain(status.name), format::plain(status.newName));
    vm.state = text::vmOutcome(outcome);
    if (outcome == Outcome::Running) {
        const PipelineStep *const step = status.currentStep();
        vm.state = step ? text::pipelineStep(step->name) : text::pipelineStep(status.phase);
    }
    vm.reason = status.errors.join(u'\n');
    vm.icon = look.icon;
    vm.color = int(look.color);
    vm.fraction = status.fraction();
    vm.started = status.started;
    vm.completed = status.completed;
    const int vmIndex = add(std::move(vm), -1);
    for (const PipelineStep &step : status.pipeline) {
        const Look stepLook = lookOf(step);
        Node node;
        node.key = status.id + u'/' + step.name;
        node.name = text::pipelineStep(step.name);
        node.state = stateOf(step);
        node.reason = step.errors.isEmpty() ? step.reason : step.errors.join(u'\n');
        node.icon = stepLook.icon;
        node.color = int(stepLook.color);
        node.progress = step.progress;
        node.fraction = step.progress.fraction();
        node.started = step.started;
        node.completed = step.completed;
        node.copies = step.progress.unit == u"MB"_s;
        const int stepIndex = add(std::move(node), vmIndex);
        for (const PipelineTask &task : step.tasks) {
            Node disk;
            disk.key = m_nodes[stepIndex].key + u'/' + task.name;
            disk.name = format::plain(task.name);
            disk.reason = task.errors.join(u'\n');
            disk.icon = u"datastore"_s;
            disk.color = int(ColorId::Muted);
            disk.progress = task.progress;
            disk.fraction = task.progress.fraction();
            disk.started = task.started;
            disk.completed = task.completed;
            disk.copies = task.progress.unit == u"MB"_s || m_nodes[stepIndex].copies;
            add(std::move(disk), stepIndex);
        }
    }
}

void PlanVmsModel::addPlanned(const PlanVm &planned)
{
    const QString target = planned.targetName.isEmpty() ? adjustedVmName(planned.name) : planned.targetName;
    Node vm;
    vm.key = planned.id;
    vm.name = target == planned.name
                  ? format::plain(planned.name)
                  : tr("%1 → %2", "old and new name").arg(format::plain(planned.name), format::plain(target));
    vm.state = text::vmOutcome(Outcome::Pending);
    vm.icon = u"vm"_s;
    vm.color = int(ColorId::Muted);
    add(std::move(vm), -1);
}

QString PlanVmsModel::shape() const
{
    QString shape = m_plan;
    for (const Node &node : m_nodes)
        shape += u'\n' + node.key;
    return shape;
}

void PlanVmsModel::show(const MigrationPlan &plan)
{
    PlanVmsModel next(m_clock);
    next.m_plan = plan.uid;
    next.build(plan);
    for (const Node &node : std::as_const(next.m_nodes)) {
        if (node.copies)
            m_rates.sample(node.key, node.progress.completed * mebibyte, m_clock.now());
    }
    const bool sameRows = next.shape() == shape();
    if (!sameRows)
        beginResetModel();
    m_nodes = std::move(next.m_nodes);
    m_roots = std::move(next.m_roots);
    m_plan = plan.uid;
    if (sameRows)
        tick();
    else
        endResetModel();
}

void PlanVmsModel::build(const MigrationPlan &plan)
{
    for (const VmMigrationStatus &status : plan.vmStatus)
        addVm(status);
    for (const PlanVm &planned : plan.vms) {
        const bool listed =
            std::ranges::any_of(plan.vmStatus, [&](const auto &vm) { return vm.id == planned.id; });
        if (!listed)
            addPlanned(planned);
    }
}

void PlanVmsModel::tick()
{
    for (const Node &node : std::as_const(m_nodes)) {
        if (node.children.isEmpty())
            continue;
        const QModelIndex first = createIndex(0, 0, quintptr(node.children.first()));
        Q_EMIT dataChanged(first, createIndex(int(node.children.size()) - 1, ColumnCount - 1,
                                              quintptr(node.children.last())));
    }
    if (!m_roots.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_roots.size()) - 1, ColumnCount - 1));
}

QModelIndex PlanVmsModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> &children = parent.isValid() ? m_nodes[int(parent.internalId())].children : m_roots;
    if (row < 0 || row >= children.size() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, quintptr(children[row]));
}

QModelIndex PlanVmsModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_nodes[int(child.internalId())].parent;
    return parent < 0 ? QModelIndex() : createIndex(m_nodes[parent].row, 0, quintptr(parent));
}

int PlanVmsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return int(parent.isValid() ? m_nodes[int(parent.internalId())].children.size() : m_roots.size());
}

int PlanVmsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString PlanVmsModel::text(const Node &node, int column) const
{
    switch (column) {
    case Name:
        return node.name;
    case State:
        return node.state;
    case Progress:
        if (node.copies && node.progress.total > 0)
            return tr("%1 of %2")
                .arg(format::bytes(node.progress.completed * mebibyte),
                     format::bytes(node.progress.total * mebibyte));
        return node.fraction ? format::percent(*node.fraction) : QString();
    case Rate: {
        const auto rate = node.copies && !node.completed.isValid()
                              ? m_rates.bytesPerSecond(node.key, m_clock.now())
                              : std::nullopt;
        return rate ? format::rate(*rate) : QString();
    }
    case Started:
        return node.started.isValid() ? format::preciseDateTime(node.started) : QString();
    case Elapsed: {
        if (!node.started.isValid())
            return {};
        const QDateTime end = node.completed.isValid() ? node.completed : m_clock.now();
        return format::duration(std::chrono::milliseconds(std::max<qint64>(0, node.started.msecsTo(end))));
    }
    default:
        return {};
    }
}

QVariant PlanVmsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = m_nodes[int(index.internalId())];
    switch (role) {
    case Qt::DisplayRole:
        return text(node, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(icon(node.icon, ColorId(node.color))) : QVariant();
    case Qt::ToolTipRole:
        return node.reason.isEmpty() ? QVariant() : QVariant(format::plain(node.reason));
    case ProgressRole:
        return index.column() == Progress && node.fraction ? QVariant(*node.fraction) : QVariant();
    case VmIdRole:
        return node.parent < 0 ? QVariant(node.key) : QVariant();
    default:
        return {};
    }
}

QVariant PlanVmsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const std::array<QString, ColumnCount> titles{
        tr("VM / step / disk"), tr("Status"), tr("Progress"), tr("Rate"), tr("Started"), tr("Elapsed")};
    return titles[size_t(section)];
}

} // namespace naru
