// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/access.h"
#include "app/lab/kube/store.h"
#include "app/lab/scenario/openshiftscenario.h"

namespace naru::lab {

/// Creates what a scenario's cluster begins with: namespaces, nodes, storage classes with their profiles,
/// network attachments, MTV's settings, virtual machines with their volumes. What happens to them is the
/// controllers' business.
kube::KubeResult<void> populate(kube::Store &store, const scenario::OpenShift &openshift);

/// Lets the scenario's users in with their rights.
void admit(kube::Access &access, const scenario::OpenShift &openshift);

} // namespace naru::lab
