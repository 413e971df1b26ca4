// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/manifestverbs.h"
#include "app/naructl/mapentries.h"
#include "app/naructl/migrationrows.h"
#include "app/naructl/options.h"
#include "app/naructl/text.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

struct CreateOptions
{
    TargetOptions target;
    QString name;
    QString source;
    QString destination = u"host"_s;
    QStringList entries;
};

/// What differs between the two kinds of maps.
struct NetworkMaps
{
    using Map = NetworkMap;
    static constexpr auto all = &MigrationEngine::networkMaps;
    static constexpr auto kind = MigrationKind::NetworkMap;
    static constexpr auto create = &MigrationOperations::createNetworkMap;
    static QString operation() { return u"networkmap.create"_s; }
    static QString manifestKind() { return u"NetworkMap"_s; }
    static Row row(const Map &map) { return networkMapRow(map); }
    static auto entries(const QStringList &texts, const SourceInventory &source, const QString &ns)
    {
        return networkEntries(texts, source, ns);
    }
};

struct StorageMaps
{
    using Map = StorageMap;
    static constexpr auto all = &MigrationEngine::storageMaps;
    static constexpr auto kind = MigrationKind::StorageMap;
    static constexpr auto create = &MigrationOperations::createStorageMap;
    static QString operation() { return u"storagemap.create"_s; }
    static QString manifestKind() { return u"StorageMap"_s; }
    static Row row(const Map &map) { return storageMapRow(map); }
    static auto entries(const QStringList &texts, const SourceInventory &source, const QString &)
    {
        return storageEntries(texts, source);
    }
};

/// Prints the issues; true when there are any.
bool refuse(Runtime &runtime, const QList<DraftIssue> &issues)
{
    QList<Row> rows;
    for (const DraftIssue &issue : issues)
        rows.append(issueRow(issue));
    if (!rows.isEmpty())
        runtime.printer.list(findingTitles(), rows);
    return !rows.isEmpty();
}

template <class Kind>
Task<int> create(Runtime &runtime, CreateOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const Result<Provider> source = named(target->engine()->providers(), *target, options.source);
    const Result<Provider> destination = named(target->engine()->providers(), *target, options.destination);
    for (const Result<Provider> *provider : {&source, &destination}) {
        if (!*provider)
            co_return runtime.fail(provider->error());
    }
    const Result<SourceInventory> inventory =
        co_await runtime.sources.read(target->endpointId, *source, runtime.interrupt.token());
    if (!inventory)
        co_return runtime.fail(inventory.error());
    const auto entries = Kind::entries(options.entries, *inventory, target->ns);
    if (!entries)
        co_return runtime.fail(entries.error());
    if (refuse(runtime, mapIssues(*entries)))
        co_return Invalid;
    typename Kind::Map map;
    map.id = target->idOf(options.name);
    map.source = source->id;
    map.destination = destination->id;
    map.entries = *entries;
    MigrationOperations *const migration = runtime.migration.get();
    const QString endpoint = target->endpointId;
    co_return co_await carryOut(
        runtime, *target, Kind::operation(), options.name, {},
        [migration, endpoint, map] { return (migration->*Kind::create)(endpoint, map); });
}

template <class Kind>
Task<int> list(Runtime &runtime, TargetOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options);
    if (!target)
        co_return runtime.fail(target.error());
    QList<Row> rows;
    for (const auto &map : listed((target->engine()->*Kind::all)(), options))
        rows.append(Kind::row(map));
    runtime.printer.list(mapTitles(), rows);
    co_return Done;
}

template <class Kind>
Task<int> show(Runtime &runtime, NamedOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const auto map = named((target->engine()->*Kind::all)(), *target, options.name);
    if (!map)
        co_return runtime.fail(map.error());
    runtime.printer.object(Kind::row(*map).machine, mapLines(*map));
    co_return Done;
}

template <class Kind>
Task<int> remove(Runtime &runtime, NamedOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    const auto map = named((target->engine()->*Kind::all)(), *target, options.name);
    if (!map)
        co_return runtime.fail(map.error());
    co_return co_await removeObject(runtime, *target, Kind::kind, options.name);
}

template <class Map>
QList<QJsonObject> manifests(const MigrationEngine &engine, const Map &map)
{
    return {engine.manifest(map)};
}

template <class Kind>
Task<int> exportMaps(Runtime &runtime, ExportOptions options)
{
    using Map = typename Kind::Map;
    return exportObjects<Map>(runtime, options, Kind::all, manifests<Map>);
}

template <class Kind>
Task<int> importMaps(Runtime &runtime, ImportOptions options)
{
    return importObjects(runtime, options, {Kind::manifestKind()});
}

void declareCreate(CLI::App &command, CreateOptions &options, const QString &entryForm)
{
    addText(command, "name", options.name, Text::tr("What to call it"))->required();
    addText(command, "--source", options.source, Text::tr("Source provider"))->required();
    addText(command, "--destination", options.destination, Text::tr("Target provider"));
    addTexts(command, "--map", options.entries, entryForm)->required();
    declareTarget(command, options.target);
}

template <class Kind>
void addVerbs(CLI::App &group, Verb &chosen, const QString &entryForm)
{
    addVerb<CreateOptions>(
        group, chosen, "create", Text::tr("Create a map"),
        [entryForm](CLI::App &command, CreateOptions &options) {
            declareCreate(command, options, entryForm);
        },
        create<Kind>);
    addVerb<TargetOptions>(group, chosen, "list", Text::tr("List maps"), declareTargetOnly, list<Kind>);
    addVerb<NamedOptions>(group, chosen, "show", Text::tr("Show one map"), declareNamed, show<Kind>);
    addVerb<NamedOptions>(group, chosen, "delete", Text::tr("Delete a map that no plan uses"), declareNamed,
                          remove<Kind>);
    addVerb<ExportOptions>(group, chosen, "export", Text::tr("Print as YAML"), declareExport,
                           exportMaps<Kind>);
    addVerb<ImportOptions>(group, chosen, "import", Text::tr("Create from YAML"), declareImport,
                           importMaps<Kind>);
}

} // namespace

void addMapVerbs(CLI::App &app, Verb &chosen)
{
    addVerbs<NetworkMaps>(addGroup(app, "netmap", Text::tr("Network maps")), chosen,
                          Text::tr("SOURCE=pod, SOURCE=ignored or SOURCE=NAMESPACE/ATTACHMENT; repeatable"));
    addVerbs<StorageMaps>(addGroup(app, "storagemap", Text::tr("Storage maps")), chosen,
                          Text::tr("DATASTORE=STORAGE-CLASS[,ACCESS-MODE[,VOLUME-MODE]]; repeatable"));
}

} // namespace naru::ctl
