// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openshift/kuberesource.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace naru::openshift {

/// What an API server serves, from either form of discovery. A pure value: KubeClient fetches, this reads.
class ApiCatalog
{
public:
    /// True when `document` is an APIGroupDiscoveryList (aggregated discovery, v2 or v2beta1).
    static bool isAggregated(const QJsonObject &document);
    void addAggregated(const QJsonObject &document);

    /// The group versions that an APIGroupList or an APIVersions document names, preferred ones only.
    static QStringList preferredVersions(const QJsonObject &document);
    /// An APIResourceList of one group version.
    void addResourceList(const QJsonObject &document);

    /// The resource in the version that the server prefers.
    std::optional<KubeResource> find(const QString &group, const QString &plural) const;
    bool has(const QString &group, const QString &plural) const { return find(group, plural).has_value(); }

private:
    void add(const KubeResource &resource);

    QMap<QString, KubeResource> m_resources; ///< by "group/plural"
};

} // namespace naru::openshift
