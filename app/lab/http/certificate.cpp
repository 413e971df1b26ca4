// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/http/certificate.h"

#include <QByteArray>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace naru::lab {

namespace {

namespace fs = std::filesystem;

template <auto Function>
struct Free
{
    template <typename T>
    void operator()(T *object) const
    {
        Function(object);
    }
};
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;

std::unexpected<Error> internal(const std::string &detail)
{
    return failure(ErrorCode::Internal, {}, QString::fromStdString(detail));
}

constexpr long ValidSeconds = 10L * 365 * 24 * 3600;

struct Subject
{
    std::string commonName;
    std::vector<std::string> organizations;
    std::vector<std::pair<int, std::string>> extensions; ///< NID, value in OpenSSL's configuration syntax
};

struct Issuer
{
    X509 *certificate;
    EVP_PKEY *key;
};

std::optional<std::string> readFile(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

Result<> writeFile(const fs::path &path, const std::string &text)
{
    std::error_code error;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    // Before the first byte is in it: a key must never be readable by others, not even for a moment.
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, error);
    file << text;
    file.close();
    if (!file || error)
        return internal("cannot write " + path.string());
    return {};
}

std::string pemText(auto &&write)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    write(bio.get());
    char *data = nullptr;
    const long length = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(length)};
}

std::string certificateText(X509 *certificate)
{
    return pemText([certificate](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
}

std::string keyText(EVP_PKEY *key)
{
    return pemText(
        [key](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

Bio bioOf(const std::string &text)
{
    return Bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

Certificate parseCertificate(const std::string &pem)
{
    return Certificate(PEM_read_bio_X509(bioOf(pem).get(), nullptr, nullptr, nullptr));
}

Key parseKey(const std::string &pem)
{
    return Key(PEM_read_bio_PrivateKey(bioOf(pem).get(), nullptr, nullptr, nullptr));
}

void addName(X509_NAME *name, const char *field, const std::string &value)
{
    X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(value.data()),
                               static_cast<int>(value.size()), -1, 0);
}

/// Without an issuer the certificate signs itself.
Certificate issue(const Subject &subject, EVP_PKEY *key, const Issuer *issuer)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    std::array<unsigned char, 16> serial{};
    RAND_bytes(serial.data(), static_cast<int>(serial.size()));
    serial[0] &= 0x7F; // a serial number is positive
    BIGNUM *const number = BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -300); // clocks that are a little behind
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), ValidSeconds);
    X509_set_pubkey(certificate.get(), key);

    X509_NAME *const name = X509_get_subject_name(certificate.get());
    for (const std::string &organization : subject.organizations)
        addName(name, "O", organization);
    addName(name, "CN", subject.commonName);
    X509 *const signer = issuer != nullptr ? issuer->certificate : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));

    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, signer, certificate.get(), nullptr, nullptr, 0);
    for (const auto &[nid, value] : subject.extensions) {
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
        if (!extension)
            return nullptr;
        X509_add_ext(certificate.get(), extension.get(), -1);
    }
    if (X509_sign(certificate.get(), issuer != nullptr ? issuer->key : key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

std::string fingerprint(X509 *certificate, const EVP_MD *digest)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int length = 0;
    X509_digest(certificate, digest, bytes.data(), &length);
    const QByteArray der(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(length));
    return der.toHex(':').toUpper().toStdString();
}

std::optional<Identity> makeIdentity(std::string certificatePem, std::string privateKeyPem)
{
    const Certificate leaf = parseCertificate(certificatePem);
    if (!leaf)
        return std::nullopt;
    return Identity{std::move(certificatePem), std::move(privateKeyPem), fingerprint(leaf.get(), EVP_sha1()),
                    fingerprint(leaf.get(), EVP_sha256())};
}

bool names(X509 *certificate, const std::string &host)
{
    return X509_check_host(certificate, host.c_str(), host.size(), 0, nullptr) == 1 ||
           X509_check_ip_asc(certificate, host.c_str(), 0) == 1;
}

bool isAddress(const std::string &host)
{
    ASN1_OCTET_STRING *const address = a2i_IPADDRESS(host.c_str());
    ASN1_OCTET_STRING_free(address);
    return address != nullptr;
}

Result<Identity> issueInto(const fs::path &directory, const std::string &name, const Subject &subject,
                           const Issuer &issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate leaf = issue(subject, key.get(), &issuer);
    if (!leaf)
        return internal("cannot issue a certificate for " + name);
    auto identity =
        makeIdentity(certificateText(leaf.get()) + certificateText(issuer.certificate), keyText(key.get()));
    if (auto written = writeFile(directory / (name + ".key"), identity->privateKeyPem); !written)
        return failure(written.error());
    if (auto written = writeFile(directory / (name + ".crt"), identity->certificatePem); !written)
        return failure(written.error());
    return *identity;
}

/// What is stored under that name, if this authority issued it and it is valid for another day.
std::optional<Identity> stored(const fs::path &directory, const std::string &name, EVP_PKEY *authorityKey)
{
    auto certificatePem = readFile(directory / (name + ".crt"));
    auto privateKeyPem = readFile(directory / (name + ".key"));
    if (!certificatePem || !privateKeyPem)
        return std::nullopt;
    const Certificate leaf = parseCertificate(*certificatePem);
    std::time_t tomorrow = std::time(nullptr) + 24L * 3600;
    if (!leaf || X509_verify(leaf.get(), authorityKey) != 1 ||
        X509_cmp_time(X509_get0_notAfter(leaf.get()), &tomorrow) < 0)
        return std::nullopt;
    return makeIdentity(std::move(*certificatePem), std::move(*privateKeyPem));
}

} // namespace

