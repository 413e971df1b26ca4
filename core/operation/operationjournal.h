// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/operation/operation.h"

#include <functional>
#include <memory>

class QLockFile;
class QSqlDatabase;
class QSqlQuery;

namespace naru {

/// One line of the journal. An empty `stepId` is about the operation itself.
struct JournalRecord
{
    QString operationId;
    QString stepId;
    StepState state = StepState::Planned;
    QString nativeHandle;
    std::optional<Error> error;
};

/// The durable record of what Naru does to the outside (SQLite, write-ahead log, flushed at each write).
/// Several processes may share one file: each operation belongs to the process that runs it, and only the
/// operations of a process that has ended can be taken over. Main thread only; every call takes
/// milliseconds. Errors: Internal (reason "Journal"), PermissionDenied, Locked (another process writes).
class OperationJournal
{
public:
    /// Makes the file (0600) and its folder (0700) when they are not there.
    static Result<std::unique_ptr<OperationJournal>> open(const QString &path, Clock &clock);
    ~OperationJournal();

    /// Keeps the operation with all its steps, owned by this process.
    Result<> begin(const Operation &operation);
    Result<> append(const JournalRecord &record);
    /// The operation has ended, or (`false`) is taken up again.
    Result<> setFinished(const QString &operationId, bool finished);
    Result<> requestCancel(const QString &operationId);

    Result<Operation> find(const QString &operationId) const;
    /// Newest first: `limit` operations older than `before` (an operation id; empty = the newest).
    Result<QList<Operation>> history(int limit, const QString &before = {}) const;
    /// Operations without an end, oldest first, of this process or of one that has died.
    Result<QList<Operation>> unfinished() const;
    /// Makes this process the owner; false when another one was faster or its owner lives.
    Result<bool> claim(const QString &operationId);
    /// Whether another process has written since this was last asked.
    bool changedElsewhere();

    /// Sees every record right before it is written and right after, for tests of crash safety.
    using Observer = std::function<void(const JournalRecord &record, bool written)>;
    static void setObserver(Observer observer);

private:
    OperationJournal(QString path, Clock &clock);

    Result<> prepare();
    Result<> write(QSqlQuery &query, const JournalRecord &record);
    Result<Operation> read(const QSqlQuery &row) const;
    Result<QList<Operation>> readAll(QSqlQuery &query) const;
    QString lockPath(const QString &owner) const;
    bool ownerLives(const QString &owner) const;
    QSqlDatabase database() const;

    QString m_path;
    Clock &m_clock;
    QString m_owner;
    std::unique_ptr<QLockFile> m_alive; ///< held while this process lives
    qint64 m_dataVersion = 0;
};

} // namespace naru
