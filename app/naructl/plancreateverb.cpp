// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/commandline.h"
#include "app/naructl/mapentries.h"
#include "app/naructl/migrationtarget.h"
#include "app/naructl/options.h"
#include "app/naructl/planpreflight.h"
#include "app/naructl/text.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

struct CreateOptions
{
    TargetOptions target;
    QString name;
    QString description;
    QString source;
    QString destination = u"host"_s;
    QString project;
    bool createProject = false;
    QStringList vms;
    QStringList renames;
    QString networkMap;
    QStringList networkEntries;
    QString storageMap;
    QStringList storageEntries;
    bool warm = false;
    QString preHook;
    QString postHook;
    QString hookImage = u"quay.io/konveyor/hook-runner"_s;
    QString power = u"auto"_s;
};

std::unexpected<Error> invalid(const QString &reason, const QString &subject)
{
    return failure(Error{ErrorCode::InvalidInput, subject, {}, false, reason, {}});
}

Result<SourceVm> machineNamed(const SourceInventory &source, const QString &name)
{
    QList<SourceVm> found;
    for (const SourceVm &vm : source.vms) {
        if (vm.id == name)
            return vm;
        if (vm.name == name)
            found.append(vm);
    }
    if (found.size() != 1)
        return invalid(found.isEmpty() ? u"UnknownMachine"_s : u"SeveralMachines"_s, name);
    return found.first();
}

Result<> addMachines(PlanDraft &draft, const CreateOptions &options, const SourceInventory &source)
{
    for (const QString &name : options.vms) {
        const Result<SourceVm> vm = machineNamed(source, name);
        if (!vm)
            return failure(vm.error());
        draft.vms.append(*vm);
    }
    for (const QString &rename : options.renames) {
        const qsizetype equals = rename.lastIndexOf(u'=');
        const Result<SourceVm> vm = machineNamed(source, rename.left(equals));
        if (equals <= 0 || !vm)
            return invalid(u"UnknownMachine"_s, rename);
        draft.targetNames.insert(vm->id, rename.mid(equals + 1));
    }
    return {};
}

QStringList projectsOf(const Inventory &inventory, const QString &endpoint)
{
    QStringList names;
    for (const ObjectRef &ref : inventory.all(ObjectKind::Project, endpoint))
        names.append(inventory.nameOf(ref));
    return names;
}

QList<StorageClass> storageClasses(const Runtime &runtime, const QString &endpoint)
{
    QList<StorageClass> classes;
    for (const ObjectRef &ref : runtime.inventory.all(ObjectKind::StorageClass, endpoint)) {
        if (const auto *storage = runtime.inventory.find<StorageClass>(ref))
            classes.append(*storage);
    }
    return classes;
}

/// An existing map, or a new one named after the plan with the given entries, or with those that fit the
/// machines.
Result<> chooseMaps(PlanDraft &draft, const CreateOptions &options, const Runtime &runtime,
                    const MigrationTarget &target, const SourceInventory &source)
{
    if (!options.networkMap.isEmpty()) {
        const Result<NetworkMap> map = named(target.engine()->networkMaps(), target, options.networkMap);
        if (!map)
            return failure(map.error());
        draft.networks = {map->id, {}, map->entries};
    } else {
        const auto entries = networkEntries(options.networkEntries, source, options.project);
        if (!entries)
            return failure(entries.error());
        draft.networks = {{},
                          options.name + u"-network"_s,
                          entries->isEmpty() ? proposedNetworkEntries(draft.vms, source) : *entries};
    }
    if (!options.storageMap.isEmpty()) {
        const Result<StorageMap> map = named(target.engine()->storageMaps(), target, options.storageMap);
        if (!map)
            return failure(map.error());
        draft.storage = {map->id, {}, map->entries};
    } else {
        const auto entries = storageEntries(options.storageEntries, source);
        if (!entries)
            return failure(entries.error());
        const QList<StorageClass> classes = storageClasses(runtime, target.endpointId);
        draft.storage = {{},
                         options.name + u"-storage"_s,
                         entries->isEmpty() ? proposedStorageEntries(draft.vms, source, classes) : *entries};
    }
    return {};
}

Result<> addHook(PlanDraft &draft, PlanHookRef::Step step, const QString &file, const QString &image)
{
    if (file.isEmpty())
        return {};
    const Result<QByteArray> playbook = readInput(file);
    if (!playbook)
        return failure(playbook.error());
    draft.hooks.append({step, image, *playbook});
    return {};
}

Result<PlanDraft> draftFrom(const CreateOptions &options, const Runtime &runtime,
                            const MigrationTarget &target, const Provider &source,
                            const SourceInventory &inventory)
{
    PlanDraft draft;
    draft.name = options.name;
    draft.ns = target.ns;
    draft.description = options.description;
    draft.source = source.id;
    draft.destination = target.idOf(options.destination);
    draft.targetProject = options.project;
    draft.type = options.warm ? MigrationType::Warm : MigrationType::Cold;
    draft.targetPower = options.power == "on"_L1    ? TargetPower::On
                        : options.power == "off"_L1 ? TargetPower::Off
                                                    : TargetPower::Auto;
    const bool projectExists = projectsOf(runtime.inventory, target.endpointId).contains(options.project);
    draft.createTargetProject = options.createProject && !projectExists;
    if (const Result<> added = addMachines(draft, options, inventory); !added)
        return failure(added.error());
    if (const Result<> chosen = chooseMaps(draft, options, runtime, target, inventory); !chosen)
        return failure(chosen.error());
    for (const auto &[step, file] : {std::pair(PlanHookRef::Step::Pre, options.preHook),
                                     std::pair(PlanHookRef::Step::Post, options.postHook)}) {
        if (const Result<> added = addHook(draft, step, file, options.hookImage); !added)
            return failure(added.error());
    }
    return draft;
}

