// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/providercertificate.h"

#include "app/naructl/text.h"
#include "core/net/peercertificate.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

Task<Result<PeerCertificate>> read(Runtime &runtime, MigrationTarget target, QUrl url)
{
    const CancelToken interrupt = runtime.interrupt.token();
    const Result<PeerCertificate> direct = co_await readPeerCertificate(url, {}, runtime.clock, interrupt);
    if (direct) {
        runtime.printer.remark(Text::tr("The certificate was read from this computer."));
        co_return direct;
    }
    const Result<PeerCertificate> seen =
        co_await target.engine()->certificateSeenByCluster(url.toString(), interrupt);
    if (!seen)
        co_return failure(direct.error());
    runtime.printer.remark(Text::tr("The certificate was read through the cluster."));
    co_return seen;
}

} // namespace

Task<Result<ConfirmedCertificate>> confirmCertificate(Runtime &runtime, MigrationTarget target, QUrl url,
                                                      TrustOptions options)
{
    const Result<TrustPolicy> given = trustPolicyFrom(options);
    if (!given)
        co_return failure(given.error());
    const Result<PeerCertificate> certificate = co_await read(runtime, target, url);
    if (!certificate)
        co_return failure(certificate.error());
    // The authorities are the cluster's to verify with; what it finds is the provider's condition.
    if (!given->caPem.isEmpty() && options.fingerprint.isEmpty())
        co_return ConfirmedCertificate{given->caPem, certificate->sha1};
    const Result<> accepted = acceptCertificate(runtime.printer, options, *certificate, url);
    if (!accepted)
        co_return failure(accepted.error());
    co_return ConfirmedCertificate{given->caPem.isEmpty() ? certificate->pem : given->caPem,
                                   certificate->sha1};
}

} // namespace naru::ctl
