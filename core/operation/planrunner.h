// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/async/taskscope.h"
#include "core/operation/operation.h"
#include "core/operation/stepaction.h"

#include <QHash>

#include <functional>
#include <memory>

namespace naru {

class Clock;
class OperationJournal;
struct JournalRecord;

/// Carries one operation out: begins the steps whose predecessors are done, within the plan's limit, and
/// writes each change to the journal before it acts on it. Owns nothing that the journal does not know. Held
/// by shared_ptr; what it is made from must outlive run(). Main thread only.
class PlanRunner final : public std::enable_shared_from_this<PlanRunner>
{
public:
    struct Environment
    {
        OperationJournal &journal;
        Clock &clock;
        const QHash<QString, StepAction> &actions;
        /// A secret of the operation by field.
        std::function<Task<Result<Secret>>(QString operationId, QString field)> secret;
        /// `urgent`: a state has changed, not just progress.
        std::function<void(bool urgent)> changed;
    };

    PlanRunner(Operation operation, Environment environment, const CancelToken &shutdown);

    const Operation &operation() const { return m_operation; }
    /// Runs until no step can go on. Steps begun before (after a restart, or undecided) are probed first;
    /// cancelled by `shutdown` they stay as they are, for the next start.
    Task<> run();
    /// Asks the steps in progress to stop and begins no other.
    Result<> cancel();

private:
    class RunningStep;

    void beginReadySteps();
    bool isReady(const OperationStep &step) const;
    static Task<> runStep(std::shared_ptr<PlanRunner> self, qsizetype index);
    Task<Result<bool>> needsRun(std::shared_ptr<StepContext> context, qsizetype index);
    void settle(qsizetype index, const Result<> &result);
    Result<> mark(qsizetype index, StepState state, const QString &nativeHandle, std::optional<Error> error);
    void finishIfEnded();

    Operation m_operation;
    Environment m_environment;
    CancelToken m_shutdown;
    TaskScope m_scope;
    QSet<qsizetype> m_active;
    QSet<qsizetype> m_tried; ///< each step is tried once in a run
    bool m_journalFailed = false;
    Completion<> m_stepEnded;
};

} // namespace naru
