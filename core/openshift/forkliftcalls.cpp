// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/forkliftcalls.h"

#include "core/net/peercertificate.h"
#include "core/openshift/forkliftjson.h"
#include "core/openshift/forkliftmanifest.h"
#include "core/openshift/jsonpath.h"

#include <QHash>

#include <algorithm>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

QString pluralOf(MigrationKind kind)
{
    switch (kind) {
    case MigrationKind::Provider:
        return u"providers"_s;
    case MigrationKind::NetworkMap:
        return u"networkmaps"_s;
    case MigrationKind::StorageMap:
        return u"storagemaps"_s;
    case MigrationKind::Plan:
        return u"plans"_s;
    case MigrationKind::Migration:
        return u"migrations"_s;
    case MigrationKind::Hook:
        return u"hooks"_s;
    }
    return {};
}

std::optional<MigrationKind> kindOf(const QJsonObject &manifest)
{
    static const QHash<QString, MigrationKind> kinds{
        {u"Provider"_s, MigrationKind::Provider},     {u"NetworkMap"_s, MigrationKind::NetworkMap},
        {u"StorageMap"_s, MigrationKind::StorageMap}, {u"Plan"_s, MigrationKind::Plan},
        {u"Migration"_s, MigrationKind::Migration},   {u"Hook"_s, MigrationKind::Hook},
    };
    const auto kind = kinds.constFind(textAt(manifest, u"kind"));
    if (kind == kinds.constEnd() ||
        !textAt(manifest, u"apiVersion").startsWith(forkliftGroup.toString() + u'/'))
        return std::nullopt;
    return *kind;
}

/// `written` over what `current` holds for the same element, so that fields we do not know stay; `mine` are
/// the keys that we do know: what of them is not written goes.
QJsonArray mergedElements(const QJsonArray &current, const QJsonArray &written,
                          const std::function<QString(const QJsonObject &)> &identity,
                          const QStringList &mine)
{
    QJsonArray result;
    for (const QJsonValue &value : written) {
        const QJsonObject element = value.toObject();
        const auto before = std::ranges::find_if(current, [&](const QJsonValue &candidate) {
            return identity(candidate.toObject()) == identity(element);
        });
        QJsonObject merged = before == current.end() ? QJsonObject() : (*before).toObject();
        for (const QString &key : mine)
            merged.remove(key);
        for (auto field = element.begin(); field != element.end(); ++field)
            merged.insert(field.key(), field.value());
        result.append(merged);
    }
    return result;
}

QString sourceOf(const QJsonObject &entry)
{
    const QString id = textAt(entry, u"source.id");
    return id.isEmpty() ? textAt(entry, u"source.name") : id;
}

/// spec of `plan` as a merge patch: fields that the plan leaves to the server are taken out.
QJsonObject planChanges(const MigrationPlan &plan, const QJsonObject &current)
{
    QJsonObject spec = objectAt(planManifest(plan), u"spec");
    for (const QString &optional : {u"description"_s, u"targetPowerState"_s, u"transferNetwork"_s}) {
        if (!spec.contains(optional))
            spec.insert(optional, QJsonValue::Null);
    }
    const auto idOfVm = [](const QJsonObject &vm) { return textAt(vm, u"id"); };
    spec.insert(u"vms"_s, mergedElements(arrayAt(current, u"spec.vms"), arrayAt(spec, u"vms"), idOfVm,
                                         {u"name"_s, u"targetName"_s, u"hooks"_s}));
    return spec;
}

ObjectEvent eventFrom(const QJsonObject &event)
{
    ObjectEvent result;
    for (const QStringView path : {QStringView(u"lastTimestamp"), QStringView(u"eventTime"),
                                   QStringView(u"metadata.creationTimestamp")}) {
        if (!result.last.isValid())
            result.last = timeAt(event, path);
    }
    result.type = textAt(event, u"type");
    result.reason = textAt(event, u"reason");
    result.message = textAt(event, u"message");
    result.count = std::max(1, int(integerAt(event, u"count")));
    return result;
}

} // namespace

