// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engineaccess.h"
#include "core/model/migration.h"
#include "core/model/objectref.h"
#include "core/model/sourceinventory.h"

#include <optional>

namespace naru {

class EndpointManager;
class Inventory;

/// What a provider offers, however it can be read: from MTV's inventory service where a bearer token reaches
/// it, otherwise from an own endpoint that is the same place (see matchingEndpoint). Main thread only; both
/// arguments must outlive the tasks.
class SourceCatalog
{
public:
    SourceCatalog(EndpointManager &endpoints, Inventory &inventory);

    /// Networks, datastores, folders and machines; `details` of the machines only where the service sends
    /// them along. Errors: those of MigrationEngine::sourceInventory when there is no own endpoint either.
    Task<Result<SourceInventory>> read(QString endpoint, Provider provider, CancelToken cancel);

    /// The same machines with disks, NICs, CD-ROMs and pass-through devices, from the own endpoint where
    /// there is one (the inventory service sees no CD-ROM): what it cannot add stays as it was, for preflight
    /// to call "not checked".
    Task<Result<QList<SourceVm>>> withDetails(Provider provider, QList<SourceVm> vms, CancelToken cancel);

    /// The configured endpoint (connected or not) that is this provider's vCenter: same host and port in its
    /// address. Empty when there is none.
    QString matchingEndpoint(const Provider &provider) const;
    /// The reverse for flow (b): the provider among `providers` that stands for an endpoint.
    std::optional<Provider> matchingProvider(const QString &endpoint, const QList<Provider> &providers) const;
    /// A machine of an own endpoint in the form of plans. Id = the platform's native id.
    SourceVm sourceVm(const ObjectRef &vm) const;

private:
    Task<Result<SourceInventory>> readOwn(QString endpoint, CancelToken cancel);

    bool isSameMachine(const SourceVm &vm, const ObjectRef &own) const;

    EndpointManager &m_endpoints;
    Inventory &m_inventory;
};

} // namespace naru
