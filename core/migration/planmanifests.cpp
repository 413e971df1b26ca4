// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/planmanifests.h"

#include <algorithm>

namespace naru {

QList<QJsonObject> manifestsOf(const MigrationEngine &engine, const MigrationPlan &plan)
{
    QList<QJsonObject> manifests;
    const auto addNamed = [&](const auto &objects, const NamespacedName &id) {
        const auto found = std::ranges::find_if(objects, [&](const auto &object) { return object.id == id; });
        if (found != objects.end())
            manifests.append(engine.manifest(*found));
    };
    addNamed(engine.networkMaps(), plan.networkMap);
    addNamed(engine.storageMaps(), plan.storageMap);
    QList<NamespacedName> hooks;
    for (const PlanVm &vm : plan.vms) {
        for (const PlanHookRef &hook : vm.hooks) {
            if (!hooks.contains(hook.hook))
                hooks.append(hook.hook);
        }
    }
    for (const NamespacedName &hook : hooks)
        addNamed(engine.hooks(), hook);
    manifests.append(engine.manifest(plan));
    return manifests;
}

} // namespace naru
