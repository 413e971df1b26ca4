// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/requests.h"
#include "core/vsphere/objects/vimclient.h"
#include "tests/support/awaittask.h"
#include "tests/support/peers.h"

#include <gmock/gmock.h>

#include <QFile>

// VimClient alone, against a vCenter that others wrote.
namespace naru::vsphere {
namespace {

using namespace Qt::StringLiterals;
using test::awaitTask;
using test::describe;

class VimClientOnVcsim : public ::testing::Test
{
protected:
    void SetUp() override { NARU_REQUIRE_PEER(m_peer); }

    void TearDown() override
    {
        if (m_client) {
            EXPECT_TRUE(awaitTask(m_client->close()));
        }
    }

    Transport pinned() const
    {
        Transport transport;
        transport.trust.pinnedSha256 = m_peer.sha256();
        transport.proxyUrl = u"none"_s;
        return transport;
    }

    Result<std::shared_ptr<VimClient>> connectAs(const QString &password, const Transport &transport)
    {
        return awaitTask(VimClient::connect(m_peer.url(), m_peer.user(), Secret::fromText(password),
                                            transport, m_clock, {}));
    }

    void logIn()
    {
        const auto connected = connectAs(m_peer.password(), pinned());
        ASSERT_TRUE(connected) << describe(connected);
        m_client = *connected;
    }

    QMap<QString, MoRef> machines()
    {
        QMap<QString, MoRef> found;
        PropertyQuery query;
        query.properties = {{"VirtualMachine"_ba, {"name"_ba}}};
        query.container = m_client->content().rootFolder;
        const Result<> read = awaitTask(m_client->retrieve(
            query,
            [&](const ObjectRecord &record) { found.insert(record.value("name").string(), record.ref()); },
            {}));
        EXPECT_TRUE(read) << describe(read);
        return found;
    }

    QString powerState(const MoRef &vm)
    {
        QString state;
        PropertyQuery query;
        query.properties = {{"VirtualMachine"_ba, {"runtime.powerState"_ba}}};
        query.objects = {vm};
        const Result<> read = awaitTask(m_client->retrieve(
            query, [&](const ObjectRecord &record) { state = record.value("runtime.powerState").string(); },
            {}));
        EXPECT_TRUE(read) << describe(read);
        return state;
    }

