// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/runtime.h"

#include <CLI/App.hpp>

namespace naru::ctl {

/// How the certificate of a new endpoint (or provider) is judged.
struct TrustOptions
{
    QString fingerprint; ///< SHA-1 or SHA-256, known beforehand
    QString caFile;
    bool trustOnFirstUse = false;
    QString acceptFingerprint; ///< SHA-256 that a first try has printed
};

void declareTrust(CLI::App &command, TrustOptions &options);

/// The policy that the options stand for by themselves. Errors: InvalidInput (subject "fingerprint",
/// "accept-fingerprint" or "ca-file").
Result<TrustPolicy> trustPolicyFrom(const TrustOptions &options);

/// Whether this is the certificate that the options name. When they name none it is printed, with how to
/// accept it. Errors: TlsUntrusted (reason "Untrusted": none named; "PinChanged": another one), InvalidInput.
Result<> acceptCertificate(Printer &printer, const TrustOptions &options, const PeerCertificate &certificate,
                           const QUrl &url);

/// Called when the server at `url` is not trusted: gives the policy that pins what it presents when
/// acceptCertificate allows. Errors: of that and of readPeerCertificate.
Task<Result<TrustPolicy>> pinOnFirstUse(Runtime &runtime, TrustOptions options, QUrl url, QString proxyUrl);

/// Prints subject, issuer, dates and fingerprints.
void showCertificate(Printer &printer, const PeerCertificate &certificate);

} // namespace naru::ctl
