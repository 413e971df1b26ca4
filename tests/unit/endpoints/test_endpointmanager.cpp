// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/secrets/sessionstore.h"
#include "core/settings/settingsstore.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/endpoints/fakeadapter.h"

#include <QSignalSpy>

using namespace naru;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;
using test::waitUntil;

namespace {

/// A keyring that refuses everything.
class NoKeyring final : public SecretStore
{
public:
    Task<Result<State>> state() override { co_return State::Missing; }
    Task<Result<Secret>> read(QString) override { co_return failure(error()); }
    Task<Result<>> write(QString, Secret) override { co_return failure(error()); }
    Task<Result<>> remove(QString) override { co_return failure(error()); }

private:
    static Error error() { return {ErrorCode::Unreachable, {}, {}, false, u"NoKeyring"_s, {}}; }
};

Endpoint place(const QString &id, const QString &address = u"a.example.com"_s)
{
    Endpoint endpoint;
    endpoint.id = id;
    endpoint.kind = u"fake"_s;
    endpoint.name = id + u" name"_s;
    endpoint.settings = {{u"address"_s, address}};
    return endpoint;
}

Task<Result<CredentialAnswer>> giveAnswer(Result<CredentialAnswer> answer)
{
    co_return answer;
}

class EndpointManagerTest : public testing::Test
{
protected:
    void SetUp() override { begin(keyring); }
    void TearDown() override { EXPECT_TRUE(awaitTask(manager->close())); }

    void begin(SecretStore &store)
    {
        manager = std::make_unique<EndpointManager>(settings, store, inventory, clock);
        manager->addAdapter(adapter);
        ASSERT_TRUE(manager->load());
    }

    void save(const Endpoint &endpoint, const QByteArray &password = "right")
    {
        const Result<> saved = awaitTask(manager->save(endpoint, {{u"password"_s, Secret(password)}}));
        ASSERT_TRUE(saved) << describe(saved);
    }

    auto connect(const QString &id) { return awaitTask(manager->connect(id, {})); }

    void answerWith(const QByteArray &password, bool remember)
    {
        manager->setCredentialPrompt([this, password, remember](CredentialQuestion question, CancelToken) {
            questions.append(question);
            CredentialAnswer answer;
            answer.remember = remember;
            for (const QString &field : question.fields)
                answer.secrets.insert(field, Secret(password));
            return giveAnswer(answer);
        });
    }

