// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/vcenterlink.h"
#include "core/base/error.h"

#include <string>
#include <vector>

namespace naru::lab {

/// A value of Secret.data, decoded; empty when it is absent.
QByteArray secretValue(const Json &secret, const char *key);

/// The keys that a vSphere provider needs and this secret lacks.
std::vector<std::string> missingKeys(const Json &secret);

bool skipsVerification(const Json &secret);

/// How to reach the vCenter with what the secret holds, given the certificate that it presents. MTV trusts
/// what `cacert` (or `ca.crt`) vouches for, an older MTV the `thumbprint`; with neither it takes the
/// certificate that it has just seen, as was recorded. Errors: TlsUntrusted when a thumbprint is given and is
/// another one's.
Result<VCenterAccess> providerAccess(const QUrl &url, const Json &secret,
                                     const naru::PeerCertificate &certificate);

/// An error of connecting in the words of the real controller, which is written in Go.
std::string connectionErrorText(const Error &error, const QUrl &url);

} // namespace naru::lab
