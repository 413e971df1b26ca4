// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <string>
#include <vector>

namespace naru::lab {

/// A certificate with its key, as PEM text.
struct Identity
{
    std::string certificatePem; ///< the leaf, then its issuer
    std::string privateKeyPem;
    std::string sha1;   ///< of the leaf's DER: "AB:CD:..."
    std::string sha256; ///< the same form
};

/// The lab's certificate authority. Everything it issues is kept in a directory (keys with mode 0600), so
/// that fingerprints stay the same from one run to the next. P-256 keys, valid for ten years.
class CertificateAuthority
{
public:
    /// Reads the authority of that directory, or makes one. Internal: a directory that cannot be
    /// written, unreadable PEM.
    static Result<CertificateAuthority> open(std::filesystem::path directory);

    const std::string &certificatePem() const { return m_certificatePem; }

    /// A server certificate for localhost, 127.0.0.1, ::1 and `hostNames`. Stored under `name`; issued anew
    /// when the stored one does not name all the hosts or was not issued by this authority.
    Result<Identity> server(std::string name, std::vector<std::string> hostNames) const;

    /// A client certificate: user name in CN, groups in O, as Kubernetes reads them.
    Result<Identity> client(std::string userName, std::vector<std::string> groups) const;

private:
    CertificateAuthority(std::filesystem::path directory, std::string certificatePem,
                         std::string privateKeyPem);

    std::filesystem::path m_directory;
    std::string m_certificatePem;
    std::string m_privateKeyPem;
};

} // namespace naru::lab