CertificateAuthority::CertificateAuthority(fs::path directory, std::string certificatePem,
                                           std::string privateKeyPem)
    : m_directory(std::move(directory))
    , m_certificatePem(std::move(certificatePem))
    , m_privateKeyPem(std::move(privateKeyPem))
{
}

Result<CertificateAuthority> CertificateAuthority::open(fs::path directory)
{
    std::error_code error;
    fs::create_directories(directory, error);
    if (error)
        return internal(directory.string() + ": " + error.message());
    auto certificatePem = readFile(directory / "ca.crt");
    auto privateKeyPem = readFile(directory / "ca.key");
    if (certificatePem && privateKeyPem) {
        if (!parseCertificate(*certificatePem) || !parseKey(*privateKeyPem))
            return internal(directory.string() + ": ca.crt or ca.key is damaged");
        return CertificateAuthority(std::move(directory), std::move(*certificatePem),
                                    std::move(*privateKeyPem));
    }
    const Key key(EVP_EC_gen("P-256"));
    const Certificate self = issue({"naru-lab CA",
                                    {"Naru lab"},
                                    {{NID_basic_constraints, "critical,CA:TRUE"},
                                     {NID_key_usage, "critical,keyCertSign,cRLSign"},
                                     {NID_subject_key_identifier, "hash"}}},
                                   key.get(), nullptr);
    if (!self)
        return internal("cannot make a certificate authority");
    CertificateAuthority authority(std::move(directory), certificateText(self.get()), keyText(key.get()));
    if (auto written = writeFile(authority.m_directory / "ca.key", authority.m_privateKeyPem); !written)
        return failure(written.error());
    if (auto written = writeFile(authority.m_directory / "ca.crt", authority.m_certificatePem); !written)
        return failure(written.error());
    return authority;
}

Result<Identity> CertificateAuthority::server(std::string name, std::vector<std::string> hostNames) const
{
    hostNames.insert(hostNames.begin(), {"localhost", "127.0.0.1", "::1"});
    const Certificate authority = parseCertificate(m_certificatePem);
    const Key key = parseKey(m_privateKeyPem);
    if (auto known = stored(m_directory, name, key.get())) {
        const Certificate leaf = parseCertificate(known->certificatePem);
        if (std::ranges::all_of(hostNames, [&leaf](const auto &host) { return names(leaf.get(), host); }))
            return *known;
    }
    std::string alternatives;
    for (const std::string &host : hostNames)
        alternatives +=
            (alternatives.empty() ? "" : ",") + std::string(isAddress(host) ? "IP:" : "DNS:") + host;
    const Subject subject{hostNames.size() > 3 ? hostNames[3] : "localhost",
                          {"Naru lab"},
                          {{NID_basic_constraints, "critical,CA:FALSE"},
                           {NID_key_usage, "critical,digitalSignature"},
                           {NID_ext_key_usage, "serverAuth"},
                           {NID_subject_key_identifier, "hash"},
                           {NID_authority_key_identifier, "keyid"},
                           {NID_subject_alt_name, alternatives}}};
    return issueInto(m_directory, name, subject, {authority.get(), key.get()});
}

Result<Identity> CertificateAuthority::client(std::string userName, std::vector<std::string> groups) const
{
    const Certificate authority = parseCertificate(m_certificatePem);
    const Key key = parseKey(m_privateKeyPem);
    const std::string file = "client-" + userName;
    if (auto known = stored(m_directory, file, key.get()))
        return *known;
    const Subject subject{std::move(userName),
                          std::move(groups),
                          {{NID_basic_constraints, "critical,CA:FALSE"},
                           {NID_key_usage, "critical,digitalSignature"},
                           {NID_ext_key_usage, "clientAuth"},
                           {NID_authority_key_identifier, "keyid"}}};
    return issueInto(m_directory, file, subject, {authority.get(), key.get()});
}

} // namespace naru::lab
