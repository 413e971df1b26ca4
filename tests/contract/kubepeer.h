// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>

namespace naru::test {

/// A Kubernetes API server that the contract suite runs against. It serves the CRDs of Forklift and KubeVirt;
/// `admin` may do everything, `viewer` nothing but discovery.
class KubePeer
{
public:
    virtual ~KubePeer() = default;

    /// Why this machine cannot have the peer; empty when it can.
    virtual QString skipReason() const = 0;
    /// Why it does not run although it should; empty when it runs.
    virtual QString failure() const = 0;
    virtual QUrl url() const = 0;
    virtual QByteArray caPem() const = 0;
    virtual Secret adminToken() const = 0;
    virtual Secret viewerToken() const = 0;
    /// The context `admin` is the current one.
    virtual QString kubeconfig() const = 0;
    /// Makes older continue tokens and resource versions 410 Gone.
    virtual bool forgetHistory() = 0;
};

/// Each program of the suite links one definition.
std::unique_ptr<KubePeer> startKubePeer();

} // namespace naru::test
