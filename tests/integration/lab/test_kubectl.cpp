// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's kubectl, which others wrote, works with the lab's cluster.
#include "tests/integration/lab/kubectlrunner.h"
#include "tests/support/awaittask.h"
#include "tests/support/peers.h"
#include "tests/unit/lab/labcluster.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace naru::test {

using namespace lab::kube;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::MatchesRegex;

namespace {

constexpr const char *NetworkMapYaml = R"(
apiVersion: forklift.konveyor.io/v1beta1
kind: NetworkMap
metadata: {name: nm, namespace: student}
spec:
  provider:
    source: {name: vc, namespace: openshift-mtv}
    destination: {name: host, namespace: openshift-mtv}
  map:
    - source: {id: dvportgroup-10}
      destination: {type: pod}
)";

class LabKubectl : public testing::Test
{
protected:
    void SetUp() override
    {
        program = kubectl();
        if (!program.skipReason.isEmpty())
            GTEST_SKIP() << program.skipReason.toStdString();
        ASSERT_EQ(program.failure, QString());
    }

    Outcome run(const QString &arguments, const QByteArray &input = {})
    {
        return kubectlRunner().run(arguments, input);
    }
    void start(QProcess &process, const QString &arguments) { kubectlRunner().start(process, arguments); }

    void expectSuccess(const Outcome &outcome, const std::string &words)
    {
        EXPECT_EQ(outcome.exitCode, 0) << outcome.err;
        EXPECT_THAT(outcome.out, HasSubstr(words)) << outcome.err;
    }

    ObjectPtr networkMap()
    {
        const auto found = cluster.store().get("NetworkMap", "student", "nm");
        return found ? *found : std::make_shared<const Json>();
    }

    KubectlRunner kubectlRunner() const { return {program.path, cluster.kubeconfigPath(), cache.path()}; }

    PeerProgram program;
    LabCluster cluster;
    QTemporaryDir cache;
};

TEST_F(LabKubectl, ListsWhatTheClusterServes)
{
    const Outcome resources = run(u"api-resources"_s);
    expectSuccess(resources, "networkmaps");
    for (const char *words : {"vm,vms", "forklift.konveyor.io/v1beta1", "storageclasses", "projects"})
        EXPECT_THAT(resources.out, HasSubstr(words));
    expectSuccess(run(u"version"_s), "v1.34.0+naru-lab");
}

TEST_F(LabKubectl, AppliesChangesAndLeavesAlone)
{
    expectSuccess(run(u"apply --validate=false -f -"_s, NetworkMapYaml),
                  "networkmap.forklift.konveyor.io/nm created");
    expectSuccess(run(u"apply --validate=false -f -"_s, NetworkMapYaml), "nm unchanged");
    const QByteArray changed = QByteArray(NetworkMapYaml).replace("dvportgroup-10", "network-6");
    expectSuccess(run(u"apply --validate=false -f -"_s, changed), "nm configured");
    EXPECT_EQ(text(*networkMap(), "/spec/map/0/source/id"), "network-6");
    const Outcome refused =
        run(u"apply --validate=false -f -"_s, QByteArray(NetworkMapYaml).replace("type: pod", "type: vlan"));
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.err, HasSubstr("Unsupported value: \"vlan\""));
}

TEST_F(LabKubectl, AppliesOnTheServerAndReportsConflicts)
{
    const QString apply = u"apply --server-side --validate=false --field-manager %1 -f -"_s;
    expectSuccess(run(apply.arg(u"one"_s), NetworkMapYaml), "nm serverside-applied");
    const QByteArray changed = QByteArray(NetworkMapYaml).replace("dvportgroup-10", "network-6");
    const Outcome refused = run(apply.arg(u"two"_s), changed);
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.err, HasSubstr("conflict with \"one\": .spec.map"));
    expectSuccess(run(apply.arg(u"two --force-conflicts"_s), changed), "nm serverside-applied");
    EXPECT_EQ(text(*networkMap(), "/spec/map/0/source/id"), "network-6");
}

TEST_F(LabKubectl, PrintsTables)
{
    ASSERT_EQ(run(u"apply --validate=false -f -"_s, NetworkMapYaml).exitCode, 0);
    ASSERT_TRUE(cluster.store().modifyStatus("NetworkMap", "student", "nm", [](Json &map) {
        map["status"]["conditions"] = {{{"type", "Ready"}, {"status", "True"}}};
    }));
    const Outcome one = run(u"get networkmaps -n student"_s);
    EXPECT_THAT(one.out, MatchesRegex("NAME   READY   AGE\nnm     True    [0-9]+s\n")) << one.err;
    const Outcome all = run(u"get networkmaps -A"_s);
    EXPECT_THAT(all.out, MatchesRegex("NAMESPACE   NAME   READY   AGE\nstudent     nm     True    [0-9]+s\n"))
        << all.err;
    expectSuccess(run(u"get networkmap nm -n student -o jsonpath={.spec.map[0].source.id}"_s),
                  "dvportgroup-10");
    expectSuccess(run(u"get namespaces --selector kubernetes.io/metadata.name=student -o name"_s),
                  "namespace/student");
    expectSuccess(run(u"describe networkmap nm -n student"_s), "dvportgroup-10");
    const Outcome missing = run(u"get networkmap nope -n student"_s);
    EXPECT_EQ(missing.exitCode, 1);
    EXPECT_THAT(missing.err, HasSubstr("(NotFound): networkmaps.forklift.konveyor.io \"nope\" not found"));
}

