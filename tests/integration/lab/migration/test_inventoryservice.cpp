// SPDX-License-Identifier: GPL-3.0-or-later
// The lab's inventory service beside the recorded answers of the real one.
#include "tests/integration/lab/migration/migrationlab.h"
#include "tests/support/awaittask.h"
#include "tests/support/peers.h"

#include <QRegularExpression>

#include <gmock/gmock.h>

#include <fstream>

using namespace naru;
using namespace naru::test;
using namespace Qt::StringLiterals;
using lab::kube::text;
using testing::Contains;

namespace {

Json recorded(const std::string &file)
{
    std::ifstream stream(NARU_TEST_DATA "/golden/forklift/06-inventory/" + file + ".json");
    return Json::parse(stream);
}

/// The names and types of what an answer holds; the first element stands for its list.
Json shape(const Json &value)
{
    if (value.is_array())
        return value.empty() ? Json::array() : Json::array({shape(value.front())});
    if (!value.is_object())
        return value.is_number() ? "number" : value.type_name();
    Json result = Json::object();
    for (const auto &[key, member] : value.items())
        result[key] = shape(member);
    return result;
}

/// Whether everything that the recording holds is there with the same type; an empty list on either side fits
/// any.
void expectCovers(const Json &made, const Json &expected, const std::string &where)
{
    if (expected.is_array()) {
        ASSERT_TRUE(made.is_array()) << where;
        if (!expected.empty() && !made.empty())
            expectCovers(made.front(), expected.front(), where + "/0");
        return;
    }
    if (!expected.is_object()) {
        if (expected != "null")
            EXPECT_EQ(made, expected) << where;
        return;
    }
    for (const auto &[key, member] : expected.items()) {
        ASSERT_TRUE(made.is_object() && made.contains(key)) << where << "/" << key;
        expectCovers(made.at(key), member, where + "/" + key);
    }
}

class InventoryService : public testing::Test
{
protected:
    static void SetUpTestSuite() { s_lab = std::make_unique<MigrationLab>(); }
    static void TearDownTestSuite() { s_lab.reset(); }

    void SetUp() override
    {
        if (s_lab->get("Provider", "openshift-mtv", "vc").is_null())
            s_lab->createProvider(s_lab->lab().description().vcenter, s_lab->ownSecret());
        ASSERT_TRUE(s_lab->waitFor("Provider", "vc", "Ready"));
        ASSERT_TRUE(s_lab->waitFor("Provider", "host", "Ready"));
    }

    static MigrationLab::Reply get(const QString &path, const QByteArray &token = "lab-admin-token")
    {
        QString base = s_lab->lab().description().inventory.toString() + path;
        const auto uid = [](const char *name) {
            return QString::fromStdString(lab::kube::uidOf(s_lab->get("Provider", "openshift-mtv", name)));
        };
        base.replace(u"{vc}"_s, uid("vc")).replace(u"{host}"_s, uid("host"));
        return s_lab->send(QUrl(base), "GET", token);
    }

    static std::unique_ptr<MigrationLab> s_lab;
};

std::unique_ptr<MigrationLab> InventoryService::s_lab;

} // namespace

TEST_F(InventoryService, HasTheShapesOfTheRealOne)
{
    const std::pair<const char *, const char *> rows[] = {
        {"providers", "/providers"},
        {"providers-detail", "/providers?detail=1"},
        {"provider-one", "/providers/vsphere/{vc}"},
        {"vsphere-vms", "/providers/vsphere/{vc}/vms"},
        {"vsphere-networks", "/providers/vsphere/{vc}/networks"},
        {"vsphere-networks-detail-1", "/providers/vsphere/{vc}/networks?detail=1"},
        {"vsphere-datastores-detail-1", "/providers/vsphere/{vc}/datastores?detail=1"},
        {"vsphere-hosts", "/providers/vsphere/{vc}/hosts"},
        {"vsphere-clusters-detail-1", "/providers/vsphere/{vc}/clusters?detail=1"},
        {"vsphere-datacenters-detail-1", "/providers/vsphere/{vc}/datacenters?detail=1"},
        {"vsphere-folders-detail-1", "/providers/vsphere/{vc}/folders?detail=1"},
        {"vsphere-tree-vm", "/providers/vsphere/{vc}/tree/vm"},
        {"vsphere-tree-host", "/providers/vsphere/{vc}/tree/host"},
        {"openshift-namespaces", "/providers/openshift/{host}/namespaces"},
        {"openshift-storageclasses", "/providers/openshift/{host}/storageclasses"},
        {"openshift-vms", "/providers/openshift/{host}/vms"},
    };
    for (const auto &[file, path] : rows) {
        const MigrationLab::Reply reply = get(QString::fromLatin1(path));
        ASSERT_EQ(reply.status, 200) << path;
        Json expected = shape(recorded(file).at("body"));
        // What was written by another client of the API is not the service's: managed fields, conditions of
        // that provider.
        Json made = shape(Json::parse(reply.body));
        for (const char *pointer : {"/object", "/vsphere/0/object", "/openshift/0/object"}) {
            const Json::json_pointer at(pointer);
            if (expected.contains(at))
                expected[at] = Json::object();
        }
        // The recording's first child is a host outside of every cluster.
        const Json::json_pointer loneHost("/children/0/children/0/object");
        if (expected.contains(loneHost))
            expected[loneHost].erase("variant");
        expectCovers(made, expected, path);
    }
}

