// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kubeclient.h"

#include "core/base/log.h"
#include "core/openshift/jsonpath.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 listLimitBytes = 64 * 1024 * 1024;
/// HTTP/1.1 allows six connections per HttpClient; one stays free for the next list or watch to begin.
constexpr qsizetype watchesPerConnection = 5;
/// Bookmarks come each minute: twice that without a byte means that the connection is dead.
constexpr std::chrono::seconds longestSilence{130};
constexpr RetryPolicy readRetries{};
constexpr int listRestarts = 3;

const QByteArray aggregatedDiscovery =
    "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
    "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,"
    "application/json"_ba;

KubeContext contextFor(const QString &verb, const KubeResource &resource, const NamespacedName &id)
{
    return {verb, resource.group, resource.plural, id.ns, id.name};
}

QByteArray contentTypeOf(KubePatch::Type type)
{
    switch (type) {
    case KubePatch::Type::Json:
        return "application/json-patch+json"_ba;
    case KubePatch::Type::Merge:
        return "application/merge-patch+json"_ba;
    case KubePatch::Type::Apply:
        return "application/apply-patch+yaml"_ba; // JSON is YAML
    }
    return {};
}

Result<QJsonObject> objectIn(const QByteArray &body, const KubeContext &context)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (!document.isObject())
        return failure(
            Error{ErrorCode::Protocol, context.resource, problem.errorString(), false, u"Json"_s, {}});
    return document.object();
}

/// The texts of `299 - "text"` headers (RFC 7234).
QStringList warningsIn(const HttpResponse &response)
{
    QStringList warnings;
    for (const auto &[name, value] : response.headers) {
        if (name.compare("Warning", Qt::CaseInsensitive) != 0)
            continue;
        const QString text = QString::fromUtf8(value);
        const qsizetype open = text.indexOf(u'"');
        warnings.append(open < 0 ? text : text.mid(open + 1, text.lastIndexOf(u'"') - open - 1));
    }
    return warnings;
}

QUrlQuery queryFor(const ListOptions &options)
{
    QUrlQuery query;
    if (!options.labelSelector.isEmpty())
        query.addQueryItem(u"labelSelector"_s, options.labelSelector);
    if (!options.fieldSelector.isEmpty())
        query.addQueryItem(u"fieldSelector"_s, options.fieldSelector);
    return query;
}

std::chrono::milliseconds pauseAfter(const Error &error, int failures)
{
    const std::chrono::seconds asked{error.facts.value(u"retryAfterSeconds"_s).toInt()};
    return std::max<std::chrono::milliseconds>(std::min(asked, std::chrono::seconds(60)),
                                               backoffDelay(readRetries, failures));
}

} // namespace

KubePatch KubePatch::merge(const QJsonObject &changes)
{
    return {Type::Merge, compactJson(changes)};
}

KubePatch KubePatch::json(const QJsonArray &operations)
{
    return {Type::Json, QJsonDocument(operations).toJson(QJsonDocument::Compact)};
}

KubePatch KubePatch::apply(const QJsonObject &manifest, bool force)
{
    return {Type::Apply, compactJson(manifest), force};
}

KubeClient::KubeClient(KubeAccess access, Clock &clock)
    : m_access(std::move(access))
    , m_clock(clock)
    , m_identity(std::make_shared<KubeIdentity>(m_access.login, clock))
{
    m_connected.certificatePem = m_access.login.certificatePem;
    m_connected.keyPem = m_access.login.keyPem;
    m_commands = std::make_shared<HttpClient>(transportFor(m_connected), m_clock);
}

KubeClient::~KubeClient() = default;

Transport KubeClient::transportFor(const KubeCredential &credential) const
{
    return {m_access.trust, m_access.proxyUrl, true, credential.certificatePem, credential.keyPem};
}

