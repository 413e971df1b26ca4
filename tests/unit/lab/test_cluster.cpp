// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/cluster/cluster.h"
#include "app/lab/scenario/scenarioloader.h"
#include "tests/support/awaittask.h"
#include "tests/unit/lab/labclient.h"

#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace naru::test {

using namespace lab;
using kube::Json;
using kube::text;

namespace {

class LabScenarioCluster : public testing::Test
{
protected:
    void SetUp() override
    {
        auto loaded = scenario::loadScenario(std::string(NARU_SOURCE_DIR) + "/resources/lab/webapp.yaml");
        ASSERT_TRUE(loaded) << describe(loaded);
        openshift = loaded->openshift;
        auto opened = CertificateAuthority::open(directory.path().toStdString());
        ASSERT_TRUE(opened) << describe(opened);
        authority.emplace(std::move(*opened));
        auto made = Cluster::make(openshift, clock, *authority, 1);
        ASSERT_TRUE(made) << describe(made);
        cluster = std::move(*made);
        const auto listening = cluster->listen("127.0.0.1", 0);
        ASSERT_TRUE(listening) << describe(listening);
    }

    LabAnswer get(const std::string &path, const std::string &token)
    {
        LabClient client(cluster->http()->port(), authority->certificatePem());
        return client.request("GET", path, {{"Authorization", "Bearer " + token}});
    }

    QTemporaryDir directory;
    SystemClock clock;
    scenario::OpenShift openshift;
    std::optional<CertificateAuthority> authority;
    std::unique_ptr<Cluster> cluster;
};

TEST_F(LabScenarioCluster, BeginsWithWhatTheScenarioSays)
{
    kube::Store &store = cluster->store();
    EXPECT_EQ(store.list("Namespace").size(), openshift.projects.size());
    EXPECT_EQ(store.list("Node").size(), openshift.nodes.size());
    EXPECT_EQ(store.list("VirtualMachine").size(), openshift.vms.size());
    const auto standard = store.get("StorageClass", {}, "ocs-storagecluster-ceph-rbd");
    ASSERT_TRUE(standard);
    EXPECT_EQ((*standard)->at("metadata")["annotations"]["storageclass.kubernetes.io/is-default-class"],
              "true");
    const auto profile = store.get("StorageProfile", {}, "ocs-storagecluster-cephfs");
    ASSERT_TRUE(profile);
    EXPECT_EQ(kube::at(**profile, "/status/claimPropertySets/0/accessModes/0"), "ReadWriteMany");
    EXPECT_EQ(text(**profile, "/status/claimPropertySets/0/volumeMode"), "Filesystem");
    const auto attachment = store.get("NetworkAttachmentDefinition", "vmexamples", "flatnetwork");
    ASSERT_TRUE(attachment);
    EXPECT_EQ(Json::parse(text(**attachment, "/spec/config"))["vlanID"], 120);
    const auto machine = store.get("VirtualMachine", "vmexamples", openshift.vms.front().name);
    ASSERT_TRUE(machine);
    EXPECT_TRUE(store.get("PersistentVolumeClaim", "vmexamples",
                          text(**machine, "/spec/template/spec/volumes/0/persistentVolumeClaim/claimName")));
}

TEST_F(LabScenarioCluster, LetsItsUsersInWithTheirRights)
{
    const std::string machines = "/apis/kubevirt.io/v1/namespaces/vmexamples/virtualmachines";
    EXPECT_EQ(get(machines, "lab-admin-token").status, 200);
    EXPECT_EQ(get(machines, "lab-developer-token").status, 200);
    EXPECT_EQ(get(machines, "lab-viewer-token").status, 200);
    EXPECT_EQ(get(machines, "lab-nobody-token").status, 403);
    EXPECT_EQ(get("/api/v1/nodes", "lab-developer-token").status, 403);
    EXPECT_EQ(get("/api/v1/namespaces/vmexamples/secrets", "lab-viewer-token").status, 403);
    EXPECT_EQ(Json::parse(get("/apis/project.openshift.io/v1/projects", "lab-developer-token").body)["items"]
                  .size(),
              2U);
}

TEST_F(LabScenarioCluster, WritesAKubeconfigForAllOfThem)
{
    const Json config = Json::parse(cluster->kubeconfig());
    EXPECT_EQ(config["contexts"].size(), openshift.users.size());
    EXPECT_EQ(config["current-context"], "admin");
    EXPECT_EQ(config["clusters"][0]["cluster"]["server"], cluster->url());
}

TEST_F(LabScenarioCluster, RefusesAScenarioThatTheApiWouldRefuse)
{
    openshift.vms.front().name = "Not A Name";
    const auto made = Cluster::make(openshift, clock, *authority, 1);
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().nativeDetail.toStdString(), testing::HasSubstr("metadata.name"));
}

} // namespace

} // namespace naru::test
