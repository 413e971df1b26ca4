// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/collectionfollower.h"

#include "core/openshift/jsonpath.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

constexpr RetryPolicy reconnects{};

bool needsPerson(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthenticated:
    case ErrorCode::PermissionDenied:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::NotFound:
        return true;
    default:
        return false;
    }
}

/// Where the follower stands between two connections.
struct Position
{
    QString resourceVersion; ///< empty = a list comes next
    bool lively = false;     ///< the present watch brought something
    int failures = 0;        ///< connections in a row that brought nothing
};

Result<> deliver(const WatchEvent &event, const CollectionSink &sink, Position &position)
{
    position.resourceVersion = textAt(event.object, u"metadata.resourceVersion");
    position.lively = true;
    if (event.type == WatchEvent::Type::Deleted)
        sink.removed(event.object);
    else if (event.type != WatchEvent::Type::Bookmark)
        sink.upserted(event.object);
    return {};
}

/// A stream that just broke goes on where it was; any other trouble is settled by a new list, which says what
/// is wrong, or that all is well again.
bool mayResume(const Result<> &ended, const Position &position)
{
    if (position.failures > 1)
        return false;
    return ended || ended.error().code == ErrorCode::Unreachable || ended.error().code == ErrorCode::TimedOut;
}

} // namespace

Task<Error> followCollection(std::shared_ptr<KubeClient> client, KubeResource resource, ListOptions options,
                             CollectionSink sink, CancelToken cancel)
{
    options.attempts = 1;
    const auto position = std::make_shared<Position>();
    for (;;) {
        Result<> ended;
        if (position->resourceVersion.isEmpty()) {
            const Result<KubeList> all = co_await client->list(resource, options, cancel);
            if (cancel.isCancelled())
                co_return cancelledError();
            sink.trouble(all ? std::nullopt : std::optional(all.error()));
            if (all) {
                sink.replaced(options.ns, all->items);
                position->resourceVersion = all->resourceVersion;
            } else if (needsPerson(all.error())) {
                co_return all.error();
            }
        }
        if (!position->resourceVersion.isEmpty()) {
            position->lively = false;
            const auto take = [position, &sink](const WatchEvent &event) {
                return deliver(event, sink, *position);
            };
            ended = co_await client->watch(resource, options, position->resourceVersion, take, cancel);
            if (cancel.isCancelled())
                co_return cancelledError();
            if (position->lively)
                position->failures = 0;
            if (ended && position->lively)
                continue; // the server's time was over
        }
        ++position->failures;
        if (!mayResume(ended, *position))
            position->resourceVersion.clear();
        const auto pause = backoffDelay(reconnects, position->failures);
        if (const Result<> slept = co_await sleepFor(client->clock(), pause, cancel); !slept)
            co_return slept.error();
    }
}

} // namespace naru::openshift