    MemorySettings settings;
    SessionStore keyring;
    NoKeyring noKeyring;
    Inventory inventory;
    test::FakeClock clock;
    std::shared_ptr<test::FakeAdapter> adapter = std::make_shared<test::FakeAdapter>();
    std::unique_ptr<EndpointManager> manager;
    QList<CredentialQuestion> questions;
};

TEST_F(EndpointManagerTest, KeepsTheEndpointInTheSettingsAndItsSecretInTheKeyring)
{
    save(place(u"e1"_s));
    EXPECT_EQ(settings.load()->endpoints, QList{place(u"e1"_s)});
    EXPECT_EQ(awaitTask(keyring.read(u"endpoint/e1/password"_s)).value(), Secret("right"));
    begin(keyring);
    EXPECT_EQ(manager->endpoints(), QList{place(u"e1"_s)});
    EXPECT_TRUE(connect(u"e1"_s)) << "with the secret of the keyring";
}

TEST_F(EndpointManagerTest, RefusesWhatCannotBeAnEndpoint)
{
    save(place(u"e1"_s));
    Endpoint unknown = place(u"e2"_s);
    unknown.kind = u"mystery"_s;
    Endpoint nameless = place(u"e2"_s);
    nameless.name.clear();
    Endpoint twin = place(u"e2"_s);
    twin.name = u"e1 name"_s;
    Endpoint nowhere = place(u"e2"_s, {});
    const std::pair<Endpoint, QString> cases[] = {{unknown, u"UnknownKind"_s},
                                                  {nameless, u"MissingField"_s},
                                                  {twin, u"DuplicateName"_s},
                                                  {nowhere, u"MissingField"_s}};
    for (const auto &[endpoint, reason] : cases)
        EXPECT_EQ(awaitTask(manager->save(endpoint)).error().reason, reason);
    EXPECT_EQ(settings.load()->endpoints.size(), 1);
}

TEST_F(EndpointManagerTest, FeedsTheInventoryAndTellsWhenItIsComplete)
{
    save(place(u"e1"_s));
    auto loading = manager->connectAndLoad(u"e1"_s, {});
    ASSERT_TRUE(waitUntil([&] { return adapter->session && adapter->session->starts == 1; }));
    EXPECT_EQ(manager->status(u"e1"_s).state, EndpointState::Connected);
    EXPECT_FALSE(manager->status(u"e1"_s).inventoryComplete);
    adapter->session->tell(PowerState::On);
    EXPECT_TRUE(awaitTask(std::move(loading)));
    EXPECT_TRUE(manager->status(u"e1"_s).inventoryComplete);
    EXPECT_EQ(inventory.all(ObjectKind::VirtualMachine).size(), 1);
    EXPECT_TRUE(awaitTask(manager->remove(u"e1"_s)));
    EXPECT_EQ(inventory.count(), 0);
    EXPECT_EQ(awaitTask(keyring.read(u"endpoint/e1/password"_s)).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(manager->endpoints().isEmpty());
}

TEST_F(EndpointManagerTest, OneDeadEndpointSlowsNoOtherAndGivesUpInTime)
{
    adapter->deadAddresses = {u"dead.example.com"_s};
    save(place(u"dead"_s, u"dead.example.com"_s));
    save(place(u"alive"_s));
    manager->connectAll();
    ASSERT_TRUE(waitUntil([&] { return manager->status(u"alive"_s).state == EndpointState::Connected; }));
    EXPECT_EQ(manager->status(u"dead"_s).state, EndpointState::Connecting);
    clock.advance(EndpointManager::connectLimit + 1s);
    ASSERT_TRUE(waitUntil([&] { return manager->status(u"dead"_s).state == EndpointState::Disconnected; }));
    EXPECT_EQ(manager->status(u"dead"_s).error->code, ErrorCode::TimedOut);
}

TEST_F(EndpointManagerTest, CallersAtTheSameTimeShareOneAttempt)
{
    save(place(u"e1"_s));
    auto first = manager->connect(u"e1"_s, {});
    auto second = manager->connect(u"e1"_s, {});
    const auto a = awaitTask(std::move(first));
    const auto b = awaitTask(std::move(second));
    ASSERT_TRUE(a && b);
    EXPECT_EQ(*a, *b);
    EXPECT_EQ(adapter->requests.size(), 1);
    EXPECT_EQ(*connect(u"e1"_s), *a) << "the live session";
}

TEST_F(EndpointManagerTest, CancellingTheWaitLeavesTheAttemptAndDisconnectingEndsIt)
{
    adapter->deadAddresses = {u"dead.example.com"_s};
    save(place(u"e1"_s, u"dead.example.com"_s));
    CancelSource impatient;
    auto waiting = manager->connect(u"e1"_s, impatient.token());
    impatient.cancel();
    EXPECT_EQ(awaitTask(std::move(waiting)).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(manager->status(u"e1"_s).state, EndpointState::Connecting);
    EXPECT_TRUE(awaitTask(manager->disconnect(u"e1"_s)));
    ASSERT_TRUE(waitUntil([&] { return manager->status(u"e1"_s).state == EndpointState::Disconnected; }));
    EXPECT_FALSE(manager->status(u"e1"_s).error) << "cancelled is no failure";
}

TEST_F(EndpointManagerTest, AsksForAMissingSecretAndRemembersItOnlyWhenAllowed)
{
    begin(noKeyring);
    answerWith("right", false);
    ASSERT_TRUE(awaitTask(manager->save(place(u"e1"_s))));
    EXPECT_TRUE(connect(u"e1"_s));
    ASSERT_EQ(questions.size(), 1);
    EXPECT_EQ(questions[0].fields, QStringList{u"password"_s}) << "the token is of the other way to log in";
    EXPECT_EQ(questions[0].why.reason, u"NoKeyring"_s);
    EXPECT_TRUE(awaitTask(manager->disconnect(u"e1"_s)));
    EXPECT_TRUE(connect(u"e1"_s));
    EXPECT_EQ(questions.size(), 1) << "known for this session";
}

TEST_F(EndpointManagerTest, SaysWhenTheKeyringDoesNotKeepASecret)
{
    begin(noKeyring);
    const QSignalSpy notStored(manager.get(), &EndpointManager::secretsNotStored);
    save(place(u"e1"_s));
    EXPECT_EQ(notStored.size(), 1);
    EXPECT_TRUE(connect(u"e1"_s)) << "it serves this session all the same";
}

TEST_F(EndpointManagerTest, AsksOnceMoreAfterAWrongPasswordAndNeverAThirdTime)
{
    save(place(u"e1"_s), "old");
    answerWith("wrong again", true);
    const auto refused = connect(u"e1"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unauthenticated);
    EXPECT_EQ(adapter->requests.size(), 2) << "servers lock accounts";
    ASSERT_EQ(questions.size(), 1);
    EXPECT_EQ(questions[0].why.code, ErrorCode::Unauthenticated);
    answerWith("right", true);
    EXPECT_TRUE(connect(u"e1"_s));
    EXPECT_EQ(awaitTask(keyring.read(u"endpoint/e1/password"_s)).value(), Secret("right"));
}

TEST_F(EndpointManagerTest, FailsWithTheReasonWhereNobodyCanBeAsked)
{
    ASSERT_TRUE(awaitTask(manager->save(place(u"e1"_s))));
    const auto refused = connect(u"e1"_s);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
    EXPECT_EQ(refused.error().subject, u"e1 name"_s);
    EXPECT_TRUE(adapter->requests.isEmpty());
}

TEST_F(EndpointManagerTest, FollowsTheStateOfTheSession)
{
    save(place(u"e1"_s));
    ASSERT_TRUE(connect(u"e1"_s));
    adapter->session->change(SessionState::Reconnecting, {ErrorCode::Unreachable, {}, {}, true, {}, {}});
    EXPECT_EQ(manager->status(u"e1"_s).state, EndpointState::Reconnecting);
    EXPECT_EQ(manager->status(u"e1"_s).error->code, ErrorCode::Unreachable);
    adapter->session->change(SessionState::Connected);
    EXPECT_EQ(manager->status(u"e1"_s).state, EndpointState::Connected);
    EXPECT_FALSE(manager->status(u"e1"_s).error);
    const auto lost = adapter->session;
    lost->change(SessionState::NeedsAttention, {ErrorCode::TlsUntrusted, {}, {}, false, u"PinChanged"_s, {}});
    EXPECT_EQ(manager->status(u"e1"_s).state, EndpointState::NeedsAttention);
    EXPECT_TRUE(connect(u"e1"_s)) << "asked for again, it starts afresh";
    EXPECT_EQ(lost->closes, 1);
    EXPECT_NE(adapter->session, lost);
}

TEST_F(EndpointManagerTest, TestsWithoutKeepingAnything)
{
    const Result<ServerInfo> info =
        awaitTask(manager->test(place(u"e1"_s), {{u"password"_s, Secret("right")}}, {}));
    ASSERT_TRUE(info) << describe(info);
    EXPECT_EQ(info->product, u"Fake"_s);
    EXPECT_EQ(adapter->session->closes, 1);
    EXPECT_TRUE(settings.load()->endpoints.isEmpty());
    EXPECT_TRUE(manager->endpoints().isEmpty());
}

TEST_F(EndpointManagerTest, UsesTheGeneralProxyWhereTheEndpointHasNone)
{
    ASSERT_TRUE(settings.update([](Settings &s) { s.proxyUrl = u"http://proxy:3128"_s; }));
    save(place(u"e1"_s));
    Endpoint direct = place(u"e2"_s);
    direct.proxyUrl = u"none"_s;
    save(direct);
    ASSERT_TRUE(connect(u"e1"_s));
    ASSERT_TRUE(connect(u"e2"_s));
    EXPECT_EQ(adapter->requests[0].endpoint.proxyUrl, u"http://proxy:3128"_s);
    EXPECT_EQ(adapter->requests[1].endpoint.proxyUrl, u"none"_s);
}

} // namespace
