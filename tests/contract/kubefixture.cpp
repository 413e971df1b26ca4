// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/kubefixture.h"

#include "core/base/ids.h"

#include <QJsonArray>

namespace naru::test {

using namespace Qt::StringLiterals;
using namespace openshift;

namespace {

std::unique_ptr<KubePeer> &sharedPeer()
{
    static std::unique_ptr<KubePeer> peer;
    return peer;
}

/// Ends the peer while Qt still lives.
class PeerEnd final : public testing::Environment
{
public:
    void TearDown() override { sharedPeer().reset(); }
};

const auto *const peerEnd = testing::AddGlobalTestEnvironment(new PeerEnd);

} // namespace

KubePeer &KubeContract::peer()
{
    return *sharedPeer();
}

void KubeContract::SetUpTestSuite()
{
    if (!sharedPeer())
        sharedPeer() = startKubePeer();
}

std::shared_ptr<KubeClient> KubeContract::clientWith(const Secret &token)
{
    KubeAccess access;
    access.server = peer().url();
    access.trust.caPem = peer().caPem();
    access.proxyUrl = u"none"_s;
    access.login.token = token;
    return std::make_shared<KubeClient>(access, m_clock);
}

void KubeContract::SetUp()
{
    if (!peer().skipReason().isEmpty())
        GTEST_SKIP() << peer().skipReason().toStdString();
    ASSERT_EQ(peer().failure(), QString());
    m_admin = clientWith(peer().adminToken());
    m_ns = u"contract-"_s + randomSuffix();
    const KubeResource namespaces{{}, u"v1"_s, u"namespaces"_s, u"Namespace"_s, false};
    const auto made = create(namespaces, {{u"metadata"_s, QJsonObject{{u"name"_s, m_ns}}}});
    ASSERT_TRUE(made) << describe(made);
}

KubeResource KubeContract::configMaps()
{
    return {{}, u"v1"_s, u"configmaps"_s, u"ConfigMap"_s, true};
}

KubeResource KubeContract::networkMaps()
{
    return {u"forklift.konveyor.io"_s, u"v1beta1"_s, u"networkmaps"_s, u"NetworkMap"_s, true};
}

QJsonObject KubeContract::configMap(const QString &name, const QJsonObject &data)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"ConfigMap"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}}},
            {u"data"_s, data}};
}

QJsonObject KubeContract::networkMap(const QString &name, const QString &destinationType)
{
    const QJsonObject reference{{u"name"_s, u"vc"_s}, {u"namespace"_s, u"openshift-mtv"_s}};
    const QJsonObject entry{{u"source"_s, QJsonObject{{u"id"_s, u"network-6"_s}}},
                            {u"destination"_s, QJsonObject{{u"type"_s, destinationType}}}};
    return {{u"apiVersion"_s, u"forklift.konveyor.io/v1beta1"_s},
            {u"kind"_s, u"NetworkMap"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}}},
            {u"spec"_s, QJsonObject{{u"provider"_s,
                                     QJsonObject{{u"source"_s, reference}, {u"destination"_s, reference}}},
                                    {u"map"_s, QJsonArray{entry}}}}};
}

Result<KubeReply> KubeContract::create(const KubeResource &resource, const QJsonObject &object, bool dryRun)
{
    return awaitTask(m_admin->create(resource, m_ns, object, {dryRun}, {}));
}

Result<KubeReply> KubeContract::patch(const KubeResource &resource, const QString &name,
                                      const KubePatch &patch)
{
    return awaitTask(m_admin->patch(resource, {m_ns, name}, patch, {}, {}));
}

Result<QJsonObject> KubeContract::get(const KubeResource &resource, const QString &name)
{
    return awaitTask(m_admin->get(resource, {m_ns, name}, {}));
}

} // namespace naru::test