TEST_F(LabKubectl, PatchesLabelsAndAnnotates)
{
    ASSERT_EQ(run(u"apply --validate=false -f -"_s, NetworkMapYaml).exitCode, 0);
    expectSuccess(run(uR"(patch networkmap nm -n student --type merge -p {"spec":{"map":[]}})"_s),
                  "nm patched");
    EXPECT_TRUE(at(*networkMap(), "/spec/map").empty());
    expectSuccess(
        run(uR"(patch networkmap nm -n student --type json -p [{"op":"add","path":"/metadata/labels","value":{"a":"b"}}])"_s),
        "nm patched");
    expectSuccess(run(u"label networkmap nm -n student c=d"_s), "nm labeled");
    expectSuccess(run(u"annotate networkmap nm -n student e=f"_s), "nm annotated");
    EXPECT_EQ(at(*networkMap(), "/metadata/labels"), Json::parse(R"({"a": "b", "c": "d"})"));
    EXPECT_EQ(text(*networkMap(), "/metadata/annotations/e"), "f");
}

TEST_F(LabKubectl, CreatesBuiltInObjectsAndPatchesThemStrategically)
{
    expectSuccess(run(u"create namespace demo"_s), "namespace/demo created");
    expectSuccess(run(u"create secret generic s -n demo --from-literal=user=admin"_s), "secret/s created");
    EXPECT_EQ(text(**cluster.store().get("Secret", "demo", "s"), "/data/user"), "YWRtaW4=");
    expectSuccess(run(u"create configmap c -n demo --from-literal=a=1"_s), "configmap/c created");
    expectSuccess(run(uR"(patch configmap c -n demo -p {"data":{"b":"2"}})"_s), "c patched");
    const Outcome map = run(u"get configmaps -n demo"_s);
    EXPECT_THAT(map.out, MatchesRegex("NAME   DATA   AGE\nc      2      [0-9]+s\n")) << map.err;
}

TEST_F(LabKubectl, WaitsForConditionsAndDeletions)
{
    ASSERT_EQ(run(u"apply --validate=false -f -"_s, NetworkMapYaml).exitCode, 0);
    QProcess wait;
    start(wait, u"wait networkmap/nm -n student --for condition=Ready --timeout 20s"_s);
    // The wait has begun when its watch is open; only then does the condition come.
    ASSERT_TRUE(waitUntil([this] { return cluster.api().openWatches() == 1; }));
    ASSERT_TRUE(cluster.store().modifyStatus("NetworkMap", "student", "nm", [](Json &map) {
        map["status"]["conditions"] = {{{"type", "Ready"}, {"status", "True"}}};
    }));
    ASSERT_TRUE(waitUntil([&wait] { return wait.state() == QProcess::NotRunning; }));
    EXPECT_EQ(wait.exitCode(), 0) << wait.readAllStandardError().toStdString();
    expectSuccess(run(u"delete networkmap nm -n student"_s), "\"nm\" deleted");
    EXPECT_FALSE(cluster.store().get("NetworkMap", "student", "nm"));
    expectSuccess(run(u"delete namespace student"_s), "namespace \"student\" deleted");
}

TEST_F(LabKubectl, WatchesAsTables)
{
    QProcess watch;
    start(watch, u"get networkmaps -n student --watch"_s);
    ASSERT_TRUE(waitUntil([this] { return cluster.api().openWatches() == 1; }));
    ASSERT_EQ(run(u"apply --validate=false -f -"_s, NetworkMapYaml).exitCode, 0);
    QByteArray output;
    EXPECT_TRUE(waitUntil([&] {
        output += watch.readAllStandardOutput();
        return output.contains("nm  ");
    }));
    EXPECT_THAT(output.toStdString(), HasSubstr("NAME   READY   AGE"))
        << watch.readAllStandardError().toStdString();
    watch.kill();
    waitUntil([&watch] { return watch.state() == QProcess::NotRunning; });
    EXPECT_TRUE(waitUntil([this] { return cluster.api().openWatches() == 0; }))
        << "a watch outlives its client";
}

TEST_F(LabKubectl, AsksWhatItMayDo)
{
    expectSuccess(run(u"auth can-i create plans.forklift.konveyor.io -n student"_s), "yes");
    expectSuccess(run(u"--context student auth can-i create plans.forklift.konveyor.io -n student"_s), "yes");
    const Outcome refused =
        run(u"--context student auth can-i create plans.forklift.konveyor.io -n default"_s);
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.out, HasSubstr("no"));
    const Outcome forbidden = run(u"--context viewer get networkmaps -n student"_s);
    EXPECT_EQ(forbidden.exitCode, 1);
    EXPECT_THAT(forbidden.err, HasSubstr("User \"viewer\" cannot list resource \"networkmaps\""));
    expectSuccess(run(u"auth can-i --list -n student"_s), "selfsubjectaccessreviews");
}

} // namespace

} // namespace naru::test
