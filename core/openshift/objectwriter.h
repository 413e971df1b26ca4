// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/migrationengine.h"
#include "core/openshift/kubeclient.h"

#include <optional>

namespace naru::openshift {

/// Writes objects so that a crash or a lost answer never makes a second one. Main thread only; held by
/// shared_ptr, so that a call survives the session that made it.
class ObjectWriter final : public std::enable_shared_from_this<ObjectWriter>
{
public:
    explicit ObjectWriter(std::shared_ptr<KubeClient> client);

    const std::shared_ptr<KubeClient> &client() const { return m_client; }
    /// Unsupported when the server does not serve it.
    Result<KubeResource> resource(const QString &group, const QString &plural) const;

    /// Creates `manifest` under its own name, marked with the operation and as managed by naru. Success too
    /// when the object of that name carries the operation's mark already; Conflict (reason "AlreadyExists")
    /// when it carries another. After an answer that got lost it looks before it repeats.
    Task<Result<>> create(KubeResource resource, QJsonObject manifest, CreateMark mark, CancelToken cancel);

    /// Reads the object, asks `change` for a merge patch (nullopt = nothing to do) and writes it unless the
    /// object changed meanwhile; then all of it again.
    using Change = std::function<Result<std::optional<QJsonObject>>(const QJsonObject &current)>;
    Task<Result<>> modify(KubeResource resource, NamespacedName id, Change change, CancelToken cancel);

    /// Adds `owner` to the owners of `owned`.
    Task<Result<>> adopt(KubeResource ownerResource, NamespacedName owner, KubeResource ownedResource,
                         NamespacedName owned, CancelToken cancel);

private:
    Task<Result<bool>> isOwnWork(KubeResource resource, NamespacedName id, QString operationId,
                                 CancelToken cancel);

    std::shared_ptr<KubeClient> m_client;
};

} // namespace naru::openshift
