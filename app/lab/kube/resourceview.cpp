// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/kube/resourceview.h"

namespace naru::lab::kube {

Json projectOf(const Json &ns)
{
    Json project = ns;
    project["apiVersion"] = "project.openshift.io/v1";
    project["kind"] = "Project";
    project["metadata"].erase("managedFields");
    return project;
}

ResourceView viewOf(const Catalogue &catalogue, const ResourceType &type, const Access &access,
                    const User &user)
{
    if (type.kind != "Project")
        return {type, type, [](const ObjectPtr &object) { return object; }};
    return {type, *catalogue.byKind("Namespace"), [&access, user](const ObjectPtr &ns) -> ObjectPtr {
                const AccessRequest read{"get", "", "namespaces", {}, nameOf(*ns), nameOf(*ns)};
                return access.allows(user, read) ? std::make_shared<const Json>(projectOf(*ns)) : nullptr;
            }};
}

} // namespace naru::lab::kube
