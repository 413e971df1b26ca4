// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace naru {

/// How one endpoint's TLS certificate is judged. With a pin the leaf must be exactly the pinned certificate,
/// whether or not its chain verifies; without one the chain must verify against `caPem` (or the system's
/// authorities when that is empty) and the host name must match.
struct TrustPolicy
{
    QByteArray caPem;     ///< authorities in PEM; empty = the system's
    QString pinnedSha256; ///< "AB:CD:..", upper case; empty = no pin
    QString pinnedSha1;   ///< only from an imported or typed fingerprint; pinnedSha256 wins when both are set
    QString tlsServerName; ///< name to verify instead of the URL's host; empty = the URL's host
    bool insecure =
        false; ///< verify nothing: only after explicit consent, shown in red wherever the endpoint is

    friend bool operator==(const TrustPolicy &, const TrustPolicy &) = default;
};

/// What a server presented, for a person to compare.
struct PeerCertificate
{
    QByteArray pem;      ///< the leaf
    QByteArray chainPem; ///< leaf and what the server sent with it
    QString sha256;      ///< "AB:CD:..", upper case
    QString sha1;
    QString subject; ///< common name, or the whole subject when there is none
    QString issuer;
    QDateTime notBefore;
    QDateTime notAfter;
    QString verifyProblem; ///< OpenSSL's words when the chain does not verify; empty when it does
};

/// "ab cd:EF" -> "AB:CD:EF"; empty when the text is not a SHA-1 (20 bytes) or SHA-256 (32 bytes) fingerprint.
QString normalizedFingerprint(const QString &text);

} // namespace naru
