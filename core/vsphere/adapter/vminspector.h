// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/vsphere/adapter/inventoryrows.h"
#include "core/vsphere/objects/vimclient.h"

namespace naru::vsphere {

/// Reads the heavy part of machines on demand. Inventory paths and the names of port groups come from the
/// rows that have arrived by then.
class VsphereVmInspector final : public VmInspection
{
public:
    VsphereVmInspector(std::shared_ptr<VimClient> client, QString endpointId, const InventoryRows &rows)
        : m_client(std::move(client))
        , m_endpointId(std::move(endpointId))
        , m_rows(rows)
    {
    }

    Task<Result<QList<VirtualMachineDetails>>> inspect(QList<ObjectRef> vms, CancelToken cancel) override;

private:
    VirtualMachineDetails read(const ObjectRecord &record, References &references) const;

    std::shared_ptr<VimClient> m_client;
    QString m_endpointId;
    const InventoryRows &m_rows; ///< the session's, which outlives its facets
};

} // namespace naru::vsphere
