// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"

namespace naru {

class Inventory;

/// Whether a table that shows what belongs to `scope` shows `object`. Beside the tree's own parents, a
/// machine belongs to its host, its resource pool, its datastores and its networks. A null scope is
/// everything.
bool isInScope(const InventoryObject &object, const ObjectRef &scope, const Inventory &inventory);

} // namespace naru
