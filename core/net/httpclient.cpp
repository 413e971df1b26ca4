// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include "core/async/completion.h"
#include "core/base/log.h"
#include "core/net/oneshotbody.h"
#include "core/net/peercertificate.h"
#include "core/net/proxy.h"
#include "core/net/tlsconfiguration.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslKey>

#include <algorithm>
#include <array>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 streamPieceBytes = 32 * 1024;
constexpr qint64 streamBacklogBytes = 1024 * 1024; ///< a faster server has to wait, not to fill our memory

HttpClient::Observer &observer()
{
    static HttpClient::Observer instance;
    return instance;
}

QList<QPair<QByteArray, QByteArray>> headersOf(const QNetworkReply &reply)
{
    return reply.rawHeaderPairs();
}

Error transportError(const QNetworkReply &reply)
{
    const QString host = reply.url().host();
    const auto unreachable = [&](const QString &reason) {
        return Error{ErrorCode::Unreachable, host, reply.errorString(), true, reason, {}};
    };
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return unreachable(u"ConnectionRefused"_s);
    case QNetworkReply::HostNotFoundError:
        return unreachable(u"HostNotFound"_s);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // it closed before it answered, and a body is never sent twice
        return unreachable(u"ConnectionClosed"_s);
    case QNetworkReply::TimeoutError:
        return Error{ErrorCode::TimedOut, host, reply.errorString(), true, {}, {}};
    case QNetworkReply::SslHandshakeFailedError:
        return Error{ErrorCode::Protocol, host, reply.errorString(), false, u"TlsHandshake"_s, {}};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return unreachable(u"Proxy"_s);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return Error{ErrorCode::Protocol, host, reply.errorString(), false, u"Http"_s, {}};
    default:
        return unreachable(u"Network"_s);
    }
}

/// Errors up to 199 come from the connection or the proxy, those from 200 on from an HTTP status, but for the
/// two.
bool brokeInTransit(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError &&
           (error < QNetworkReply::ContentAccessDenied || error == QNetworkReply::ProtocolFailure ||
            error == QNetworkReply::ContentReSendError);
}

/// What a pin on the very certificate makes up for: who signed it and for which name, not that it has
/// expired.
bool pinExcuses(const QSslError &problem)
{
    switch (problem.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::HostNameMismatch:
    case QSslError::InvalidCaCertificate:
    case QSslError::InvalidPurpose:
        return true;
    default:
        return false;
    }
}

QString expectedPin(const TrustPolicy &trust)
{
    return trust.pinnedSha256.isEmpty() ? trust.pinnedSha1 : trust.pinnedSha256;
}

bool matchesPin(const TrustPolicy &trust, const QSslCertificate &certificate)
{
    return trust.pinnedSha256.isEmpty() ? sha1Of(certificate) == trust.pinnedSha1
                                        : sha256Of(certificate) == trust.pinnedSha256;
}

Error pinError(const TrustPolicy &trust, const QString &host, const QSslCertificate &certificate)
{
    const QString actual = trust.pinnedSha256.isEmpty() ? sha1Of(certificate) : sha256Of(certificate);
    return Error{ErrorCode::TlsUntrusted,
                 host,
                 {},
                 false,
                 u"PinChanged"_s,
                 {{u"expected"_s, expectedPin(trust)}, {u"actual"_s, actual}}};
}

} // namespace

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

struct HttpClient::Call : std::enable_shared_from_this<HttpClient::Call>
{
    HttpClient *client = nullptr; ///< outlives its replies
    HttpRequest request;
    BodySink sink;
    QPointer<QNetworkReply> reply;
    Completion<HttpResponse> done;
    HttpResponse response;
    std::chrono::milliseconds lastByte{0};

    void end(Result<HttpResponse> result)
    {
        if (!done.settle(std::move(result)))
            return;
        if (QNetworkReply *ending = std::exchange(reply, nullptr)) {
            // Only from us: the reply's own connections carry the abort to Qt's network thread.
            ending->disconnect(client);
            ending->abort();
            ending->deleteLater();
        }
        if (observer())
            observer()(request, true);
    }

    /// A person will want to see the certificate: says where it can be read.
    void distrust(Error error)
    {
        error.facts.insert(u"url"_s, request.url.toString(QUrl::RemovePath | QUrl::RemoveQuery));
        end(failure(std::move(error)));
    }

    void readBody()
    {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (sink && status < 300) {
            streamBody();
            return;
        }
        response.body += reply->readAll();
        if (response.body.size() > request.replyLimitBytes)
            end(failure(Error{ErrorCode::Protocol,
                              request.url.host(),
                              {},
                              false,
                              u"ReplyTooLarge"_s,
                              {{u"limitBytes"_s, QString::number(request.replyLimitBytes)}}}));
    }

    /// In small pieces: what has arrived meanwhile may be many megabytes, and would be copied as a whole.
    void streamBody()
    {
        std::array<char, streamPieceBytes> piece;
        while (reply) {
            const qint64 size = reply->read(piece.data(), piece.size());
            if (size <= 0)
                return;
            if (const Result<> taken = sink(QByteArrayView(piece.data(), size)); !taken)
                end(failure(taken.error()));
        }
    }

    void finish()
    {
        if (brokeInTransit(reply->error())) {
            end(failure(transportError(*reply)));
            return;
        }
        readBody();
        if (!reply)
            return;
        response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        response.headers = headersOf(*reply);
        qCDebug(logNet) << request.method
                        << request.url.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveUserInfo)
                        << response.status;
        end(std::move(response));
    }
};

