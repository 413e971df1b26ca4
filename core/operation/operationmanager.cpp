// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/operationmanager.h"

#include "core/base/ids.h"
#include "core/base/log.h"
#include "core/operation/operationjournal.h"
#include "core/operation/planrunner.h"
#include "core/secrets/secretstore.h"

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortestPause = 100ms;
constexpr qsizetype mostKept = 200;

QString secretKey(const QString &operationId, const QString &field)
{
    return u"operation/%1/%2"_s.arg(operationId, field);
}

bool isSettled(const Operation &operation)
{
    return operation.isFinished() || operation.state() == StepState::NeedsAttention;
}

} // namespace

/// An operation of this process, running or ended.
struct OperationManager::Live
{
    std::shared_ptr<PlanRunner> runner;
    QMap<QString, Secret> secrets;
    bool driven = false; ///< run() has not returned
    std::chrono::milliseconds lastAnnounced{0};
    bool announcePlanned = false;
    std::vector<Completion<Operation>> waiting;

    const Operation &operation() const { return runner->operation(); }
};

OperationManager::OperationManager(OperationJournal &journal, SecretStore &secrets, Clock &clock,
                                   QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_secrets(secrets)
    , m_clock(clock)
{
}

OperationManager::~OperationManager() = default;

void OperationManager::registerAction(const QString &name, StepAction action)
{
    m_actions.insert(name, std::move(action));
}

Task<Result<QString>> OperationManager::start(OperationRequest request)
{
    if (const QString problem = request.plan.problem(); !problem.isEmpty())
        co_return failure(ErrorCode::InvalidInput, request.kind, problem);
    Operation operation;
    operation.id = newId();
    operation.kind = request.kind;
    operation.target = request.target;
    operation.targetName = request.targetName;
    operation.failurePolicy = request.plan.failurePolicy;
    operation.parallelLimit = request.plan.parallelLimit;
    operation.secretFields = request.secrets.keys();
    operation.started = m_clock.now();
    for (const WorkStep &step : request.plan.steps) {
        if (!m_actions.contains(step.action))
            co_return failure(ErrorCode::InvalidInput, request.kind, step.action);
        operation.steps.append(OperationStep{step});
    }
    if (const Result<> begun = m_journal.begin(operation); !begun)
        co_return failure(begun.error());
    co_await keepSecrets(operation.id, request.secrets);
    launch(operation, request.secrets);
    co_return operation.id;
}

Result<> OperationManager::restart()
{
    const Result<QList<Operation>> unfinished = m_journal.unfinished();
    if (!unfinished)
        return failure(unfinished.error());
    for (const Operation &operation : *unfinished) {
        if (m_live.contains(operation.id))
            continue;
        const Result<bool> ours = m_journal.claim(operation.id);
        if (!ours)
            return failure(ours.error());
        if (*ours)
            launch(operation, {});
    }
    return {};
}

void OperationManager::launch(Operation operation, QMap<QString, Secret> secrets)
{
    const auto live = show(std::move(operation), std::move(secrets));
    live->driven = true;
    m_scope.spawn(drive(live));
}

std::shared_ptr<OperationManager::Live> OperationManager::show(Operation operation,
                                                               QMap<QString, Secret> secrets)
{
    const QString id = operation.id;
    const bool isNew = !m_live.contains(id);
    const auto live = std::make_shared<Live>();
    const std::weak_ptr<Live> weak = live;
    live->secrets = std::move(secrets);
    live->runner = std::make_shared<PlanRunner>(
        std::move(operation),
        PlanRunner::Environment{
            m_journal, m_clock, m_actions,
            [weak, this](QString, QString field) { return secret(weak.lock(), m_secrets, field); },
            [weak, this](bool urgent) { announce(weak.lock(), urgent); }},
        m_scope.token());
    m_live.insert(id, live);
    m_order.removeOne(id);
    m_order.append(id);
    forgetOldest();
    if (isNew)
        Q_EMIT operationAdded(id);
    return live;
}

Task<> OperationManager::drive(std::shared_ptr<Live> live)
{
    co_await live->runner->run();
    live->driven = false;
    const Operation operation = live->operation();
    if (operation.isFinished())
        co_await dropSecrets(operation);
    announce(live, true);
    for (const Completion<Operation> &waiting : std::exchange(live->waiting, {}))
        waiting.settle(operation);
}

Task<Result<Secret>> OperationManager::secret(std::shared_ptr<Live> live, SecretStore &store, QString field)
{
    if (const auto given = live->secrets.constFind(field); given != live->secrets.constEnd())
        co_return *given;
    Result<Secret> kept = co_await store.read(secretKey(live->operation().id, field));
    if (kept)
        co_return kept;
    co_return failure(
        Error{ErrorCode::NotFound, field, kept.error().nativeDetail, false, u"SecretNeeded"_s, {}});
}

Task<> OperationManager::keepSecrets(QString id, QMap<QString, Secret> secrets)
{
    for (auto it = secrets.cbegin(); it != secrets.cend(); ++it) {
        const Result<> kept = co_await m_secrets.write(secretKey(id, it.key()), it.value());
        // Without a keyring the operation runs all the same; only after a crash the person is asked again.
        if (!kept)
            qCInfo(logOperation) << "Not kept for a restart:" << errorCodeName(kept.error().code);
    }
}

Task<> OperationManager::dropSecrets(Operation operation)
{
    for (const QString &field : operation.secretFields)
        co_await m_secrets.remove(secretKey(operation.id, field));
}

Result<> OperationManager::cancel(const QString &id)
{
    const auto live = m_live.value(id);
    if (!live)
        return failure(ErrorCode::NotFound, id);
    if (live->driven)
        return live->runner->cancel();
    return live->operation().isFinished() ? Result<>() : giveUp(id);
}

Task<Result<>> OperationManager::retry(QString id, QMap<QString, Secret> secrets)
{
    const auto live = m_live.value(id);
    if (live && live->driven)
        co_return failure(ErrorCode::Conflict, id);
    Result<Operation> operation = m_journal.find(id);
    if (!operation)
        co_return failure(operation.error());
    const Result<bool> ours = m_journal.claim(id);
    if (!ours)
        co_return failure(ours.error());
    if (!*ours)
        co_return failure(ErrorCode::Conflict, id);
    if (const Result<> open = m_journal.setFinished(id, false); !open)
        co_return failure(open.error());
    operation->finished = {};
    operation->cancelRequested = false;
    for (OperationStep &step : operation->steps) {
        if (step.state != StepState::Failed && step.state != StepState::Cancelled)
            continue;
        if (const Result<> marked = m_journal.append({id, step.work.id, StepState::Planned, {}, {}}); !marked)
            co_return failure(marked.error());
        step = OperationStep{step.work};
    }
    QMap<QString, Secret> known = live ? live->secrets : QMap<QString, Secret>();
    known.insert(secrets);
    co_await keepSecrets(id, secrets);
    launch(*operation, known);
    co_return Result<>();
}

Result<> OperationManager::giveUp(const QString &id)
{
    const auto live = m_live.value(id);
    if (!live || live->driven)
        return failure(live ? ErrorCode::Conflict : ErrorCode::NotFound, id);
    Operation operation = live->operation();
    for (const OperationStep &step : operation.steps) {
        if (step.state != StepState::NeedsAttention)
            continue;
        const Result<> marked =
            m_journal.append({id, step.work.id, StepState::Failed, step.nativeHandle, step.error});
        if (!marked)
            return marked;
    }
    if (const Result<> ended = m_journal.setFinished(id, true); !ended)
        return ended;
    const Result<Operation> closed = m_journal.find(id);
    if (!closed)
        return failure(closed.error());
    announce(show(*closed, live->secrets), true);
    return {};
}

Task<Result<Operation>> OperationManager::wait(QString id, CancelToken cancel)
{
    const auto live = m_live.value(id);
    if (!live)
        co_return failure(ErrorCode::NotFound, id);
    if (!live->driven)
        co_return live->operation();
    const Completion<Operation> ended;
    live->waiting.push_back(ended);
    const CancelRegistration registration =
        cancel.onCancel([ended] { ended.settle(failure(cancelledError())); });
    co_return co_await ended;
}

QList<Operation> OperationManager::operations() const
{
    QList<Operation> newestFirst;
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id)
        newestFirst.append(m_live.value(*id)->operation());
    return newestFirst;
}

