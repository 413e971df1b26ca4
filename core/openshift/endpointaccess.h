// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"
#include "core/openshift/kubeclient.h"

namespace naru::openshift {

/// How to reach what the endpoint describes. Errors: those of KubeConfig; InvalidInput (subject = the field);
/// PreconditionFailed with reason "ExecConsent" or "InsecureConsent" (see Adapter::connect); Unauthenticated
/// (reason "NoCredentials").
Result<KubeAccess> accessFor(const ConnectRequest &request);

} // namespace naru::openshift