HttpClient::HttpClient(Transport transport, Clock &clock)
    : m_transport(std::move(transport))
    , m_tls(std::make_unique<QSslConfiguration>(tlsConfiguration(m_transport)))
    , m_clock(clock)
    , m_manager(new QNetworkAccessManager(this))
{
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    applyProxy(*m_manager, m_transport.proxyUrl);
}

HttpClient::~HttpClient()
{
    // Replies die with the manager; each tells its call through destroyed().
    delete m_manager;
}

void HttpClient::setObserver(Observer newObserver)
{
    observer() = std::move(newObserver);
}

Task<Result<HttpResponse>> HttpClient::send(HttpRequest request, CancelToken cancel)
{
    return run(std::move(request), {}, std::move(cancel));
}

Task<Result<HttpResponse>> HttpClient::stream(HttpRequest request, BodySink sink, CancelToken cancel)
{
    return run(std::move(request), std::move(sink), std::move(cancel));
}

Task<Result<HttpResponse>> HttpClient::run(HttpRequest request, BodySink sink, CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return failure(cancelledError());
    if (observer())
        observer()(request, false);
    const auto call = std::make_shared<Call>();
    call->client = this;
    call->request = std::move(request);
    call->sink = std::move(sink);
    call->lastByte = m_clock.monotonic();
    QNetworkReply *reply = dispatch(call->request);
    call->reply = reply;
    if (call->sink) {
        // Qt 6.4 forgets a limit that is set before the exchange has begun.
        connect(reply, &QNetworkReply::metaDataChanged, reply,
                [reply] { reply->setReadBufferSize(streamBacklogBytes); });
    }
    connect(reply, &QNetworkReply::sslErrors, this,
            [this, reply, call](const QList<QSslError> &problems) { judgeProblems(reply, call, problems); });
    connect(reply, &QNetworkReply::encrypted, this, [this, reply, call] { judgeCertificate(reply, call); });
    connect(reply, &QNetworkReply::readyRead, this, [this, call] {
        call->lastByte = m_clock.monotonic();
        call->readBody();
    });
    connect(reply, &QNetworkReply::uploadProgress, this,
            [this, call] { call->lastByte = m_clock.monotonic(); });
    connect(reply, &QNetworkReply::finished, this, [call] { call->finish(); });
    connect(reply, &QObject::destroyed, [call] { call->done.settle(failure(cancelledError())); });
    if (call->request.idleLimit.count() > 0)
        watchIdle(reply, call, call->request.idleLimit);
    const CancelRegistration registration = cancel.onCancel([call] { call->end(failure(cancelledError())); });
    co_return co_await call->done;
}

QNetworkReply *HttpClient::dispatch(const HttpRequest &request)
{
    QNetworkRequest native(request.url);
    native.setAttribute(QNetworkRequest::Http2AllowedAttribute, m_transport.http2);
    native.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    native.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    native.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    native.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    native.setDecompressedSafetyCheckThreshold(-1); // the reply limit counts decompressed bytes
    if (!m_transport.trust.tlsServerName.isEmpty())
        native.setPeerVerifyName(m_transport.trust.tlsServerName);
    for (const auto &[name, value] : request.headers)
        native.setRawHeader(name, value);
    native.setSslConfiguration(*m_tls);
    if (request.body.isEmpty())
        return m_manager->sendCustomRequest(native, request.method, QByteArray());
    native.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    native.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto *body = new OneShotBody(request.body);
    QNetworkReply *reply = m_manager->sendCustomRequest(native, request.method, body);
    body->setParent(reply);
    return reply;
}

void HttpClient::judgeProblems(QNetworkReply *reply, const std::shared_ptr<Call> &call,
                               const QList<QSslError> &problems)
{
    const TrustPolicy &trust = m_transport.trust;
    if (trust.insecure) {
        reply->ignoreSslErrors();
        return;
    }
    const QString host = call->request.url.host();
    if (expectedPin(trust).isEmpty()) {
        call->distrust(tlsError(host, problems));
        return;
    }
    const QSslCertificate leaf = reply->sslConfiguration().peerCertificate();
    if (!matchesPin(trust, leaf)) {
        call->distrust(pinError(trust, host, leaf));
        return;
    }
    if (std::ranges::all_of(problems, pinExcuses)) {
        reply->ignoreSslErrors(problems);
        return;
    }
    QList<QSslError> grave;
    std::ranges::copy_if(problems, std::back_inserter(grave),
                         [](const QSslError &p) { return !pinExcuses(p); });
    call->distrust(tlsError(host, grave));
}

void HttpClient::judgeCertificate(QNetworkReply *reply, const std::shared_ptr<Call> &call)
{
    const TrustPolicy &trust = m_transport.trust;
    if (trust.insecure) {
        m_trustedBy = u"insecure"_s;
        return;
    }
    if (expectedPin(trust).isEmpty()) {
        m_trustedBy = trust.caPem.isEmpty() ? u"system"_s : u"ca"_s;
        return;
    }
    const QSslCertificate leaf = reply->sslConfiguration().peerCertificate();
    if (!matchesPin(trust, leaf)) {
        call->distrust(pinError(trust, call->request.url.host(), leaf));
        return;
    }
    m_trustedBy = u"pin"_s;
}

void HttpClient::watchIdle(QNetworkReply *reply, const std::shared_ptr<Call> &call,
                           std::chrono::milliseconds wait)
{
    m_clock.callAfter(wait, reply, [this, reply, call] {
        if (!call->reply)
            return;
        const auto idle = m_clock.monotonic() - call->lastByte;
        if (idle < call->request.idleLimit) {
            watchIdle(reply, call, call->request.idleLimit - idle);
            return;
        }
        call->end(failure(Error{ErrorCode::TimedOut, call->request.url.host(), {}, true, {}, {}}));
    });
}

} // namespace naru