template <class T>
QList<NamespacedName> idsOf(const QList<T> &objects)
{
    QList<NamespacedName> ids;
    for (const T &object : objects)
        ids.append(object.id);
    return ids;
}

DraftContext contextOf(const Runtime &runtime, const MigrationTarget &target)
{
    MigrationEngine *const engine = target.engine();
    return {engine->providers(), projectsOf(runtime.inventory, target.endpointId), idsOf(engine->plans()),
            idsOf(engine->networkMaps()), idsOf(engine->storageMaps())};
}

Task<int> create(Runtime &runtime, CreateOptions options)
{
    const Result<MigrationTarget> target = co_await openTarget(runtime, options.target);
    if (!target)
        co_return runtime.fail(target.error());
    if (interruptedOperation(runtime, u"plan.create"_s, *target, options.name))
        co_return co_await carryOut(runtime, *target, u"plan.create"_s, options.name, {}, {});
    const Result<Provider> source = named(target->engine()->providers(), *target, options.source);
    if (!source)
        co_return runtime.fail(source.error());
    const auto loaded =
        co_await runtime.endpoints.connectAndLoad(target->endpointId, runtime.interrupt.token());
    if (!loaded)
        co_return runtime.fail(loaded.error());
    co_await runtime.connectOthers(target->endpointId);
    const Result<SourceInventory> inventory =
        co_await runtime.sources.read(target->endpointId, *source, runtime.interrupt.token());
    if (!inventory)
        co_return runtime.fail(inventory.error());
    const Result<PlanDraft> draft = draftFrom(options, runtime, *target, *source, *inventory);
    if (!draft)
        co_return runtime.fail(draft.error());
    const Result<QList<Finding>> findings =
        co_await runtime.checks.check(target->endpointId, *draft, *inventory, runtime.interrupt.token());
    if (!findings)
        co_return runtime.fail(findings.error());
    if (report(runtime.printer, draftIssues(*draft, contextOf(runtime, *target)), *findings))
        co_return Invalid;
    MigrationOperations *const migration = runtime.migration.get();
    const QString endpoint = target->endpointId;
    const PlanDraft wanted = *draft;
    co_return co_await carryOut(
        runtime, *target, u"plan.create"_s, options.name, {},
        [migration, endpoint, wanted] { return migration->createPlan(endpoint, wanted); });
}

void declare(CLI::App &command, CreateOptions &options)
{
    addText(command, "name", options.name, Text::tr("What to call it"))->required();
    addText(command, "--source", options.source, Text::tr("Source provider"))->required();
    addText(command, "--destination", options.destination, Text::tr("Target provider"));
    addText(command, "--target-project", options.project, Text::tr("Project the machines go to"))->required();
    command.add_flag("--create-project", options.createProject,
                     Text::tr("Create the target project when it is missing").toStdString());
    addTexts(command, "--vm", options.vms, Text::tr("Name or id of a machine; repeatable"))->required();
    addTexts(command, "--rename", options.renames, Text::tr("MACHINE=TARGET-NAME; repeatable"));
    CLI::Option *const networkMap =
        addText(command, "--network-map", options.networkMap, Text::tr("Existing network map"));
    addTexts(command, "--map-network", options.networkEntries,
             Text::tr("Entry of a new network map, as in netmap create; repeatable"))
        ->excludes(networkMap);
    CLI::Option *const storageMap =
        addText(command, "--storage-map", options.storageMap, Text::tr("Existing storage map"));
    addTexts(command, "--map-storage", options.storageEntries,
             Text::tr("Entry of a new storage map, as in storagemap create; repeatable"))
        ->excludes(storageMap);
    command.add_flag("--warm", options.warm, Text::tr("Warm migration").toStdString());
    addText(command, "--target-power", options.power, Text::tr("Power state on the target"))
        ->check(CLI::IsMember({"auto", "on", "off"}));
    addText(command, "--pre-hook", options.preHook, Text::tr("Ansible playbook to run before"));
    addText(command, "--post-hook", options.postHook, Text::tr("Ansible playbook to run afterwards"));
    addText(command, "--hook-image", options.hookImage, Text::tr("Image that runs the hooks"));
    addText(command, "--description", options.description, Text::tr("Description"));
    declareTarget(command, options.target);
}

} // namespace

void addPlanCreateVerb(CLI::App &planGroup, Verb &chosen)
{
    addVerb<CreateOptions>(planGroup, chosen, "create", Text::tr("Check and create a plan"), declare, create);
}

} // namespace naru::ctl
