// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lab.h"

#include "app/lab/clusterseed.h"
#include "app/lab/control/faultdesk.h"
#include "app/lab/control/labcontrol.h"
#include "app/lab/forklift/hookcontroller.h"
#include "app/lab/forklift/inventoryservice.h"
#include "app/lab/forklift/mapcontroller.h"
#include "app/lab/forklift/migrationcontroller.h"
#include "app/lab/forklift/plancontroller.h"
#include "app/lab/forklift/providercontroller.h"
#include "app/lab/http/certificate.h"
#include "app/lab/http/httpserver.h"
#include "app/lab/kube/apiserver.h"
#include "app/lab/kube/garbagecollector.h"
#include "app/lab/kube/kubeconfig.h"
#include "app/lab/kubevirt/faults.h"
#include "app/lab/kubevirt/podcontroller.h"
#include "app/lab/kubevirt/storagecontroller.h"
#include "app/lab/kubevirt/virtualmachinecontroller.h"
#include "app/lab/vcenter/vcenter.h"
#include "core/base/ids.h"

namespace naru::lab {

using namespace Qt::StringLiterals;

namespace {

kube::Json accountsJson(const std::vector<LabAccount> &accounts, const char *secretName)
{
    kube::Json list = kube::Json::array();
    for (const LabAccount &account : accounts)
        list.push_back({{"user", account.user}, {secretName, account.secret}});
    return list;
}

QUrl localUrl(std::uint16_t port, const QString &path)
{
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    url.setPath(path);
    return url;
}

std::string hostOf(const QUrl &url)
{
    return url.authority().toStdString();
}

} // namespace

/// Everything in the order in which it is made; it goes in the reverse order.
class Lab::Private
{
public:
    Private(LabOptions options, kube::Catalogue catalogue, CertificateAuthority authority, Clock &clock)
        : options(std::move(options))
        , authority(std::move(authority))
        , random(this->options.seed)
        , store(std::move(catalogue), clock, this->options.seed)
        , collector(store)
        , access(store, clock)
        , api(store, access, clock)
        , vcenter(this->options.scenario, clock, this->options.speed)
        , world{store, clock, LabTime(this->options.speed), this->options.scenario.pace, faults, random}
        , storage(world)
        , pods(world)
        , machines(world)
        , providers(world)
        , networkMaps(world, providers, MapController::Side::Network)
        , storageMaps(world, providers, MapController::Side::Storage)
        , hooks(world)
        , migrations(world)
        , plans(world, providers, pods)
        , inventory(world, access, providers, this->options.concerns)
        , faultDesk(faults, vcenter)
    {
    }

    Result<std::unique_ptr<HttpServer>> serve(const Identity &identity, std::uint16_t port,
                                              HttpServer::Handler handler,
                                              bool clientCertificates = false) const;
    Result<> listen();
    void describe();
    kube::KubeResult<int> act(const kube::VirtualMachineAction &action);

