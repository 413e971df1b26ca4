// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/async/task.h"
#include "core/openshift/collectionfollower.h"

#include <QSet>

#include <vector>

namespace naru::openshift {

/// The namespaces (projects) that the user sees, kept by the session. Main thread only; held by shared_ptr.
class Namespaces final
{
public:
    const QSet<QString> &names() const { return m_names; }
    bool isLoaded() const { return m_isLoaded; }

    void replace(const QSet<QString> &names);
    void insert(const QString &name);
    void remove(const QString &name);
    /// Finishes at the next change.
    Task<Result<>> changed(CancelToken cancel);

private:
    void announce();

    QSet<QString> m_names;
    bool m_isLoaded = false;
    std::vector<Completion<>> m_waiting;
};

/// The namespaces of a kind that were read at least once ("" = all at once).
class SeenNamespaces
{
public:
    void insert(const QString &ns) { m_seen.insert(ns); }
    bool isComplete(const Namespaces &namespaces) const
    {
        return m_seen.contains(QString()) || (namespaces.isLoaded() && m_seen.contains(namespaces.names()));
    }

private:
    QSet<QString> m_seen;
};

/// Follows a kind in all namespaces at once or, for users who may not list it cluster-wide, in each namespace
/// that they see, also in those that appear later. Where it is denied it counts as empty. Returns like
/// followCollection.
Task<Error> followEverywhere(std::shared_ptr<KubeClient> client, KubeResource resource,
                             std::shared_ptr<Namespaces> namespaces, CollectionSink sink, CancelToken cancel);

} // namespace naru::openshift
