// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/operationjournal.h"

#include "core/base/ids.h"
#include "core/base/privatefiles.h"
#include "core/operation/operationjson.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

// Another process holds the write lock for a flush at most.
const auto connectOptions = u"QSQLITE_BUSY_TIMEOUT=3000"_s;
const auto operationColumns =
    u"id, kind, endpoint, object_kind, object_id, target_name, plan, cancel_requested, "
    "started, finished, owner, sequence"_s;

// Version 1. Later versions only add tables and columns, so that an older Naru can go on reading and writing.
const QStringList schema{
    u"PRAGMA journal_mode=WAL"_s,
    u"PRAGMA synchronous=FULL"_s,
    u"CREATE TABLE IF NOT EXISTS operation ("
    "sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, "
    "endpoint TEXT NOT NULL, object_kind INTEGER NOT NULL, object_id TEXT NOT NULL, target_name TEXT NOT "
    "NULL, "
    "plan TEXT NOT NULL, cancel_requested INTEGER NOT NULL DEFAULT 0, started INTEGER NOT NULL, "
    "finished INTEGER, owner TEXT NOT NULL)"_s,
    u"CREATE INDEX IF NOT EXISTS operation_finished ON operation(finished)"_s,
    u"CREATE TABLE IF NOT EXISTS record ("
    "sequence INTEGER PRIMARY KEY AUTOINCREMENT, operation TEXT NOT NULL REFERENCES operation(id), "
    "step TEXT NOT NULL, state TEXT NOT NULL, native_handle TEXT NOT NULL, error TEXT, at INTEGER NOT NULL)"_s,
    u"CREATE INDEX IF NOT EXISTS record_operation ON record(operation, sequence)"_s,
};

OperationJournal::Observer &observer()
{
    static OperationJournal::Observer instance;
    return instance;
}

Error journalError(const QSqlQuery &query, const QString &path)
{
    // SQLITE_BUSY and SQLITE_LOCKED.
    const QString native = query.lastError().nativeErrorCode();
    const bool locked = native == "5"_L1 || native == "6"_L1;
    return Error{locked ? ErrorCode::Locked : ErrorCode::Internal,
                 path,
                 query.lastError().text(),
                 locked,
                 u"Journal"_s,
                 {}};
}

/// SQL NULL and NOT NULL make a difference between a null and an empty QString.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

Result<> execute(QSqlQuery &query, const QString &path)
{
    if (!query.exec())
        return failure(journalError(query, path));
    return {};
}

void applyRecord(OperationStep &step, const QSqlQuery &record)
{
    step.state = stepStateFromName(record.value(1).toString());
    step.nativeHandle = record.value(2).toString();
    const QByteArray error = record.value(3).toByteArray();
    step.error = error.isEmpty() ? std::nullopt : std::optional(errorFromJson(error));
    if (step.state == StepState::Planned)
        step.submitted = false;
    else if (step.state == StepState::Running || step.state == StepState::Verifying)
        step.submitted = true;
}

} // namespace

OperationJournal::OperationJournal(QString path, Clock &clock)
    : m_path(std::move(path))
    , m_clock(clock)
    , m_owner(newId())
{
}

OperationJournal::~OperationJournal()
{
    database().close();
    QSqlDatabase::removeDatabase(m_owner);
}

QSqlDatabase OperationJournal::database() const
{
    return QSqlDatabase::database(m_owner, false);
}

Result<std::unique_ptr<OperationJournal>> OperationJournal::open(const QString &path, Clock &clock)
{
    std::unique_ptr<OperationJournal> journal(new OperationJournal(path, clock));
    if (const Result<> prepared = journal->prepare(); !prepared)
        return failure(prepared.error());
    return journal;
}

Result<> OperationJournal::prepare()
{
    const QString owners = QFileInfo(lockPath({})).absolutePath();
    if (!makePrivateDirectory(QFileInfo(m_path).absolutePath()) || !makePrivateDirectory(owners) ||
        !makePrivateFile(m_path) || !QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner))
        return failure(Error{ErrorCode::PermissionDenied, m_path, {}, false, u"Journal"_s, {}});
    m_alive = std::make_unique<QLockFile>(lockPath(m_owner));
    m_alive->setStaleLockTime(0);
    if (!m_alive->tryLock(0))
        return failure(Error{ErrorCode::Internal, m_path, {}, false, u"Journal"_s, {}});
    QSqlDatabase opened = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_owner);
    opened.setDatabaseName(m_path);
    opened.setConnectOptions(connectOptions);
    if (!opened.open())
        return failure(
            Error{ErrorCode::Internal, m_path, opened.lastError().text(), false, u"Journal"_s, {}});
    for (const QString &statement : schema) {
        QSqlQuery query(opened);
        query.prepare(statement);
        if (const Result<> done = execute(query, m_path); !done)
            return done;
    }
    changedElsewhere();
    return {};
}

