// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/migrationtarget.h"
#include "app/naructl/trustprompt.h"

namespace naru::ctl {

/// What goes into a provider's secret.
struct ConfirmedCertificate
{
    QByteArray caPem;
    QString sha1;
};

/// Reads the certificate of `url` from this computer and, when it cannot be reached from here, as the cluster
/// sees it; says which one answered. Compares it with the options before anything is created. Errors: as
/// pinOnFirstUse.
Task<Result<ConfirmedCertificate>> confirmCertificate(Runtime &runtime, MigrationTarget target, QUrl url,
                                                      TrustOptions options);

} // namespace naru::ctl
