// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/planvalidation.h"
#include "app/lab/kube/store.h"

#include <set>
#include <string>
#include <vector>

namespace naru::lab {

class ProviderController;

/// A plan with everything that it refers to, as one reconciliation finds them; what does not exist is null.
/// Owns what `facts` borrows.
struct PlanScene
{
    kube::ObjectPtr plan;
    kube::ObjectPtr source;
    kube::ObjectPtr destination;
    kube::ObjectPtr networkMap;
    kube::ObjectPtr storageMap;
    kube::ObjectPtr secret; ///< of the source provider
    std::vector<kube::ObjectPtr> hooks;
    PlanFacts facts;
    Json status; ///< the plan's, being worked on
};

PlanScene planScene(const kube::ObjectPtr &plan, kube::Store &store, const ProviderController &providers);

/// The names of the VirtualMachines of one namespace.
std::set<std::string> targetVmNames(const kube::Store &store, const std::string &space);

} // namespace naru::lab
