// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/openshift/execplugin.h"

#include <optional>
#include <vector>

namespace naru::openshift {

/// How we prove who we are: read from a kubeconfig or typed. At most one of token, tokenFile, exec and the
/// certificate counts, in client-go's order: certificates always, exec before tokenFile before token.
struct KubeLogin
{
    Secret token;
    QString tokenFile; ///< absolute; read again for each request, since it rotates
    QByteArray certificatePem;
    Secret keyPem;
    ExecPlugin exec;
    QList<QPair<QByteArray, QByteArray>> impersonation; ///< Impersonate-* headers
    QString name;                                       ///< the kubeconfig's name for the user, for display

    bool isEmpty() const
    {
        return token.isEmpty() && tokenFile.isEmpty() && certificatePem.isEmpty() && exec.isEmpty();
    }
};

/// Holds the present credential and renews it. Main thread only; held by shared_ptr.
class KubeIdentity final : public std::enable_shared_from_this<KubeIdentity>
{
public:
    KubeIdentity(KubeLogin login, Clock &clock);

    /// The credential to use now. A plugin runs once however many callers wait.
    Task<Result<KubeCredential>> current(CancelToken cancel);
    /// The server refused `refused`: forget it if it is what a plugin gave. False when there is no way to get
    /// another one.
    bool renewAfter(const KubeCredential &refused);

private:
    Result<KubeCredential> fromFile() const;
    Task<Result<KubeCredential>> fromPlugin(CancelToken cancel);
    bool isFresh(const KubeCredential &credential) const;

    KubeLogin m_login;
    Clock &m_clock;
    std::optional<KubeCredential> m_executed; ///< what the plugin gave last
    bool m_running = false;
    std::vector<Completion<>> m_waiting;
};

} // namespace naru::openshift
