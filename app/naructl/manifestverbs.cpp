// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/manifestverbs.h"

#include "app/naructl/options.h"
#include "app/naructl/text.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

void declareTargetOnly(CLI::App &command, TargetOptions &options)
{
    declareTarget(command, options);
}

void declareNamed(CLI::App &command, NamedOptions &options)
{
    addText(command, "name", options.name, Text::tr("Name of the object"))->required();
    declareTarget(command, options.target);
}

void declareExport(CLI::App &command, ExportOptions &options)
{
    addTexts(command, "name", options.names, Text::tr("Names of the objects; all when there are none"));
    declareTarget(command, options.target);
}

void declareImport(CLI::App &command, ImportOptions &options)
{
    addText(command, "file", options.file, Text::tr("YAML file; \"-\" for the standard input"))->required();
    declareTarget(command, options.target);
}

Task<int> importObjects(Runtime &runtime, ImportOptions options, QStringList kinds)
{
    const Result<QByteArray> yaml = readInput(options.file);
    if (!yaml)
        co_return runtime.fail(yaml.error());
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const Result<QList<ImportedManifest>> manifests = manifestsFromYaml(*yaml, target->ns);
    if (!manifests)
        co_return runtime.fail(manifests.error());
    for (const ImportedManifest &manifest : *manifests) {
        if (!kinds.contains(manifest.kind()))
            co_return runtime.fail(
                Error{ErrorCode::InvalidInput,
                      options.file,
                      {},
                      false,
                      u"ImportKind"_s,
                      {{u"kind"_s, manifest.kind()}, {u"line"_s, QString::number(manifest.line)}}});
    }
    MigrationOperations *const migration = runtime.migration.get();
    const QString endpoint = target->endpointId;
    const QList<ImportedManifest> all = *manifests;
    co_return co_await carryOut(
        runtime, *target, u"migration.import"_s, all.last().name(), {},
        [migration, endpoint, all] { return migration->importManifests(endpoint, all); });
}

Task<int> removeObject(Runtime &runtime, MigrationTarget target, MigrationKind kind, QString name)
{
    MigrationOperations *const migration = runtime.migration.get();
    const QString endpoint = target.endpointId;
    const NamespacedName id = target.idOf(name);
    co_return co_await carryOut(
        runtime, target, u"migration.delete"_s, name, {},
        [migration, endpoint, kind, id] { return migration->remove(endpoint, kind, id); });
}

} // namespace naru::ctl