void KubeClient::adopt(const KubeCredential &credential)
{
    if (credential.certificatePem == m_connected.certificatePem && credential.keyPem == m_connected.keyPem)
        return;
    // A TLS connection belongs to one identity: open calls keep theirs until they end.
    m_connected = credential;
    m_commands = std::make_shared<HttpClient>(transportFor(credential), m_clock);
    m_watches.clear();
}

std::shared_ptr<HttpClient> KubeClient::watchConnection()
{
    const auto free = std::ranges::find_if(m_watches, [](const std::shared_ptr<HttpClient> &connection) {
        return connection.use_count() <= watchesPerConnection;
    });
    if (free != m_watches.end())
        return *free;
    m_watches.append(std::make_shared<HttpClient>(transportFor(m_connected), m_clock));
    return m_watches.last();
}

HttpRequest KubeClient::httpRequest(const KubeRequest &request, const KubeCredential &credential) const
{
    HttpRequest native;
    native.method = request.method;
    native.url = m_access.server;
    QString base = m_access.server.path();
    while (base.endsWith(u'/')) // servers behind a gateway have a path of their own
        base.chop(1);
    native.url.setPath(base + request.path);
    if (!request.query.isEmpty())
        native.url.setQuery(request.query);
    native.headers = {{"Accept"_ba, request.accept}, {"User-Agent"_ba, "naru/" NARU_VERSION ""_ba}};
    if (!request.contentType.isEmpty())
        native.headers.append({"Content-Type"_ba, request.contentType});
    if (!credential.token.isEmpty())
        native.headers.append({"Authorization"_ba, "Bearer " + credential.token.reveal()});
    native.headers += m_access.login.impersonation;
    native.body = request.body;
    native.replyLimitBytes = request.replyLimitBytes;
    return native;
}

Task<Result<HttpResponse>> KubeClient::exchange(KubeRequest request, CancelToken cancel)
{
    const auto self = shared_from_this();
    for (int attempt = 1;; ++attempt) {
        const Result<KubeCredential> credential = co_await m_identity->current(cancel);
        if (!credential)
            co_return failure(credential.error());
        adopt(*credential);
        const std::shared_ptr<HttpClient> connection = m_commands;
        Result<HttpResponse> response = co_await connection->send(httpRequest(request, *credential), cancel);
        if (!response || response->status < 400)
            co_return response;
        if (response->status != 401 || attempt > 1 || !m_identity->renewAfter(*credential))
            co_return failure(kubeError(*response, request.context));
    }
}

Task<Result<HttpResponse>> KubeClient::read(KubeRequest request, CancelToken cancel)
{
    const auto self = shared_from_this();
    for (int failures = 1;; ++failures) {
        Result<HttpResponse> response = co_await exchange(request, cancel);
        if (response || !response.error().retryable || failures >= request.attempts)
            co_return response;
        const auto pause = pauseAfter(response.error(), failures);
        if (const Result<> slept = co_await sleepFor(m_clock, pause, cancel); !slept)
            co_return failure(slept.error());
    }
}

Task<Result<QJsonObject>> KubeClient::readJson(KubeRequest request, CancelToken cancel)
{
    const Result<HttpResponse> response = co_await read(request, cancel);
    if (!response)
        co_return failure(response.error());
    co_return objectIn(response->body, request.context);
}

Task<Result<QJsonObject>> KubeClient::get(KubeResource resource, NamespacedName id, CancelToken cancel)
{
    KubeRequest request;
    request.path = resource.objectPath(id);
    request.context = contextFor(u"get"_s, resource, id);
    co_return co_await readJson(request, cancel);
}

Task<Result<KubeList>> KubeClient::list(KubeResource resource, ListOptions options, CancelToken cancel)
{
    const auto self = shared_from_this();
    for (int restarts = 0;; ++restarts) {
        Result<KubeList> list = co_await listOnce(resource, options, cancel);
        if (list || list.error().reason != u"Expired"_s || restarts == listRestarts)
            co_return list;
    }
}

