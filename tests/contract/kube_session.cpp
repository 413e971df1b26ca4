// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"
#include "core/endpoint/facets.h"
#include "core/openshift/jsonpath.h"
#include "core/openshift/openshiftadapter.h"
#include "tests/contract/kubefixture.h"

#include <QTemporaryDir>

namespace naru::test {

using namespace Qt::StringLiterals;
using namespace openshift;

namespace {

/// Collects what a session tells, as an inventory does.
class World : public QObject
{
public:
    explicit World(Session &session)
    {
        connect(&session, &Session::inventoryChanged, this, [this](const InventoryBatch &batch) {
            if (batch.startsPass)
                m_objects.clear();
            for (const InventoryObject &object : batch.upserted)
                m_objects.insert(common(object).ref, object);
            for (const ObjectRef &ref : batch.removed)
                m_objects.remove(ref);
            m_complete = m_complete || batch.complete;
        });
    }

    bool isComplete() const { return m_complete; }
    bool has(ObjectKind kind, const QString &id) const
    {
        return m_objects.contains({u"cluster"_s, kind, id});
    }
    template <class T>
    T get(ObjectKind kind, const QString &id) const
    {
        const auto found = m_objects.constFind({u"cluster"_s, kind, id});
        const T *value = found == m_objects.constEnd() ? nullptr : std::get_if<T>(&*found);
        return value ? *value : T();
    }

private:
    QHash<ObjectRef, InventoryObject> m_objects;
    bool m_complete = false;
};

class SessionContract : public KubeContract
{
protected:
    ConnectRequest byKubeconfig()
    {
        ConnectRequest request;
        request.endpoint.id = u"cluster"_s;
        request.endpoint.proxyUrl = u"none"_s;
        request.endpoint.settings = {{u"kubeconfig"_s, peer().kubeconfig()}};
        return request;
    }

    ConnectRequest byToken(const Secret &token)
    {
        ConnectRequest request;
        request.endpoint.id = u"cluster"_s;
        request.endpoint.proxyUrl = u"none"_s;
        request.endpoint.settings = {{u"login"_s, u"token"_s}, {u"server"_s, peer().url().toString()}};
        request.endpoint.trust.caPem = peer().caPem();
        request.secrets = {{u"token"_s, token}};
        return request;
    }

    Result<std::shared_ptr<Session>> connect(const ConnectRequest &request)
    {
        return awaitTask(OpenshiftAdapter().connect(request, m_clock, {}));
    }
};

const KubeResource virtualMachines{u"kubevirt.io"_s, u"v1"_s, u"virtualmachines"_s, u"VirtualMachine"_s,
                                   true};

QJsonObject virtualMachine(const QString &name)
{
    const QJsonObject domain{{u"cpu"_s, QJsonObject{{u"cores"_s, 2}, {u"sockets"_s, 2}}},
                             {u"memory"_s, QJsonObject{{u"guest"_s, u"4Gi"_s}}},
                             {u"devices"_s, QJsonObject()}};
    return {{u"apiVersion"_s, u"kubevirt.io/v1"_s},
            {u"kind"_s, u"VirtualMachine"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}}},
            {u"spec"_s,
             QJsonObject{{u"runStrategy"_s, u"Halted"_s},
                         {u"template"_s, QJsonObject{{u"spec"_s, QJsonObject{{u"domain"_s, domain}}}}}}}};
}

} // namespace

TEST_F(SessionContract, connectsByKubeconfigAndSaysWhatIsThere)
{
    const auto session = connect(byKubeconfig());
    ASSERT_TRUE(session) << describe(session);
    const ServerInfo info = (*session)->serverInfo();
    EXPECT_FALSE(info.product.isEmpty());
    EXPECT_TRUE(info.version.startsWith(u'v') || info.version[0].isDigit()) << info.version.toStdString();
    EXPECT_TRUE(info.features.contains(u"kubevirt"_s));
    EXPECT_TRUE(info.features.contains(u"forklift"_s));
    EXPECT_EQ(info.trustedBy, u"ca"_s);
    EXPECT_FALSE(info.user.isEmpty());
    EXPECT_NE((*session)->migrationEngine(), nullptr);
    EXPECT_NE((*session)->powerControl(), nullptr);
    ASSERT_TRUE(awaitTask((*session)->close()));
}

