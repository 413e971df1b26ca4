// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/planwizardstate.h"

#include "core/endpoint/migrationengine.h"
#include "core/inventory/inventory.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/widgets/services.h"

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

template <class Object>
QList<NamespacedName> idsOf(const QList<Object> &objects)
{
    QList<NamespacedName> ids;
    for (const Object &object : objects)
        ids.append(object.id);
    return ids;
}

template <class Map>
QList<Map> between(const QList<Map> &maps, const PlanDraft &draft)
{
    QList<Map> fitting;
    std::ranges::copy_if(maps, std::back_inserter(fitting), [&](const Map &map) {
        return map.source == draft.source && map.destination == draft.destination && !map.deleting;
    });
    return fitting;
}

template <class T>
QList<T> objectsOf(const Inventory &inventory, ObjectKind kind, const QString &endpoint)
{
    QList<T> objects;
    for (const ObjectRef &ref : inventory.all(kind, endpoint)) {
        if (const T *object = inventory.find<T>(ref))
            objects.append(*object);
    }
    std::ranges::sort(objects, {}, &T::name);
    return objects;
}

} // namespace

PlanWizardState::PlanWizardState(const MigrationServices &services, QString endpoint, PlanDraft initial,
                                 QObject *parent)
    : QObject(parent)
    , draft(std::move(initial))
    , m_services(services)
    , m_endpoint(std::move(endpoint))
{
}

DraftContext PlanWizardState::context() const
{
    DraftContext context;
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    if (!engine)
        return context;
    context.providers = engine->providers();
    context.plans = idsOf(engine->plans());
    context.networkMaps = idsOf(engine->networkMaps());
    context.storageMaps = idsOf(engine->storageMaps());
    for (const Container &project :
         objectsOf<Container>(m_services.window.inventory, ObjectKind::Project, m_endpoint))
        context.projects.append(project.name);
    return context;
}

MapChoices PlanWizardState::mapChoices() const
{
    MapChoices choices;
    choices.networks = inventory.networks;
    choices.storages = inventory.storages;
    choices.classes =
        objectsOf<StorageClass>(m_services.window.inventory, ObjectKind::StorageClass, m_endpoint);
    for (const Network &network :
         objectsOf<Network>(m_services.window.inventory, ObjectKind::Network, m_endpoint)) {
        if (network.variant == Network::Variant::NetworkAttachment)
            choices.attachments.append(network);
    }
    return choices;
}

QList<NetworkMap> PlanWizardState::networkMaps() const
{
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    return engine ? between(engine->networkMaps(), draft) : QList<NetworkMap>();
}

QList<StorageMap> PlanWizardState::storageMaps() const
{
    const MigrationEngine *const engine = m_services.engines.engine(m_endpoint);
    return engine ? between(engine->storageMaps(), draft) : QList<StorageMap>();
}

QList<DraftIssue> PlanWizardState::issues(DraftStep step) const
{
    QList<DraftIssue> issues = draftIssues(draft, context());
    issues.removeIf(
        [step](const DraftIssue &issue) { return issue.step != step && step != DraftStep::Review; });
    const auto nameIn = [](const QList<SourceItem> &items, const QString &id) {
        const auto found = std::ranges::find(items, id, &SourceItem::id);
        return found == items.end() ? id : found->name;
    };
    for (DraftIssue &issue : issues) {
        if (issue.code == DraftIssue::Code::NetworkUnmapped)
            issue.subject = nameIn(inventory.networks, issue.subject);
        else if (issue.code == DraftIssue::Code::StorageUnmapped)
            issue.subject = nameIn(inventory.storages, issue.subject);
    }
    return issues;
}

void PlanWizardState::proposeMaps()
{
    const QStringList used = usedNetworkIds(draft.vms) + usedStorageIds(draft.vms);
    if (used == m_proposedFor)
        return;
    m_proposedFor = used;
    if (draft.networks.isNew())
        draft.networks.entries = proposedNetworkEntries(draft.vms, inventory);
    if (draft.storage.isNew())
        draft.storage.entries = proposedStorageEntries(draft.vms, inventory, mapChoices().classes);
    if (draft.networks.newName.isEmpty())
        draft.networks.newName = draft.name + u"-network"_s;
    if (draft.storage.newName.isEmpty())
        draft.storage.newName = draft.name + u"-storage"_s;
}

} // namespace naru