    LabOptions options;
    CertificateAuthority authority;
    std::mt19937_64 random;
    Faults faults;
    kube::Store store;
    kube::GarbageCollector collector;
    kube::Access access;
    kube::ApiServer api;
    vcenter::VCenter vcenter;
    World world;
    StorageController storage;
    PodController pods;
    VirtualMachineController machines;
    ProviderController providers;
    MapController networkMaps;
    MapController storageMaps;
    HookController hooks;
    MigrationController migrations;
    PlanController plans;
    InventoryService inventory;
    FaultDesk faultDesk;
    std::unique_ptr<LabControl> control;
    std::unique_ptr<HttpServer> vcenterServer;
    std::unique_ptr<HttpServer> kubeServer;
    std::unique_ptr<HttpServer> inventoryServer;
    std::unique_ptr<HttpServer> controlServer;
    LabDescription description;
};

Result<std::unique_ptr<HttpServer>> Lab::Private::serve(const Identity &identity, std::uint16_t port,
                                                        HttpServer::Handler handler,
                                                        bool clientCertificates) const
{
    HttpServer::Config config;
    config.port = port;
    config.certificatePem = identity.certificatePem;
    config.privateKeyPem = identity.privateKeyPem;
    if (clientCertificates)
        config.clientCaPem = authority.certificatePem();
    auto server = std::make_unique<HttpServer>(config, std::move(handler));
    const Result<> listening = server->listen();
    if (!listening)
        return failure(listening.error());
    return server;
}

Result<> Lab::Private::listen()
{
    const Result<Identity> vcenterIdentity = authority.server("vcenter", {options.scenario.vcenter.name});
    const Result<Identity> clusterIdentity =
        authority.server("cluster", {"api." + options.scenario.openshift.domain});
    if (!vcenterIdentity || !clusterIdentity)
        return failure(vcenterIdentity ? clusterIdentity.error() : vcenterIdentity.error());
    description.vcenterSha1 = vcenterIdentity->sha1;
    description.vcenterSha256 = vcenterIdentity->sha256;
    description.controlToken = newId().toStdString();
    control = std::make_unique<LabControl>(description.controlToken, faultDesk);
    const auto start = [&](std::unique_ptr<HttpServer> &slot, const Identity &identity, std::uint16_t port,
                           HttpServer::Handler handler, bool clientCertificates) -> Result<> {
        Result<std::unique_ptr<HttpServer>> server =
            serve(identity, port, std::move(handler), clientCertificates);
        if (!server)
            return failure(server.error());
        slot = std::move(*server);
        return {};
    };
    Result<> started = start(
        vcenterServer, *vcenterIdentity, options.vcenterPort,
        [this](HttpRequest request, HttpResponder responder) {
            vcenter.handle(request, std::move(responder));
        },
        false);
    if (started)
        started = start(
            kubeServer, *clusterIdentity, options.kubePort,
            [this](HttpRequest request, HttpResponder responder) {
                api.handle(std::move(request), std::move(responder));
            },
            true);
    if (started)
        started = start(
            inventoryServer, *clusterIdentity, options.inventoryPort,
            [this](HttpRequest request, HttpResponder responder) {
                inventory.handle(std::move(request), std::move(responder));
            },
            false);
    if (started)
        started = start(
            controlServer, *clusterIdentity, options.controlPort,
            [this](const HttpRequest &request, HttpResponder responder) {
                control->handle(request, std::move(responder));
            },
            false);
    if (started)
        vcenterServer->setFaultHook([this](const HttpRequest &) { return vcenter.networkFault(); });
    return started;
}

void Lab::Private::describe()
{
    description.vcenter = localUrl(vcenterServer->port(), u"/sdk"_s);
    description.openshift = localUrl(kubeServer->port(), {});
    description.inventory = localUrl(inventoryServer->port(), {});
    description.control = localUrl(controlServer->port(), u"/"_s);
    description.caPem = authority.certificatePem();
    for (const scenario::Account &account : options.scenario.vcenter.accounts)
        description.vcenterAccounts.push_back({account.user, account.password});
    for (const scenario::User &user : options.scenario.openshift.users)
        description.openshiftAccounts.push_back({user.name, user.token});
}

kube::KubeResult<int> Lab::Private::act(const kube::VirtualMachineAction &action)
{
    const ObjectKey key{action.ns, action.name};
    if (action.dryRun) {
        const auto known = store.get("VirtualMachine", key.space, key.name);
        return known ? kube::KubeResult<int>(202) : std::unexpected(known.error());
    }
    const auto answer = [](const kube::KubeResult<void> &done, int status) -> kube::KubeResult<int> {
        return done ? kube::KubeResult<int>(status) : std::unexpected(done.error());
    };
    if (action.action == "start")
        return answer(machines.start(key), 202);
    if (action.action == "stop")
        return answer(machines.stop(key), 202);
    if (action.action == "restart")
        return answer(machines.restart(key), 202);
    if (action.action == "pause" || action.action == "unpause")
        return answer(machines.setPaused(key, action.action == "pause"), 200);
    return std::unexpected(
        kube::Status::badRequest("the lab does not know how to " + action.action + " a machine"));
}

Lab::Lab(std::unique_ptr<Private> d)
    : d(std::move(d))
{
}

Lab::~Lab() = default;

Result<std::unique_ptr<Lab>> Lab::start(LabOptions options, Clock &clock)
{
    Result<kube::Catalogue> catalogue = kube::Catalogue::load();
    if (!catalogue)
        return failure(catalogue.error());
    Result<CertificateAuthority> authority = CertificateAuthority::open(options.stateDirectory);
    if (!authority)
        return failure(authority.error());
    auto d =
        std::make_unique<Private>(std::move(options), std::move(*catalogue), std::move(*authority), clock);
    seedCluster(d->store, d->options.scenario.openshift);
    seedAccess(d->access, d->options.scenario.openshift);
    d->api.setVirtualMachineHandler(
        [&p = *d](const kube::VirtualMachineAction &action) { return p.act(action); });
    const Result<> listening = d->listen();
    if (!listening)
        return failure(listening.error());
    d->describe();
    const std::string &space = d->options.scenario.openshift.migrationNamespace;
    createRoute(d->store, space, "forklift-inventory", hostOf(d->description.inventory));
    createRoute(d->store, space, "forklift-services", hostOf(d->description.inventory));
    return std::unique_ptr<Lab>(new Lab(std::move(d)));
}

const LabDescription &Lab::description() const
{
    return d->description;
}

kube::Store &Lab::store()
{
    return d->store;
}

Result<> Lab::applyFault(const std::string &fault)
{
    return d->faultDesk.apply(fault);
}

void Lab::clearFaults()
{
    d->faultDesk.clear();
}

Task<> Lab::stop()
{
    for (std::unique_ptr<HttpServer> *server : {&d->controlServer, &d->inventoryServer, &d->kubeServer})
        (*server)->stop();
    co_await d->inventory.close();
    // The controllers log out of the vCenter before it goes.
    co_await d->providers.close();
    d->vcenterServer->stop();
}

kube::Json LabDescription::toJson() const
{
    const LabAccount vcenterAccount = vcenterAccounts.empty() ? LabAccount() : vcenterAccounts.front();
    const LabAccount clusterAccount = openshiftAccounts.empty() ? LabAccount() : openshiftAccounts.front();
    return {{"vcenter",
             {{"url", vcenter.toString().toStdString()},
              {"user", vcenterAccount.user},
              {"password", vcenterAccount.secret},
              {"accounts", accountsJson(vcenterAccounts, "password")},
              {"sha1", vcenterSha1},
              {"sha256", vcenterSha256},
              {"caPem", caPem}}},
            {"openshift",
             {{"url", openshift.toString().toStdString()},
              {"user", clusterAccount.user},
              {"token", clusterAccount.secret},
              {"accounts", accountsJson(openshiftAccounts, "token")},
              {"caPem", caPem}}},
            {"inventory", {{"url", inventory.toString().toStdString()}}},
            {"control", {{"url", control.toString().toStdString()}, {"token", controlToken}}}};
}

std::string LabDescription::kubeconfig() const
{
    std::vector<kube::KubeconfigUser> users;
    for (const LabAccount &account : openshiftAccounts)
        users.push_back({account.user, account.secret});
    return kube::kubeconfig("lab", openshift.toString().toStdString(), caPem, users);
}

} // namespace naru::lab