TEST_F(InventoryService, RefusesAsTheRealOneDoes)
{
    EXPECT_EQ(get(u"/providers"_s, {}).status, 401);
    EXPECT_EQ(get(u"/providers"_s, "wrong").status, 401);
    EXPECT_EQ(get(u"/providers"_s, "lab-nobody-token").status, 403);
    EXPECT_EQ(get(u"/"_s).body, "404 page not found");
    EXPECT_EQ(get(u"/providers/vsphere/{vc}/nosuch"_s).body, "404 page not found");
    EXPECT_EQ(get(u"/providers/vsphere/{vc}/workloads"_s).status, 404);
    EXPECT_EQ(get(u"/providers/vsphere/00000000-0000-0000-0000-000000000000/vms"_s).status, 404);
    EXPECT_EQ(get(u"/providers/openshift/{vc}/vms"_s).status, 500);
    EXPECT_EQ(get(u"/providers/vsphere/{vc}/vms/vm-99999"_s).status, 404);
    EXPECT_EQ(get(u"/providers/vsphere/{vc}/vms?limit=x"_s).status, 400);
}

TEST_F(InventoryService, FiltersAndPages)
{
    const auto names = [](const MigrationLab::Reply &reply) {
        std::vector<std::string> result;
        for (const Json &vm : Json::parse(reply.body))
            result.push_back(text(vm, "/name"));
        return result;
    };
    const auto all = names(get(u"/providers/vsphere/{vc}/vms"_s));
    EXPECT_EQ(names(get(u"/providers/vsphere/{vc}/vms?limit=2&offset=1"_s)),
              std::vector(all.begin() + 1, all.begin() + 3));
    EXPECT_EQ(names(get(u"/providers/vsphere/{vc}/vms?name=haproxy"_s)), std::vector<std::string>{"haproxy"});
}

TEST_F(InventoryService, ShowsAMachineWithItsHostAndItsConcerns)
{
    const Json vms = Json::parse(get(u"/providers/vsphere/{vc}/vms?name=winweb02_running"_s).body);
    ASSERT_EQ(vms.size(), 1U);
    std::vector<std::string> ids;
    for (const Json &concern : vms[0].at("concerns"))
        ids.push_back(text(concern, "/id"));
    EXPECT_THAT(ids, Contains("vmware.snapshot.detected"));
    EXPECT_THAT(ids, Contains("vmware.changed_block_tracking.disabled"));
    const QString id = QString::fromStdString(text(vms[0], "/id"));
    const Json workload = Json::parse(get(u"/providers/vsphere/{vc}/workloads/"_s + id).body);
    EXPECT_THAT(text(workload, "/host/name"), testing::StartsWith("esxi0"));
    EXPECT_EQ(text(workload, "/host/cluster/name"), "LabCluster");
}

TEST_F(InventoryService, FetchesCertificatesForTheConsole)
{
    const QString url =
        QString::fromLatin1(QUrl::toPercentEncoding(s_lab->lab().description().vcenter.toString()));
    EXPECT_THAT(get(u"/tls-certificate?URL="_s + url).body,
                testing::StartsWith("-----BEGIN CERTIFICATE-----"));
    EXPECT_EQ(get(u"/tls-certificate?URL=https%3A%2F%2F127.0.0.1%3A9%2F"_s).status, 500);
    EXPECT_EQ(get(u"/tls-certificate"_s).status, 400);
}
