// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/kubepeer.h"
#include "tests/support/peers.h"

#include <QFile>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Debian's kube-apiserver 1.20 on etcd: written by others, and old.
class ApiserverPeer final : public KubePeer
{
public:
    QString skipReason() const override { return m_peer.skipReason(); }
    QString failure() const override { return m_peer.failure(); }
    QUrl url() const override { return m_peer.url(); }
    QByteArray caPem() const override { return contentOf(m_peer.caFile()); }
    Secret adminToken() const override { return Secret(contentOf(m_peer.adminTokenFile())); }
    Secret viewerToken() const override { return Secret(contentOf(m_peer.viewerTokenFile())); }
    QString kubeconfig() const override { return m_peer.kubeconfig(); }
    bool forgetHistory() override { return m_peer.command(u"compact"_s); }

private:
    KubeApiserverPeer m_peer;
};

} // namespace

std::unique_ptr<KubePeer> startKubePeer()
{
    return std::make_unique<ApiserverPeer>();
}

} // namespace naru::test
