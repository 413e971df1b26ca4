// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/planvalidation.h"
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
    /// Everything that one reconciliation works with; owns what RunContext borrows.
    struct Scene
    {
        kube::ObjectPtr plan;
        kube::ObjectPtr source;
        kube::ObjectPtr destination;
        kube::ObjectPtr networkMap;
        kube::ObjectPtr storageMap;
        kube::ObjectPtr secret;
        std::vector<kube::ObjectPtr> hooks;
        PlanFacts facts;
        Json status; ///< the plan's, being worked on
    };

    void reconcile(const ObjectKey &key);
    void reconcileAll();
    Scene sceneOf(const kube::ObjectPtr &plan);
    void archive(Scene &scene);
    void validate(Scene &scene);
    bool isValidatingVddk(const Scene &scene);
    void carryOut(Scene &scene);
    kube::ObjectPtr pendingMigration(const Scene &scene) const;
    kube::ObjectPtr runningMigration(const Scene &scene) const;
    void begin(Scene &scene, const kube::Json &migration);
    Json beginVm(const Scene &scene, const RunContext &context, const Json &ref,
                 std::set<std::string> &taken) const;
    void advance(Scene &scene, const kube::Json &migration);
    void cancelAsked(Scene &scene, const kube::Json &migration);
    void abandon(Scene &scene);
    void finish(Scene &scene);
    void scheduleStep(const Scene &scene);
    void write(const Scene &scene);
    void mirror(const Scene &scene, const kube::Json &migration) const;
    RunContext contextOf(const Scene &scene, const kube::Json &migration);
    void ensureNamespace(const std::string &name) const;
    std::set<std::string> targetNames(const std::string &space) const;
    void setPlanCondition(Scene &scene, const Condition &condition) const;
    void removePlanConditions(Scene &scene, std::initializer_list<const char *> types) const;

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
