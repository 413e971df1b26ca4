// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/openshiftadapter.h"

#include "core/openshift/endpointaccess.h"
#include "core/openshift/jsonpath.h"
#include "core/openshift/openshiftsession.h"

#include <QJsonDocument>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

QStringList featuresIn(const ApiCatalog &catalog)
{
    const QList<std::tuple<QString, QString, QString>> known{
        {u"kubevirt"_s, u"kubevirt.io"_s, u"virtualmachines"_s},
        {u"forklift"_s, u"forklift.konveyor.io"_s, u"plans"_s},
        {u"cdi"_s, u"cdi.kubevirt.io"_s, u"datavolumes"_s},
        {u"routes"_s, u"route.openshift.io"_s, u"routes"_s},
        {u"nads"_s, u"k8s.cni.cncf.io"_s, u"network-attachment-definitions"_s},
        {u"projects"_s, u"project.openshift.io"_s, u"projects"_s},
    };
    QStringList features;
    for (const auto &[feature, group, plural] : known) {
        if (catalog.has(group, plural))
            features.append(feature);
    }
    return features;
}

Task<Result<QJsonObject>> getPath(std::shared_ptr<KubeClient> client, QString path, CancelToken cancel)
{
    KubeRequest request;
    request.path = path;
    request.context = {u"get"_s, {}, path, {}, {}};
    const Result<HttpResponse> response = co_await client->exchange(request, cancel);
    if (!response)
        co_return failure(response.error());
    co_return QJsonDocument::fromJson(response->body).object();
}

/// What the server calls us; where it does not say, what the kubeconfig calls us.
Task<Result<QString>> userName(std::shared_ptr<KubeClient> client, CancelToken cancel)
{
    const auto reviews = client->catalog().find(u"authentication.k8s.io"_s, u"selfsubjectreviews"_s);
    if (reviews) {
        const QJsonObject review{{u"apiVersion"_s, reviews->apiVersion()}, {u"kind"_s, reviews->kind}};
        const Result<KubeReply> reply = co_await client->create(*reviews, {}, review, {}, cancel);
        if (reply)
            co_return textAt(reply->object, u"status.userInfo.username");
    }
    const auto users = client->catalog().find(u"user.openshift.io"_s, u"users"_s);
    if (users) {
        const Result<QJsonObject> self = co_await client->get(*users, {{}, u"~"_s}, cancel);
        if (self)
            co_return idOf(*self).name;
    }
    co_return Result<QString>(client->access().login.name);
}

Task<Result<ServerInfo>> askWho(std::shared_ptr<KubeClient> client, CancelToken cancel)
{
    ServerInfo info;
    info.features = featuresIn(client->catalog());
    const auto clusterVersions = client->catalog().find(u"config.openshift.io"_s, u"clusterversions"_s);
    info.product = clusterVersions ? u"OpenShift"_s : u"Kubernetes"_s;
    if (clusterVersions) {
        const Result<QJsonObject> version =
            co_await client->get(*clusterVersions, {{}, u"version"_s}, cancel);
        if (version)
            info.version = textAt(*version, u"status.desired.version");
    }
    if (info.version.isEmpty()) {
        const Result<QJsonObject> version = co_await getPath(client, u"/version"_s, cancel);
        if (!version)
            co_return failure(version.error());
        info.version = textAt(*version, u"gitVersion");
    }
    const Result<QString> user = co_await userName(client, cancel);
    if (!user)
        co_return failure(user.error());
    info.user = *user;
    co_return info;
}

/// Where the product lives: its inventory Route tells, else the namespace itself.
Task<Result<QString>> findProductNamespace(std::shared_ptr<KubeClient> client, CancelToken cancel)
{
    const QStringList candidates{u"openshift-mtv"_s, u"konveyor-forklift"_s};
    const auto routes = client->catalog().find(u"route.openshift.io"_s, u"routes"_s);
    const auto namespaces = client->catalog().find({}, u"namespaces"_s);
    for (const QString &candidate : candidates) {
        if (routes && co_await client->get(*routes, {candidate, u"forklift-inventory"_s}, cancel))
            co_return candidate;
    }
    for (const QString &candidate : candidates) {
        if (namespaces && co_await client->get(*namespaces, {{}, candidate}, cancel))
            co_return candidate;
    }
    if (cancel.isCancelled())
        co_return failure(cancelledError());
    co_return candidates.first();
}

} // namespace

ConnectionDescriptor OpenshiftAdapter::descriptor() const
{
    using Type = ConnectionField::Type;
    const QString login = u"login"_s;
    const QString file = u"kubeconfig"_s;
    const QString token = u"token"_s;
    return {.kind = u"openshift"_s,
            .fields = {{login, Type::Choice, true, file, {file, token}},
                       {file, Type::File, false, {}, {}, login, file},
                       {u"context"_s, Type::Text, false, {}, {}, login, file},
                       {u"server"_s, Type::Text, true, {}, {}, login, token},
                       {token, Type::Secret, true, {}, {}, login, token},
                       {u"caFile"_s, Type::File, false, {}, {}, login, token},
                       {u"fingerprint"_s, Type::Fingerprint, false, {}, {}, login, token}},
            .usesTls = true};
}

Task<Result<std::shared_ptr<Session>>> OpenshiftAdapter::connect(ConnectRequest request, Clock &clock,
                                                                 CancelToken cancel)
{
    const Result<KubeAccess> access = accessFor(request);
    if (!access)
        co_return failure(access.error());
    const auto client = std::make_shared<KubeClient>(*access, clock);
    const Result<> discovered = co_await client->discover(cancel);
    if (!discovered)
        co_return failure(discovered.error());
    const Result<ServerInfo> info = co_await askWho(client, cancel);
    if (!info)
        co_return failure(info.error());
    const Result<QString> productNamespace = co_await findProductNamespace(client, cancel);
    if (!productNamespace)
        co_return failure(productNamespace.error());
    co_return std::make_shared<OpenshiftSession>(request.endpoint.id, client, *info, *productNamespace);
}

} // namespace naru::openshift
