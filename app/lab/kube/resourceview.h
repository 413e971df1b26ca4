// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kube/access.h"
#include "app/lab/kube/resourcetype.h"

#include <functional>

namespace naru::lab::kube {

/// How a served kind is found in the store. Nearly always as itself; OpenShift's Projects are the Namespaces
/// that the user may read.
struct ResourceView
{
    const ResourceType &type;   ///< what the client asked for
    const ResourceType &stored; ///< what the store keeps
    /// The object as the client sees it, or null when it does not.
    std::function<ObjectPtr(const ObjectPtr &)> shown;
};

/// `access` must outlive the view.
ResourceView viewOf(const Catalogue &catalogue, const ResourceType &type, const Access &access,
                    const User &user);

/// The Project that a Namespace is.
Json projectOf(const Json &ns);

} // namespace naru::lab::kube
