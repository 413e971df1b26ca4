// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/base/clock.h"
#include "core/endpoint/trustpolicy.h"

#include <QUrl>

class QSslCertificate;
class QSslError;

namespace naru {

/// Connects to `url` (https), sends nothing, and returns what the server presents: for a person to compare.
/// Errors: Unreachable, TimedOut (10 s), Protocol (no TLS there), Cancelled.
Task<Result<PeerCertificate>> readPeerCertificate(QUrl url, QString proxyUrl, Clock &clock,
                                                  CancelToken cancel);

/// The description of a certificate held as PEM; InvalidInput when it is none.
Result<PeerCertificate> describeCertificate(const QByteArray &pem);

/// "AB:CD:.." of the certificate.
QString sha256Of(const QSslCertificate &certificate);
QString sha1Of(const QSslCertificate &certificate);

/// The TlsUntrusted error for the first of `problems`, about `host`.
Error tlsError(const QString &host, const QList<QSslError> &problems);

} // namespace naru
