// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/planrunner.h"

#include "core/operation/operationjournal.h"

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

bool isUndecided(const Error &error)
{
    return error.reason == "OutcomeUnknown"_L1 || error.reason == "SecretNeeded"_L1 ||
           error.reason == "Journal"_L1;
}

} // namespace

/// The view that one step's action has of the runner; keeps the runner alive.
class PlanRunner::RunningStep final : public StepContext
{
public:
    RunningStep(std::shared_ptr<PlanRunner> runner, qsizetype index)
        : m_runner(std::move(runner))
        , m_index(index)
    {
    }

    QString operationId() const override { return m_runner->m_operation.id; }
    ObjectRef target() const override { return m_runner->m_operation.target; }
    QJsonObject payload() const override { return step().work.payload; }
    bool isSubmitted() const override { return step().submitted; }
    QString nativeHandle() const override { return step().nativeHandle; }
    CancelToken cancel() const override { return m_runner->m_scope.token(); }
    bool isCancelRequested() const override { return m_runner->m_operation.cancelRequested; }

    Task<Result<Secret>> secret(QString field) override
    {
        return m_runner->m_environment.secret(m_runner->m_operation.id, field);
    }

    Result<> running(QString nativeHandle) override
    {
        return m_runner->mark(m_index, StepState::Running, nativeHandle, {});
    }

    Result<> verifying() override
    {
        return m_runner->mark(m_index, StepState::Verifying, step().nativeHandle, {});
    }

    void report(int progressPercent, QString activity) override
    {
        OperationStep &mine = m_runner->m_operation.steps[m_index];
        mine.progressPercent = progressPercent;
        mine.activity = std::move(activity);
        m_runner->m_environment.changed(false);
    }

private:
    const OperationStep &step() const { return m_runner->m_operation.steps[m_index]; }

    std::shared_ptr<PlanRunner> m_runner;
    qsizetype m_index;
};

PlanRunner::PlanRunner(Operation operation, Environment environment, const CancelToken &shutdown)
    : m_operation(std::move(operation))
    , m_environment(std::move(environment))
    , m_shutdown(shutdown)
    , m_scope(shutdown)
{
}

Task<> PlanRunner::run()
{
    const auto self = shared_from_this();
    for (beginReadySteps(); !m_active.isEmpty(); beginReadySteps()) {
        co_await m_stepEnded;
        m_stepEnded = Completion<>();
    }
    finishIfEnded();
}

void PlanRunner::beginReadySteps()
{
    for (qsizetype i = 0; i < m_operation.steps.size() && m_active.size() < m_operation.parallelLimit; ++i) {
        if (m_tried.contains(i) || !isReady(m_operation.steps[i]))
            continue;
        m_tried.insert(i);
        m_active.insert(i);
        m_scope.spawn(runStep(shared_from_this(), i));
    }
}

bool PlanRunner::isReady(const OperationStep &step) const
{
    if (isTerminal(step.state) || m_shutdown.isCancelled() || m_journalFailed)
        return false;
    if (step.state == StepState::Planned) {
        const bool stopped =
            m_operation.failurePolicy == FailurePolicy::StopOnError &&
            std::ranges::any_of(m_operation.steps, [](const OperationStep &other) {
                return other.state == StepState::Failed || other.state == StepState::NeedsAttention;
            });
        if (stopped || m_operation.cancelRequested)
            return false;
    }
    return std::ranges::all_of(step.work.after, [this](const QString &id) {
        return m_operation.step(id)->state == StepState::Done;
    });
}

Task<> PlanRunner::runStep(std::shared_ptr<PlanRunner> self, qsizetype index)
{
    const auto context = std::make_shared<RunningStep>(self, index);
    const Result<bool> needed = co_await self->needsRun(context, index);
    Result<> result;
    if (!needed) {
        result = failure(needed.error());
    } else if (*needed) {
        const OperationStep &step = self->m_operation.steps[index];
        // A step whose side effect has happened goes on from its handle: it is not submitted again.
        if (!step.submitted)
            result = self->mark(index, StepState::Submitting, {}, {});
        else
            result = self->mark(index, StepState::Running, step.nativeHandle, {});
        if (result)
            result = co_await self->m_environment.actions[step.work.action].run(context);
    }
    self->settle(index, result);
    self->m_active.remove(index);
    self->m_stepEnded.settle({});
}

Task<Result<bool>> PlanRunner::needsRun(std::shared_ptr<StepContext> context, qsizetype index)
{
    const OperationStep step = m_operation.steps[index];
    const auto action = m_environment.actions.constFind(step.work.action);
    if (action == m_environment.actions.constEnd())
        co_return failure(outcomeUnknown(Error{ErrorCode::Unsupported, step.work.action, {}, false, {}, {}}));
    if (step.state == StepState::Planned || !action->probe)
        co_return true;
    const Result<ProbeAnswer> answer = co_await action->probe(context);
    if (!answer)
        co_return failure(answer.error().isCancelled() ? answer.error() : outcomeUnknown(answer.error()));
    if (*answer == ProbeAnswer::Unknown)
        co_return failure(outcomeUnknown(Error{ErrorCode::Internal, step.work.name, {}, false, {}, {}}));
    co_return *answer == ProbeAnswer::RunAgain;
}

void PlanRunner::settle(qsizetype index, const Result<> &result)
{
    const QString handle = m_operation.steps[index].nativeHandle;
    if (result) {
        mark(index, StepState::Done, handle, {});
        return;
    }
    if (result.error().isCancelled()) {
        // Closing Naru is no reason to call the work cancelled: the next start takes it up.
        if (!m_shutdown.isCancelled())
            mark(index, StepState::Cancelled, handle, {});
        return;
    }
    mark(index, isUndecided(result.error()) ? StepState::NeedsAttention : StepState::Failed, handle,
         result.error());
}

Result<> PlanRunner::mark(qsizetype index, StepState state, const QString &nativeHandle,
                          std::optional<Error> error)
{
    OperationStep &step = m_operation.steps[index];
    const Result<> written =
        m_environment.journal.append({m_operation.id, step.work.id, state, nativeHandle, error});
    if (!written) {
        m_journalFailed = true;
        step.state = StepState::NeedsAttention;
        step.error = written.error();
    } else {
        step.state = state;
        step.nativeHandle = nativeHandle;
        step.error = std::move(error);
        step.submitted = step.submitted || state == StepState::Running || state == StepState::Verifying;
    }
    m_environment.changed(true);
    return written;
}

Result<> PlanRunner::cancel()
{
    const Result<> written = m_environment.journal.requestCancel(m_operation.id);
    if (!written)
        return written;
    m_operation.cancelRequested = true;
    m_scope.cancel();
    m_environment.changed(true);
    return {};
}

void PlanRunner::finishIfEnded()
{
    const bool open = m_journalFailed || m_shutdown.isCancelled() ||
                      std::ranges::any_of(m_operation.steps, [](const OperationStep &step) {
                          return step.state == StepState::NeedsAttention;
                      });
    if (open || !m_environment.journal.setFinished(m_operation.id, true))
        return;
    m_operation.finished = m_environment.clock.now();
    m_environment.changed(true);
}

} // namespace naru
