// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/runtime.h"
#include "core/endpoint/migrationengine.h"
#include "core/migration/engineaccess.h"

#include <CLI/App.hpp>

#include <algorithm>

namespace naru::ctl {

/// Which cluster, and where in it.
struct TargetOptions
{
    QString endpoint; ///< empty = the only one that can migrate
    QString ns;       ///< empty = where the product keeps its objects
};

void declareTarget(CLI::App &command, TargetOptions &options);

/// A connected cluster whose migration objects have been read.
struct MigrationTarget
{
    QString endpointId;
    QString ns;
    EngineAccess access;

    MigrationEngine *engine() const { return access.engine; }
    NamespacedName idOf(const QString &name) const { return {ns, name}; }
};

Task<Result<MigrationTarget>> openTarget(Runtime &runtime, TargetOptions options);

/// The object of that name in the target's namespace. Error: NotFound (reason "UnknownObject").
template <class T>
Result<T> named(const QList<T> &objects, const MigrationTarget &target, const QString &name)
{
    const auto found =
        std::ranges::find_if(objects, [&](const T &object) { return object.id == target.idOf(name); });
    if (found == objects.end())
        return failure(Error{ErrorCode::NotFound, name, {}, false, QStringLiteral("UnknownObject"), {}});
    return *found;
}

/// Only those of the namespace that was asked for; all when none was.
template <class T>
QList<T> listed(QList<T> objects, const TargetOptions &options)
{
    if (!options.ns.isEmpty())
        objects.removeIf([&](const T &object) { return object.id.ns != options.ns; });
    std::ranges::sort(objects, [](const T &a, const T &b) { return a.id < b.id; });
    return objects;
}

/// The operation that an earlier naructl (or Naru) began and did not live to end.
std::optional<QString> interruptedOperation(Runtime &runtime, const QString &kind,
                                            const MigrationTarget &target, const QString &name);

/// Takes up the interrupted operation of this kind and name, or starts one, and follows it to its end.
Task<int> carryOut(Runtime &runtime, MigrationTarget target, QString kind, QString name,
                   QMap<QString, Secret> secrets, std::function<Task<Result<QString>>()> start);

/// A file's content, or the standard input for "-". Errors: InvalidInput (subject = path).
Result<QByteArray> readInput(const QString &path);

} // namespace naru::ctl