TEST_F(SessionContract, aWrongTokenAndAWrongCertificateAreToldApart)
{
    const auto wrongToken = connect(byToken(Secret("wrong"_ba)));
    ASSERT_FALSE(wrongToken);
    EXPECT_EQ(wrongToken.error().code, ErrorCode::Unauthenticated) << describe(wrongToken);
    ConnectRequest untrusting = byToken(peer().adminToken());
    untrusting.endpoint.trust = {};
    const auto wrongCertificate = connect(untrusting);
    ASSERT_FALSE(wrongCertificate);
    EXPECT_EQ(wrongCertificate.error().code, ErrorCode::TlsUntrusted) << describe(wrongCertificate);
    untrusting.endpoint.settings[u"fingerprint"_s] = u"00:"_s.repeated(31) + u"00"_s;
    const auto changed = connect(untrusting);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().reason, u"PinChanged"_s) << describe(changed);
}

TEST_F(SessionContract, skippingVerificationAndRunningAPluginNeedConsent)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"config"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(
        "{current-context: x, contexts: [{name: x, context: {cluster: c, user: u}}], clusters: [{name: c, "
        "cluster: {insecure-skip-tls-verify: true, server: '" +
        peer().url().toString().toUtf8() +
        "'}}], users: [{name: u, user: {exec: {command: /bin/false, apiVersion: x}}}]}");
    file.close();
    ConnectRequest request = byKubeconfig();
    request.endpoint.settings[u"kubeconfig"_s] = file.fileName();
    const auto insecure = connect(request);
    ASSERT_FALSE(insecure);
    EXPECT_EQ(insecure.error().reason, u"InsecureConsent"_s);
    request.endpoint.consents = {u"insecure"_s};
    const auto exec = connect(request);
    ASSERT_FALSE(exec);
    EXPECT_EQ(exec.error().reason, u"ExecConsent"_s);
    EXPECT_EQ(exec.error().facts.value(u"command"_s), u"/bin/false"_s);
    request.endpoint.consents.append(exec.error().facts.value(u"consent"_s));
    const auto ran = connect(request);
    ASSERT_FALSE(ran);
    EXPECT_EQ(ran.error().reason, u"ExecFailed"_s);
}

