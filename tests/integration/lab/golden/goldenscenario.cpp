// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/lab/golden/goldenscenario.h"

#include <QByteArray>

namespace naru::test {

std::string base64(const std::string &plain)
{
    return QByteArray::fromStdString(plain).toBase64().toStdString();
}

lab::scenario::Scenario goldenScenario(double copyMibPerSecond, double allocationSeconds)
{
    lab::scenario::Scenario scenario;
    scenario.name = "golden";
    scenario.vcenter.name = "vcenter.lab.example";
    scenario.pace.diskCopyMibPerSecond = copyMibPerSecond;
    scenario.pace.diskAllocationSeconds = allocationSeconds;
    scenario.pace.guestConversionSeconds = 4;
    scenario.pace.providerConnectSeconds = 0.1;
    scenario.openshift.name = "lab";
    scenario.openshift.domain = "ocp.lab.example";
    scenario.openshift.nodes = {{"worker-0", {"worker"}, 32, 131072, "192.0.2.20", true}};
    scenario.openshift.storageClasses = {{"ceph-rbd", "rbd.csi.ceph.com", true, false, true, {}, 0},
                                         {"ceph-fs", "rbd.csi.ceph.com", false, false, true, {}, 0}};
    scenario.openshift.users = {{"admin", "golden-token", lab::scenario::Rights::ClusterAdmin, {}}};
    return scenario;
}

Json providerSecret(const std::string &url)
{
    return {{"apiVersion", "v1"},
            {"kind", "Secret"},
            {"metadata", {{"name", "vc-secret"}, {"namespace", "openshift-mtv"}}},
            {"data",
             {{"user", base64("svcmtv")},
              {"password", base64("lab-password")},
              {"insecureSkipVerify", base64("true")},
              {"url", base64(url)}}}};
}

Json vsphereProvider(const std::string &url)
{
    return {{"apiVersion", "forklift.konveyor.io/v1beta1"},
            {"kind", "Provider"},
            {"metadata", {{"name", "vc"}, {"namespace", "openshift-mtv"}}},
            {"spec",
             {{"type", "vsphere"},
              {"url", url},
              {"secret", {{"name", "vc-secret"}, {"namespace", "openshift-mtv"}}},
              {"settings", {{"sdkEndpoint", "vcenter"}}}}}};
}

} // namespace naru::test
