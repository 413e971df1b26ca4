// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/operationjournal.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace naru;
using namespace Qt::StringLiterals;
using test::describe;

namespace {

struct OperationJournalTest : testing::Test
{
    QTemporaryDir folder;
    test::FakeClock clock;
    QString path = folder.filePath(u"state/operations.db"_s);

    std::unique_ptr<OperationJournal> open()
    {
        Result<std::unique_ptr<OperationJournal>> journal = OperationJournal::open(path, clock);
        EXPECT_TRUE(journal) << describe(journal);
        return journal ? std::move(*journal) : nullptr;
    }

    Operation sample(const QString &id = u"op"_s) const
    {
        Operation operation;
        operation.id = id;
        operation.kind = u"power.PowerOn"_s;
        operation.target = {u"e1"_s, ObjectKind::VirtualMachine, u"vm-42"_s};
        operation.targetName = u"웹 서버"_s;
        operation.failurePolicy = FailurePolicy::ContinueOnError;
        operation.parallelLimit = 3;
        operation.secretFields = {u"password"_s};
        operation.started = clock.now();
        OperationStep step;
        step.work = {u"s1"_s, u"power"_s, u"웹 서버"_s, QJsonObject{{u"action"_s, u"PowerOn"_s}}, {}};
        operation.steps = {step};
        step.work.id = u"s2"_s;
        step.work.after = {u"s1"_s};
        operation.steps.append(step);
        return operation;
    }

    /// Writes into the file as another version of Naru would.
    void execute(const QString &statement)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"foreign"_s);
            database.setDatabaseName(path);
            ASSERT_TRUE(database.open());
            QSqlQuery query(database);
            EXPECT_TRUE(query.exec(statement)) << statement.toStdString();
        }
        QSqlDatabase::removeDatabase(u"foreign"_s);
    }
};

TEST_F(OperationJournalTest, GivesBackTheOperationAndTheLastStateOfEachStep)
{
    const auto journal = open();
    const Operation written = sample();
    ASSERT_TRUE(journal->begin(written));
    ASSERT_TRUE(journal->append({u"op"_s, u"s1"_s, StepState::Submitting, {}, {}}));
    ASSERT_TRUE(journal->append({u"op"_s, u"s1"_s, StepState::Running, u"task-7"_s, {}}));
    const Error error{ErrorCode::TimedOut,      u"vc"_s, u"no answer"_s, true, u"Slow"_s,
                      {{u"after"_s, u"30 s"_s}}};
    ASSERT_TRUE(journal->append({u"op"_s, u"s1"_s, StepState::NeedsAttention, u"task-7"_s, error}));
    const Result<Operation> read = journal->find(u"op"_s);
    ASSERT_TRUE(read) << describe(read);
    EXPECT_EQ(read->kind, written.kind);
    EXPECT_EQ(read->target, written.target);
    EXPECT_EQ(read->targetName, written.targetName);
    EXPECT_EQ(read->failurePolicy, written.failurePolicy);
    EXPECT_EQ(read->parallelLimit, written.parallelLimit);
    EXPECT_EQ(read->secretFields, written.secretFields);
    EXPECT_EQ(read->started, written.started);
    EXPECT_FALSE(read->finished.isValid());
    const OperationStep &step = *read->step(u"s1"_s);
    EXPECT_EQ(step.state, StepState::NeedsAttention);
    EXPECT_TRUE(step.submitted);
    EXPECT_EQ(step.nativeHandle, u"task-7"_s);
    EXPECT_EQ(step.work.payload, written.steps[0].work.payload);
    ASSERT_TRUE(step.error);
    EXPECT_EQ(step.error->code, error.code);
    EXPECT_EQ(step.error->nativeDetail, error.nativeDetail);
    EXPECT_EQ(step.error->facts, error.facts);
    EXPECT_TRUE(step.error->retryable);
    EXPECT_EQ(read->step(u"s2"_s)->state, StepState::Planned);
    EXPECT_EQ(read->step(u"s2"_s)->work.after, (QStringList{u"s1"_s}));
    EXPECT_EQ(journal->find(u"nobody"_s).error().code, ErrorCode::NotFound);
}

