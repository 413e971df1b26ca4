// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"

#include <QHash>
#include <QString>

namespace naru::openshift {

/// A kind of object that an API server serves.
struct KubeResource
{
    QString group; ///< empty for the core API
    QString version;
    QString plural;
    QString kind;
    bool namespaced = true;

    QString apiVersion() const { return group.isEmpty() ? version : group + u'/' + version; }
    /// Path of the collection; an empty `ns` means all namespaces.
    QString collectionPath(const QString &ns = {}) const;
    QString objectPath(const NamespacedName &id) const;

    friend bool operator==(const KubeResource &, const KubeResource &) = default;
};

inline size_t qHash(const KubeResource &resource, size_t seed = 0)
{
    return qHashMulti(seed, resource.group, resource.version, resource.plural);
}

/// metadata.namespace and metadata.name.
NamespacedName idOf(const QJsonObject &object);

} // namespace naru::openshift
