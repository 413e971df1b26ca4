// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/naructl/commandrun.h"
#include "tests/integration/naructl/labprocess.h"
#include "tests/support/awaittask.h"

#include <gmock/gmock.h>

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <csignal>

using namespace naru;
using namespace Qt::StringLiterals;
using test::CommandEnd;
using test::CommandLineUser;
using test::LabProcess;
using testing::HasSubstr;
using testing::Not;

namespace {

enum { Done = 0, Failed = 1, Usage = 2, NoConnection = 3, Invalid = 4, Interrupted = 130 };

const QStringList machines{u"haproxy"_s, u"database"_s, u"winweb01"_s};

class NaructlTest : public testing::Test
{
protected:
    explicit NaructlTest(const QString &speed = u"3000"_s)
        : lab({u"--speed"_s, speed})
    {
    }

    void SetUp() override
    {
        ASSERT_TRUE(lab.isRunning());
        succeed({u"endpoint"_s, u"add"_s, u"openshift"_s, u"ocp"_s, u"--kubeconfig"_s, lab.kubeconfig()});
    }

    CommandEnd succeed(const QStringList &arguments, const QByteArray &input = {})
    {
        CommandEnd end = user.run(arguments, input);
        EXPECT_EQ(end.exitCode, Done) << arguments.join(u' ').toStdString() << "\n" << end.all();
        return end;
    }

    QByteArray password() const { return lab.vcenter("password").toUtf8() + '\n'; }

    QStringList addVcenter(const QString &name, const QString &fingerprint) const
    {
        return {u"endpoint"_s,         u"add"_s,           u"vsphere"_s, name,
                u"--address"_s,        lab.vcenter("url"), u"--user"_s,  lab.vcenter("user"),
                u"--password-stdin"_s, u"--fingerprint"_s, fingerprint};
    }

    QStringList createProvider(const QString &name, const QString &url, const QString &fingerprint) const
    {
        return {u"provider"_s,
                u"create"_s,
                name,
                u"--url"_s,
                url,
                u"--user"_s,
                lab.vcenter("user"),
                u"--password-stdin"_s,
                u"--fingerprint"_s,
                fingerprint};
    }

    void createProvider()
    {
        succeed(createProvider(u"vmware"_s, lab.vcenter("url"), lab.vcenter("sha256")), password());
    }

    QStringList createPlan(const QString &name,
                           const QString &network = u"segment-migrating-to-ocpvirt=pod"_s) const
    {
        QStringList arguments{u"plan"_s,
                              u"create"_s,
                              name,
                              u"--source"_s,
                              u"vmware"_s,
                              u"--target-project"_s,
                              u"vmexamples"_s,
                              u"--map-network"_s,
                              network,
                              u"--map-storage"_s,
                              u"WorkloadDatastore=ocs-storagecluster-ceph-rbd-virtualization"_s};
        for (const QString &machine : machines)
            arguments += {u"--vm"_s, machine};
        return arguments;
    }

    QJsonObject plan(const QString &name)
    {
        return succeed({u"plan"_s, u"show"_s, name, u"-o"_s, u"json"_s}).json().object();
    }

    QStringList migrated() const
    {
        QStringList names =
            lab.namesIn(u"/apis/kubevirt.io/v1/namespaces/vmexamples/virtualmachines"_s, u""_s);
        names.removeIf([](const QString &name) { return !machines.contains(name); });
        return names;
    }

    LabProcess lab;
    CommandLineUser user;
};

/// Slow enough to be interrupted.
class RunningPlanTest : public NaructlTest
{
protected:
    RunningPlanTest()
        : NaructlTest(u"20"_s)
    {
    }

