// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/provideraccess.h"

#include <QSslCertificate>

#include <algorithm>

namespace naru::lab {

using namespace Qt::StringLiterals;

namespace {

QByteArray authorities(const Json &secret)
{
    const QByteArray pem = secretValue(secret, "ca.crt");
    return pem.isEmpty() ? secretValue(secret, "cacert") : pem;
}

/// Whether the server's own certificate is among the authorities: that vouches for it, whoever issued it.
bool holdsLeaf(const QByteArray &pem, const naru::PeerCertificate &certificate)
{
    const QList<QSslCertificate> leaf = QSslCertificate::fromData(certificate.pem);
    return !leaf.isEmpty() && QSslCertificate::fromData(pem).contains(leaf.front());
}

TrustPolicy pinned(const naru::PeerCertificate &certificate)
{
    TrustPolicy trust;
    trust.pinnedSha256 = certificate.sha256;
    return trust;
}

std::string authority(const QUrl &url)
{
    return (url.host() + u':' + QString::number(url.port(443))).toStdString();
}

std::string certificateProblem(const Error &error)
{
    if (error.reason == u"Expired"_s)
        return "x509: certificate has expired or is not yet valid";
    if (error.reason == u"HostMismatch"_s)
        return "x509: certificate is not valid for " + error.subject.toStdString();
    return "x509: certificate signed by unknown authority";
}

} // namespace

QByteArray secretValue(const Json &secret, const char *key)
{
    const Json &data = objectAt(secret, "/data");
    const auto value = data.find(key);
    return value == data.end() || !value->is_string()
               ? QByteArray()
               : QByteArray::fromBase64(QByteArray::fromStdString(value->get<std::string>()));
}

std::vector<std::string> missingKeys(const Json &secret)
{
    std::vector<std::string> missing;
    for (const char *key : {"user", "password"}) {
        if (secretValue(secret, key).isEmpty())
            missing.emplace_back(key);
    }
    return missing;
}

bool skipsVerification(const Json &secret)
{
    return secretValue(secret, "insecureSkipVerify") == "true";
}

Result<VCenterAccess> providerAccess(const QUrl &url, const Json &secret,
                                     const naru::PeerCertificate &certificate)
{
    VCenterAccess access{
        url, QString::fromUtf8(secretValue(secret, "user")), Secret(secretValue(secret, "password")), {}};
    if (skipsVerification(secret)) {
        access.trust.insecure = true;
        return access;
    }
    const QString typed = QString::fromUtf8(secretValue(secret, "thumbprint"));
    const QString thumbprint = normalizedFingerprint(typed);
    if (!typed.isEmpty() && thumbprint != certificate.sha1 && thumbprint != certificate.sha256)
        return failure(Error{ErrorCode::TlsUntrusted,
                             url.host(),
                             {},
                             false,
                             u"PinChanged"_s,
                             {{u"expected"_s, typed}, {u"actual"_s, certificate.sha1}}});
    const QByteArray pem = authorities(secret);
    if (pem.isEmpty() || holdsLeaf(pem, certificate))
        access.trust = pinned(certificate);
    else
        access.trust.caPem = pem;
    return access;
}

std::string connectionErrorText(const Error &error, const QUrl &url)
{
    const std::string post = "Post \"" + url.toString().toStdString() + "\": ";
    if (error.reason == u"PinChanged"_s)
        return post + "Host \"" + authority(url) + "\" thumbprint does not match \"" +
               error.facts.value(u"expected"_s).toStdString() + "\"";
    if (error.code == ErrorCode::TlsUntrusted)
        return post + "tls: failed to verify certificate: " + certificateProblem(error);
    if (error.reason == u"ConnectionRefused"_s)
        return "dial tcp " + authority(url) + ": connect: connection refused";
    if (error.reason == u"HostNotFound"_s)
        return "dial tcp: lookup " + url.host().toStdString() + ": no such host";
    if (error.code == ErrorCode::TimedOut)
        return "dial tcp " + authority(url) + ": i/o timeout";
    if (error.code == ErrorCode::Unreachable)
        return "dial tcp " + authority(url) + ": " + error.nativeDetail.toStdString();
    if (error.code == ErrorCode::Protocol)
        return post + error.nativeDetail.toStdString();
    return "ServerFaultCode: " + error.nativeDetail.toStdString();
}

} // namespace naru::lab