ForkliftCalls::ForkliftCalls(std::shared_ptr<KubeClient> client, QString productNamespace)
    : m_client(std::move(client))
    , m_productNamespace(std::move(productNamespace))
    , m_writer(std::make_shared<ObjectWriter>(m_client))
    , m_inventory(std::make_shared<InventoryService>(m_client, m_productNamespace))
    , m_services(
          std::make_shared<RouteClient>(m_client, NamespacedName{m_productNamespace, u"forklift-services"_s}))
{
}

Result<KubeResource> ForkliftCalls::resource(MigrationKind kind) const
{
    return m_writer->resource(forkliftGroup.toString(), pluralOf(kind));
}

Task<Result<>> ForkliftCalls::create(MigrationKind kind, QJsonObject manifest, CreateMark mark,
                                     CancelToken cancel)
{
    const Result<KubeResource> target = resource(kind);
    if (!target)
        co_return failure(target.error());
    co_return co_await m_writer->create(*target, manifest, mark, cancel);
}

Task<Result<>> ForkliftCalls::createFromManifest(QJsonObject manifest, CreateMark mark, CancelToken cancel)
{
    const std::optional<MigrationKind> kind = kindOf(manifest);
    if (!kind)
        co_return failure(
            Error{ErrorCode::InvalidInput, u"kind"_s, textAt(manifest, u"kind"), false, {}, {}});
    co_return co_await create(*kind, manifest, mark, cancel);
}

Task<Result<>> ForkliftCalls::createSecret(ProviderDraft draft, CreateMark mark, CancelToken cancel)
{
    const Result<KubeResource> secrets = m_writer->resource({}, u"secrets"_s);
    if (!secrets)
        co_return failure(secrets.error());
    co_return co_await m_writer->create(*secrets, providerSecretManifest(draft), mark, cancel);
}

Task<Result<>> ForkliftCalls::adoptSecret(NamespacedName provider, QString secretName, CancelToken cancel)
{
    const Result<KubeResource> providers = resource(MigrationKind::Provider);
    const Result<KubeResource> secrets = m_writer->resource({}, u"secrets"_s);
    if (!providers || !secrets)
        co_return failure(providers ? secrets.error() : providers.error());
    co_return co_await m_writer->adopt(*providers, provider, *secrets, {provider.ns, secretName}, cancel);
}

Task<Result<>> ForkliftCalls::adopt(NamespacedName plan, MigrationKind kind, NamespacedName object,
                                    CancelToken cancel)
{
    const Result<KubeResource> plans = resource(MigrationKind::Plan);
    const Result<KubeResource> owned = resource(kind);
    if (!plans || !owned)
        co_return failure(plans ? owned.error() : plans.error());
    co_return co_await m_writer->adopt(*plans, plan, *owned, object, cancel);
}

Task<Result<>> ForkliftCalls::updateProvider(ProviderDraft draft, CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<KubeResource> providers = resource(MigrationKind::Provider);
    const Result<KubeResource> secrets = m_writer->resource({}, u"secrets"_s);
    if (!providers || !secrets)
        co_return failure(providers ? secrets.error() : providers.error());
    const Result<QJsonObject> found = co_await m_client->get(*providers, draft.id, cancel);
    if (!found)
        co_return failure(found.error());
    const Provider provider = providerFrom(*found);
    draft.type = provider.type;
    const QJsonObject data = providerSecretData(draft);
    if (!data.isEmpty() && !provider.secret.isEmpty()) {
        const KubePatch patch = KubePatch::merge({{u"data"_s, data}});
        const Result<KubeReply> written =
            co_await m_client->patch(*secrets, provider.secret, patch, {}, cancel);
        if (!written)
            co_return failure(written.error());
    }
    QJsonObject spec;
    if (!draft.url.isEmpty())
        spec.insert(u"url"_s, draft.url);
    if (const QJsonObject settings = objectAt(providerManifest(providerFromDraft(draft)), u"spec.settings");
        !settings.isEmpty())
        spec.insert(u"settings"_s, settings);
    if (spec.isEmpty())
        co_return Result<>{};
    co_return co_await changeSpec(MigrationKind::Provider, draft.id, spec, cancel);
}

