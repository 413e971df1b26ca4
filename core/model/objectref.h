// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace naru {

enum class ObjectKind {
    Endpoint,
    Datacenter,
    Folder,
    Cluster,
    Host,
    ResourcePool,
    VirtualMachine,
    Datastore,
    DatastoreCluster,
    Network,
    Project,
    StorageClass,
};

/// The only identity that crosses a layer. `id` is the platform's own and opaque: a MoRef, a domain UUID, a
/// "namespace/name". For the endpoint itself it is empty.
struct ObjectRef
{
    QString endpoint; ///< Endpoint::id
    ObjectKind kind = ObjectKind::Endpoint;
    QString id;

    bool isNull() const { return endpoint.isEmpty(); }
    friend bool operator==(const ObjectRef &, const ObjectRef &) = default;
};

inline size_t qHash(const ObjectRef &ref, size_t seed = 0)
{
    return qHashMulti(seed, ref.endpoint, int(ref.kind), ref.id);
}

} // namespace naru