Task<Result<KubeList>> KubeClient::listOnce(KubeResource resource, ListOptions options, CancelToken cancel)
{
    KubeRequest request;
    request.path = resource.collectionPath(options.ns);
    request.replyLimitBytes = listLimitBytes;
    request.attempts = options.attempts;
    request.context = contextFor(u"list"_s, resource, {options.ns, {}});
    KubeList all;
    for (QString next;;) {
        request.query = queryFor(options);
        request.query.addQueryItem(u"limit"_s, QString::number(options.pageSize));
        if (!next.isEmpty())
            request.query.addQueryItem(u"continue"_s, next);
        const Result<QJsonObject> page = co_await readJson(request, cancel);
        if (!page)
            co_return failure(page.error());
        for (const QJsonValue &item : arrayAt(*page, u"items")) {
            // items of a list leave out what the list says for all of them
            QJsonObject object = item.toObject();
            object.insert(u"apiVersion"_s, resource.apiVersion());
            object.insert(u"kind"_s, resource.kind);
            all.items.append(object);
        }
        all.resourceVersion = textAt(*page, u"metadata.resourceVersion");
        next = textAt(*page, u"metadata.continue");
        if (next.isEmpty())
            co_return all;
    }
}

Task<Result<KubeReply>> KubeClient::write(KubeRequest request, WriteOptions options, CancelToken cancel)
{
    if (options.dryRun)
        request.query.addQueryItem(u"dryRun"_s, u"All"_s);
    const Result<HttpResponse> response = co_await exchange(request, cancel);
    if (!response)
        co_return failure(response.error());
    const QStringList warnings = warningsIn(*response);
    for (const QString &warning : warnings)
        qCInfo(logOpenshift) << request.context.resource << request.context.name << "warning:" << warning;
    const Result<QJsonObject> object = objectIn(response->body, request.context);
    if (!object)
        co_return failure(object.error());
    co_return KubeReply{*object, warnings};
}

Task<Result<KubeReply>> KubeClient::create(KubeResource resource, QString ns, QJsonObject object,
                                           WriteOptions options, CancelToken cancel)
{
    KubeRequest request;
    request.method = "POST"_ba;
    request.path = resource.collectionPath(ns);
    request.contentType = "application/json"_ba;
    request.body = compactJson(object);
    request.context = contextFor(u"create"_s, resource, {ns, idOf(object).name});
    return write(std::move(request), options, std::move(cancel));
}

Task<Result<KubeReply>> KubeClient::patch(KubeResource resource, NamespacedName id, KubePatch patch,
                                          WriteOptions options, CancelToken cancel)
{
    KubeRequest request;
    request.method = "PATCH"_ba;
    request.path = resource.objectPath(id);
    request.contentType = contentTypeOf(patch.type);
    request.body = patch.body;
    request.context = contextFor(u"patch"_s, resource, id);
    if (patch.type == KubePatch::Type::Apply)
        request.query.addQueryItem(u"fieldManager"_s, u"naru"_s);
    if (patch.force)
        request.query.addQueryItem(u"force"_s, u"true"_s);
    return write(std::move(request), options, std::move(cancel));
}

Task<Result<>> KubeClient::remove(KubeResource resource, NamespacedName id, QString uid, CancelToken cancel)
{
    KubeRequest request;
    request.method = "DELETE"_ba;
    request.path = resource.objectPath(id);
    request.context = contextFor(u"delete"_s, resource, id);
    if (!uid.isEmpty()) {
        request.contentType = "application/json"_ba;
        request.body = compactJson({{u"kind"_s, u"DeleteOptions"_s},
                                    {u"apiVersion"_s, u"v1"_s},
                                    {u"preconditions"_s, QJsonObject{{u"uid"_s, uid}}}});
    }
    const Result<HttpResponse> response = co_await exchange(request, cancel);
    if (!response && response.error().code != ErrorCode::NotFound)
        co_return failure(response.error());
    co_return Result<>{};
}