TEST_F(OperationJournalTest, CanBeReadByItsOwnerOnlyWhateverTheUmask)
{
    const mode_t before = ::umask(0);
    const auto journal = open();
    ASSERT_TRUE(journal->begin(sample()));
    ::umask(before);
    for (const QString &name : {path, path + u"-wal"_s, path + u"-shm"_s}) {
        struct stat info = {};
        ASSERT_EQ(::stat(QFile::encodeName(name).constData(), &info), 0) << name.toStdString();
        EXPECT_EQ(info.st_mode & 0777U, 0600U) << name.toStdString();
    }
    struct stat info = {};
    ASSERT_EQ(::stat(QFile::encodeName(QFileInfo(path).path()).constData(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777U, 0700U);
}

TEST_F(OperationJournalTest, KeepsEveryRecord)
{
    const auto journal = open();
    ASSERT_TRUE(journal->begin(sample()));
    for (const StepState state :
         {StepState::Submitting, StepState::Running, StepState::Verifying, StepState::Done})
        ASSERT_TRUE(journal->append({u"op"_s, u"s1"_s, state, {}, {}}));
    QStringList states;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"reader"_s);
        database.setDatabaseName(path);
        ASSERT_TRUE(database.open());
        QSqlQuery query(u"SELECT state FROM record ORDER BY sequence"_s, database);
        while (query.next())
            states.append(query.value(0).toString());
    }
    QSqlDatabase::removeDatabase(u"reader"_s);
    EXPECT_EQ(states, (QStringList{u"Submitting"_s, u"Running"_s, u"Verifying"_s, u"Done"_s}));
}

TEST_F(OperationJournalTest, ReadsWhatALaterVersionWrote)
{
    auto journal = open();
    ASSERT_TRUE(journal->begin(sample()));
    execute(u"ALTER TABLE operation ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"_s);
    execute(u"ALTER TABLE record ADD COLUMN weight INTEGER"_s);
    execute(
        u"INSERT INTO record (operation, step, state, native_handle, at) VALUES ('op', 's1', 'Levitating', '', 1)"_s);
    execute(
        u"INSERT INTO record (operation, step, state, native_handle, at) VALUES ('op', 's9', 'Done', '', 1)"_s);
    journal = open();
    const Result<Operation> read = journal->find(u"op"_s);
    ASSERT_TRUE(read) << describe(read);
    EXPECT_EQ(read->step(u"s1"_s)->state, StepState::NeedsAttention)
        << "an unknown state is for a person to decide";
    EXPECT_TRUE(journal->begin(sample(u"op2"_s)));
}

TEST_F(OperationJournalTest, LetsOneProcessTakeOverWhatADeadOneLeft)
{
    {
        const auto dead = open();
        ASSERT_TRUE(dead->begin(sample()));
    }
    const auto first = open();
    const auto second = open();
    ASSERT_EQ(first->unfinished()->size(), 1);
    ASSERT_EQ(second->unfinished()->size(), 1);
    EXPECT_TRUE(*first->claim(u"op"_s));
    EXPECT_FALSE(*second->claim(u"op"_s));
    EXPECT_TRUE(second->unfinished()->isEmpty()) << "its new owner lives";
    EXPECT_EQ(first->unfinished()->size(), 1);
    ASSERT_TRUE(first->setFinished(u"op"_s, true));
    EXPECT_TRUE(first->unfinished()->isEmpty());
}

TEST_F(OperationJournalTest, LetsTwoProcessesWriteByTurns)
{
    const auto first = open();
    const auto second = open();
    for (int i = 0; i < 20; ++i) {
        ASSERT_TRUE(first->begin(sample(u"a%1"_s.arg(i))));
        ASSERT_TRUE(second->begin(sample(u"b%1"_s.arg(i))));
    }
    EXPECT_EQ(first->history(100)->size(), 40);
}

TEST_F(OperationJournalTest, FailsInWordsWhereItCannotWrite)
{
    QFile file(folder.filePath(u"plain"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    const auto journal = OperationJournal::open(file.fileName() + u"/operations.db"_s, clock);
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().reason, u"Journal"_s);
}

TEST_F(OperationJournalTest, RefusesAFileThatIsNoJournal)
{
    ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto journal = OperationJournal::open(path, clock);
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().reason, u"Journal"_s);
}

} // namespace
