// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/peercertificate.h"

#include "core/async/completion.h"
#include "core/net/proxy.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>

#include <memory>

namespace naru {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto handshakeLimit = 10s;

QString fingerprint(const QSslCertificate &certificate, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(certificate.digest(algorithm).toHex(':')).toUpper();
}

QString nameOf(const QStringList &commonName, const QString &display)
{
    return commonName.isEmpty() ? display : commonName.first();
}

PeerCertificate described(const QSslCertificate &leaf)
{
    PeerCertificate result;
    result.pem = leaf.toPem();
    result.chainPem = result.pem;
    result.sha256 = sha256Of(leaf);
    result.sha1 = sha1Of(leaf);
    result.subject = nameOf(leaf.subjectInfo(QSslCertificate::CommonName), leaf.subjectDisplayName());
    result.issuer = nameOf(leaf.issuerInfo(QSslCertificate::CommonName), leaf.issuerDisplayName());
    result.notBefore = leaf.effectiveDate().toUTC();
    result.notAfter = leaf.expiryDate().toUTC();
    return result;
}

Error socketError(const QString &host, QAbstractSocket::SocketError error, const QString &words)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Error{ErrorCode::Unreachable, host, words, true, u"HostNotFound"_s, {}};
    case QAbstractSocket::ConnectionRefusedError:
        return Error{ErrorCode::Unreachable, host, words, true, u"ConnectionRefused"_s, {}};
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Error{ErrorCode::Protocol, host, words, false, u"TlsHandshake"_s, {}};
    default:
        return Error{ErrorCode::Unreachable, host, words, true, u"Network"_s, {}};
    }
}

} // namespace

QString sha256Of(const QSslCertificate &certificate)
{
    return fingerprint(certificate, QCryptographicHash::Sha256);
}

QString sha1Of(const QSslCertificate &certificate)
{
    return fingerprint(certificate, QCryptographicHash::Sha1);
}

Error tlsError(const QString &host, const QList<QSslError> &problems)
{
    const QSslError first = problems.isEmpty() ? QSslError() : problems.first();
    QString reason = u"Untrusted"_s;
    if (first.error() == QSslError::HostNameMismatch)
        reason = u"HostMismatch"_s;
    else if (first.error() == QSslError::CertificateExpired ||
             first.error() == QSslError::CertificateNotYetValid)
        reason = u"Expired"_s;
    return Error{ErrorCode::TlsUntrusted, host, first.errorString(), false, reason, {}};
}

Result<PeerCertificate> describeCertificate(const QByteArray &pem)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    if (certificates.isEmpty())
        return failure(ErrorCode::InvalidInput, u"certificate"_s);
    return described(certificates.first());
}

Task<Result<PeerCertificate>> readPeerCertificate(QUrl url, QString proxyUrl, Clock &clock,
                                                  CancelToken cancel)
{
    const auto socket = std::make_unique<QSslSocket>();
    QSslSocket *raw = socket.get();
    const Completion<PeerCertificate> done;
    const QString host = url.host();
    const auto problems = std::make_shared<QString>();

    socket->setProxy(proxyFor(url, proxyUrl));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates());
    socket->setSslConfiguration(configuration);
    // Nothing is sent over this connection, so reading an untrusted certificate is safe.
    QObject::connect(raw, &QSslSocket::sslErrors, raw, [raw, problems](const QList<QSslError> &found) {
        *problems = found.isEmpty() ? QString() : found.first().errorString();
        raw->ignoreSslErrors();
    });
    QObject::connect(raw, &QSslSocket::encrypted, raw, [raw, done, problems] {
        PeerCertificate certificate = described(raw->peerCertificate());
        certificate.verifyProblem = *problems;
        certificate.chainPem.clear();
        for (const QSslCertificate &link : raw->peerCertificateChain())
            certificate.chainPem += link.toPem();
        done.settle(std::move(certificate));
    });
    QObject::connect(raw, &QAbstractSocket::errorOccurred, raw,
                     [raw, done, host](QAbstractSocket::SocketError error) {
                         done.settle(failure(socketError(host, error, raw->errorString())));
                     });
    clock.callAfter(handshakeLimit, raw, [done, host] {
        done.settle(failure(Error{ErrorCode::TimedOut, host, {}, true, {}, {}}));
    });
    const CancelRegistration registration =
        cancel.onCancel([done] { done.settle(failure(cancelledError())); });
    socket->connectToHostEncrypted(host, quint16(url.port(443)));
    co_return co_await done;
}

} // namespace naru