Result<> OperationJournal::begin(const Operation &operation)
{
    WorkPlan plan{{}, operation.failurePolicy, operation.parallelLimit, operation.secretFields};
    for (const OperationStep &step : operation.steps)
        plan.steps.append(step.work);
    QSqlQuery query(database());
    query.prepare(
        u"INSERT INTO operation (id, kind, endpoint, object_kind, object_id, target_name, plan, started, "
        "owner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const QVariant &value :
         {QVariant(operation.id), QVariant(operation.kind), QVariant(text(operation.target.endpoint)),
          QVariant(int(operation.target.kind)), QVariant(text(operation.target.id)),
          QVariant(text(operation.targetName)), QVariant(QString::fromUtf8(planToJson(plan))),
          QVariant(operation.started.toMSecsSinceEpoch()), QVariant(m_owner)})
        query.addBindValue(value);
    return write(query, {operation.id, {}, StepState::Planned, {}, {}});
}

Result<> OperationJournal::append(const JournalRecord &record)
{
    QSqlQuery query(database());
    query.prepare(u"INSERT INTO record (operation, step, state, native_handle, error, at) "
                  "VALUES (?, ?, ?, ?, ?, ?)"_s);
    query.addBindValue(record.operationId);
    query.addBindValue(record.stepId);
    query.addBindValue(stepStateName(record.state));
    query.addBindValue(text(record.nativeHandle));
    query.addBindValue(record.error ? QVariant(QString::fromUtf8(errorToJson(*record.error))) : QVariant());
    query.addBindValue(m_clock.now().toMSecsSinceEpoch());
    return write(query, record);
}

Result<> OperationJournal::setFinished(const QString &operationId, bool finished)
{
    QSqlQuery query(database());
    query.prepare(u"UPDATE operation SET finished = ? WHERE id = ?"_s);
    query.addBindValue(finished ? QVariant(m_clock.now().toMSecsSinceEpoch()) : QVariant());
    query.addBindValue(operationId);
    return write(query, {operationId, {}, finished ? StepState::Done : StepState::Planned, {}, {}});
}

Result<> OperationJournal::requestCancel(const QString &operationId)
{
    QSqlQuery query(database());
    query.prepare(u"UPDATE operation SET cancel_requested = 1 WHERE id = ?"_s);
    query.addBindValue(operationId);
    return write(query, {operationId, {}, StepState::Cancelled, {}, {}});
}

Result<> OperationJournal::write(QSqlQuery &query, const JournalRecord &record)
{
    if (observer())
        observer()(record, false);
    const Result<> written = execute(query, m_path);
    if (observer())
        observer()(record, true);
    return written;
}

Result<Operation> OperationJournal::read(const QSqlQuery &row) const
{
    const WorkPlan plan = planFromJson(row.value(6).toByteArray());
    Operation operation;
    operation.id = row.value(0).toString();
    operation.kind = row.value(1).toString();
    operation.target = {row.value(2).toString(), ObjectKind(row.value(3).toInt()), row.value(4).toString()};
    operation.targetName = row.value(5).toString();
    operation.failurePolicy = plan.failurePolicy;
    operation.parallelLimit = plan.parallelLimit;
    operation.secretFields = plan.secretFields;
    operation.cancelRequested = row.value(7).toBool();
    operation.started = QDateTime::fromMSecsSinceEpoch(row.value(8).toLongLong(), Qt::UTC);
    if (!row.isNull(9))
        operation.finished = QDateTime::fromMSecsSinceEpoch(row.value(9).toLongLong(), Qt::UTC);
    QHash<QString, qsizetype> indexOf;
    for (const WorkStep &work : plan.steps) {
        indexOf.insert(work.id, operation.steps.size());
        operation.steps.append(OperationStep{work});
    }
    QSqlQuery records(database());
    records.prepare(
        u"SELECT step, state, native_handle, error FROM record WHERE operation = ? ORDER BY sequence"_s);
    records.addBindValue(operation.id);
    if (const Result<> done = execute(records, m_path); !done)
        return failure(done.error());
    while (records.next()) {
        if (const auto index = indexOf.constFind(records.value(0).toString()); index != indexOf.constEnd())
            applyRecord(operation.steps[*index], records);
    }
    return operation;
}

