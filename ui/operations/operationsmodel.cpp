// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operations/operationsmodel.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/endpoints/endpointmanager.h"
#include "core/operation/operationmanager.h"
#include "core/settings/settingsstore.h"
#include "ui/style/icon.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/operationtext.h"
#include "ui/widgets/services.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

QIcon stateIcon(StepState state)
{
    switch (state) {
    case StepState::Done:
        return icon(u"ok"_s, ColorId::Success);
    case StepState::Failed:
        return icon(u"error"_s, ColorId::Critical);
    case StepState::NeedsAttention:
        return icon(u"warning"_s, ColorId::Warning);
    case StepState::Cancelled:
        return icon(u"close"_s, ColorId::Muted);
    default:
        return icon(u"pending"_s, ColorId::Info);
    }
}

} // namespace

OperationsModel::OperationsModel(const Services &services, QObject *parent)
    : QAbstractTableModel(parent)
    , m_services(services)
{
    connect(&services.operations, &OperationManager::operationAdded, this, &OperationsModel::add);
    connect(&services.operations, &OperationManager::operationChanged, this, &OperationsModel::update);
    auto *poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, &OperationsModel::lookElsewhere);
    poll->start(std::chrono::seconds(services.settings.load().value_or(Settings()).pollSeconds));
    reload();
}

void OperationsModel::setTarget(const ObjectRef &target)
{
    if (target == m_target)
        return;
    m_target = target;
    reload();
}

void OperationsModel::reload()
{
    beginResetModel();
    m_operations = read();
    endResetModel();
}

QList<Operation> OperationsModel::read() const
{
    const Result<QList<Operation>> history = m_services.operations.history(historyLength);
    if (!history)
        qCWarning(logUi) << "The journal cannot be read:" << history.error().nativeDetail;
    QList<Operation> operations;
    for (const Operation &kept : history.value_or(QList<Operation>())) {
        // What runs here knows its progress, which the journal does not keep.
        const Operation operation = m_services.operations.find(kept.id).value_or(kept);
        if (concerns(operation))
            operations.append(operation);
    }
    return operations;
}

// Other processes, such as naructl, write to the same journal and tell nobody.
void OperationsModel::lookElsewhere()
{
    const bool isSame = std::ranges::equal(read(), m_operations, [](const Operation &a, const Operation &b) {
        return a.id == b.id && a.state() == b.state();
    });
    if (!isSame)
        reload();
}

bool OperationsModel::concerns(const Operation &operation) const
{
    return m_target.isNull() || operation.target == m_target;
}

void OperationsModel::add(const QString &id)
{
    const std::optional<Operation> operation = m_services.operations.find(id);
    const bool known = std::ranges::find(m_operations, id, &Operation::id) != m_operations.end();
    if (!operation || known || !concerns(*operation))
        return;
    beginInsertRows({}, 0, 0);
    m_operations.prepend(*operation);
    endInsertRows();
}

void OperationsModel::update(const QString &id)
{
    const auto known = std::ranges::find(m_operations, id, &Operation::id);
    const std::optional<Operation> operation = m_services.operations.find(id);
    if (known == m_operations.end() || !operation)
        return;
    *known = *operation;
    const int row = int(known - m_operations.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const Operation *OperationsModel::operationAt(int row) const
{
    return row >= 0 && row < m_operations.size() ? &m_operations[row] : nullptr;
}

int OperationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_operations.size());
}

int OperationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationsModel::data(const QModelIndex &index, int role) const
{
    const Operation *operation = operationAt(index.row());
    if (!operation)
        return {};
    const bool running = operation->state() == StepState::Running;
    switch (role) {
    case Qt::DisplayRole:
        return text(*operation, index.column());
    case SortRole:
        return sortValue(*operation, index.column());
    case Qt::DecorationRole:
        return index.column() == Name ? QVariant(stateIcon(operation->state())) : QVariant();
    case ProgressRole:
        if (index.column() == State && running && operation->progressPercent() >= 0)
            return operation->progressPercent() / 100.0;
        return {};
    case ReasonRole:
        return index.column() == Message ? message(*operation) : QString();
    default:
        return {};
    }
}

QString OperationsModel::text(const Operation &operation, int column) const
{
    switch (column) {
    case Name:
        return text::operationName(operation.kind);
    case Target:
        return format::plain(operation.targetName);
    case State:
        return operation.state() == StepState::Running && operation.progressPercent() >= 0
                   ? format::percent(operation.progressPercent() / 100.0)
                   : text::operationState(operation.state());
    case EndpointName: {
        const auto endpoint = m_services.endpoints.endpoint(operation.target.endpoint);
        return endpoint ? format::plain(endpoint->name) : QString();
    }
    case Started:
        return format::preciseDateTime(operation.started);
    case Duration:
        return format::duration(elapsed(operation));
    case Message:
        return message(operation);
    default:
        return {};
    }
}

QVariant OperationsModel::sortValue(const Operation &operation, int column) const
{
    switch (column) {
    case Started:
        return operation.started;
    case Duration:
        return QVariant::fromValue<qint64>(elapsed(operation).count());
    default:
        return text(operation, column);
    }
}

QString OperationsModel::message(const Operation &operation) const
{
    const std::optional<Error> error = operation.error();
    return error && !error->isCancelled() ? errorLine(*error) : format::plain(operation.activity());
}

std::chrono::milliseconds OperationsModel::elapsed(const Operation &operation) const
{
    const QDateTime end = operation.finished.isValid() ? operation.finished : m_services.clock.now();
    return std::chrono::milliseconds(operation.started.msecsTo(end));
}

QVariant OperationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    struct Header
    {
        const char *id;
        QString title;
        int width;
    };
    if (orientation == Qt::Vertical || section < 0 || section >= ColumnCount)
        return {};
    const std::array<Header, ColumnCount> headers{{{"task", tr("Task"), 28},
                                                   {"target", tr("Target"), 26},
                                                   {"state", tr("State"), 22},
                                                   {"endpoint", tr("Endpoint"), 18},
                                                   {"started", tr("Started"), 22},
                                                   {"duration", tr("Duration"), 12},
                                                   {"message", tr("Message"), 40}}};
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
