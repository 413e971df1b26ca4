// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/operation/operationjournal.h"
#include "core/operation/operationmanager.h"
#include "core/secrets/sessionstore.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <map>

namespace naru::test {

/// A journal on disk, a manager on it, and steps that the test ends one by one. restart() is what the next
/// start of the program finds.
class OperationWorld
{
public:
    OperationWorld() { open(); }
    ~OperationWorld() { shutDown(); }

    /// The operation of these steps: "a", or "b<a" for a step that waits for a, or "c<a,b".
    WorkPlan plan(const QStringList &steps) const;
    QString start(const WorkPlan &plan, const QMap<QString, Secret> &secrets = {});
    void end(const QString &step, Result<> result = {});
    /// Makes the steps end by themselves, at once.
    void endAtOnce(const QString &step, Result<> result = {}) { m_results[step] = std::move(result); }
    void answerProbe(const QString &step, Result<ProbeAnswer> answer) { m_answers[step] = std::move(answer); }
    /// Ends the process's part and opens everything anew on the same file.
    void reopen();
    void shutDown();

    Operation operation(const QString &id) const { return manager->find(id).value_or(Operation()); }
    StepState stateOf(const QString &id) const { return operation(id).state(); }
    /// Runs the event loop until nothing more happens in the steps' log.
    QStringList takeLog();

    QTemporaryDir folder;
    FakeClock clock;
    SessionStore secrets;
    QString path = folder.filePath(QStringLiteral("journal/operations.db"));
    std::unique_ptr<OperationJournal> journal;
    std::unique_ptr<OperationManager> manager;
    QStringList log;

private:
    void open();
    Task<Result<>> run(std::shared_ptr<StepContext> step);
    Task<Result<ProbeAnswer>> probe(std::shared_ptr<StepContext> step);

    std::map<QString, Completion<>> m_running;
    std::map<QString, Result<>> m_results;
    std::map<QString, Result<ProbeAnswer>> m_answers;
};

} // namespace naru::test
