// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/lab/migration/migrationlab.h"

#include "app/lab/scenario/scenarioloader.h"
#include "tests/support/awaittask.h"

#include <algorithm>

namespace naru::test {

using namespace Qt::StringLiterals;
using lab::kube::text;

namespace {

constexpr const char *Space = "openshift-mtv";
constexpr const char *ForkliftVersion = "forklift.konveyor.io/v1beta1";

std::string base64(const std::string &plain)
{
    return QByteArray::fromStdString(plain).toBase64().toStdString();
}

Json providerPair()
{
    return {{"source", {{"name", "vc"}, {"namespace", Space}}},
            {"destination", {{"name", "host"}, {"namespace", Space}}}};
}

Json forkliftObject(const char *kind, const std::string &name, Json spec)
{
    return {{"apiVersion", ForkliftVersion},
            {"kind", kind},
            {"metadata", {{"name", name}, {"namespace", Space}}},
            {"spec", std::move(spec)}};
}

} // namespace

MigrationLab::MigrationLab(double speed, const std::function<void(lab::scenario::Scenario &)> &change)
{
    auto scenario = lab::scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml");
    EXPECT_TRUE(scenario) << describe(scenario);
    if (change)
        change(*scenario);
    lab::LabOptions options;
    options.scenario = std::move(*scenario);
    options.stateDirectory = m_directory.path().toStdString();
    options.speed = speed;
    auto started = lab::Lab::start(std::move(options), m_clock);
    EXPECT_TRUE(started) << describe(started);
    m_lab = std::move(*started);
    Transport transport;
    transport.trust.caPem = QByteArray::fromStdString(m_lab->description().caPem);
    m_client = std::make_unique<HttpClient>(transport, m_clock);
}

MigrationLab::~MigrationLab()
{
    awaitTask(m_lab->stop());
}

std::map<std::string, std::string> MigrationLab::ownSecret() const
{
    const lab::LabDescription &description = m_lab->description();
    return {{"user", description.vcenterAccounts.front().user},
            {"password", description.vcenterAccounts.front().secret},
            {"cacert", description.caPem},
            {"insecureSkipVerify", "false"}};
}

void MigrationLab::createProvider(const QUrl &url, const std::map<std::string, std::string> &secret,
                                  const std::string &vddkImage)
{
    Json data;
    for (const auto &[key, value] : secret)
        data[key] = base64(value);
    ASSERT_TRUE(store().create({{"apiVersion", "v1"},
                                {"kind", "Secret"},
                                {"metadata", {{"name", "vc"}, {"namespace", Space}}},
                                {"data", data}}));
    Json spec = {{"type", "vsphere"},
                 {"url", url.toString().toStdString()},
                 {"secret", {{"name", "vc"}, {"namespace", Space}}}};
    if (!vddkImage.empty())
        spec["settings"] = {{"vddkInitImage", vddkImage}};
    ASSERT_TRUE(store().create(forkliftObject("Provider", "vc", spec)));
}

void MigrationLab::setSecretValue(const std::string &key, const std::string &value)
{
    ASSERT_TRUE(
        store().modify("Secret", Space, "vc", [&](Json &secret) { secret["data"][key] = base64(value); }));
}

void MigrationLab::createMaps()
{
    Json networks = Json::array();
    for (const Json &network : inventory("networks"))
        networks.push_back({{"source", {{"id", network.at("id")}}}, {"destination", {{"type", "pod"}}}});
    Json datastores = Json::array();
    for (const Json &datastore : inventory("datastores"))
        datastores.push_back(
            {{"source", {{"id", datastore.at("id")}}},
             {"destination", {{"storageClass", "ocs-storagecluster-ceph-rbd-virtualization"}}}});
    ASSERT_TRUE(store().create(
        forkliftObject("NetworkMap", "nm", {{"provider", providerPair()}, {"map", networks}})));
    ASSERT_TRUE(store().create(
        forkliftObject("StorageMap", "sm", {{"provider", providerPair()}, {"map", datastores}})));
}

void MigrationLab::createPlan(const std::vector<std::string> &names, bool warm)
{
    Json vms = Json::array();
    for (const std::string &name : names) {
        for (const Json &vm : inventory("vms")) {
            if (vm.at("name").get<std::string>() == name)
                vms.push_back({{"id", vm.at("id")}, {"name", name}});
        }
    }
    ASSERT_EQ(vms.size(), names.size());
    const Json ref = {{"namespace", Space}};
    Json maps = {{"network", ref}, {"storage", ref}};
    maps["network"]["name"] = "nm";
    maps["storage"]["name"] = "sm";
    ASSERT_TRUE(store().create(forkliftObject("Plan", "demo",
                                              {{"type", warm ? "warm" : "cold"},
                                               {"warm", warm},
                                               {"preserveStaticIPs", false},
                                               {"targetNamespace", "vmexamples"},
                                               {"provider", providerPair()},
                                               {"map", maps},
                                               {"vms", vms}})));
}

void MigrationLab::startMigration()
{
    Json migration = forkliftObject("Migration", "", {{"plan", {{"name", "demo"}, {"namespace", Space}}}});
    migration["metadata"].erase("name");
    migration["metadata"]["generateName"] = "demo-";
    const auto created = store().create(migration);
    ASSERT_TRUE(created);
    m_migration = lab::kube::nameOf(**created);
}

void MigrationLab::patchMigration(const Json &spec)
{
    ASSERT_TRUE(
        store().modify("Migration", Space, m_migration, [&](Json &object) { object["spec"].update(spec); }));
}

bool MigrationLab::waitFor(const char *kind, const std::string &name, const std::string &condition)
{
    return waitUntil([&] { return !messageOf(kind, name, condition).empty(); });
}

std::string MigrationLab::messageOf(const char *kind, const std::string &name, const std::string &condition)
{
    for (const Json &entry :
         get(kind, Space, name).value(Json::json_pointer("/status/conditions"), Json::array())) {
        if (text(entry, "/type") == condition)
            return text(entry, "/message");
    }
    return {};
}

Json MigrationLab::vmStatus(const std::string &vm)
{
    const Json plan = get("Plan", Space, "demo");
    for (const Json &status : plan.value(Json::json_pointer("/status/migration/vms"), Json::array())) {
        if (text(status, "/name") == vm)
            return status;
    }
    return {};
}

bool MigrationLab::waitForPhase(const std::string &vm, const std::string &phase)
{
    return waitUntil([&] { return text(vmStatus(vm), "/phase") == phase; });
}

Json MigrationLab::inventory(const std::string &collection)
{
    QUrl url = m_lab->description().inventory;
    url.setPath(u"/providers/vsphere/"_s +
                QString::fromStdString(lab::kube::uidOf(get("Provider", Space, "vc"))) + u'/' +
                QString::fromStdString(collection));
    const Reply reply = send(url);
    EXPECT_EQ(reply.status, 200) << collection;
    return Json::parse(reply.body, nullptr, false);
}

Json MigrationLab::get(const char *kind, const std::string &space, const std::string &name) const
{
    const auto found = m_lab->store().get(kind, space, name);
    return found ? **found : Json();
}

MigrationLab::Reply MigrationLab::send(const QUrl &url, const QByteArray &method, const QByteArray &token,
                                       const QByteArray &body)
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.body = body;
    request.replyLimitBytes = 16 * 1024 * 1024;
    if (!token.isEmpty())
        request.headers = {{"Authorization", "Bearer " + token}};
    const auto reply = awaitTask(m_client->send(request, {}));
    EXPECT_TRUE(reply) << describe(reply);
    return reply ? Reply{reply->status, reply->body.toStdString()} : Reply();
}

} // namespace naru::test
