// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tlsconfiguration.h"

#include "core/net/httpclient.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace naru {

namespace {

/// Reading them takes about a tenth of a second, far too long for every client of every endpoint.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

} // namespace

QSslConfiguration tlsConfiguration(const Transport &transport)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    const QByteArray &caPem = transport.trust.caPem;
    configuration.setCaCertificates(caPem.isEmpty() ? systemAuthorities()
                                                    : QSslCertificate::fromData(caPem, QSsl::Pem));
    if (!transport.clientCertificatePem.isEmpty()) {
        configuration.setLocalCertificateChain(
            QSslCertificate::fromData(transport.clientCertificatePem, QSsl::Pem));
        const QByteArray &key = transport.clientKeyPem.reveal();
        const QSsl::KeyAlgorithm algorithm = key.contains("BEGIN EC ") ? QSsl::Ec : QSsl::Rsa;
        QSslKey parsed(key, algorithm);
        if (parsed.isNull())
            parsed = QSslKey(key, algorithm == QSsl::Rsa ? QSsl::Ec : QSsl::Rsa);
        configuration.setPrivateKey(parsed);
    }
    return configuration;
}

} // namespace naru