    /// Reads what the process says until `text` comes.
    bool waitForText(QProcess &process, const QString &text)
    {
        while (!m_said.contains(text) && process.waitForReadyRead(60'000))
            m_said += QString::fromUtf8(process.readAll());
        return m_said.contains(text);
    }

    QString m_said;
};

TEST_F(NaructlTest, DoesTheMainJob)
{
    createProvider();
    succeed({u"netmap"_s, u"create"_s, u"webnet"_s, u"--source"_s, u"vmware"_s, u"--map"_s,
             u"segment-migrating-to-ocpvirt=pod"_s});
    succeed({u"storagemap"_s, u"create"_s, u"webstore"_s, u"--source"_s, u"vmware"_s, u"--map"_s,
             u"WorkloadDatastore=ocs-storagecluster-ceph-rbd-virtualization"_s});
    succeed({u"plan"_s, u"create"_s, u"webapp"_s, u"--source"_s, u"vmware"_s, u"--target-project"_s,
             u"vmexamples"_s, u"--vm"_s, machines[0], machines[1], machines[2], u"--network-map"_s,
             u"webnet"_s, u"--storage-map"_s, u"webstore"_s});
    EXPECT_EQ(plan(u"webapp"_s)[u"state"_s], u"Ready"_s);
    succeed({u"plan"_s, u"validate"_s, u"webapp"_s});
    const CommandEnd run = succeed({u"plan"_s, u"start"_s, u"webapp"_s});
    EXPECT_THAT(run.output.toStdString(), HasSubstr("3 of 3"));
    const QJsonObject ended = plan(u"webapp"_s);
    EXPECT_EQ(ended[u"state"_s], u"Completed"_s);
    EXPECT_EQ(ended[u"succeeded"_s], 3);
    EXPECT_THAT(migrated(), testing::UnorderedElementsAreArray(machines));
    succeed({u"plan"_s, u"watch"_s, u"webapp"_s});
    EXPECT_EQ(user.run({u"plan"_s, u"start"_s, u"webapp"_s}).exitCode, Failed) << "it has succeeded";
}

TEST_F(NaructlTest, ExportsWhatItImportsElsewhere)
{
    createProvider();
    succeed(createPlan(u"webapp"_s));
    const QByteArray yaml = succeed({u"plan"_s, u"export"_s, u"webapp"_s}).output.toUtf8();
    succeed({u"plan"_s, u"delete"_s, u"webapp"_s});
    // Maps that were made for the plan are deleted with it.
    EXPECT_TRUE(lab.names(u"plans"_s, u"webapp"_s).isEmpty());
    succeed({u"plan"_s, u"import"_s, u"-"_s}, yaml);
    EXPECT_EQ(plan(u"webapp"_s)[u"total"_s], 3);
    const CommandEnd wrong = user.run({u"provider"_s, u"import"_s, u"-"_s}, yaml);
    EXPECT_EQ(wrong.exitCode, Invalid) << wrong.all();
    const CommandEnd broken = user.run({u"plan"_s, u"import"_s, u"-"_s}, "kind: Plan\nspec: [\n");
    EXPECT_EQ(broken.exitCode, Invalid);
    EXPECT_THAT(broken.remarks.toStdString(), HasSubstr("line: 3"));
}

TEST_F(NaructlTest, GivesEachFailureOfAConnectionItsOwnSentence)
{
    const QString fingerprint = lab.vcenter("sha256");
    const CommandEnd wrong = user.run(addVcenter(u"a"_s, fingerprint), "wrong\n");
    EXPECT_EQ(wrong.exitCode, NoConnection);
    EXPECT_THAT(wrong.remarks.toStdString(), HasSubstr("password is not accepted"));
    const QString other =
        QString(fingerprint).replace(0, 2, fingerprint.startsWith(u"00"_s) ? u"11"_s : u"00"_s);
    const CommandEnd changed = user.run(addVcenter(u"a"_s, other), password());
    EXPECT_EQ(changed.exitCode, NoConnection);
    EXPECT_THAT(changed.remarks.toStdString(), HasSubstr("Certificate change detected"));
    EXPECT_THAT(changed.remarks.toStdString(), HasSubstr(fingerprint.toStdString()));
    QStringList nowhere = addVcenter(u"a"_s, fingerprint);
    nowhere[5] = u"127.0.0.1:1"_s;
    const CommandEnd unreachable = user.run(nowhere, password());
    EXPECT_EQ(unreachable.exitCode, NoConnection);
    EXPECT_THAT(unreachable.remarks.toStdString(), HasSubstr("refused"));
    EXPECT_EQ(succeed({u"endpoint"_s, u"list"_s, u"-o"_s, u"json"_s}).json().array().size(), 1)
        << "none of them was kept";
    EXPECT_EQ(user.run({u"inventory"_s, u"vms"_s, u"--endpoint"_s, u"nobody"_s}).exitCode, Usage);
    EXPECT_EQ(user.run({u"plan"_s, u"dance"_s}).exitCode, Usage);
    EXPECT_EQ(user.run({u"endpoint"_s, u"add"_s, u"vsphere"_s, u"x"_s, u"--password"_s, u"y"_s}).exitCode,
              Usage)
        << "a password is no argument";
}

TEST_F(NaructlTest, TrustsACertificateOnFirstUseOnlyWhenItsFingerprintIsRepeated)
{
    QStringList add = addVcenter(u"vc"_s, {});
    add.remove(add.size() - 2, 2);
    const CommandEnd shown = user.run(add, password());
    EXPECT_EQ(shown.exitCode, NoConnection);
    EXPECT_THAT(shown.remarks.toStdString(),
                HasSubstr("--accept-fingerprint " + lab.vcenter("sha256").toStdString()));
    EXPECT_EQ(
        user.run(add + QStringList{u"--accept-fingerprint"_s, lab.vcenter("sha256")}, password()).exitCode,
        Usage);
    const QStringList consent{u"--trust-on-first-use"_s, u"--accept-fingerprint"_s};
    EXPECT_EQ(
        user.run(add + consent + QStringList{lab.vcenter("sha256").replace(u'0', u'1')}, password()).exitCode,
        NoConnection);
    succeed(add + consent + QStringList{lab.vcenter("sha256")}, password());
    const CommandEnd listed = succeed(
        {u"inventory"_s, u"vms"_s, u"--endpoint"_s, u"vc"_s, u"-o"_s, u"json"_s, u"--password-stdin"_s},
        password());
    EXPECT_EQ(listed.json().array().size(), 8);
}

TEST_F(NaructlTest, GivesEachFailureOfAProviderItsOwnSentenceAndCreatesNothingThatIsNotListed)
{
    const QString url = lab.vcenter("url");
    const QString sha = lab.vcenter("sha256");
    const CommandEnd other =
        user.run(createProvider(u"p"_s, url, QString(sha).replace(u'0', u'1')), password());
    EXPECT_EQ(other.exitCode, NoConnection);
    EXPECT_TRUE(lab.names(u"secrets"_s, u"p"_s).isEmpty()) << "compared before anything is created";
    const CommandEnd nowhere =
        user.run(createProvider(u"p"_s, u"https://127.0.0.1:1/sdk"_s, sha), password());
    EXPECT_EQ(nowhere.exitCode, NoConnection);
    const CommandEnd wrong = user.run(createProvider(u"p"_s, url, sha), "wrong\n");
    EXPECT_EQ(wrong.exitCode, Failed);
    EXPECT_THAT(wrong.remarks.toStdString(), HasSubstr("password is not accepted"));
    EXPECT_EQ(lab.names(u"providers"_s, u"p"_s), QStringList{u"p"_s}) << "what was created is shown";
    const CommandEnd again = user.run(createProvider(u"p"_s, url, sha), password());
    EXPECT_EQ(again.exitCode, Invalid);
    EXPECT_THAT(again.remarks.toStdString(), HasSubstr("already taken"));
    EXPECT_EQ(lab.names(u"secrets"_s, u"p"_s).size(), 1);
    succeed({u"provider"_s, u"delete"_s, u"p"_s});
}

TEST_F(NaructlTest, RefusesAPlanThatPreflightFindsCritical)
{
    createProvider();
    const CommandEnd unmapped = user.run(createPlan(u"webapp"_s, u"VM Network=pod"_s));
    EXPECT_EQ(unmapped.exitCode, Invalid);
    EXPECT_THAT(unmapped.output.toStdString(), HasSubstr("segment-migrating-to-ocpvirt"));
    const CommandEnd unknown = user.run(createPlan(u"webapp"_s, u"Nirvana=pod"_s));
    EXPECT_EQ(unknown.exitCode, Invalid);
    EXPECT_TRUE(lab.names(u"plans"_s, u"webapp"_s).isEmpty());
    succeed(createPlan(u"webapp"_s));
    EXPECT_EQ(user.run(createPlan(u"webapp"_s)).exitCode, Invalid) << "the name is taken";
    const CommandEnd used = user.run({u"provider"_s, u"delete"_s, u"vmware"_s});
    EXPECT_EQ(used.exitCode, Failed);
    EXPECT_THAT(used.remarks.toStdString(), HasSubstr("webapp"));
}

TEST_F(NaructlTest, SwitchesMachinesAndSaysWhyNot)
{
    succeed(addVcenter(u"vc"_s, lab.vcenter("sha256")), password());
    const auto power = [&](const QString &action) {
        return user.run(
            {u"vm"_s, u"power"_s, action, u"haproxy"_s, u"--endpoint"_s, u"vc"_s, u"--password-stdin"_s},
            password());
    };
    EXPECT_EQ(power(u"off"_s).exitCode, Invalid) << "it is off";
    const CommandEnd on = power(u"on"_s);
    EXPECT_EQ(on.exitCode, Done) << on.all();
    EXPECT_EQ(power(u"on"_s).exitCode, Invalid);
    EXPECT_EQ(
        user.run({u"vm"_s, u"power"_s, u"on"_s, u"nobody"_s, u"--endpoint"_s, u"vc"_s, u"--password-stdin"_s},
                 password())
            .exitCode,
        Usage);
}

TEST_F(NaructlTest, SpeaksTheLanguageOfThePersonAndOneLanguageToMachines)
{
    const QStringList table{u"provider"_s, u"list"_s};
    const QStringList json{u"provider"_s, u"list"_s, u"-o"_s, u"json"_s};
    const QString machine = succeed(json).output;
    for (const QString &language : {u"C"_s, u"tr_TR.UTF-8"_s, u"en_US.UTF-8"_s}) {
        user.setLanguage(language);
        EXPECT_EQ(succeed(json).output, machine) << language.toStdString();
        EXPECT_THAT(succeed(table).output.toStdString(), HasSubstr("Ready"));
    }
    user.setLanguage(u"ko_KR.UTF-8"_s);
    EXPECT_EQ(succeed(json).output, machine);
    EXPECT_THAT(succeed(table).output.toStdString(), HasSubstr("준비 완료"));
}

TEST_F(NaructlTest, LeavesNoPasswordAnywhere)
{
    succeed(addVcenter(u"vc"_s, lab.vcenter("sha256")), password());
    createProvider();
    const CommandEnd wrong =
        user.run(createProvider(u"p"_s, lab.vcenter("url"), lab.vcenter("sha256")), "canary-5ecret\n");
    EXPECT_THAT(wrong.all(), Not(HasSubstr("canary-5ecret")));
    const QByteArray exported = succeed({u"provider"_s, u"export"_s}).output.toUtf8();
    QDirIterator files(user.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int read = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        for (const QByteArray &secret : {QByteArray("canary-5ecret"), password().trimmed()}) {
            EXPECT_FALSE(content.contains(secret)) << file.fileName().toStdString();
            EXPECT_FALSE(exported.contains(secret));
        }
        ++read;
    }
    EXPECT_GE(read, 2) << "profile and journal";
}

TEST_F(RunningPlanTest, CtrlCLeavesTheMigrationRunningAndSaysHowToFindIt)
{
    createProvider();
    succeed(createPlan(u"webapp"_s));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    user.start(process, {u"plan"_s, u"start"_s, u"webapp"_s});
    ASSERT_TRUE(waitForText(process, u"Initialize"_s)) << m_said.toStdString();
    ASSERT_EQ(::kill(pid_t(process.processId()), SIGINT), 0);
    ASSERT_TRUE(waitForText(process, u"naructl plan watch webapp"_s)) << m_said.toStdString();
    ASSERT_TRUE(process.waitForFinished());
    EXPECT_EQ(process.exitCode(), Interrupted);
    succeed({u"plan"_s, u"watch"_s, u"webapp"_s});
    EXPECT_EQ(lab.names(u"migrations"_s, u"webapp"_s).size(), 1);
    EXPECT_THAT(migrated(), testing::UnorderedElementsAreArray(machines));
}

TEST_F(RunningPlanTest, AKilledWatcherFindsThePlanWhereItIs)
{
    createProvider();
    succeed(createPlan(u"webapp"_s));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    user.start(process, {u"plan"_s, u"start"_s, u"webapp"_s});
    ASSERT_TRUE(waitForText(process, u"Disk transfer"_s)) << m_said.toStdString();
    process.kill();
    ASSERT_TRUE(process.waitForFinished());
    const CommandEnd watched = succeed({u"plan"_s, u"watch"_s, u"webapp"_s});
    EXPECT_THAT(watched.output.toStdString(), HasSubstr("3 of 3"));
    const CommandEnd continued = succeed({u"plan"_s, u"start"_s, u"webapp"_s});
    EXPECT_THAT(continued.remarks.toStdString(), HasSubstr("interrupted before"));
    EXPECT_EQ(lab.names(u"migrations"_s, u"webapp"_s).size(), 1);
}

TEST_F(RunningPlanTest, ACanceledMachineMakesThePlanFailAndGetsAPlanOfItsOwn)
{
    createProvider();
    succeed(createPlan(u"webapp"_s));
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    user.start(process, {u"plan"_s, u"start"_s, u"webapp"_s});
    ASSERT_TRUE(waitForText(process, u"Disk transfer"_s)) << m_said.toStdString();
    succeed({u"plan"_s, u"cancel"_s, u"webapp"_s, u"--vm"_s, u"winweb01"_s});
    ASSERT_TRUE(process.waitForFinished(60'000));
    EXPECT_EQ(process.exitCode(), Failed);
    EXPECT_EQ(user.run({u"plan"_s, u"watch"_s, u"webapp"_s}).exitCode, Failed);
    EXPECT_EQ(plan(u"webapp"_s)[u"canceled"_s], 1);
    succeed({u"plan"_s, u"duplicate"_s, u"webapp"_s, u"--name"_s, u"rest"_s, u"--canceled-only"_s});
    EXPECT_EQ(plan(u"rest"_s)[u"total"_s], 1);
    succeed({u"plan"_s, u"start"_s, u"rest"_s});
    EXPECT_THAT(migrated(), testing::UnorderedElementsAreArray(machines));
    succeed({u"plan"_s, u"archive"_s, u"webapp"_s});
    EXPECT_EQ(plan(u"webapp"_s)[u"state"_s], u"Archived"_s);
}

} // namespace
