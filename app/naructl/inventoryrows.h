// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/printer.h"
#include "core/endpoint/endpoint.h"
#include "core/inventory/inventory.h"

namespace naru::ctl {

/// How one kind of inventory object is listed.
struct InventoryTable
{
    QStringList (*titles)();
    /// Sorted by name.
    QList<Row> (*rows)(const Inventory &inventory, const Endpoint &endpoint);
};

InventoryTable vmTable();
InventoryTable hostTable();
InventoryTable datastoreTable(); ///< with the storage classes of clusters
InventoryTable networkTable();

/// The machine form of power states, never localized: "On".
QString powerStateName(PowerState state);

} // namespace naru::ctl
