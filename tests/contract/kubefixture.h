// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openshift/kubeclient.h"
#include "tests/contract/kubepeer.h"
#include "tests/support/awaittask.h"

#include <gmock/gmock.h>

namespace naru::test {

/// One peer for the whole program, one namespace for each test.
class KubeContract : public testing::Test
{
protected:
    static void SetUpTestSuite();
    void SetUp() override;

    static KubePeer &peer();
    std::shared_ptr<openshift::KubeClient> clientWith(const Secret &token);
    std::shared_ptr<openshift::KubeClient> adminClient() { return m_admin; }
    const QString &ns() const { return m_ns; }

    static openshift::KubeResource configMaps();
    static openshift::KubeResource networkMaps();
    static QJsonObject configMap(const QString &name, const QJsonObject &data = {});
    static QJsonObject networkMap(const QString &name, const QString &destinationType);

    Result<openshift::KubeReply> create(const openshift::KubeResource &resource, const QJsonObject &object,
                                        bool dryRun = false);
    Result<openshift::KubeReply> patch(const openshift::KubeResource &resource, const QString &name,
                                       const openshift::KubePatch &patch);
    Result<QJsonObject> get(const openshift::KubeResource &resource, const QString &name);

    SystemClock m_clock;

private:
    std::shared_ptr<openshift::KubeClient> m_admin;
    QString m_ns;
};

} // namespace naru::test
