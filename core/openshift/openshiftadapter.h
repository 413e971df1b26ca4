// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"

namespace naru::openshift {

/// OpenShift Virtualization, or any Kubernetes with KubeVirt; kind "openshift". Settings: "login"
/// ("kubeconfig" or "token"), "kubeconfig" (a file; empty = KUBECONFIG or ~/.kube/config; read in place each
/// time), "context", "server", "caFile", "fingerprint"; secret "token". Consents: "insecure", "exec:<command
/// line>", "route:<host>=<SHA-256>" (the certificate of a service of the cluster).
class OpenshiftAdapter final : public Adapter
{
public:
    ConnectionDescriptor descriptor() const override;
    Task<Result<std::shared_ptr<Session>>> connect(ConnectRequest request, Clock &clock,
                                                   CancelToken cancel) override;
};

} // namespace naru::openshift
