// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/access.h"
#include "app/lab/kube/store.h"

#include <string>
#include <vector>

namespace naru::lab::kube {

/// Creates the cluster roles that OpenShift has from the start (cluster-admin, admin, edit, view, basic-user)
/// and binds system:masters and system:authenticated to theirs.
void createDefaultRoles(Store &store);

/// Binds a user, or a group (system:...), to a cluster role: in one namespace, or everywhere when `ns` is
/// empty. The namespace exists.
void bindRole(Store &store, const std::string &subject, const std::string &clusterRole,
              const std::string &ns);

/// The rules of all roles that the user is bound to in that namespace and everywhere; at the cluster scope
/// when empty.
std::vector<Json> rulesFor(const Store &store, const User &user, const std::string &ns);

bool ruleAllows(const Json &rule, const AccessRequest &request);

} // namespace naru::lab::kube