Task<Result<>> ForkliftCalls::patchVersion(KubeResource resource, NamespacedName id, QJsonObject changes,
                                           QString resourceVersion, CancelToken cancel)
{
    if (!resourceVersion.isEmpty())
        changes.insert(u"metadata"_s, QJsonObject{{u"resourceVersion"_s, resourceVersion}});
    const Result<KubeReply> written =
        co_await m_client->patch(resource, id, KubePatch::merge(changes), {}, cancel);
    if (!written)
        co_return failure(written.error());
    co_return Result<>{};
}

Task<Result<>> ForkliftCalls::updateMap(MigrationKind kind, QJsonObject manifest, QString resourceVersion,
                                        CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<KubeResource> maps = resource(kind);
    if (!maps)
        co_return failure(maps.error());
    const Result<QJsonObject> current = co_await m_client->get(*maps, idOf(manifest), cancel);
    if (!current)
        co_return failure(current.error());
    const QJsonArray entries = mergedElements(arrayAt(*current, u"spec.map"), arrayAt(manifest, u"spec.map"),
                                              sourceOf, {u"source"_s, u"destination"_s});
    const QJsonObject changes{{u"spec"_s, QJsonObject{{u"map"_s, entries}}}};
    co_return co_await patchVersion(*maps, idOf(manifest), changes, resourceVersion, cancel);
}

Task<Result<>> ForkliftCalls::updatePlan(MigrationPlan plan, CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<KubeResource> plans = resource(MigrationKind::Plan);
    if (!plans)
        co_return failure(plans.error());
    const Result<QJsonObject> current = co_await m_client->get(*plans, plan.id, cancel);
    if (!current)
        co_return failure(current.error());
    const QJsonObject changes{{u"spec"_s, planChanges(plan, *current)}};
    co_return co_await patchVersion(*plans, plan.id, changes, plan.resourceVersion, cancel);
}

Task<Result<>> ForkliftCalls::startPlan(NamespacedName plan, QString runName, CreateMark mark,
                                        CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<KubeResource> plans = resource(MigrationKind::Plan);
    if (!plans)
        co_return failure(plans.error());
    const Result<QJsonObject> found = co_await m_client->get(*plans, plan, cancel);
    if (!found)
        co_return failure(found.error());
    const QJsonObject run = runManifest(planFrom(*found), runName);
    co_return co_await create(MigrationKind::Migration, run, mark, cancel);
}

Task<Result<>> ForkliftCalls::cancelVms(NamespacedName run, QStringList vmIds, CancelToken cancel)
{
    const Result<KubeResource> migrations = resource(MigrationKind::Migration);
    if (!migrations)
        co_return failure(migrations.error());
    const auto addToList = [vmIds](const QJsonObject &current) -> Result<std::optional<QJsonObject>> {
        QJsonArray list = arrayAt(current, u"spec.cancel");
        const QStringList present = runFrom(current).canceledVmIds;
        for (const QString &id : vmIds) {
            if (!present.contains(id))
                list.append(QJsonObject{{u"id"_s, id}});
        }
        if (list == arrayAt(current, u"spec.cancel"))
            return std::nullopt;
        return QJsonObject{{u"spec"_s, QJsonObject{{u"cancel"_s, list}}}};
    };
    co_return co_await m_writer->modify(*migrations, run, addToList, cancel);
}

Task<Result<>> ForkliftCalls::changeSpec(MigrationKind kind, NamespacedName id, QJsonObject spec,
                                         CancelToken cancel)
{
    const Result<KubeResource> target = resource(kind);
    if (!target)
        co_return failure(target.error());
    co_return co_await patchVersion(*target, id, {{u"spec"_s, spec}}, {}, cancel);
}

