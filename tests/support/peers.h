// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace naru::test {

/// A program that tests/peers builds, or why it cannot be had: exactly one of the three is not empty.
struct PeerProgram
{
    QString path;
    QString skipReason; ///< a package is missing, or it has not been built
    QString failure;
};

/// Debian's kubectl 1.20 (its server-side validation of newer schemas needs --validate=false).
PeerProgram kubectl();

/// A server that others wrote, running as a child of the test while this object lives (see tests/peers). It
/// listens on a free port of 127.0.0.1 and ends when its standard input closes, so also when the test dies.
/// Use NARU_REQUIRE_PEER before anything else is asked of it.
class Peer
{
public:
    Peer(const Peer &) = delete;
    Peer &operator=(const Peer &) = delete;
    ~Peer();

    bool isRunning() const { return !m_banner.isEmpty(); }
    /// Why this machine cannot have the peer (a package is missing, it has not been built); empty when it
    /// can.
    QString skipReason() const { return m_skipReason; }
    /// Why it failed to start although it should have; empty when it runs.
    QString failure() const { return m_failure; }

    /// Sends one of the commands that the peer knows and waits for its answer; false when it answers with an
    /// error.
    bool command(const QString &line);
    /// Ends the server now. Clients see refused connections from then on.
    void stop();

protected:
    Peer() = default;
    /// `program` prints one JSON line when it is ready; exit status 77 means: cannot be had here.
    void start(const PeerProgram &program, const QStringList &arguments);
    QString banner(const char *key) const;

private:
    QJsonObject readLine(std::chrono::milliseconds limit);

    QProcess m_process;
    QJsonObject m_banner;
    QString m_skipReason;
    QString m_failure;
};

/// govmomi's vCenter simulator. `arguments`: flags of tests/peers/vcsim, for example {"--vms", "100"}.
/// Commands: "expire-sessions", "destroy NAME", "power-on NAME", "power-off NAME".
class VcsimPeer : public Peer
{
public:
    explicit VcsimPeer(const QStringList &arguments = {});

    QUrl url() const { return QUrl(banner("url")); } ///< ends in /sdk
    QString user() const { return banner("user"); }
    QString password() const { return banner("password"); }
    QString certificateFile() const { return banner("certificateFile"); } ///< PEM
    QString sha1() const { return banner("sha1"); }                       ///< upper-case, with colons
    QString sha256() const { return banner("sha256"); }
};

/// kube-apiserver 1.20 on etcd with the CRDs of resources/lab/crds and no controller: nothing but the API
/// moves. A start takes seconds: one per test program is enough, give it to the suite and mark the program
/// WHOLE in naru_test. Commands: "compact" (older continue tokens and resource versions are 410 Gone from
/// then on).
class KubeApiserverPeer : public Peer
{
public:
    KubeApiserverPeer();

    QUrl url() const { return QUrl(banner("url")); }
    QString caFile() const { return banner("caFile"); } ///< PEM
    /// Contexts admin (current), viewer, admin-certificate, viewer-certificate. A viewer may do nothing but
    /// discovery.
    QString kubeconfig() const { return banner("kubeconfig"); }
    QString adminTokenFile() const { return banner("adminTokenFile"); }
    QString viewerTokenFile() const { return banner("viewerTokenFile"); }
    QString adminCertificateFile() const { return banner("adminCertificateFile"); }
    QString adminKeyFile() const { return banner("adminKeyFile"); }
    QString viewerCertificateFile() const { return banner("viewerCertificateFile"); }
    QString viewerKeyFile() const { return banner("viewerKeyFile"); }
};

} // namespace naru::test

/// Skips the test with the reason where the peer cannot be had, fails it when the peer does not start.
#define NARU_REQUIRE_PEER(peer)                                                                              \
    do {                                                                                                     \
        if (!(peer).skipReason().isEmpty())                                                                  \
            GTEST_SKIP() << (peer).skipReason().toStdString();                                               \
        ASSERT_TRUE((peer).isRunning()) << (peer).failure().toStdString();                                   \
    } while (false)