Task<Result<>> KubeClient::watch(KubeResource resource, ListOptions options, QString resourceVersion,
                                 EventSink sink, CancelToken cancel)
{
    const auto self = shared_from_this();
    KubeRequest request;
    request.path = resource.collectionPath(options.ns);
    request.query = queryFor(options);
    request.query.addQueryItem(u"watch"_s, u"1"_s);
    request.query.addQueryItem(u"allowWatchBookmarks"_s, u"true"_s);
    request.query.addQueryItem(u"resourceVersion"_s, resourceVersion);
    request.query.addQueryItem(u"timeoutSeconds"_s,
                               QString::number(QRandomGenerator::global()->bounded(300, 600)));
    request.context = contextFor(u"watch"_s, resource, {options.ns, {}});

    const Result<KubeCredential> credential = co_await m_identity->current(cancel);
    if (!credential)
        co_return failure(credential.error());
    adopt(*credential);
    HttpRequest native = httpRequest(request, *credential);
    native.idleLimit = longestSilence;
    const auto decoder = std::make_shared<WatchDecoder>();
    const auto take = [decoder, sink, context = request.context](QByteArrayView chunk) -> Result<> {
        const Result<QList<WatchEvent>> events = decoder->feed(chunk);
        if (!events)
            return failure(events.error());
        for (const WatchEvent &event : *events) {
            const Result<> taken = event.type == WatchEvent::Type::Error
                                       ? failure(kubeError(event.object, context))
                                       : sink(event);
            if (!taken)
                return taken;
        }
        return {};
    };
    const std::shared_ptr<HttpClient> connection = watchConnection();
    const Result<HttpResponse> response = co_await connection->stream(native, take, cancel);
    if (!response)
        co_return failure(response.error());
    if (response->status < 400)
        co_return Result<>{};
    if (response->status == 401)
        m_identity->renewAfter(*credential);
    co_return failure(kubeError(*response, request.context));
}

Task<Result<>> KubeClient::discover(CancelToken cancel)
{
    const auto self = shared_from_this();
    ApiCatalog catalog;
    for (const QString &path : {u"/apis"_s, u"/api"_s}) {
        KubeRequest request;
        request.path = path;
        request.accept = aggregatedDiscovery;
        request.attempts = 1; // whoever connects wants to hear at once
        request.context = {u"get"_s, {}, path, {}, {}};
        const Result<QJsonObject> document = co_await readJson(request, cancel);
        if (!document)
            co_return failure(document.error());
        if (!ApiCatalog::isAggregated(*document)) {
            Result<ApiCatalog> old = co_await discoverGroupByGroup(cancel);
            if (!old)
                co_return failure(old.error());
            m_catalog = *std::move(old);
            co_return Result<>{};
        }
        catalog.addAggregated(*document);
    }
    m_catalog = std::move(catalog);
    co_return Result<>{};
}

Task<Result<ApiCatalog>> KubeClient::discoverGroupByGroup(CancelToken cancel)
{
    ApiCatalog catalog;
    for (const QString &root : {u"/api"_s, u"/apis"_s}) {
        KubeRequest request;
        request.path = root;
        request.context = {u"get"_s, {}, root, {}, {}};
        const Result<QJsonObject> groups = co_await readJson(request, cancel);
        if (!groups)
            co_return failure(groups.error());
        for (const QString &version : ApiCatalog::preferredVersions(*groups)) {
            request.path = root + u'/' + version;
            // An aggregated API that is down (metrics, subresources) must not take the others with it.
            const Result<HttpResponse> response = co_await exchange(request, cancel);
            if (!response && response.error().isCancelled())
                co_return failure(response.error());
            if (response)
                catalog.addResourceList(objectIn(response->body, request.context).value_or(QJsonObject()));
        }
    }
    co_return catalog;
}

} // namespace naru::openshift
