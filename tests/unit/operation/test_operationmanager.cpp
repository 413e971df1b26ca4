// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/operation/operationworld.h"

#include <QFile>
#include <QSignalSpy>

using namespace naru;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;
using test::waitUntil;

namespace {

Task<Result<>> askForPassword(std::shared_ptr<StepContext> step, Secret &seen)
{
    const Result<Secret> password = co_await step->secret(u"password"_s);
    if (!password)
        co_return failure(password.error());
    seen = *password;
    co_return Result<>();
}

Task<Result<>> holdContext(std::shared_ptr<StepContext> step, std::shared_ptr<StepContext> &held,
                           Completion<> released)
{
    held = step;
    co_return co_await released;
}

struct OperationManagerTest : testing::Test, test::OperationWorld
{
    Secret seen;

    void registerPasswordAction()
    {
        manager->registerAction(u"ask"_s, {[this](std::shared_ptr<StepContext> step) {
                                    return askForPassword(std::move(step), seen);
                                }});
    }

    QString waitForPassword(QMap<QString, Secret> secrets)
    {
        WorkPlan asking = plan({u"first"_s, u"ask<first"_s});
        asking.steps[1].action = u"ask"_s;
        return start(asking, secrets);
    }

    Result<Operation> ended(const QString &id) { return awaitTask(manager->wait(id, {})); }
};

TEST_F(OperationManagerTest, TellsOfProgressAtMostTenTimesASecondAndNeverDropsTheLast)
{
    std::shared_ptr<StepContext> context;
    const Completion<> released;
    manager->registerAction(u"work"_s, {[&](std::shared_ptr<StepContext> step) {
                                return holdContext(std::move(step), context, released);
                            }});
    clock.advance(10s);
    const QString id = start(plan({u"a"_s}));
    const QSignalSpy changes(manager.get(), &OperationManager::operationChanged);
    clock.advance(1s);
    for (int percent = 0; percent < 100; ++percent) {
        context->report(percent, u"copying"_s);
        clock.advance(10ms);
    }
    EXPECT_LE(changes.size(), 11);
    EXPECT_GE(changes.size(), 9);
    context->report(99, u"flushing"_s);
    clock.advance(200ms);
    const auto told = changes.size();
    EXPECT_EQ(operation(id).activity(), u"flushing"_s);
    EXPECT_EQ(operation(id).progressPercent(), 99);
    clock.advance(5s);
    EXPECT_EQ(changes.size(), told) << "silence while nothing happens";
    context.reset();
    released.settle({});
    EXPECT_TRUE(ended(id));
}

TEST_F(OperationManagerTest, TellsOfEachNewOperationOnce)
{
    const QSignalSpy added(manager.get(), &OperationManager::operationAdded);
    endAtOnce(u"a"_s, failure(ErrorCode::NotFound));
    const QString id = start(plan({u"a"_s}));
    EXPECT_TRUE(ended(id));
    EXPECT_TRUE(awaitTask(manager->retry(id)));
    EXPECT_TRUE(ended(id));
    EXPECT_EQ(added.size(), 1);
}

TEST_F(OperationManagerTest, KnowsWhatRunsOnAnObject)
{
    const QString id = start(plan({u"a"_s}));
    const ObjectRef vm{u"e1"_s, ObjectKind::VirtualMachine, u"vm-1"_s};
    ASSERT_EQ(manager->runningOn(vm).size(), 1);
    EXPECT_EQ(manager->runningOn(vm).first().id, id);
    EXPECT_TRUE(manager->runningOn({u"e1"_s, ObjectKind::VirtualMachine, u"vm-2"_s}).isEmpty());
    end(u"a"_s);
    EXPECT_TRUE(ended(id));
    EXPECT_TRUE(manager->runningOn(vm).isEmpty());
}

TEST_F(OperationManagerTest, PagesThroughTheHistoryNewestFirst)
{
    endAtOnce(u"a"_s);
    QStringList ids;
    for (int i = 0; i < 5; ++i) {
        ids.prepend(start(plan({u"a"_s})));
        EXPECT_TRUE(ended(ids.first()));
    }
    reopen();
    QStringList read;
    for (QString before;;) {
        const Result<QList<Operation>> page = manager->history(2, before);
        ASSERT_TRUE(page) << describe(page);
        if (page->isEmpty())
            break;
        for (const Operation &operation : *page) {
            read.append(operation.id);
            EXPECT_EQ(operation.state(), StepState::Done);
            EXPECT_EQ(operation.targetName, u"일"_s);
            EXPECT_TRUE(operation.finished.isValid());
        }
        before = page->last().id;
    }
    EXPECT_EQ(read, ids);
}

TEST_F(OperationManagerTest, WaitEndsWithTheOperationOrWithTheWaiter)
{
    const QString id = start(plan({u"a"_s}));
    CancelSource impatient;
    Task<Result<Operation>> waiting = manager->wait(id, impatient.token());
    impatient.cancel();
    EXPECT_EQ(awaitTask(std::move(waiting)).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(stateOf(id), StepState::Submitting) << "only the waiting was cancelled";
    end(u"a"_s);
    const Result<Operation> done = ended(id);
    ASSERT_TRUE(done) << describe(done);
    EXPECT_EQ(done->state(), StepState::Done);
    EXPECT_EQ(awaitTask(manager->wait(u"nobody"_s, {})).error().code, ErrorCode::NotFound);
}

TEST_F(OperationManagerTest, HandsASecretToItsStepsAndDropsItAtTheEnd)
{
    registerPasswordAction();
    const QString id = waitForPassword({{u"password"_s, Secret("s3cret-canary")}});
    const QString key = u"operation/%1/password"_s.arg(id);
    EXPECT_TRUE(awaitTask(secrets.read(key))) << "kept for a restart";
    end(u"first"_s);
    ASSERT_TRUE(ended(id));
    EXPECT_EQ(seen, Secret("s3cret-canary"));
    EXPECT_EQ(awaitTask(secrets.read(key)).error().code, ErrorCode::NotFound);
}

TEST_F(OperationManagerTest, WritesNoSecretIntoTheJournal)
{
    registerPasswordAction();
    const QString id = waitForPassword({{u"password"_s, Secret("s3cret-canary")}});
    end(u"first"_s,
        failure(Error{ErrorCode::Unauthenticated, {}, u"password=s3cret-canary refused"_s, false, {}, {}}));
    ASSERT_TRUE(ended(id));
    shutDown();
    for (const QString &name : QDir(QFileInfo(path).path()).entryList(QDir::Files)) {
        QFile file(QFileInfo(path).dir().filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("s3cret-canary")) << name.toStdString();
    }
    reopen();
}

TEST_F(OperationManagerTest, FindsTheSecretAgainAfterARestart)
{
    registerPasswordAction();
    const QString id = waitForPassword({{u"password"_s, Secret("kept")}});
    reopen();
    registerPasswordAction();
    endAtOnce(u"first"_s);
    ASSERT_TRUE(manager->restart());
    ASSERT_TRUE(ended(id));
    EXPECT_EQ(seen, Secret("kept"));
    EXPECT_EQ(stateOf(id), StepState::Done);
}

TEST_F(OperationManagerTest, AsksForTheSecretAfterARestartWithoutAKeyring)
{
    registerPasswordAction();
    const QString id = waitForPassword({{u"password"_s, Secret("lost")}});
    ASSERT_TRUE(awaitTask(secrets.remove(u"operation/%1/password"_s.arg(id))));
    reopen();
    registerPasswordAction();
    endAtOnce(u"first"_s);
    ASSERT_TRUE(manager->restart());
    ASSERT_TRUE(ended(id));
    EXPECT_EQ(stateOf(id), StepState::NeedsAttention);
    EXPECT_EQ(operation(id).error()->reason, u"SecretNeeded"_s);
    EXPECT_EQ(operation(id).error()->subject, u"password"_s);
    ASSERT_TRUE(awaitTask(manager->retry(id, {{u"password"_s, Secret("given again")}})));
    ASSERT_TRUE(ended(id));
    EXPECT_EQ(seen, Secret("given again"));
    EXPECT_EQ(stateOf(id), StepState::Done);
}

TEST_F(OperationManagerTest, LeavesTheOperationsOfALivingProcessAlone)
{
    const QString id = start(plan({u"a"_s}));
    Result<std::unique_ptr<OperationJournal>> second = OperationJournal::open(path, clock);
    ASSERT_TRUE(second) << describe(second);
    OperationManager other(**second, secrets, clock);
    ASSERT_TRUE(other.restart());
    EXPECT_TRUE(other.operations().isEmpty());
    EXPECT_EQ(other.history(10)->size(), 1) << "but shows them";
    EXPECT_EQ(awaitTask(other.retry(id)).error().code, ErrorCode::Conflict);
    EXPECT_TRUE(awaitTask(other.close()));
    end(u"a"_s);
    EXPECT_TRUE((*second)->changedElsewhere());
    EXPECT_FALSE((*second)->changedElsewhere());
}

} // namespace