Result<QList<Operation>> OperationJournal::readAll(QSqlQuery &query) const
{
    if (const Result<> done = execute(query, m_path); !done)
        return failure(done.error());
    QList<Operation> operations;
    while (query.next()) {
        Result<Operation> operation = read(query);
        if (!operation)
            return failure(operation.error());
        operations.append(std::move(*operation));
    }
    return operations;
}

Result<Operation> OperationJournal::find(const QString &operationId) const
{
    QSqlQuery query(database());
    query.prepare(u"SELECT %1 FROM operation WHERE id = ?"_s.arg(operationColumns));
    query.addBindValue(operationId);
    const Result<QList<Operation>> found = readAll(query);
    if (!found)
        return failure(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, operationId);
    return found->first();
}

Result<QList<Operation>> OperationJournal::history(int limit, const QString &before) const
{
    QSqlQuery query(database());
    query.prepare(u"SELECT %1 FROM operation WHERE sequence < "
                  "COALESCE((SELECT sequence FROM operation WHERE id = ?), 9223372036854775807) "
                  "ORDER BY sequence DESC LIMIT ?"_s.arg(operationColumns));
    query.addBindValue(text(before));
    query.addBindValue(limit);
    return readAll(query);
}

Result<QList<Operation>> OperationJournal::unfinished() const
{
    QSqlQuery owners(database());
    owners.prepare(u"SELECT DISTINCT owner FROM operation WHERE finished IS NULL"_s);
    if (const Result<> done = execute(owners, m_path); !done)
        return failure(done.error());
    QStringList free;
    while (owners.next()) {
        const QString owner = owners.value(0).toString();
        if (owner == m_owner || !ownerLives(owner))
            free.append(owner);
    }
    QList<Operation> operations;
    QSqlQuery query(database());
    query.prepare(
        u"SELECT %1 FROM operation WHERE finished IS NULL ORDER BY sequence"_s.arg(operationColumns));
    if (const Result<> done = execute(query, m_path); !done)
        return failure(done.error());
    while (query.next()) {
        if (!free.contains(query.value(10).toString()))
            continue;
        Result<Operation> operation = read(query);
        if (!operation)
            return failure(operation.error());
        operations.append(std::move(*operation));
    }
    return operations;
}

Result<bool> OperationJournal::claim(const QString &operationId)
{
    QSqlQuery query(database());
    query.prepare(u"SELECT owner FROM operation WHERE id = ?"_s);
    query.addBindValue(operationId);
    if (const Result<> done = execute(query, m_path); !done)
        return failure(done.error());
    if (!query.next())
        return failure(ErrorCode::NotFound, operationId);
    const QString owner = query.value(0).toString();
    query.finish();
    if (owner == m_owner)
        return true;
    if (ownerLives(owner))
        return false;
    // Only one process finds the old owner still there.
    QSqlQuery take(database());
    take.prepare(u"UPDATE operation SET owner = ? WHERE id = ? AND owner = ?"_s);
    take.addBindValue(m_owner);
    take.addBindValue(operationId);
    take.addBindValue(owner);
    if (const Result<> done = execute(take, m_path); !done)
        return failure(done.error());
    return take.numRowsAffected() == 1;
}

QString OperationJournal::lockPath(const QString &owner) const
{
    return u"%1.owners/%2.lock"_s.arg(m_path, owner);
}

bool OperationJournal::ownerLives(const QString &owner) const
{
    // The lock names the process: it can be taken as soon as that one is gone, however it ended.
    QLockFile lock(lockPath(owner));
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

bool OperationJournal::changedElsewhere()
{
    QSqlQuery query(database());
    if (!query.exec(u"PRAGMA data_version"_s) || !query.next())
        return false;
    const qint64 version = query.value(0).toLongLong();
    return std::exchange(m_dataVersion, version) != version;
}

void OperationJournal::setObserver(Observer seen)
{
    observer() = std::move(seen);
}

} // namespace naru
