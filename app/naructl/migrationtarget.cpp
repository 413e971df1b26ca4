// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/migrationtarget.h"

#include "app/naructl/options.h"
#include "app/naructl/text.h"

#include <QFile>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestInputBytes = 4 * 1024 * 1024; // more than any import may have: the reader says so

Task<Result<QString>> takeUp(Runtime &runtime, QString id, QMap<QString, Secret> secrets)
{
    const Result<> begun = co_await runtime.operations->retry(id, secrets);
    if (!begun)
        co_return failure(begun.error());
    co_return id;
}

} // namespace

void declareTarget(CLI::App &command, TargetOptions &options)
{
    addText(command, "--endpoint", options.endpoint, Text::tr("The cluster that carries the machines in"));
    addText(command, "-n,--namespace", options.ns, Text::tr("Project of the migration objects"));
}

Task<Result<MigrationTarget>> openTarget(Runtime &runtime, TargetOptions options)
{
    const Result<QString> endpoint = co_await runtime.migrationEndpoint(options.endpoint);
    if (!endpoint)
        co_return failure(endpoint.error());
    const CancelToken interrupt = runtime.interrupt.token();
    const Result<EngineAccess> access = co_await accessEngine(runtime.endpoints, *endpoint, interrupt);
    if (!access)
        co_return failure(access.error());
    const QString ns = options.ns.isEmpty() ? access->engine->defaultNamespace() : options.ns;
    co_return MigrationTarget{*endpoint, ns, *access};
}

std::optional<QString> interruptedOperation(Runtime &runtime, const QString &kind,
                                            const MigrationTarget &target, const QString &name)
{
    const Result<QList<Operation>> unfinished = runtime.journal->unfinished();
    for (const Operation &operation : unfinished.value_or(QList<Operation>())) {
        if (operation.kind == kind && operation.target.endpoint == target.endpointId &&
            operation.targetName == name)
            return operation.id;
    }
    return std::nullopt;
}

Task<int> carryOut(Runtime &runtime, MigrationTarget target, QString kind, QString name,
                   QMap<QString, Secret> secrets, std::function<Task<Result<QString>>()> start)
{
    Result<QString> id;
    if (const std::optional<QString> interrupted = interruptedOperation(runtime, kind, target, name)) {
        runtime.printer.remark(Text::tr("Going on with what was interrupted before: %1").arg(name));
        id = co_await takeUp(runtime, *interrupted, secrets);
    } else {
        id = co_await start();
    }
    if (!id)
        co_return runtime.fail(id.error());
    co_return co_await runtime.follow(*id);
}

Result<QByteArray> readInput(const QString &path)
{
    QFile file(path);
    const bool opened =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(ErrorCode::InvalidInput, path, file.errorString());
    return file.read(largestInputBytes);
}

} // namespace naru::ctl