Task<Result<>> ForkliftCalls::remove(MigrationKind kind, NamespacedName id, CancelToken cancel)
{
    const Result<KubeResource> target = resource(kind);
    if (!target)
        co_return failure(target.error());
    co_return co_await m_client->remove(*target, id, {}, cancel);
}

Task<Result<>> ForkliftCalls::createProject(QString name, CancelToken cancel)
{
    const Result<KubeResource> requests = m_writer->resource(u"project.openshift.io"_s, u"projectrequests"_s);
    const Result<KubeResource> namespaces = m_writer->resource({}, u"namespaces"_s);
    if (!requests && !namespaces)
        co_return failure(namespaces.error());
    const KubeResource target = requests ? *requests : *namespaces;
    const QJsonObject manifest{{u"apiVersion"_s, target.apiVersion()},
                               {u"kind"_s, target.kind},
                               {u"metadata"_s, QJsonObject{{u"name"_s, name}}}};
    const Result<KubeReply> made = co_await m_client->create(target, {}, manifest, {}, cancel);
    if (!made && made.error().reason != u"AlreadyExists"_s)
        co_return failure(made.error());
    co_return Result<>{};
}

Task<Result<QList<AccessAnswer>>> ForkliftCalls::reviewAccess(QList<AccessQuestion> questions,
                                                              CancelToken cancel)
{
    const auto self = shared_from_this();
    const Result<KubeResource> reviews =
        m_writer->resource(u"authorization.k8s.io"_s, u"selfsubjectaccessreviews"_s);
    if (!reviews)
        co_return failure(reviews.error());
    QList<AccessAnswer> answers;
    for (const AccessQuestion &question : questions) {
        const QJsonObject attributes{{u"verb"_s, question.verb},
                                     {u"group"_s, question.group},
                                     {u"resource"_s, question.resource},
                                     {u"namespace"_s, question.ns}};
        const QJsonObject review{{u"apiVersion"_s, reviews->apiVersion()},
                                 {u"kind"_s, reviews->kind},
                                 {u"spec"_s, QJsonObject{{u"resourceAttributes"_s, attributes}}}};
        const Result<KubeReply> reply = co_await m_client->create(*reviews, {}, review, {}, cancel);
        if (!reply)
            co_return failure(reply.error());
        answers.append({question, valueAt(reply->object, u"status.allowed").toBool(),
                        textAt(reply->object, u"status.reason")});
    }
    co_return answers;
}

Task<Result<QList<ObjectEvent>>> ForkliftCalls::events(MigrationKind kind, NamespacedName id,
                                                       CancelToken cancel)
{
    const Result<KubeResource> target = resource(kind);
    const Result<KubeResource> allEvents = m_writer->resource({}, u"events"_s);
    if (!target || !allEvents)
        co_return failure(target ? allEvents.error() : target.error());
    ListOptions options;
    options.ns = id.ns;
    options.fieldSelector = u"involvedObject.kind=%1,involvedObject.name=%2"_s.arg(target->kind, id.name);
    const Result<KubeList> listed = co_await m_client->list(*allEvents, options, cancel);
    if (!listed)
        co_return failure(listed.error());
    QList<ObjectEvent> events;
    for (const QJsonObject &event : listed->items)
        events.append(eventFrom(event));
    std::ranges::sort(events, {}, &ObjectEvent::last);
    co_return events;
}

Task<Result<PeerCertificate>> ForkliftCalls::certificateSeenByCluster(QString url, CancelToken cancel)
{
    QUrlQuery query;
    query.addQueryItem(u"URL"_s, QString::fromLatin1(QUrl::toPercentEncoding(url)));
    const Result<HttpResponse> response = co_await m_services->get(u"/tls-certificate"_s, query, cancel);
    if (!response)
        co_return failure(response.error());
    if (response->status != 200)
        co_return failure(Error{ErrorCode::Unreachable,
                                QUrl(url).host(),
                                QString::fromUtf8(response->body.left(2000)),
                                false,
                                u"SeenByCluster"_s,
                                {{u"status"_s, QString::number(response->status)}}});
    co_return describeCertificate(response->body);
}

} // namespace naru::openshift
