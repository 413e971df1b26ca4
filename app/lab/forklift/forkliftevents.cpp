// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/forklift/forkliftevents.h"

#include "app/lab/kubevirt/jsonaccess.h"

#include <algorithm>

namespace naru::lab {

namespace {

bool isSame(const Json &a, const Json &b)
{
    return kube::text(a, "/type") == kube::text(b, "/type") &&
           kube::text(a, "/message") == kube::text(b, "/message");
}

/// Counts up the event that says the same about the same object; false when there is none.
bool countUp(const World &world, const kube::Json &object, const Json &condition)
{
    const std::string space = kube::namespaceOf(object);
    for (const kube::ObjectPtr &event : world.store.list("Event", space)) {
        if (kube::text(*event, "/involvedObject/uid") != kube::uidOf(object) ||
            kube::text(*event, "/reason") != kube::text(condition, "/type") ||
            kube::text(*event, "/message") != kube::text(condition, "/message"))
            continue;
        (void)world.store.modify("Event", space, kube::nameOf(*event), [&world](Json &known) {
            known["count"] = numberAt(known, "/count") + 1;
            known["lastTimestamp"] = world.now();
        });
        return true;
    }
    return false;
}

void create(const World &world, const std::string &component, const kube::Json &object, const Json &condition)
{
    const std::string category = kube::text(condition, "/category");
    const bool isWarning = category == "Critical" || category == "Error" || category == "Warn";
    const std::string now = world.now();
    (void)world.store.create({{"apiVersion", "v1"},
                              {"kind", "Event"},
                              {"metadata",
                               {{"name", kube::nameOf(object) + "." + world.randomSuffix(16)},
                                {"namespace", kube::namespaceOf(object)}}},
                              {"involvedObject",
                               {{"kind", kube::text(object, "/kind")},
                                {"namespace", kube::namespaceOf(object)},
                                {"name", kube::nameOf(object)},
                                {"uid", kube::uidOf(object)},
                                {"apiVersion", kube::text(object, "/apiVersion")}}},
                              {"reason", kube::text(condition, "/type")},
                              {"message", kube::text(condition, "/message")},
                              {"source", {{"component", component}}},
                              {"firstTimestamp", now},
                              {"lastTimestamp", now},
                              {"count", 1},
                              {"type", isWarning ? "Warning" : "Normal"},
                              {"reportingComponent", component},
                              {"reportingInstance", ""}},
                             {.manager = "forklift-controller"});
}

} // namespace

void recordNewConditions(const World &world, const std::string &component, const kube::Json &object,
                         const kube::Json &before, const kube::Json &after)
{
    for (const Json &condition : after) {
        const bool known =
            std::ranges::any_of(before, [&](const Json &old) { return isSame(old, condition); });
        if (!known && !countUp(world, object, condition))
            create(world, component, object, condition);
    }
}

} // namespace naru::lab
