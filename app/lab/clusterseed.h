// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/access.h"
#include "app/lab/kube/store.h"
#include "app/lab/scenario/openshiftscenario.h"

namespace naru::lab {

/// Fills the store with what the scenario says of the cluster: projects, nodes, storage classes with their
/// profiles, network attachments, machines, and what MTV and KubeVirt bring with them (the `host` provider
/// among it).
void seedCluster(kube::Store &store, const scenario::OpenShift &scenario);

/// The users of the scenario with their tokens and rights.
void seedAccess(kube::Access &access, const scenario::OpenShift &scenario);

/// A Route that is admitted. `host` may carry a port: the lab has no router in front of its services.
void createRoute(kube::Store &store, const std::string &space, const std::string &name,
                 const std::string &host);

} // namespace naru::lab
