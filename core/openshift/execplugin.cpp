// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/execplugin.h"

#include "core/async/completion.h"
#include "core/async/timing.h"
#include "core/openshift/jsonpath.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes longestRun{2};
constexpr qsizetype longestDetail = 2000;

Error execError(const QString &reason, const ExecPlugin &plugin, const QString &detail = {})
{
    return Error{ErrorCode::Unauthenticated,
                 plugin.command,
                 detail,
                 false,
                 reason,
                 {{u"command"_s, plugin.commandLine()}, {u"installHint"_s, plugin.installHint}}};
}

QProcessEnvironment environmentFor(const ExecPlugin &plugin)
{
    QJsonObject spec{{u"interactive"_s, false}};
    if (!plugin.cluster.isEmpty())
        spec.insert(u"cluster"_s, plugin.cluster);
    const QJsonObject info{
        {u"apiVersion"_s, plugin.apiVersion}, {u"kind"_s, u"ExecCredential"_s}, {u"spec"_s, spec}};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : plugin.environment)
        environment.insert(name, value);
    environment.insert(u"KUBERNETES_EXEC_INFO"_s, QString::fromUtf8(compactJson(info)));
    return environment;
}

Result<KubeCredential> outcomeOf(QProcess &process, const ExecPlugin &plugin)
{
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0) {
        Result<KubeCredential> credential = readExecCredential(process.readAllStandardOutput());
        if (!credential)
            return failure(execError(u"ExecReply"_s, plugin));
        return credential;
    }
    const QString said = QString::fromUtf8(process.readAllStandardError().left(longestDetail)).trimmed();
    return failure(execError(u"ExecFailed"_s, plugin, said));
}

Task<Result<KubeCredential>> runProgram(ExecPlugin plugin, QString program, CancelToken cancel)
{
    const Completion<KubeCredential> done;
    const auto process = std::make_shared<QProcess>();
    process->setProcessEnvironment(environmentFor(plugin));
    process->setStandardInputFile(QProcess::nullDevice());
    QObject::connect(process.get(), &QProcess::finished, process.get(),
                     [&process = *process, plugin, done] { done.settle(outcomeOf(process, plugin)); });
    QObject::connect(process.get(), &QProcess::errorOccurred, process.get(),
                     [plugin, done, &process = *process](QProcess::ProcessError error) {
                         if (error == QProcess::FailedToStart)
                             done.settle(failure(execError(u"ExecMissing"_s, plugin, process.errorString())));
                     });
    const CancelRegistration registration = cancel.onCancel([process] { process->kill(); });
    process->start(program, plugin.arguments);
    Result<KubeCredential> credential =
        co_await done; // also after a kill: a QProcess must not die before its child
    if (cancel.isCancelled())
        co_return failure(cancelledError());
    co_return credential;
}

} // namespace

QString ExecPlugin::commandLine() const
{
    return (QStringList{command} + arguments).join(u' ');
}

QString ExecPlugin::consent() const
{
    return u"exec:"_s + commandLine();
}

Result<KubeCredential> readExecCredential(const QByteArray &output)
{
    const QJsonObject document = QJsonDocument::fromJson(output).object();
    const QJsonObject status = objectAt(document, u"status");
    KubeCredential credential;
    credential.token = Secret::fromText(textAt(status, u"token"));
    credential.certificatePem = textAt(status, u"clientCertificateData").toUtf8();
    credential.keyPem = Secret::fromText(textAt(status, u"clientKeyData"));
    credential.expires = timeAt(status, u"expirationTimestamp");
    if (textAt(document, u"kind") != u"ExecCredential"_s || credential.isEmpty() ||
        credential.certificatePem.isEmpty() != credential.keyPem.isEmpty())
        return failure(Error{ErrorCode::Unauthenticated, {}, {}, false, u"ExecReply"_s, {}});
    return credential;
}

Task<Result<KubeCredential>> runExecPlugin(ExecPlugin plugin, Clock &clock, CancelToken cancel)
{
    if (plugin.interactiveMode == u"Always"_s)
        co_return failure(execError(u"ExecInteractive"_s, plugin));
    const QString program =
        plugin.command.contains(u'/') ? plugin.command : QStandardPaths::findExecutable(plugin.command);
    if (program.isEmpty())
        co_return failure(execError(u"ExecMissing"_s, plugin));
    co_return co_await withDeadline<KubeCredential>(
        clock, longestRun, cancel,
        [plugin, program](CancelToken token) { return runProgram(plugin, program, token); });
}

} // namespace naru::openshift
