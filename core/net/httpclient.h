// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/endpoint/trustpolicy.h"

#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QSslConfiguration;
class QSslError;

namespace naru {

/// How to reach one endpoint as one identity.
struct Transport
{
    TrustPolicy trust;
    QString proxyUrl;                ///< as Endpoint::proxyUrl
    bool http2 = false;              ///< on for Kubernetes only (code-models 3.3)
    QByteArray clientCertificatePem; ///< with clientKeyPem: TLS client authentication
    Secret clientKeyPem;
};

struct HttpRequest
{
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    qint64 replyLimitBytes = 1024 * 1024;       ///< more is a Protocol error, reason "ReplyTooLarge"
    std::chrono::milliseconds idleLimit{30000}; ///< without a byte, connecting included; 0 = none
};

struct HttpResponse
{
    int status = 0;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first header of that name, case-insensitive; empty when absent.
    QByteArray header(QByteArrayView name) const;
};

/// HTTP for one endpoint and one identity: a TLS connection is never shared between identities, so make one
/// client per endpoint for commands and another one for watches (six connections per host and manager over
/// HTTP/1.1). Never follows redirects, keeps no cookies, sends no request before the server's certificate
/// satisfied the policy, and no request with a body a second time by itself. A status of 400 and more is a
/// response, not an error. Main thread only; the destructor settles open calls as Cancelled.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    HttpClient(Transport transport, Clock &clock);
    ~HttpClient() override;

    /// Errors: Cancelled (token or destruction), TimedOut (idle limit), Unreachable, TlsUntrusted (reason
    /// "Untrusted", "HostMismatch", "Expired", "PinChanged" with facts expected/actual; always with the fact
    /// "url" for readPeerCertificate), Protocol.
    Task<Result<HttpResponse>> send(HttpRequest request, CancelToken cancel);

    /// Called with each piece of the body as it arrives; an error ends the transfer with that error.
    using BodySink = std::function<Result<>(QByteArrayView chunk)>;
    /// As send(), with the body handed to `sink` (only for a status below 300; error bodies are collected in
    /// the response) and no reply limit.
    Task<Result<HttpResponse>> stream(HttpRequest request, BodySink sink, CancelToken cancel);

    /// "system", "ca", "pin" or "insecure": what vouched for the server so far; empty before the first
    /// exchange.
    QString trustedBy() const { return m_trustedBy; }

    /// Sees every request right before it is sent and right after its answer, for tests of crash safety.
    using Observer = std::function<void(const HttpRequest &request, bool sent)>;
    static void setObserver(Observer observer);

private:
    struct Call;

    Task<Result<HttpResponse>> run(HttpRequest request, BodySink sink, CancelToken cancel);
    QNetworkReply *dispatch(const HttpRequest &request);
    void judgeProblems(QNetworkReply *reply, const std::shared_ptr<Call> &call,
                       const QList<QSslError> &problems);
    void judgeCertificate(QNetworkReply *reply, const std::shared_ptr<Call> &call);
    void watchIdle(QNetworkReply *reply, const std::shared_ptr<Call> &call, std::chrono::milliseconds wait);

    Transport m_transport;
    std::unique_ptr<const QSslConfiguration> m_tls; ///< made once: parsing authorities takes long
    Clock &m_clock;
    QNetworkAccessManager *m_manager;
    QString m_trustedBy;
};

} // namespace naru
