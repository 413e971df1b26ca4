// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openshift/kubeclient.h"

namespace naru::openshift {

/// What a followed collection tells. Called in the main thread, never after the follower was cancelled.
struct CollectionSink
{
    /// The whole collection of a namespace (empty = of all), after each full list: what is not in it is gone.
    std::function<void(const QString &ns, const QList<QJsonObject> &all)> replaced;
    std::function<void(const QJsonObject &object)> upserted;
    std::function<void(const QJsonObject &object)> removed;
    /// Why the collection cannot be read at present; nullopt after each full list.
    std::function<void(const std::optional<Error> &trouble)> trouble;
};

/// Lists the collection, then watches it: reconnects with back-off, and lists again when the server has
/// forgotten the history since (410). Returns when cancelled (Cancelled) or when going on is pointless until
/// a person acts: Unauthenticated, PermissionDenied, TlsUntrusted, NotFound (no such resource).
Task<Error> followCollection(std::shared_ptr<KubeClient> client, KubeResource resource, ListOptions options,
                             CollectionSink sink, CancelToken cancel);

} // namespace naru::openshift
