// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/trustprompt.h"

#include "app/naructl/options.h"
#include "app/naructl/text.h"
#include "core/net/peercertificate.h"
#include "ui/text/format.h"

#include <QFile>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCaFileBytes = 1024 * 1024;
constexpr qsizetype sha256Length = 32 * 3 - 1;

Result<QByteArray> readCaFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput, u"ca-file"_s, file.errorString());
    const QByteArray pem = file.read(largestCaFileBytes);
    if (const Result<PeerCertificate> certificate = describeCertificate(pem); !certificate)
        return failure(ErrorCode::InvalidInput, u"ca-file"_s, certificate.error().nativeDetail);
    return pem;
}

} // namespace

void declareTrust(CLI::App &command, TrustOptions &options)
{
    addText(command, "--fingerprint", options.fingerprint,
            Text::tr("Fingerprint (SHA-256 or SHA-1) that the server's certificate must have"));
    // A connection may have a field of this name already.
    if (!command.get_option_no_throw("--ca-file"))
        addText(command, "--ca-file", options.caFile,
                Text::tr("File with the authorities (PEM) that vouch for the server"));
    CLI::Option *const firstUse = command.add_flag(
        "--trust-on-first-use", options.trustOnFirstUse,
        Text::tr("Print the fingerprint of an unknown certificate, and accept it with --accept-fingerprint")
            .toStdString());
    addText(command, "--accept-fingerprint", options.acceptFingerprint,
            Text::tr("The printed SHA-256 fingerprint, compared with the administrator's"))
        ->needs(firstUse);
}

Result<TrustPolicy> trustPolicyFrom(const TrustOptions &options)
{
    TrustPolicy trust;
    if (!options.fingerprint.isEmpty()) {
        const QString fingerprint = normalizedFingerprint(options.fingerprint);
        if (fingerprint.isEmpty())
            return failure(ErrorCode::InvalidInput, u"fingerprint"_s, options.fingerprint);
        (fingerprint.size() == sha256Length ? trust.pinnedSha256 : trust.pinnedSha1) = fingerprint;
    }
    if (!options.caFile.isEmpty()) {
        const Result<QByteArray> pem = readCaFile(options.caFile);
        if (!pem)
            return failure(pem.error());
        trust.caPem = *pem;
    }
    return trust;
}

Result<> acceptCertificate(Printer &printer, const TrustOptions &options, const PeerCertificate &certificate,
                           const QUrl &url)
{
    const bool typed = !options.fingerprint.isEmpty();
    const QString text = typed ? options.fingerprint : options.acceptFingerprint;
    if (text.isEmpty()) {
        showCertificate(printer, certificate);
        printer.remark(Text::tr(
            "Compare the SHA-256 fingerprint with the administrator's. To accept it, run again with:"));
        printer.remark(u"  --trust-on-first-use --accept-fingerprint "_s + certificate.sha256);
        return failure(Error{ErrorCode::TlsUntrusted, url.host(), {}, false, u"Untrusted"_s, {}});
    }
    const QString expected = normalizedFingerprint(text);
    if (expected.isEmpty() || (!typed && expected.size() != sha256Length))
        return failure(ErrorCode::InvalidInput, typed ? u"fingerprint"_s : u"accept-fingerprint"_s, text);
    const QString actual = expected.size() == sha256Length ? certificate.sha256 : certificate.sha1;
    if (expected == actual)
        return {};
    showCertificate(printer, certificate);
    return failure(Error{ErrorCode::TlsUntrusted,
                         url.host(),
                         {},
                         false,
                         u"PinChanged"_s,
                         {{u"expected"_s, expected}, {u"actual"_s, actual}}});
}

Task<Result<TrustPolicy>> pinOnFirstUse(Runtime &runtime, TrustOptions options, QUrl url, QString proxyUrl)
{
    const Result<PeerCertificate> certificate =
        co_await readPeerCertificate(url, proxyUrl, runtime.clock, runtime.interrupt.token());
    if (!certificate)
        co_return failure(certificate.error());
    const Result<> accepted = acceptCertificate(runtime.printer, options, *certificate, url);
    if (!accepted)
        co_return failure(accepted.error());
    TrustPolicy trust;
    trust.pinnedSha256 = certificate->sha256;
    co_return trust;
}

void showCertificate(Printer &printer, const PeerCertificate &certificate)
{
    printer.remark(Text::tr("The server presents this certificate:"));
    const QPair<QString, QString> lines[] = {
        {Text::tr("Subject"), certificate.subject},
        {Text::tr("Issuer"), certificate.issuer},
        {Text::tr("Valid from"), format::dateTime(certificate.notBefore)},
        {Text::tr("Valid until"), format::dateTime(certificate.notAfter)},
        {u"SHA-256"_s, certificate.sha256},
        {u"SHA-1"_s, certificate.sha1},
    };
    for (const auto &[label, value] : lines)
        printer.remark(u"  %1: %2"_s.arg(label, value));
}

} // namespace naru::ctl
