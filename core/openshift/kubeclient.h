// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/timing.h"
#include "core/net/httpclient.h"
#include "core/openshift/apicatalog.h"
#include "core/openshift/kubeidentity.h"
#include "core/openshift/kubestatus.h"
#include "core/openshift/watchdecoder.h"

#include <QUrlQuery>

namespace naru::openshift {

/// Where an API server is and how to reach it as whom.
struct KubeAccess
{
    QUrl server;
    TrustPolicy trust;
    QString proxyUrl; ///< as Endpoint::proxyUrl
    KubeLogin login;
    QString ns = {}; ///< the context's namespace; empty = "default"
    QMap<QString, QString> routePins =
        {}; ///< SHA-256 by host of a Route whose certificate the person confirmed
};

struct ListOptions
{
    QString ns = {}; ///< empty = all namespaces
    QString labelSelector = {};
    QString fieldSelector = {};
    int pageSize = 500;
    int attempts = RetryPolicy().attempts; ///< per page; 1 = the caller repeats by itself
};

struct KubeList
{
    QList<QJsonObject> items;
    QString resourceVersion;
};

struct WriteOptions
{
    bool dryRun = false;
};

struct KubePatch
{
    enum class Type { Json, Merge, Apply };
    Type type = Type::Merge;
    QByteArray body;
    bool force = false; ///< Apply: take fields over from other managers

    static KubePatch merge(const QJsonObject &changes);
    static KubePatch json(const QJsonArray &operations);
    /// Server-side apply as field manager "naru".
    static KubePatch apply(const QJsonObject &manifest, bool force = false);
};

/// What the server answered, with its Warning headers.
struct KubeReply
{
    QJsonObject object;
    QStringList warnings;
};

/// One request in the words of the Kubernetes API.
struct KubeRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QString path;
    QUrlQuery query;
    QByteArray contentType;
    QByteArray body;
    QByteArray accept = QByteArrayLiteral("application/json");
    qint64 replyLimitBytes = 8 * 1024 * 1024;
    int attempts = RetryPolicy().attempts; ///< of reads
    KubeContext context;
};

/// A thin client of one API server as one identity. Main thread only; held by shared_ptr. Commands and
/// watches use connections of their own, so that open watches never starve a command. Reads are repeated with
/// jittered back-off (and as Retry-After says); writes never. Errors: those of HttpClient and kubeError; a
/// 401 renews the credential of an exec plugin and tries once more, since the server has done nothing then.
class KubeClient final : public std::enable_shared_from_this<KubeClient>
{
public:
    KubeClient(KubeAccess access, Clock &clock);
    ~KubeClient();

    const KubeAccess &access() const { return m_access; }
    const std::shared_ptr<KubeIdentity> &identity() const { return m_identity; }
    Clock &clock() const { return m_clock; }
    /// What discover() found; empty before.
    const ApiCatalog &catalog() const { return m_catalog; }
    QString trustedBy() const { return m_commands->trustedBy(); }

    /// Fills catalog(): aggregated (v2, v2beta1), else group by group, where a group that fails is left out.
    Task<Result<>> discover(CancelToken cancel);

    Task<Result<QJsonObject>> get(KubeResource resource, NamespacedName id, CancelToken cancel);
    /// All pages. An expired continue token (410) starts the list again.
    Task<Result<KubeList>> list(KubeResource resource, ListOptions options, CancelToken cancel);
    Task<Result<KubeReply>> create(KubeResource resource, QString ns, QJsonObject object,
                                   WriteOptions options, CancelToken cancel);
    Task<Result<KubeReply>> patch(KubeResource resource, NamespacedName id, KubePatch patch,
                                  WriteOptions options, CancelToken cancel);
    /// Success when the object is gone already. `uid` (when not empty) must be the object's.
    Task<Result<>> remove(KubeResource resource, NamespacedName id, QString uid, CancelToken cancel);

    /// One stretch of a watch from `resourceVersion`. Ends well when the server's time is over, with an error
    /// otherwise (TimedOut: the server fell silent; reason "Expired": list again).
    using EventSink = std::function<Result<>(const WatchEvent &event)>;
    Task<Result<>> watch(KubeResource resource, ListOptions options, QString resourceVersion, EventSink sink,
                         CancelToken cancel);

    /// One exchange as it is, for what the calls above do not cover (subresources, reviews, versions): not
    /// repeated; a status of 400 and more is an error.
    Task<Result<HttpResponse>> exchange(KubeRequest request, CancelToken cancel);

private:
    Transport transportFor(const KubeCredential &credential) const;
    void adopt(const KubeCredential &credential);
    std::shared_ptr<HttpClient> watchConnection();
    HttpRequest httpRequest(const KubeRequest &request, const KubeCredential &credential) const;
    Task<Result<HttpResponse>> read(KubeRequest request, CancelToken cancel);
    Task<Result<QJsonObject>> readJson(KubeRequest request, CancelToken cancel);
    Task<Result<KubeReply>> write(KubeRequest request, WriteOptions options, CancelToken cancel);
    Task<Result<ApiCatalog>> discoverGroupByGroup(CancelToken cancel);
    Task<Result<KubeList>> listOnce(KubeResource resource, ListOptions options, CancelToken cancel);

    KubeAccess m_access;
    Clock &m_clock;
    std::shared_ptr<KubeIdentity> m_identity;
    KubeCredential m_connected; ///< whose certificate the connections below present
    std::shared_ptr<HttpClient> m_commands;
    QList<std::shared_ptr<HttpClient>> m_watches;
    ApiCatalog m_catalog;
};

} // namespace naru::openshift
