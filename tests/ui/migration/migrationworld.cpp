// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/migration/migrationworld.h"

#include "app/lab/scenario/scenarioloader.h"
#include "core/net/peercertificate.h"
#include "core/openshift/openshiftadapter.h"
#include "core/vsphere/adapter/vsphereadapter.h"
#include "tests/support/awaittask.h"

namespace naru::test {

using namespace Qt::StringLiterals;

MigrationWorld::MigrationWorld(bool withVcenter)
{
    const auto scenario = naru::lab::scenario::loadScenario(NARU_SOURCE_DIR "/resources/lab/webapp.yaml");
    EXPECT_TRUE(scenario.has_value()) << describe(scenario);
    naru::lab::LabOptions options;
    options.scenario = *scenario;
    options.stateDirectory = console.folder.filePath(u"lab"_s).toStdString();
    options.speed = 20;
    auto started = naru::lab::Lab::start(std::move(options), console.clock);
    EXPECT_TRUE(started.has_value()) << describe(started);
    lab = std::move(*started);

    console.endpoints.addAdapter(std::make_shared<openshift::OpenshiftAdapter>());
    console.endpoints.addAdapter(std::make_shared<vsphere::VsphereAdapter>());
    const naru::lab::LabDescription &place = lab->description();
    Endpoint target;
    target.id = cluster;
    target.kind = u"openshift"_s;
    target.name = u"Cluster"_s;
    target.settings = {{u"login"_s, u"token"_s}, {u"server"_s, place.openshift.toString()}};
    target.trust.caPem = QByteArray::fromStdString(place.caPem);
    connectEndpoint(
        target, {{u"token"_s, Secret(QByteArray::fromStdString(place.openshiftAccounts.front().secret))}});
    if (!withVcenter)
        return;
    Endpoint source;
    source.id = vcenter;
    source.kind = u"vsphere"_s;
    source.name = u"vCenter"_s;
    source.settings = {{u"address"_s, place.vcenter.toString()},
                       {u"user"_s, QString::fromStdString(place.vcenterAccounts.front().user)}};
    source.trust.pinnedSha256 = normalizedFingerprint(QString::fromStdString(place.vcenterSha256));
    connectEndpoint(
        source, {{u"password"_s, Secret(QByteArray::fromStdString(place.vcenterAccounts.front().secret))}});
}

MigrationWorld::~MigrationWorld()
{
    EXPECT_TRUE(awaitTask(console.operations->close()));
    EXPECT_TRUE(awaitTask(console.endpoints.close()));
    EXPECT_TRUE(awaitTask(lab->stop()));
}

void MigrationWorld::connectEndpoint(const Endpoint &endpoint, const QMap<QString, Secret> &secrets)
{
    const Result<> saved = awaitTask(console.endpoints.save(endpoint, secrets, false));
    ASSERT_TRUE(saved.has_value()) << describe(saved);
    const auto connected = awaitTask(console.endpoints.connectAndLoad(endpoint.id, {}));
    ASSERT_TRUE(connected.has_value()) << describe(connected);
    const auto access = awaitTask(accessEngine(console.endpoints, cluster, {}));
    ASSERT_TRUE(access.has_value()) << describe(access);
    console.inventory.flush();
}

QString MigrationWorld::vcenterAddress() const
{
    return lab->description().vcenter.authority();
}

void MigrationWorld::createProvider()
{
    const naru::lab::LabDescription &place = lab->description();
    const auto certificate = awaitTask(readPeerCertificate(place.vcenter, u"none"_s, console.clock, {}));
    ASSERT_TRUE(certificate.has_value()) << describe(certificate);
    ProviderDraft draft;
    draft.id = {engine().defaultNamespace(), u"vmware"_s};
    draft.url = place.vcenter.toString();
    draft.user = QString::fromStdString(place.vcenterAccounts.front().user);
    draft.password = Secret(QByteArray::fromStdString(place.vcenterAccounts.front().secret));
    draft.caPem = certificate->chainPem;
    draft.sha1 = certificate->sha1;
    draft.settings = {{u"sdkEndpoint"_s, u"vcenter"_s},
                      {u"vddkInitImage"_s, u"registry.example.com/vddk:1"_s}};
    const Operation created = finish(operations.createProvider(cluster, draft));
    ASSERT_EQ(created.state(), StepState::Done)
        << created.error().value_or(Error()).nativeDetail.toStdString();
}

Operation MigrationWorld::finish(Task<Result<QString>> begun)
{
    const Result<QString> id = awaitTask(std::move(begun));
    EXPECT_TRUE(id.has_value()) << describe(id);
    const Result<Operation> ended = awaitTask(console.operations->wait(id.value_or(QString()), {}));
    EXPECT_TRUE(ended.has_value()) << describe(ended);
    return ended.value_or(Operation());
}

} // namespace naru::test
