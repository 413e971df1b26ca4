// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/sourcecatalog.h"

#include "core/endpoint/facets.h"
#include "core/endpoint/migrationengine.h"
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"

#include <QUrl>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

/// "host:port" in lower case of an address with or without scheme and path.
QString authority(const QString &address)
{
    const QUrl url = QUrl::fromUserInput(address.contains(u"://"_s) ? address : u"https://"_s + address);
    return url.host().isEmpty() ? QString() : u"%1:%2"_s.arg(url.host().toLower()).arg(url.port(443));
}

QList<SourceItem> items(const Inventory &inventory, ObjectKind kind, const QString &endpoint)
{
    QList<SourceItem> result;
    for (const ObjectRef &ref : inventory.all(kind, endpoint)) {
        const ObjectCommon &object = common(*inventory.find(ref));
        result.append({ref.id, object.name, object.parent.id, inventory.pathOf(ref) + u'/' + object.name});
    }
    return result;
}

QStringList idsOf(const QList<ObjectRef> &refs)
{
    QStringList ids;
    for (const ObjectRef &ref : refs)
        ids.append(ref.id);
    return ids;
}

} // namespace

SourceCatalog::SourceCatalog(EndpointManager &endpoints, Inventory &inventory)
    : m_endpoints(endpoints)
    , m_inventory(inventory)
{
}

Task<Result<SourceInventory>> SourceCatalog::read(QString endpoint, Provider provider, CancelToken cancel)
{
    const Result<EngineAccess> access = co_await accessEngine(m_endpoints, endpoint, cancel);
    if (!access)
        co_return failure(access.error());
    Result<SourceInventory> served = co_await access->engine->sourceInventory(provider.id, cancel);
    const QString own = matchingEndpoint(provider);
    if (served || own.isEmpty() || served.error().isCancelled())
        co_return served;
    co_return co_await readOwn(own, cancel);
}

Task<Result<SourceInventory>> SourceCatalog::readOwn(QString endpoint, CancelToken cancel)
{
    const auto session = co_await m_endpoints.connectAndLoad(endpoint, cancel);
    if (!session)
        co_return failure(session.error());
    SourceInventory result;
    result.origin = SourceInventory::Origin::OwnEndpoint;
    for (const ObjectRef &ref : m_inventory.all(ObjectKind::VirtualMachine, endpoint)) {
        if (const SourceVm vm = sourceVm(ref); !vm.isTemplate)
            result.vms.append(vm);
    }
    result.networks = items(m_inventory, ObjectKind::Network, endpoint);
    result.storages = items(m_inventory, ObjectKind::Datastore, endpoint);
    result.hosts = items(m_inventory, ObjectKind::Host, endpoint);
    result.clusters = items(m_inventory, ObjectKind::Cluster, endpoint);
    result.datacenters = items(m_inventory, ObjectKind::Datacenter, endpoint);
    result.folders = items(m_inventory, ObjectKind::Folder, endpoint);
    co_return result;
}

Task<Result<QList<SourceVm>>> SourceCatalog::withDetails(Provider provider, QList<SourceVm> vms,
                                                         CancelToken cancel)
{
    const QString own = matchingEndpoint(provider);
    if (own.isEmpty())
        co_return vms;
    const auto session = co_await m_endpoints.connectAndLoad(own, cancel);
    VmInspection *const inspection = session ? (*session)->vmInspection() : nullptr;
    if (!inspection)
        co_return vms; // what is not known stays "not checked"
    QList<ObjectRef> refs;
    for (const SourceVm &vm : vms)
        refs.append({own, ObjectKind::VirtualMachine, vm.id});
    const Result<QList<VirtualMachineDetails>> inspected = co_await inspection->inspect(refs, cancel);
    if (!inspected && inspected.error().isCancelled())
        co_return failure(inspected.error());
    for (const VirtualMachineDetails &details : inspected.value_or(QList<VirtualMachineDetails>())) {
        const auto vm = std::ranges::find(vms, details.ref.id, &SourceVm::id);
        if (vm == vms.end() || !isSameMachine(*vm, details.ref))
            continue;
        vm->details = details;
        vm->detailsFromGuestless = false;
    }
    co_return vms;
}

bool SourceCatalog::isSameMachine(const SourceVm &vm, const ObjectRef &own) const
{
    // Two vCenters behind one address at different times may give one MoRef to different machines.
    const auto *known = m_inventory.find<VirtualMachine>(own);
    return known && (vm.uuid.isEmpty() || known->uuid.isEmpty() ||
                     vm.uuid.compare(known->uuid, Qt::CaseInsensitive) == 0);
}

QString SourceCatalog::matchingEndpoint(const Provider &provider) const
{
    if (provider.type != Provider::Type::VSphere)
        return {};
    const QString wanted = authority(provider.url);
    for (const Endpoint &endpoint : m_endpoints.endpoints()) {
        if (!wanted.isEmpty() && authority(endpoint.settings.value(u"address"_s)) == wanted)
            return endpoint.id;
    }
    return {};
}

std::optional<Provider> SourceCatalog::matchingProvider(const QString &endpoint,
                                                        const QList<Provider> &providers) const
{
    const auto found = std::ranges::find_if(
        providers, [&](const Provider &provider) { return matchingEndpoint(provider) == endpoint; });
    return found == providers.end() ? std::nullopt : std::optional(*found);
}

SourceVm SourceCatalog::sourceVm(const ObjectRef &ref) const
{
    SourceVm result;
    const auto *vm = m_inventory.find<VirtualMachine>(ref);
    if (!vm)
        return result;
    result.id = ref.id;
    result.name = vm->name;
    result.uuid = vm->uuid;
    result.folderPath = m_inventory.pathOf(ref);
    result.path = result.folderPath + u'/' + vm->name;
    result.powerState = vm->powerState;
    result.isTemplate = vm->isTemplate;
    result.hostName = vm->host.isNull() ? QString() : m_inventory.nameOf(vm->host);
    const ObjectRef cluster = m_inventory.ancestor(vm->host, ObjectKind::Cluster);
    result.clusterName = cluster.isNull() ? QString() : m_inventory.nameOf(cluster);
    const ObjectRef datacenter = m_inventory.ancestor(ref, ObjectKind::Datacenter);
    result.datacenterName = datacenter.isNull() ? QString() : m_inventory.nameOf(datacenter);
    result.cpuCount = vm->cpuCount;
    result.memoryBytes = vm->memoryBytes;
    result.guestOsId = vm->guestOsId;
    result.guestOsName = vm->guestOsName;
    result.tools = vm->tools;
    result.networkIds = idsOf(vm->networks);
    result.datastoreIds = idsOf(vm->datastores);
    result.hasSnapshot = vm->hasSnapshot;
    result.storageUsedBytes = vm->storageUsedBytes;
    return result;
}

} // namespace naru
