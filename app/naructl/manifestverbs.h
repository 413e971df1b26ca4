// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/commandline.h"
#include "app/naructl/migrationtarget.h"

#include <QJsonObject>

namespace naru::ctl {

struct NamedOptions
{
    TargetOptions target;
    QString name;
};

struct ExportOptions
{
    TargetOptions target;
    QStringList names; ///< empty = all
};

struct ImportOptions
{
    TargetOptions target;
    QString file;
};

void declareNamed(CLI::App &command, NamedOptions &options);
void declareExport(CLI::App &command, ExportOptions &options);
void declareImport(CLI::App &command, ImportOptions &options);
void declareTargetOnly(CLI::App &command, TargetOptions &options);

/// Prints the manifests of the named (or all) objects as YAML that `kubectl apply -f` accepts. `manifests`
/// gives those of one object, what it needs first.
template <class T>
Task<int> exportObjects(Runtime &runtime, ExportOptions options, QList<T> (MigrationEngine::*all)() const,
                        QList<QJsonObject> (*manifests)(const MigrationEngine &, const T &))
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    QList<T> wanted;
    const QList<T> objects = (target->engine()->*all)();
    if (options.names.isEmpty())
        wanted = listed<T>(objects, options.target);
    for (const QString &name : options.names) {
        const Result<T> object = named(objects, *target, name);
        if (!object)
            co_return runtime.fail(object.error());
        wanted.append(*object);
    }
    QList<QJsonObject> exported;
    for (const T &object : wanted) {
        for (const QJsonObject &manifest : manifests(*target->engine(), object)) {
            if (!exported.contains(manifest))
                exported.append(manifest);
        }
    }
    runtime.printer.raw(manifestsToYaml(exported));
    co_return Done;
}

/// Creates what the file describes; other kinds than `kinds` are refused.
Task<int> importObjects(Runtime &runtime, ImportOptions options, QStringList kinds);

/// Deletes after asking nothing: a script means it. Refused while plans use the object.
Task<int> removeObject(Runtime &runtime, MigrationTarget target, MigrationKind kind, QString name);

} // namespace naru::ctl
