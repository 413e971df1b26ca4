// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/taskscope.h"
#include "core/openshift/kubeidentity.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace naru::openshift {

using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;

namespace {

/// A plugin is a script that counts its runs in a file beside it.
class KubeIdentityTest : public testing::Test
{
protected:
    ExecPlugin plugin(const QByteArray &body)
    {
        const QString path = m_folder.filePath(u"plugin"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho run >> \"$(dirname \"$0\")/runs\"\n" + body + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        ExecPlugin plugin;
        plugin.command = path;
        plugin.apiVersion = u"client.authentication.k8s.io/v1"_s;
        return plugin;
    }

    int runs() const
    {
        QFile file(m_folder.filePath(u"runs"_s));
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
    }

    std::shared_ptr<KubeIdentity> identityWith(const ExecPlugin &exec)
    {
        KubeLogin login;
        login.exec = exec;
        return std::make_shared<KubeIdentity>(login, m_clock);
    }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
};

const QByteArray printToken = "echo '{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"abc\"}}'"_ba;

Task<> ask(std::shared_ptr<KubeIdentity> identity, int *answered)
{
    const Result<KubeCredential> credential = co_await identity->current({});
    *answered += credential && credential->token.revealText() == u"abc"_s;
}

} // namespace

TEST_F(KubeIdentityTest, runsAPluginOnceHoweverManyAskAndKeepsItsToken)
{
    const auto identity = identityWith(plugin(printToken));
    int answered = 0;
    TaskScope scope;
    for (int i = 0; i < 5; ++i)
        scope.spawn(ask(identity, &answered));
    ASSERT_TRUE(awaitTask(scope.drain()));
    EXPECT_EQ(answered, 5);
    EXPECT_EQ(runs(), 1);
}

TEST_F(KubeIdentityTest, runsThePluginAgainAfterExpiryAndAfterARefusal)
{
    const QString expiry = m_clock.now().addSecs(600).toString(Qt::ISODate);
    const auto identity = identityWith(
        plugin("echo '{\"kind\":\"ExecCredential\",\"status\":{\"token\":\"abc\",\"expirationTimestamp\":\"" +
               expiry.toLatin1() + "\"}}'"));
    ASSERT_TRUE(awaitTask(identity->current({})));
    m_clock.advance(std::chrono::seconds(580));
    const auto second = awaitTask(identity->current({}));
    ASSERT_TRUE(second);
    EXPECT_EQ(runs(), 1);
    m_clock.advance(std::chrono::seconds(15));
    ASSERT_TRUE(awaitTask(identity->current({})));
    EXPECT_EQ(runs(), 2);
    EXPECT_TRUE(identity->renewAfter(*second));
    ASSERT_TRUE(awaitTask(identity->current({})));
    EXPECT_EQ(runs(), 3);
}

TEST_F(KubeIdentityTest, tellsThePluginWhatItAsksForAndGivesItNoTerminal)
{
    ExecPlugin exec =
        plugin("read line && exit 9\n"
               "case \"$KUBERNETES_EXEC_INFO\" in *'\"interactive\":false'*) ;; *) exit 8;; esac\n"
               "case \"$KUBERNETES_EXEC_INFO\" in *https://api*) ;; *) exit 7;; esac\n"
               "[ \"$EXTRA\" = 'a b' ] || exit 6\n[ \"$1\" = '$(echo x)' ] || exit 5\n" +
               printToken);
    exec.environment = {{u"EXTRA"_s, u"a b"_s}};
    exec.arguments = {u"$(echo x)"_s};
    exec.cluster = {{u"server"_s, u"https://api"_s}};
    const auto credential = awaitTask(identityWith(exec)->current({}));
    EXPECT_TRUE(credential) << describe(credential);
}

TEST_F(KubeIdentityTest, refusesAPluginThatInsistsOnATerminal)
{
    ExecPlugin exec = plugin(printToken);
    exec.interactiveMode = u"Always"_s;
    const auto credential = awaitTask(identityWith(exec)->current({}));
    ASSERT_FALSE(credential);
    EXPECT_EQ(credential.error().reason, u"ExecInteractive"_s);
    EXPECT_EQ(runs(), 0);
}

TEST_F(KubeIdentityTest, passesOnTheHintOfAMissingPlugin)
{
    ExecPlugin exec;
    exec.command = u"no-such-plugin-here"_s;
    exec.installHint = u"install it"_s;
    const auto credential = awaitTask(identityWith(exec)->current({}));
    ASSERT_FALSE(credential);
    EXPECT_EQ(credential.error().reason, u"ExecMissing"_s);
    EXPECT_EQ(credential.error().facts.value(u"installHint"_s), u"install it"_s);
}

TEST_F(KubeIdentityTest, showsWhatAFailingPluginSaid)
{
    const auto failed = awaitTask(identityWith(plugin("echo 'log in first' >&2; exit 1"))->current({}));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().reason, u"ExecFailed"_s);
    EXPECT_EQ(failed.error().nativeDetail, u"log in first"_s);
    const auto silent = awaitTask(identityWith(plugin("echo hello"))->current({}));
    ASSERT_FALSE(silent);
    EXPECT_EQ(silent.error().reason, u"ExecReply"_s);
}

TEST_F(KubeIdentityTest, endsAHangingPluginWhenCancelledOrAfterTwoMinutes)
{
    CancelSource cancel;
    const auto cancelled = identityWith(plugin("exec sleep 600"));
    std::optional<Result<KubeCredential>> result;
    whenDone(cancelled->current(cancel.token()), QCoreApplication::instance(),
             [&](const Result<KubeCredential> &value) { result = value; });
    cancel.cancel();
    ASSERT_TRUE(test::waitUntil([&] { return result.has_value(); }));
    EXPECT_TRUE((*result).error().isCancelled());

    result.reset();
    whenDone(cancelled->current({}), QCoreApplication::instance(),
             [&](const Result<KubeCredential> &value) { result = value; });
    m_clock.advance(std::chrono::minutes(2));
    ASSERT_TRUE(test::waitUntil([&] { return result.has_value(); }));
    EXPECT_EQ((*result).error().code, ErrorCode::TimedOut);
}

TEST_F(KubeIdentityTest, readsATokenFileEachTime)
{
    const QString path = m_folder.filePath(u"token"_s);
    const auto writeToken = [&](const QByteArray &token) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(token + '\n');
    };
    KubeLogin login;
    login.tokenFile = path;
    const auto identity = std::make_shared<KubeIdentity>(login, m_clock);
    writeToken("one");
    EXPECT_EQ(awaitTask(identity->current({}))->token.reveal(), "one"_ba);
    writeToken("two");
    EXPECT_EQ(awaitTask(identity->current({}))->token.reveal(), "two"_ba);
    QFile::remove(path);
    EXPECT_EQ(awaitTask(identity->current({})).error().reason, u"TokenFile"_s);
}

} // namespace naru::openshift
