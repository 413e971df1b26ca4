// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/engineaccess.h"
#include "core/migration/preflight.h"

namespace naru {

class EndpointManager;
class Inventory;
class SourceCatalog;

/// Gathers what preflight needs - the machines as the source shows them now with their devices, the target's
/// machines, the person's rights - and judges. Main thread only; all three arguments must outlive the tasks.
class PlanCheck
{
public:
    PlanCheck(EndpointManager &endpoints, Inventory &inventory, SourceCatalog &catalog);

    /// `source` is the inventory that the draft's machines were chosen from. What cannot be read is reported
    /// as "not checked"; only a target that cannot be reached (or Cancelled) is an error.
    Task<Result<QList<Finding>>> check(QString endpoint, PlanDraft draft, SourceInventory source,
                                       CancelToken cancel);
    /// The same for a plan that exists, on a freshly read source. Errors: also those of SourceCatalog::read.
    Task<Result<QList<Finding>>> checkPlan(QString endpoint, MigrationPlan plan, CancelToken cancel);

private:
    Task<Result<SourceInventory>> withDetails(Provider provider, SourceInventory source, QList<SourceVm> vms,
                                              CancelToken cancel);

    EndpointManager &m_endpoints;
    Inventory &m_inventory;
    SourceCatalog &m_catalog;
};

/// A plan as a draft, with its machines as the source shows them now; one that is gone keeps id and name.
PlanDraft draftOf(const MigrationPlan &plan, const MigrationEngine &engine, const SourceInventory &source);

/// Whether anything found keeps the plan from running.
bool hasBlocker(const QList<Finding> &findings);

} // namespace naru
