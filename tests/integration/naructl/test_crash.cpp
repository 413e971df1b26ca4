// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/operationjournal.h"
#include "tests/integration/naructl/commandrun.h"
#include "tests/integration/naructl/labprocess.h"
#include "tests/support/awaittask.h"

#include <gmock/gmock.h>

using namespace naru;
using namespace Qt::StringLiterals;
using test::CommandEnd;
using test::CommandLineUser;
using test::LabProcess;

namespace {

constexpr int died = 42;
constexpr int mostEvents = 200; ///< far more than any of these commands has

/// One lab for all: each death uses names of its own.
class CrashTest : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(lab.isRunning());
        const CommandEnd added = user.run(
            {u"endpoint"_s, u"add"_s, u"openshift"_s, u"lab"_s, u"--kubeconfig"_s, lab.kubeconfig()});
        ASSERT_EQ(added.exitCode, 0) << added.all();
    }

    QByteArray password() const { return lab.vcenter("password").toUtf8() + '\n'; }

    QStringList createProvider(const QString &name) const
    {
        return {u"provider"_s,        u"create"_s,           name,
                u"--url"_s,           lab.vcenter("url"),    u"--user"_s,
                lab.vcenter("user"),  u"--password-stdin"_s, u"--fingerprint"_s,
                lab.vcenter("sha256")};
    }

    QStringList createPlan(const QString &name) const
    {
        return {u"plan"_s,
                u"create"_s,
                name,
                u"--source"_s,
                u"vmware"_s,
                u"--target-project"_s,
                name,
                u"--create-project"_s,
                u"--vm"_s,
                u"haproxy"_s,
                u"--map-network"_s,
                u"segment-migrating-to-ocpvirt=pod"_s,
                u"--map-storage"_s,
                u"WorkloadDatastore=ocs-storagecluster-ceph-rbd"_s};
    }

    void succeed(const QStringList &arguments, const QByteArray &input = {})
    {
        const CommandEnd end = user.run(arguments, input);
        ASSERT_EQ(end.exitCode, 0) << arguments.join(u' ').toStdString() << "\n" << end.all();
    }

    /// Dies at event 1, 2, 3 ... of the command that `prepare` gives for a fresh name, repeats the command as
    /// a person would, and lets `check` look at what is there; ends when the command survives.
    void dieEverywhere(const QString &kind, const std::function<QStringList(const QString &name)> &prepare,
                       const std::function<void(const QString &name)> &check, const QByteArray &input = {})
    {
        int event = 1;
        for (; event < mostEvents; ++event) {
            const QString name = u"crash-%1-x"_s.arg(event);
            const QStringList command = prepare(name);
            ASSERT_FALSE(HasFatalFailure());
            const CommandEnd first = user.runUntilDeath(event, command, input);
            if (first.exitCode != died) {
                EXPECT_EQ(first.exitCode, 0) << first.all();
                break;
            }
            if (!hasEnded(kind, name)) {
                const CommandEnd second = user.run(command, input);
                EXPECT_EQ(second.exitCode, 0) << "after death at event " << event << "\n" << second.all();
            }
            check(name);
        }
        EXPECT_GT(event, 10) << "the observers saw the command";
        EXPECT_LT(event, mostEvents);
        expectNothingUnfinished();
    }

    /// The last event comes after the end of the work: there is nothing left to repeat.
    bool hasEnded(const QString &kind, const QString &name)
    {
        SystemClock clock;
        const auto journal = OperationJournal::open(user.profile() + u"/operations.db"_s, clock);
        const Result<QList<Operation>> newest = (*journal)->history(1);
        return newest && !newest->isEmpty() && newest->first().finished.isValid() &&
               newest->first().kind == kind && newest->first().targetName == name;
    }

    void expectNothingUnfinished()
    {
        SystemClock clock;
        const auto journal = OperationJournal::open(user.profile() + u"/operations.db"_s, clock);
        ASSERT_TRUE(journal) << test::describe(journal);
        const Result<QList<Operation>> unfinished = (*journal)->unfinished();
        ASSERT_TRUE(unfinished) << test::describe(unfinished);
        for (const Operation &operation : *unfinished)
            ADD_FAILURE() << operation.kind.toStdString() << ' ' << operation.targetName.toStdString()
                          << " is unfinished: " << stepStateName(operation.state()).toStdString();
    }

    LabProcess lab{{u"--speed"_s, u"3000"_s}};
    CommandLineUser user;
};

TEST_F(CrashTest, AProviderAndItsSecretAreMadeOnceHoweverOftenTheClientDies)
{
    dieEverywhere(
        u"provider.create"_s, [this](const QString &name) { return createProvider(name); },
        [this](const QString &name) {
            EXPECT_EQ(lab.names(u"providers"_s, name), QStringList{name});
            EXPECT_EQ(lab.names(u"secrets"_s, name).size(), 1) << name.toStdString();
        },
        password());
}

TEST_F(CrashTest, APlanAndItsMapsAreMadeOnceHoweverOftenTheClientDies)
{
    succeed(createProvider(u"vmware"_s), password());
    dieEverywhere(
        u"plan.create"_s, [this](const QString &name) { return createPlan(name); },
        [this](const QString &name) {
            EXPECT_EQ(lab.names(u"plans"_s, name), QStringList{name});
            EXPECT_EQ(lab.names(u"networkmaps"_s, name).size(), 1) << name.toStdString();
            EXPECT_EQ(lab.names(u"storagemaps"_s, name).size(), 1) << name.toStdString();
            EXPECT_EQ(lab.namesIn(u"/api/v1/namespaces"_s, name), QStringList{name});
        });
}

TEST_F(CrashTest, APlanIsStartedOnceHoweverOftenTheClientDies)
{
    succeed(createProvider(u"vmware"_s), password());
    dieEverywhere(
        u"plan.run"_s,
        [this](const QString &name) {
            succeed(createPlan(name));
            return QStringList{u"plan"_s, u"start"_s, name};
        },
        [this](const QString &name) {
            EXPECT_EQ(lab.names(u"migrations"_s, name).size(), 1) << name.toStdString();
            const QString machines = u"/apis/kubevirt.io/v1/namespaces/%1/virtualmachines"_s.arg(name);
            EXPECT_EQ(lab.namesIn(machines, u""_s), QStringList{u"haproxy"_s});
        });
}

} // namespace