TEST_F(SessionContract, theInventoryFollowsProjectsMachinesClassesAndNetworks)
{
    ASSERT_TRUE(create(virtualMachines, virtualMachine(u"early"_s)));
    const auto session = connect(byToken(peer().adminToken()));
    ASSERT_TRUE(session) << describe(session);
    World world(**session);
    (*session)->start();
    ASSERT_TRUE(waitUntil([&] { return world.isComplete(); }));
    EXPECT_TRUE(world.has(ObjectKind::Project, ns()));
    const auto early = world.get<VirtualMachine>(ObjectKind::VirtualMachine, ns() + u"/early"_s);
    EXPECT_EQ(early.name, u"early"_s);
    EXPECT_EQ(early.parent, (ObjectRef{u"cluster"_s, ObjectKind::Project, ns()}));
    EXPECT_EQ(early.cpuCount, 4);
    EXPECT_EQ(early.memoryBytes, 4ULL << 30);
    EXPECT_FALSE(early.instanceUuid.isEmpty());

    const KubeResource classes{u"storage.k8s.io"_s, u"v1"_s, u"storageclasses"_s, u"StorageClass"_s, false};
    const QString className = u"rbd-"_s + randomSuffix();
    ASSERT_TRUE(create(
        classes,
        {{u"metadata"_s,
          QJsonObject{{u"name"_s, className},
                      {u"annotations"_s,
                       QJsonObject{{u"storageclass.kubevirt.io/is-default-virt-class"_s, u"true"_s}}}}},
         {u"provisioner"_s, u"example.com/rbd"_s}}));
    const KubeResource attachments{u"k8s.cni.cncf.io"_s, u"v1"_s, u"network-attachment-definitions"_s,
                                   u"NetworkAttachmentDefinition"_s, true};
    ASSERT_TRUE(create(attachments, {{u"apiVersion"_s, u"k8s.cni.cncf.io/v1"_s},
                                     {u"kind"_s, u"NetworkAttachmentDefinition"_s},
                                     {u"metadata"_s, QJsonObject{{u"name"_s, u"vlan7"_s}}},
                                     {u"spec"_s, QJsonObject{{u"config"_s, u"{}"_s}}}}));
    ASSERT_TRUE(create(virtualMachines, virtualMachine(u"late"_s)));
    ASSERT_TRUE(awaitTask(adminClient()->remove(virtualMachines, {ns(), u"early"_s}, {}, {})));
    EXPECT_TRUE(waitUntil([&] { return world.has(ObjectKind::VirtualMachine, ns() + u"/late"_s); }));
    EXPECT_TRUE(waitUntil([&] { return !world.has(ObjectKind::VirtualMachine, ns() + u"/early"_s); }));
    EXPECT_TRUE(waitUntil([&] { return world.has(ObjectKind::Network, ns() + u"/vlan7"_s); }));
    EXPECT_TRUE(waitUntil([&] { return world.has(ObjectKind::StorageClass, className); }));
    const auto storage = world.get<StorageClass>(ObjectKind::StorageClass, className);
    EXPECT_TRUE(storage.isVirtualizationDefault);
    EXPECT_FALSE(storage.isDefault);
    EXPECT_EQ(storage.provisioner, u"example.com/rbd"_s);
    EXPECT_TRUE(awaitTask(adminClient()->remove(classes, {{}, className}, {}, {})));
    EXPECT_EQ((*session)->state(), SessionState::Connected);
    ASSERT_TRUE(awaitTask((*session)->close()));
    EXPECT_EQ((*session)->state(), SessionState::Closed);
}

TEST_F(SessionContract, aRefreshReadsEverythingAgain)
{
    const auto session = connect(byToken(peer().adminToken()));
    ASSERT_TRUE(session) << describe(session);
    int passes = 0;
    int completed = 0;
    QObject::connect(session->get(), &Session::inventoryChanged, session->get(),
                     [&](const InventoryBatch &batch) {
                         passes += batch.startsPass;
                         completed += batch.complete;
                     });
    (*session)->start();
    ASSERT_TRUE(waitUntil([&] { return completed == 1; }));
    (*session)->refresh();
    ASSERT_TRUE(waitUntil([&] { return completed == 2; }));
    EXPECT_EQ(passes, 2);
    ASSERT_TRUE(awaitTask((*session)->close()));
}

TEST_F(SessionContract, aPowerActionIsRefusedWhereThereIsNothingToSwitch)
{
    const auto session = connect(byToken(peer().adminToken()));
    ASSERT_TRUE(session) << describe(session);
    PowerControl &power = *(*session)->powerControl();
    EXPECT_FALSE(power.supports(PowerAction::Suspend));
    const ObjectRef nowhere{u"cluster"_s, ObjectKind::VirtualMachine, ns() + u"/nowhere"_s};
    const auto submitted = awaitTask(power.submit(nowhere, PowerAction::PowerOn, {}));
    ASSERT_FALSE(submitted);
    EXPECT_EQ(submitted.error().code, ErrorCode::NotFound) << describe(submitted);
    ASSERT_TRUE(awaitTask((*session)->close()));
}

} // namespace naru::test
