// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/namespaces.h"

#include "core/async/taskscope.h"

namespace naru::openshift {

void Namespaces::replace(const QSet<QString> &names)
{
    m_names = names;
    m_isLoaded = true;
    announce();
}

void Namespaces::insert(const QString &name)
{
    if (m_names.contains(name))
        return;
    m_names.insert(name);
    announce();
}

void Namespaces::remove(const QString &name)
{
    if (m_names.remove(name))
        announce();
}

void Namespaces::announce()
{
    for (const Completion<> &waiting : std::exchange(m_waiting, {}))
        waiting.settle({});
}

Task<Result<>> Namespaces::changed(CancelToken cancel)
{
    const Completion<> next;
    m_waiting.push_back(next);
    const CancelRegistration registration =
        cancel.onCancel([next] { next.settle(failure(cancelledError())); });
    co_return co_await next;
}

namespace {

Task<> followOne(std::shared_ptr<KubeClient> client, KubeResource resource, QString ns, CollectionSink sink,
                 CancelToken cancel)
{
    ListOptions options;
    options.ns = ns;
    const Error end = co_await followCollection(client, resource, options, sink, cancel);
    if (end.code == ErrorCode::PermissionDenied)
        sink.replaced(ns, {});
}

/// What is denied is not trouble: the caller looks elsewhere.
CollectionSink tolerant(CollectionSink sink)
{
    sink.trouble = [trouble = sink.trouble](const std::optional<Error> &error) {
        if (!error || error->code != ErrorCode::PermissionDenied)
            trouble(error);
    };
    return sink;
}

} // namespace

Task<Error> followEverywhere(std::shared_ptr<KubeClient> client, KubeResource resource,
                             std::shared_ptr<Namespaces> namespaces, CollectionSink sink, CancelToken cancel)
{
    const CollectionSink quiet = tolerant(sink);
    const Error end = co_await followCollection(client, resource, {}, quiet, cancel);
    if (end.code != ErrorCode::PermissionDenied)
        co_return end;
    if (!resource.namespaced) {
        sink.replaced({}, {});
        co_return end;
    }
    TaskScope scope(cancel);
    QSet<QString> followed;
    while (!cancel.isCancelled()) {
        for (const QString &ns : namespaces->names() - followed)
            scope.spawn(followOne(client, resource, ns, quiet, scope.token()));
        followed.unite(namespaces->names());
        if (!co_await namespaces->changed(cancel))
            break;
    }
    co_await scope.drain();
    co_return cancelledError();
}

} // namespace naru::openshift
