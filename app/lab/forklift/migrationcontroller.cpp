// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/migrationcontroller.h"

#include "app/lab/forklift/conditions.h"

namespace naru::lab {

using namespace std::chrono_literals;

namespace {

constexpr auto ReconcileDelay = 10ms;

/// Why a migration cannot run; the one condition that says so, or the one that says it can.
Condition verdict(const kube::Json *plan)
{
    if (!plan)
        return {"PlanNotValid", "Critical", "NotFound", "The `plan` is not valid."};
    if (!hasCondition(*plan, "Ready"))
        return {"PlanNotReady", "Critical", "NotFound", "The `plan` does not have Ready condition."};
    return {"Ready", "Required", "", "The migration is ready."};
}

} // namespace

MigrationController::MigrationController(const World &world)
    : m_world(world)
    , m_queue(world.clock, [this](const ObjectKey &key) { reconcile(key); })
{
    m_subscriptions.push_back(world.store.watch("Migration", [this](const kube::Event &event) {
        m_queue.add(keyOf(*event.object), ReconcileDelay);
    }));
    m_subscriptions.push_back(world.store.watch("Plan", [this](const kube::Event &event) {
        for (const kube::ObjectPtr &migration :
             m_world.store.list("Migration", kube::namespaceOf(*event.object))) {
            if (kube::text(*migration, "/spec/plan/name") == kube::nameOf(*event.object))
                m_queue.add(keyOf(*migration), ReconcileDelay);
        }
    }));
}

void MigrationController::reconcile(const ObjectKey &key)
{
    const auto found = m_world.store.get("Migration", key.space, key.name);
    if (!found || hasCondition(**found, "Succeeded"))
        return;
    const kube::Json &migration = **found;
    const auto plan = m_world.store.get("Plan", kube::text(migration, "/spec/plan/namespace"),
                                        kube::text(migration, "/spec/plan/name"));
    (void)m_world.store.modifyStatus(
        "Migration", key.space, key.name,
        [&](Json &object) {
            Conditions conditions(arrayAt(migration, "/status/conditions"));
            const bool isRunning = conditions.has("Running");
            conditions.beginStaging();
            conditions.set(verdict(plan ? plan->get() : nullptr), m_world.now());
            if (isRunning)
                conditions.set({"Running", "Advisory", "", "The migration is RUNNING."}, m_world.now());
            conditions.endStaging();
            object["status"]["conditions"] = conditions.toJson();
            object["status"]["observedGeneration"] = numberAt(migration, "/metadata/generation");
        },
        "forklift-controller");
}

} // namespace naru::lab
