// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/http/httpmessage.h"
#include "app/lab/kube/resourceapi.h"
#include "app/lab/kube/resourcetype.h"

#include <optional>
#include <string>
#include <vector>

namespace naru::lab::kube {

/// Answers /api, /apis and below: which groups, versions and resources there are. In the old form, and
/// aggregated with an ETag where the client asks for it.
class Discovery
{
public:
    explicit Discovery(const Catalogue &catalogue);

    /// Nothing when the path is not a discovery path or names a group that does not exist.
    std::optional<Answer> handle(const HttpRequest &request) const;

    /// A resource that is no object of the store: a review, or an action on a virtual machine.
    struct Virtual
    {
        std::string group;
        std::string version;
        std::string name; ///< with the subresource after a slash
        std::string kind;
        bool namespaced;
        std::vector<std::string> verbs;
    };
    static const std::vector<Virtual> &virtuals();

private:
    struct GroupVersion
    {
        std::string group;
        std::string version;
    };

    Json resources(const GroupVersion &groupVersion) const;
    Json aggregatedVersion(const GroupVersion &groupVersion) const;
    Answer aggregated(bool core, const HttpRequest &request) const;
    static Json groupOf(const GroupVersion &groupVersion);

    const Catalogue &m_catalogue;
    std::vector<GroupVersion> m_groups; ///< without the core group
};

} // namespace naru::lab::kube
