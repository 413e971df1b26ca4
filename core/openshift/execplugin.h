// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/base/clock.h"
#include "core/base/secret.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QStringList>

namespace naru::openshift {

/// users[].user.exec of a kubeconfig: a program that prints a credential (client.authentication.k8s.io).
struct ExecPlugin
{
    QString command; ///< absolute, or a name to look up in PATH
    QStringList arguments;
    QList<QPair<QString, QString>> environment;
    QString apiVersion; ///< client.authentication.k8s.io/v1 or v1beta1
    QString installHint;
    QString interactiveMode; ///< Never, IfAvailable or Always
    QJsonObject cluster;     ///< spec.cluster of KUBERNETES_EXEC_INFO; empty unless provideClusterInfo

    bool isEmpty() const { return command.isEmpty(); }
    /// The command as a person reads it, and what Endpoint::consents must hold before it runs.
    QString commandLine() const;
    QString consent() const;
};

/// What identifies a client to an API server.
struct KubeCredential
{
    Secret token;
    QByteArray certificatePem;
    Secret keyPem;
    QDateTime expires; ///< invalid = not said

    bool isEmpty() const { return token.isEmpty() && certificatePem.isEmpty(); }
    friend bool operator==(const KubeCredential &, const KubeCredential &) = default;
};

/// Runs the plugin as a child process, never through a shell. Errors, all Unauthenticated: reason
/// "ExecInteractive" (it insists on a terminal), "ExecMissing" (facts "command", "installHint"), "ExecFailed"
/// (its standard error as detail), "ExecReply" (not an ExecCredential); TimedOut after two minutes;
/// Cancelled.
Task<Result<KubeCredential>> runExecPlugin(ExecPlugin plugin, Clock &clock, CancelToken cancel);

/// The credential in a plugin's standard output.
Result<KubeCredential> readExecCredential(const QByteArray &output);

} // namespace naru::openshift
