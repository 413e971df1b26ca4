// SPDX-License-Identifier: GPL-3.0-or-later
// The main job without Naru: somebody with nothing but kubectl and manifests migrates the web application.
#include "app/lab/lab.h"
#include "app/lab/scenario/scenarioloader.h"
#include "tests/integration/lab/kubectlrunner.h"
#include "tests/support/awaittask.h"
#include "tests/support/peers.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace naru::test {

using namespace Qt::StringLiterals;
using lab::kube::text;

namespace {

QByteArray indented(const std::string &pem)
{
    return QByteArray::fromStdString(pem).trimmed().replace("\n", "\n    ");
}

/// %1 = the vCenter's URL, %2 user, %3 password, %4 SHA-1, %5 CA.
const QString Manifests = uR"(
apiVersion: v1
kind: Secret
metadata: {name: vc, namespace: openshift-mtv}
stringData:
  url: %1
  user: %2
  password: %3
  thumbprint: %4
  insecureSkipVerify: "false"
  cacert: |
    %5
---
apiVersion: forklift.konveyor.io/v1beta1
kind: Provider
metadata: {name: vc, namespace: openshift-mtv}
spec: {type: vsphere, url: "%1", secret: {name: vc, namespace: openshift-mtv}, settings: {sdkEndpoint: vcenter}}
---
apiVersion: forklift.konveyor.io/v1beta1
kind: NetworkMap
metadata: {name: nm, namespace: openshift-mtv}
spec:
  provider: {source: {name: vc, namespace: openshift-mtv}, destination: {name: host, namespace: openshift-mtv}}
  map: [{source: {name: segment-migrating-to-ocpvirt}, destination: {type: pod}}]
---
apiVersion: forklift.konveyor.io/v1beta1
kind: StorageMap
metadata: {name: sm, namespace: openshift-mtv}
spec:
  provider: {source: {name: vc, namespace: openshift-mtv}, destination: {name: host, namespace: openshift-mtv}}
  map: [{source: {name: WorkloadDatastore}, destination: {storageClass: ocs-storagecluster-ceph-rbd}}]
---
apiVersion: forklift.konveyor.io/v1beta1
kind: Plan
metadata: {name: webapp, namespace: openshift-mtv}
spec:
  type: cold
  targetNamespace: vmexamples
  provider: {source: {name: vc, namespace: openshift-mtv}, destination: {name: host, namespace: openshift-mtv}}
  map: {network: {name: nm, namespace: openshift-mtv}, storage: {name: sm, namespace: openshift-mtv}}
  vms: [{name: haproxy}, {name: database}, {name: winweb01}]
)"_s;

class LabKubectlMigration : public testing::Test
{
protected:
    void SetUp() override
    {
        program = kubectl();
        if (!program.skipReason.isEmpty())
            GTEST_SKIP() << program.skipReason.toStdString();
        ASSERT_EQ(program.failure, QString());
        auto scenario =
            lab::scenario::loadScenario(std::string(NARU_SOURCE_DIR) + "/resources/lab/webapp.yaml");
        ASSERT_TRUE(scenario) << describe(scenario);
        lab::LabOptions options;
        options.scenario = std::move(*scenario);
        options.stateDirectory = directory.path().toStdString();
        options.speed = 120;
        auto started = lab::Lab::start(std::move(options), clock);
        ASSERT_TRUE(started) << describe(started);
        site = std::move(*started);
        QFile kubeconfig(directory.filePath(u"kubeconfig"_s));
        ASSERT_TRUE(kubeconfig.open(QIODevice::WriteOnly));
        kubeconfig.write(QByteArray::fromStdString(site->description().kubeconfig()));
    }

    void TearDown() override
    {
        if (site)
            EXPECT_TRUE(awaitTask(site->stop()));
    }

    Outcome run(const QString &arguments, const QByteArray &input = {})
    {
        return KubectlRunner(program.path, directory.filePath(u"kubeconfig"_s), directory.path())
            .run(u"-n openshift-mtv "_s + arguments, input);
    }

    QByteArray manifests() const
    {
        const lab::LabDescription &where = site->description();
        const lab::LabAccount &account = where.vcenterAccounts.front();
        return Manifests
            .arg(where.vcenter.toString(), QString::fromStdString(account.user),
                 QString::fromStdString(account.secret), QString::fromStdString(where.vcenterSha1),
                 QString::fromLatin1(indented(where.caPem)))
            .toUtf8();
    }

    PeerProgram program;
    QTemporaryDir directory;
    SystemClock clock;
    std::unique_ptr<lab::Lab> site;
};

TEST_F(LabKubectlMigration, CarriesThreeMachinesWithManifestsOnly)
{
    const Outcome applied = run(u"apply --validate=false -f -"_s, manifests());
    ASSERT_EQ(applied.exitCode, 0) << applied.err;
    const Outcome ready = run(u"wait provider/vc networkmap/nm storagemap/sm plan/webapp "
                              "--for condition=Ready --timeout 60s"_s);
    ASSERT_EQ(ready.exitCode, 0) << ready.err << run(u"get plan webapp -o yaml"_s).out;
    const QString uid = QString::fromStdString(run(u"get plan webapp -o jsonpath={.metadata.uid}"_s).out);
    const Outcome started = run(u"create --validate=false -f -"_s,
                                uR"({"apiVersion": "forklift.konveyor.io/v1beta1", "kind": "Migration",
                                     "metadata": {"generateName": "webapp-", "namespace": "openshift-mtv"},
                                     "spec": {"plan": {"name": "webapp", "namespace": "openshift-mtv", "uid": "%1"}}})"_s
                                    .arg(uid)
                                    .toUtf8());
    ASSERT_EQ(started.exitCode, 0) << started.err;
    const Outcome done = run(u"wait plan/webapp --for condition=Succeeded --timeout 80s"_s);
    ASSERT_EQ(done.exitCode, 0) << done.err << run(u"get plan webapp -o yaml"_s).out;
    for (const char *name : {"haproxy", "database", "winweb01"})
        EXPECT_TRUE(site->store().get("VirtualMachine", "vmexamples", name)) << name;
    EXPECT_THAT(run(u"get plans"_s).out, testing::ContainsRegex("webapp +True +True"));
}

TEST_F(LabKubectlMigration, StartsAndStopsMachines)
{
    const auto is = [this](const char *status) {
        return [this, status] {
            const auto vm = site->store().get("VirtualMachine", "vmexamples", "rhel9-sample");
            return vm && text(**vm, "/status/printableStatus") == status;
        };
    };
    ASSERT_TRUE(waitUntil(is("Running")));
    const QString strategy =
        uR"(patch vm rhel9-sample -n vmexamples --type merge -p {"spec":{"runStrategy":"%1"}})"_s;
    EXPECT_EQ(run(strategy.arg(u"Halted"_s)).exitCode, 0);
    EXPECT_TRUE(waitUntil(is("Stopped")));
    EXPECT_EQ(run(strategy.arg(u"Always"_s)).exitCode, 0);
    EXPECT_TRUE(waitUntil(is("Running")));
    EXPECT_EQ(run(u"delete vm rhel9-sample -n vmexamples"_s).exitCode, 0);
    EXPECT_TRUE(waitUntil([this] { return site->store().list("VirtualMachineInstance").empty(); }));
}

} // namespace

} // namespace naru::test
