// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/operation/operationworld.h"

namespace naru::test {

using namespace Qt::StringLiterals;

void OperationWorld::open()
{
    Result<std::unique_ptr<OperationJournal>> opened = OperationJournal::open(path, clock);
    ASSERT_TRUE(opened) << describe(opened);
    journal = std::move(*opened);
    manager = std::make_unique<OperationManager>(*journal, secrets, clock);
    manager->registerAction(u"work"_s,
                            {[this](std::shared_ptr<StepContext> step) { return run(std::move(step)); },
                             [this](std::shared_ptr<StepContext> step) { return probe(std::move(step)); }});
}

void OperationWorld::shutDown()
{
    if (!manager)
        return;
    EXPECT_TRUE(awaitTask(manager->close()));
    manager.reset();
    journal.reset();
    m_running.clear();
}

void OperationWorld::reopen()
{
    shutDown();
    open();
}

WorkPlan OperationWorld::plan(const QStringList &steps) const
{
    WorkPlan plan;
    for (const QString &step : steps) {
        const QStringList parts = step.split(u'<');
        const QStringList after = parts.size() > 1 ? parts[1].split(u',') : QStringList();
        plan.steps.append({parts[0], u"work"_s, parts[0], QJsonObject{{u"name"_s, parts[0]}}, after});
    }
    return plan;
}

QString OperationWorld::start(const WorkPlan &plan, const QMap<QString, Secret> &given)
{
    const ObjectRef target{u"e1"_s, ObjectKind::VirtualMachine, u"vm-1"_s};
    const Result<QString> id = awaitTask(manager->start({u"test.work"_s, target, u"일"_s, plan, given}));
    EXPECT_TRUE(id) << describe(id);
    return id.value_or(QString());
}

void OperationWorld::end(const QString &step, Result<> result)
{
    ASSERT_TRUE(waitUntil([&] { return m_running.contains(step); })) << step.toStdString();
    m_running.extract(step).mapped().settle(std::move(result));
    const QString ended = u"end "_s + step;
    ASSERT_TRUE(waitUntil([&] { return log.contains(ended); }));
}

QStringList OperationWorld::takeLog()
{
    return std::exchange(log, {});
}

Task<Result<>> OperationWorld::run(std::shared_ptr<StepContext> step)
{
    const QString name = step->payload()[u"name"_s].toString();
    log.append((step->isSubmitted() ? u"follow "_s : u"run "_s) + name);
    Result<> result;
    if (const auto at = m_results.find(name); at != m_results.end()) {
        result = at->second;
    } else {
        const Completion<> ended;
        m_running.insert_or_assign(name, ended);
        const CancelRegistration registration =
            step->cancel().onCancel([ended] { ended.settle(failure(cancelledError())); });
        result = co_await ended;
    }
    log.append(u"end "_s + name);
    co_return result;
}

Task<Result<ProbeAnswer>> OperationWorld::probe(std::shared_ptr<StepContext> step)
{
    const QString name = step->payload()[u"name"_s].toString();
    log.append(u"probe "_s + name);
    const auto at = m_answers.find(name);
    co_return at == m_answers.end() ? Result<ProbeAnswer>(ProbeAnswer::RunAgain) : at->second;
}

} // namespace naru::test
