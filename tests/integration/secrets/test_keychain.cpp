// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainstore.h"
#include "tests/support/awaittask.h"
#include "tests/support/messages.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>

using namespace naru;
using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;

namespace {

const auto key = u"endpoint/서울/password"_s;

struct Keychain : testing::Test
{
    KeychainStore store{u"naru-test"_s};

    // QtKeychain probes for the KWallet of other desktops first.
    void SetUp() override { test::allowMessages(QRegularExpression(u"kwallet|QDBus|D-?Bus"_s)); }
};

struct DesktopWithKeyring : Keychain
{
};
struct DesktopWithoutKeyring : Keychain
{
};
struct NoDesktop : Keychain
{
};

void lockDefaultCollection()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)});
    const QDBusMessage answer = QDBusConnection::sessionBus().call(call);
    ASSERT_EQ(answer.type(), QDBusMessage::ReplyMessage) << answer.errorMessage().toStdString();
}

TEST_F(DesktopWithKeyring, RemovesWhatItKeptAndDoesNotMindWhatIsNotThere)
{
    ASSERT_TRUE(awaitTask(store.write(u"other"_s, Secret("x"))));
    ASSERT_TRUE(awaitTask(store.remove(u"other"_s)));
    EXPECT_EQ(awaitTask(store.read(u"other"_s)).error().code, ErrorCode::NotFound);
    const Result<> again = awaitTask(store.remove(u"other"_s));
    EXPECT_TRUE(again) << describe(again);
}

// The last one with a keyring: it leaves it locked.
TEST_F(DesktopWithKeyring, KeepsASecretUntilItIsRemovedAndFallsSilentWhenLocked)
{
    EXPECT_EQ(awaitTask(store.state()).value(), SecretStore::State::Available);
    EXPECT_EQ(awaitTask(store.read(key)).error().code, ErrorCode::NotFound);

    const Secret secret(QByteArray("암호 with \"quotes\"\nand\0zero", 29));
    const Result<> written = awaitTask(store.write(key, secret));
    ASSERT_TRUE(written) << describe(written);
    const Result<Secret> read = awaitTask(KeychainStore(u"naru-test"_s).read(key));
    ASSERT_TRUE(read) << describe(read);
    EXPECT_EQ(*read, secret);
    EXPECT_EQ(awaitTask(KeychainStore(u"another"_s).read(key)).error().code, ErrorCode::NotFound);

    lockDefaultCollection();
    EXPECT_EQ(awaitTask(store.state()).value(), SecretStore::State::Locked);
    EXPECT_EQ(awaitTask(store.read(key)).error().code, ErrorCode::Locked)
        << "locked is not the same as absent";
    EXPECT_EQ(awaitTask(store.write(key, secret)).error().code, ErrorCode::Locked);
    EXPECT_EQ(awaitTask(store.remove(key)).error().code, ErrorCode::Locked);
}

void expectNoKeyring(SecretStore &store)
{
    for (const Error &error :
         {awaitTask(store.read(key)).error(), awaitTask(store.write(key, Secret("x"))).error(),
          awaitTask(store.remove(key)).error()}) {
        EXPECT_EQ(error.code, ErrorCode::Unreachable);
        EXPECT_EQ(error.reason, u"NoKeyring"_s);
    }
}

TEST_F(DesktopWithoutKeyring, SaysThatTheKeyringIsMissing)
{
    EXPECT_EQ(awaitTask(store.state()).value(), SecretStore::State::Missing);
    expectNoKeyring(store);
}

TEST_F(NoDesktop, SaysThatTheKeyringIsUnavailable)
{
    EXPECT_EQ(awaitTask(store.state()).value(), SecretStore::State::Unavailable);
    expectNoKeyring(store);
}

} // namespace
