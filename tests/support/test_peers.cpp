// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peers.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>

using namespace naru::test;
using namespace Qt::StringLiterals;

namespace {

QSslCertificate servedCertificate(const QUrl &url, const QString &authorityFile)
{
    QSslConfiguration configuration;
    configuration.setCaCertificates(QSslCertificate::fromPath(authorityFile));
    QSslSocket socket;
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(url.host(), quint16(url.port()));
    return socket.waitForEncrypted(20000) ? socket.peerCertificate() : QSslCertificate();
}

QString fingerprint(const QSslCertificate &certificate, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(certificate.digest(algorithm).toHex(':').toUpper());
}

bool accepts(const QUrl &url)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    return socket.waitForConnected(5000);
}

TEST(VcsimPeer, ServesTheCertificateThatItAnnounces)
{
    const VcsimPeer vcsim({u"--vms"_s, u"2"_s});
    NARU_REQUIRE_PEER(vcsim);
    const QSslCertificate served = servedCertificate(vcsim.url(), vcsim.certificateFile());
    EXPECT_EQ(fingerprint(served, QCryptographicHash::Sha1), vcsim.sha1());
    EXPECT_EQ(fingerprint(served, QCryptographicHash::Sha256), vcsim.sha256());
}

TEST(VcsimPeer, ActsOnCommandsAndRefusesUnknownNames)
{
    VcsimPeer vcsim({u"--vms"_s, u"2"_s});
    NARU_REQUIRE_PEER(vcsim);
    EXPECT_TRUE(vcsim.command(u"power-off DC0_C0_RP0_VM0"_s));
    EXPECT_TRUE(vcsim.command(u"destroy DC0_C0_RP0_VM0"_s));
    EXPECT_FALSE(vcsim.command(u"destroy DC0_C0_RP0_VM0"_s));
}

TEST(VcsimPeer, IsGoneAfterStop)
{
    VcsimPeer vcsim;
    NARU_REQUIRE_PEER(vcsim);
    const QUrl url = vcsim.url();
    EXPECT_TRUE(accepts(url));
    vcsim.stop();
    EXPECT_FALSE(accepts(url));
}

TEST(VcsimPeer, FailsLoudlyOnAWrongFlag)
{
    const VcsimPeer vcsim({u"--no-such-flag"_s});
    if (!vcsim.skipReason().isEmpty())
        GTEST_SKIP() << vcsim.skipReason().toStdString();
    EXPECT_FALSE(vcsim.isRunning());
    EXPECT_TRUE(vcsim.failure().contains(u"no-such-flag"_s)) << vcsim.failure().toStdString();
}

TEST(KubectlPeer, IsAProgramThatRuns)
{
    const PeerProgram program = kubectl();
    if (!program.skipReason.isEmpty())
        GTEST_SKIP() << program.skipReason.toStdString();
    QProcess process;
    process.start(program.path, {u"version"_s, u"--client"_s});
    ASSERT_TRUE(process.waitForFinished()) << program.failure.toStdString();
    EXPECT_TRUE(process.readAllStandardOutput().contains("v1.20")) << program.path.toStdString();
}

TEST(KubeApiserverPeer, ServesItsCertificateForgetsHistoryAndStops)
{
    KubeApiserverPeer server;
    NARU_REQUIRE_PEER(server);
    EXPECT_FALSE(servedCertificate(server.url(), server.caFile()).isNull());
    EXPECT_TRUE(server.command(u"compact"_s));
    EXPECT_FALSE(server.command(u"no such command"_s));
    const QUrl url = server.url();
    server.stop();
    EXPECT_FALSE(accepts(url));
}

} // namespace
