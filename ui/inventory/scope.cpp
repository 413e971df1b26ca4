// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/scope.h"

#include "core/inventory/inventory.h"

namespace naru {

namespace {

// A hostile server could name a cycle: no real tree is deeper than this.
constexpr int deepest = 64;

bool isBelow(ObjectRef ref, const ObjectRef &ancestor, const Inventory &inventory)
{
    for (int depth = 0; depth < deepest && !ref.isNull(); ++depth) {
        if (ref == ancestor)
            return true;
        const InventoryObject *object = inventory.find(ref);
        ref = object ? common(*object).parent : ObjectRef();
    }
    return false;
}

} // namespace

bool isInScope(const InventoryObject &object, const ObjectRef &scope, const Inventory &inventory)
{
    const ObjectCommon &own = common(object);
    if (scope.isNull())
        return true;
    if (own.ref.endpoint != scope.endpoint)
        return false;
    if (scope.kind == ObjectKind::Endpoint || isBelow(own.parent, scope, inventory))
        return true;
    const auto *vm = std::get_if<VirtualMachine>(&object);
    return vm && (isBelow(vm->host, scope, inventory) || isBelow(vm->resourcePool, scope, inventory) ||
                  vm->datastores.contains(scope) || vm->networks.contains(scope));
}

} // namespace naru
