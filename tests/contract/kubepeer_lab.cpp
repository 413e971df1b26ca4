// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/kubepeer.h"
#include "tests/unit/lab/labcluster.h"

namespace naru::test {

namespace {

/// The lab's own cluster.
class LabPeer final : public KubePeer
{
public:
    QString skipReason() const override { return {}; }
    QString failure() const override { return {}; }
    QUrl url() const override { return QUrl(QString::fromStdString(m_cluster.url())); }
    QByteArray caPem() const override { return QByteArray::fromStdString(m_cluster.caPem()); }
    Secret adminToken() const override
    {
        return Secret(QByteArray::fromStdString(m_cluster.tokenOf("admin")));
    }
    Secret viewerToken() const override
    {
        return Secret(QByteArray::fromStdString(m_cluster.tokenOf("viewer")));
    }
    QString kubeconfig() const override { return m_cluster.kubeconfigPath(); }
    bool forgetHistory() override
    {
        m_cluster.store().compact();
        return true;
    }

private:
    LabCluster m_cluster;
};

} // namespace

std::unique_ptr<KubePeer> startKubePeer()
{
    return std::make_unique<LabPeer>();
}

} // namespace naru::test