    test::VcsimPeer m_peer;
    SystemClock m_clock;
    std::shared_ptr<VimClient> m_client;
};

TEST_F(VimClientOnVcsim, logsInAndLearnsWhoAnswers)
{
    logIn();
    EXPECT_TRUE(m_client->content().isVcenter);
    EXPECT_EQ(m_client->content().product, u"VMware vCenter Server"_s);
    EXPECT_FALSE(m_client->content().instanceUuid.isEmpty());
    EXPECT_EQ(m_client->trustedBy(), u"pin"_s);
}

TEST_F(VimClientOnVcsim, refusesAWrongPasswordByTheServersFault)
{
    const auto connected = connectAs(u"wrong"_s, pinned());
    ASSERT_FALSE(connected);
    EXPECT_EQ(connected.error().code, ErrorCode::Unauthenticated);
    EXPECT_EQ(connected.error().reason, u"InvalidLogin"_s);
}

TEST_F(VimClientOnVcsim, acceptsACertificateByItsSha1Fingerprint)
{
    Transport transport = pinned();
    transport.trust.pinnedSha256.clear();
    transport.trust.pinnedSha1 = m_peer.sha1();
    const auto connected = connectAs(m_peer.password(), transport);
    ASSERT_TRUE(connected) << describe(connected);
    m_client = *connected;
}

TEST_F(VimClientOnVcsim, acceptsACertificateThatAGivenAuthorityVouchesFor)
{
    QFile file(m_peer.certificateFile());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    Transport transport = pinned();
    transport.trust = {};
    transport.trust.caPem = file.readAll();
    const auto connected = connectAs(m_peer.password(), transport);
    ASSERT_TRUE(connected) << describe(connected);
    m_client = *connected;
    EXPECT_EQ(m_client->trustedBy(), u"ca"_s);
}

TEST_F(VimClientOnVcsim, stopsBeforeLoginWhenThePinIsNotTheCertificates)
{
    Transport transport = pinned();
    transport.trust.pinnedSha256.replace(
        0, 2, transport.trust.pinnedSha256.startsWith(u"00"_s) ? u"11"_s : u"00"_s);
    const auto connected = connectAs(m_peer.password(), transport);
    ASSERT_FALSE(connected);
    EXPECT_EQ(connected.error().reason, u"PinChanged"_s);
    EXPECT_EQ(connected.error().facts.value(u"actual"_s), m_peer.sha256());
    EXPECT_EQ(connected.error().facts.value(u"expected"_s), transport.trust.pinnedSha256);
}

TEST_F(VimClientOnVcsim, readsTheMachinesThereAre)
{
    logIn();
    EXPECT_THAT(machines().keys(), ::testing::ElementsAre(u"DC0_C0_RP0_VM0"_s, u"DC0_C0_RP0_VM1"_s,
                                                          u"DC0_C0_RP0_VM2"_s, u"DC0_C0_RP0_VM3"_s));
}

TEST_F(VimClientOnVcsim, leavesOutPathsThatTheServerDoesNotKnow)
{
    logIn();
    PropertyQuery query;
    query.properties = {{"VirtualMachine"_ba, {"name"_ba, "config.noSuchThing"_ba}}};
    query.container = m_client->content().rootFolder;
    int seen = 0;
    const Result<> read = awaitTask(m_client->retrieve(
        query, [&](const ObjectRecord &record) { seen += record.value("name").isNull() ? 0 : 1; }, {}));
    EXPECT_TRUE(read) << describe(read);
    EXPECT_EQ(seen, 4);
}

TEST_F(VimClientOnVcsim, switchesAMachineOffAndOnAndFollowsTheTasks)
{
    logIn();
    const MoRef vm = machines().value(u"DC0_C0_RP0_VM0"_s);
    const Result<> off = awaitTask(m_client->runTask(requests::powerOffVm(vm), {}, {}));
    ASSERT_TRUE(off) << describe(off);
    EXPECT_EQ(powerState(vm), u"poweredOff"_s);
    const Result<> on = awaitTask(m_client->runTask(requests::powerOnVm(vm), {}, {}));
    ASSERT_TRUE(on) << describe(on);
    EXPECT_EQ(powerState(vm), u"poweredOn"_s);
}

TEST_F(VimClientOnVcsim, reportsTheFaultOfATaskByItsType)
{
    logIn();
    const MoRef vm = machines().value(u"DC0_C0_RP0_VM0"_s);
    const Result<> on = awaitTask(m_client->runTask(requests::powerOnVm(vm), {}, {}));
    ASSERT_FALSE(on);
    EXPECT_EQ(on.error().code, ErrorCode::PreconditionFailed);
    EXPECT_EQ(on.error().reason, u"InvalidPowerState"_s);
}

TEST_F(VimClientOnVcsim, takesAndRemovesASnapshot)
{
    logIn();
    const MoRef vm = machines().value(u"DC0_C0_RP0_VM0"_s);
    const Result<> taken =
        awaitTask(m_client->runTask(requests::createSnapshot(vm, u"a"_s, u"b"_s, false), {}, {}));
    ASSERT_TRUE(taken) << describe(taken);
    PropertyQuery query;
    query.properties = {{"VirtualMachine"_ba, {"snapshot"_ba}}};
    query.objects = {vm};
    MoRef snapshot;
    ASSERT_TRUE(
        awaitTask(m_client->retrieve(query,
                                     [&](const ObjectRecord &record) {
                                         snapshot = record.value("snapshot").child("currentSnapshot").moRef();
                                     },
                                     {})));
    ASSERT_FALSE(snapshot.isNull());
    const Result<> removed = awaitTask(m_client->runTask(requests::removeSnapshot(snapshot), {}, {}));
    EXPECT_TRUE(removed) << describe(removed);
}

TEST_F(VimClientOnVcsim, logsInAgainWhenTheSessionHasExpired)
{
    logIn();
    const int before = m_client->loginNumber();
    ASSERT_TRUE(m_peer.command(u"expire-sessions"_s));
    EXPECT_EQ(machines().size(), 4);
    EXPECT_EQ(m_client->loginNumber(), before + 1);
}

TEST_F(VimClientOnVcsim, saysThatATaskIsForgotten)
{
    logIn();
    const Result<> waited = awaitTask(m_client->waitForTask({u"Task"_s, u"task-404"_s}, {}, {}));
    ASSERT_FALSE(waited);
    EXPECT_EQ(waited.error().code, ErrorCode::NotFound);
}

TEST_F(VimClientOnVcsim, waitsUntilSomebodyElseChangesAMachine)
{
    logIn();
    const MoRef vm = machines().value(u"DC0_C0_RP0_VM1"_s);
    auto waiting = m_client->waitUntil(
        vm, {"runtime.powerState"_ba},
        [](const ObjectRecord &record) { return record.value("runtime.powerState").text() == "poweredOff"; },
        {});
    ASSERT_TRUE(m_peer.command(u"power-off DC0_C0_RP0_VM1"_s));
    const Result<> held = awaitTask(std::move(waiting));
    EXPECT_TRUE(held) << describe(held);
}

TEST_F(VimClientOnVcsim, callsAfterCloseAreCancelled)
{
    logIn();
    ASSERT_TRUE(awaitTask(m_client->close()));
    const Result<SoapReply> reply = awaitTask(m_client->call(requests::currentTime(), {}));
    ASSERT_FALSE(reply);
    EXPECT_TRUE(reply.error().isCancelled());
}

} // namespace
} // namespace naru::vsphere