std::optional<Operation> OperationManager::find(const QString &id) const
{
    if (const auto live = m_live.value(id))
        return live->operation();
    const Result<Operation> kept = m_journal.find(id);
    return kept ? std::optional(*kept) : std::nullopt;
}

QList<Operation> OperationManager::runningOn(const ObjectRef &target) const
{
    QList<Operation> running;
    for (const Operation &operation : operations()) {
        if (operation.target == target && !isSettled(operation))
            running.append(operation);
    }
    return running;
}

Result<QList<Operation>> OperationManager::history(int limit, const QString &before) const
{
    Result<QList<Operation>> page = m_journal.history(limit, before);
    if (!page)
        return page;
    // The journal knows no progress.
    for (Operation &operation : *page) {
        if (const auto live = m_live.value(operation.id))
            operation = live->operation();
    }
    return page;
}

void OperationManager::announce(const std::shared_ptr<Live> &live, bool urgent)
{
    const auto now = m_clock.monotonic();
    const QString id = live->operation().id;
    if (urgent || now - live->lastAnnounced >= shortestPause) {
        live->lastAnnounced = now;
        Q_EMIT operationChanged(id);
        return;
    }
    if (std::exchange(live->announcePlanned, true))
        return;
    m_clock.callAfter(shortestPause - (now - live->lastAnnounced), this, [this, live] {
        live->announcePlanned = false;
        announce(live, true);
    });
}

void OperationManager::forgetOldest()
{
    for (qsizetype i = 0; i < m_order.size() && m_order.size() > mostKept;) {
        if (m_live.value(m_order[i])->driven || !isSettled(m_live.value(m_order[i])->operation())) {
            ++i;
            continue;
        }
        m_live.remove(m_order.takeAt(i));
    }
}

Task<> OperationManager::close()
{
    m_scope.cancel();
    co_await m_scope.drain();
}

} // namespace naru
