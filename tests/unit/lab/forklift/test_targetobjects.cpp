// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/targetobjects.h"
#include "tests/unit/lab/forklift/goldenstream.h"

#include <gtest/gtest.h>

using namespace naru::lab;
using namespace naru::test;

namespace {

constexpr const char *Fingerprint = "52:6C:4E:88:1D:78:AE:12:1C:F3:BB:6C:5B:F4:E2:82:86:A7:08:AF";

/// The machine vm-92 of the recorded cold migration, and what the real controller made for it.
class RecordedTarget : public testing::Test
{
protected:
    RecordedTarget()
    {
        for (const Json &vm : arrayAt(m_plan, "/status/migration/vms")) {
            if (vm.at("id") == "vm-92")
                m_vmStatus = vm;
        }
        m_context = {&m_plan,       &m_migration,
                     &m_provider,   &m_networkMap,
                     &m_storageMap, m_inventory.find(SourceInventory::Vms, "vm-92"),
                     &m_vmStatus,   "/DC0/host/DC0_C0/DC0_C0_H0"};
    }

    static Json recorded(const std::string &file, const std::string &kind)
    {
        for (const Json &line : goldenLines("01-cold-3vms/" + file)) {
            const Json &object = line.at("event").at("object");
            if (object.at("kind") == kind && kube::text(object, "/metadata/labels/vmID") == "vm-92")
                return object;
        }
        return {};
    }

    /// What the server adds to every object.
    static Json withoutServerFields(Json object)
    {
        for (const char *field : {"name", "uid", "resourceVersion", "creationTimestamp", "generation"})
            object["metadata"].erase(field);
        object.erase("status");
        return object;
    }

    SourceInventory m_inventory = goldenInventory();
    Json m_plan = goldenHistory("01-cold-3vms/plans.jsonl").at("demo").back();
    Json m_migration = goldenHistory("01-cold-3vms/migrations.jsonl").begin()->second.back();
    Json m_networkMap = goldenHistory("01-cold-3vms/networkmaps.jsonl").at("nm").back();
    Json m_storageMap = goldenHistory("01-cold-3vms/storagemaps.jsonl").at("sm").back();
    Json m_provider = {{"spec", {{"url", "https://127.0.0.1:28443/sdk"}}},
                       {"status", {{"fingerprint", Fingerprint}}}};
    Json m_vmStatus;
    TargetContext m_context;
};

} // namespace

TEST_F(RecordedTarget, TheVirtualMachineIsTheRecordedOne)
{
    Json expected = withoutServerFields(recorded("virtualmachines.jsonl", "VirtualMachine"));
    Json made = withoutServerFields(virtualMachine(m_context, {"demo-vm-92-98dfg"}));
    EXPECT_EQ(made, expected) << Json::diff(expected, made).dump(1);
}

TEST_F(RecordedTarget, TheDataVolumeIsTheRecordedOne)
{
    const Json expected = withoutServerFields(recorded("datavolumes.jsonl", "DataVolume"));
    const Json made = withoutServerFields(dataVolume(m_context, 0, "secret"));
    EXPECT_EQ(made, expected) << Json::diff(expected, made).dump(1);
}

TEST_F(RecordedTarget, TheCredentialsAndTheConfigMapAreTheRecordedOnes)
{
    EXPECT_EQ(withoutServerFields(credentialsSecret(m_context, "c3ZjbXR2", "bGFiLXBhc3N3b3Jk")),
              withoutServerFields(recorded("target-secrets-configmaps.jsonl", "Secret")));
    EXPECT_EQ(withoutServerFields(domainConfigMap(m_context)),
              withoutServerFields(recorded("target-secrets-configmaps.jsonl", "ConfigMap")));
}

TEST_F(RecordedTarget, TheConversionPodHasTheRecordedLabelsAndEnvironment)
{
    const Json expected = recorded("pods.jsonl", "Pod");
    const Json made = conversionPod(m_context, "demo-vm-92-vjrsj", "demo-vm-92-hqtnn", {"demo-vm-92-98dfg"});
    EXPECT_EQ(made.at("metadata").at("labels"), expected.at("metadata").at("labels"));
    for (const char *path : {"/spec/volumes", "/spec/nodeSelector", "/spec/affinity", "/spec/securityContext",
                             "/spec/containers/0/volumeDevices", "/spec/containers/0/volumeMounts",
                             "/spec/containers/0/envFrom", "/spec/containers/0/resources"})
        EXPECT_EQ(kube::at(made, path), kube::at(expected, path)) << path;
    Json environment = kube::at(expected, "/spec/containers/0/env");
    environment.at(1)["value"] = "vpx://127.0.0.1:28443/DC0/host/DC0_C0/DC0_C0_H0?no_verify=1";
    EXPECT_EQ(kube::at(made, "/spec/containers/0/env"), environment);
}

TEST_F(RecordedTarget, AMachineThatWasOffStaysOffAfterwards)
{
    m_vmStatus["restorePowerState"] = "Off";
    EXPECT_EQ(kube::text(virtualMachine(m_context, {}), "/spec/runStrategy"), "Halted");
    m_plan["spec"]["targetPowerState"] = "on";
    EXPECT_EQ(kube::text(virtualMachine(m_context, {}), "/spec/runStrategy"), "Always");
}

TEST_F(RecordedTarget, AWarmVolumeIsReadByVddk)
{
    m_plan["spec"]["type"] = "warm";
    m_provider["spec"]["settings"] = {{"vddkInitImage", "quay.io/lab/vddk:8"}};
    const Json volume = dataVolume(m_context, 0, "credentials");
    EXPECT_EQ(kube::text(volume, "/spec/source/vddk/secretRef"), "credentials");
    EXPECT_EQ(kube::text(volume, "/spec/source/vddk/initImageURL"), "quay.io/lab/vddk:8");
    EXPECT_EQ(kube::text(volume, "/spec/source/vddk/thumbprint"), Fingerprint);
    const Json pod = conversionPod(m_context, "secret", "map", {});
    EXPECT_EQ(kube::text(pod, "/spec/containers/0/env/6/name"), "V2V_inPlace");
}

TEST_F(RecordedTarget, ACardMappedToAnAttachmentIsBridgedAndAnIgnoredOneIsLeftOut)
{
    for (Json &entry : m_networkMap["spec"]["map"])
        entry["destination"] = {{"type", "multus"}, {"namespace", "default"}, {"name", "vlan100"}};
    Json vm = virtualMachine(m_context, {});
    EXPECT_EQ(kube::text(vm, "/spec/template/spec/networks/0/multus/networkName"), "default/vlan100");
    EXPECT_TRUE(kube::at(vm, "/spec/template/spec/domain/devices/interfaces/0/bridge").is_object());
    for (Json &entry : m_networkMap["spec"]["map"])
        entry["destination"] = {{"type", "ignored"}};
    vm = virtualMachine(m_context, {});
    EXPECT_TRUE(arrayAt(vm, "/spec/template/spec/networks").empty());
}

TEST(BaseFile, IsTheDiskBeforeItsSnapshots)
{
    EXPECT_EQ(baseFile({{"file", "[ds] web/web-000002.vmdk"}}), "[ds] web/web.vmdk");
    EXPECT_EQ(baseFile({{"file", "[ds] web-000001/web_1.vmdk"}}), "[ds] web-000001/web_1.vmdk");
}
