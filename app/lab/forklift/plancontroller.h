// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/planscene.h"
#include "app/lab/forklift/vmrun.h"
#include "app/lab/kubevirt/workqueue.h"
#include "app/lab/kubevirt/world.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace naru::lab {

class PodController;
class ProviderController;

/// The Plan controller of Forklift: says whether a plan can run, and runs it: one step for each machine every
/// few seconds. All state is in the plan's status, as with the real one.
class PlanController
{
public:
    PlanController(const World &world, ProviderController &providers, PodController &pods);
    PlanController(const PlanController &) = delete;
    PlanController &operator=(const PlanController &) = delete;

private:
    void reconcile(const ObjectKey &key);
    void reconcileAll();
    void archive(PlanScene &scene);
    void validate(PlanScene &scene);
    bool isValidatingVddk(const PlanScene &scene);
    void carryOut(PlanScene &scene);
    kube::ObjectPtr pendingMigration(const PlanScene &scene) const;
    kube::ObjectPtr runningMigration(const PlanScene &scene) const;
    void begin(PlanScene &scene, const kube::Json &migration);
    Json beginVm(const PlanScene &scene, const RunContext &context, const Json &ref,
                 std::set<std::string> &taken) const;
    void advance(PlanScene &scene, const kube::Json &migration);
    void cancelAsked(PlanScene &scene, const kube::Json &migration);
    void abandon(PlanScene &scene);
    void finish(PlanScene &scene);
    void scheduleStep(const PlanScene &scene);
    void write(const PlanScene &scene);
    void mirror(const PlanScene &scene, const kube::Json &migration) const;
    RunContext contextOf(const PlanScene &scene, const kube::Json &migration);
    void ensureNamespace(const std::string &name) const;
    void setPlanCondition(PlanScene &scene, const Condition &condition) const;
    void removePlanConditions(PlanScene &scene, std::initializer_list<const char *> types) const;

    World m_world;
    ProviderController &m_providers;
    PodController &m_pods;
    WorkQueue m_queue;
    std::map<std::string, std::map<std::string, int>> m_actions;       ///< by plan uid and machine id
    std::map<std::string, std::chrono::milliseconds> m_vddkValidation; ///< since when, by plan uid and image
    std::map<std::string, std::chrono::milliseconds> m_nextStep; ///< when, by the uid of a plan that runs
    std::vector<kube::Subscription> m_subscriptions;
};

} // namespace naru::lab
