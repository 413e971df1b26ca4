// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/base/clock.h"
#include "core/operation/operation.h"
#include "core/operation/stepaction.h"

#include <QHash>
#include <QObject>

namespace naru {

class OperationJournal;
class PlanRunner;
class SecretStore;

/// What to start.
struct OperationRequest
{
    QString kind;
    ObjectRef target;
    QString targetName;
    WorkPlan plan;
    /// Given to the steps by StepContext::secret(); kept in the SecretStore until the operation has ended.
    QMap<QString, Secret> secrets = {};
};

/// Runs operations, keeps them in the journal and tells the window about them. Main thread only.
class OperationManager final : public QObject
{
    Q_OBJECT

public:
    /// All three must outlive the manager.
    OperationManager(OperationJournal &journal, SecretStore &secrets, Clock &clock,
                     QObject *parent = nullptr);
    ~OperationManager() override;

    /// Before anything is started or restarted.
    void registerAction(const QString &name, StepAction action);

    /// Journals the operation and begins it; gives its id. Errors: InvalidInput (the plan), those of the
    /// journal and the SecretStore: then nothing has been done.
    Task<Result<QString>> start(OperationRequest request);
    /// Takes up what a process that has ended left unfinished, oldest first: every begun step is probed
    /// before anything is done again.
    Result<> restart();
    /// Asks the steps in progress to stop; steps not begun are left out. Success when it has ended already;
    /// one that needs attention is given up.
    Result<> cancel(const QString &id);
    /// Begins the failed and cancelled steps again and probes the undecided ones. `secrets` are added to
    /// those given before. Errors: NotFound, Conflict (it is running, maybe in another process), the
    /// journal's.
    Task<Result<>> retry(QString id, QMap<QString, Secret> secrets = {});
    /// The person has looked: an operation that needs attention is closed as Failed with the error it has.
    Result<> giveUp(const QString &id);
    /// Finishes when the operation has ended or needs attention. Cancelling `cancel` stops only the waiting.
    Task<Result<Operation>> wait(QString id, CancelToken cancel);

    /// Of this run of the program and what it took over, newest first; finished ones stay (at most 200).
    QList<Operation> operations() const;
    /// Also from the journal; nullopt when unknown.
    std::optional<Operation> find(const QString &id) const;
    /// The unfinished operations on an object (for ActionPolicy).
    QList<Operation> runningOn(const ObjectRef &target) const;
    /// Newest first, also of other processes: `limit` operations older than `before` (an id; empty = newest).
    Result<QList<Operation>> history(int limit, const QString &before = {}) const;

    /// Stops following (the platforms go on): unfinished operations stay in the journal for the next start.
    /// Afterwards the manager may be destroyed.
    Task<> close();

Q_SIGNALS:
    void operationAdded(const QString &id);
    /// State or progress; at most ten times a second for each operation, the last one never left out.
    void operationChanged(const QString &id);

private:
    struct Live;

    std::shared_ptr<Live> show(Operation operation, QMap<QString, Secret> secrets);
    void launch(Operation operation, QMap<QString, Secret> secrets);
    Task<> drive(std::shared_ptr<Live> live);
    static Task<Result<Secret>> secret(std::shared_ptr<Live> live, SecretStore &store, QString field);
    Task<> keepSecrets(QString id, QMap<QString, Secret> secrets);
    Task<> dropSecrets(Operation operation);
    void announce(const std::shared_ptr<Live> &live, bool urgent);
    void forgetOldest();

    OperationJournal &m_journal;
    SecretStore &m_secrets;
    Clock &m_clock;
    QHash<QString, StepAction> m_actions;
    QHash<QString, std::shared_ptr<Live>> m_live;
    QStringList m_order; ///< ids, oldest first
    TaskScope m_scope;
};

} // namespace naru
