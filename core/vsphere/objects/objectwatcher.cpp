// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/objectwatcher.h"

#include "core/vsphere/wire/soapfault.h"

#include <algorithm>

namespace naru::vsphere {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pollWait = 30s;

} // namespace

ObjectWatcher::ObjectWatcher(VimClient &client)
    : UpdateLoop(client)
{
}

ObjectWatcher::~ObjectWatcher() = default;

void ObjectWatcher::Followed::see(const ObjectRecord &record)
{
    if (done.isSettled())
        return;
    if (record.kind() == ObjectRecord::Kind::Leave) {
        done.settle(failure(faultError(u"ManagedObjectNotFound"_s, {})));
        return;
    }
    if (const std::optional<Result<>> outcome = judge(record))
        done.settle(*outcome);
}

PropertyQuery ObjectWatcher::queryFor(const Followed &followed)
{
    PropertyQuery query;
    query.properties = {{followed.object.type.toUtf8(), followed.paths}};
    query.objects = {followed.object};
    return query;
}

Task<Result<>> ObjectWatcher::follow(MoRef object, QByteArrayList paths, Judge judge, CancelToken cancel)
{
    const auto keepClient = client().shared_from_this();
    const auto followed = std::make_shared<Followed>();
    followed->object = std::move(object);
    followed->paths = std::move(paths);
    followed->judge = std::move(judge);
    const Completion<> done = followed->done;
    m_followed.push_back(followed);
    const auto stop = [done] { done.settle(failure(cancelledError())); };
    const CancelRegistration byCaller = cancel.onCancel(stop);
    const CancelRegistration byOwner = m_scope.token().onCancel(stop);

    if (stream())
        co_await addFilter(followed);
    // Many tasks have ended by now, and a filter added to a pending poll may show nothing until a change.
    co_await readNow(followed);
    if (!done.isSettled() && !m_watching)
        m_scope.spawn(watch());
    const Result<> outcome = co_await done;
    std::erase(m_followed, followed);
    m_scope.spawn(forget(followed));
    co_return outcome;
}

Task<> ObjectWatcher::close()
{
    const auto keepClient = client().shared_from_this();
    m_scope.cancel();
    co_await m_scope.drain();
    dropStream(); // its collector ends with the session
}

Task<Result<>> ObjectWatcher::addFilters(CancelToken)
{
    for (const FollowedPtr &followed : std::vector(m_followed)) {
        if (!followed->filter.isNull() || followed->adding)
            continue;
        const Result<> added = co_await addFilter(followed);
        if (!added)
            co_return added;
    }
    co_return Result<>();
}

void ObjectWatcher::onStreamLost()
{
    for (const FollowedPtr &followed : m_followed)
        followed->filter = {};
}

void ObjectWatcher::onRecord(const ObjectRecord &record)
{
    const MoRef ref = record.ref();
    for (const FollowedPtr &followed : std::vector(m_followed)) {
        if (followed->object == ref)
            followed->see(record);
    }
}

Task<Result<>> ObjectWatcher::addFilter(FollowedPtr followed)
{
    followed->adding = true;
    Result<> added;
    while (stream() && followed->filter.isNull() && !followed->done.isSettled()) {
        const auto current = stream();
        const Result<MoRef> filter = co_await current->addFilter(queryFor(*followed), m_scope.token());
        if (current != stream())
            continue; // made in a session that has ended meanwhile
        if (filter) {
            followed->filter = *filter;
        } else {
            if (filter.error().code == ErrorCode::NotFound)
                followed->done.settle(failure(filter.error()));
            else
                added = failure(filter.error());
            break;
        }
    }
    followed->adding = false;
    co_return added;
}

Task<> ObjectWatcher::readNow(FollowedPtr followed)
{
    const auto found = std::make_shared<bool>(false);
    const Result<> read = co_await client().retrieve(
        queryFor(*followed),
        [followed, found](const ObjectRecord &record) {
            *found = true;
            followed->see(record);
        },
        m_scope.token());
    if (read && !*found)
        followed->done.settle(failure(faultError(u"ManagedObjectNotFound"_s, {})));
    else if (!read && !read.error().retryable && !isSessionLost(read.error()))
        followed->done.settle(failure(read.error()));
}

Task<> ObjectWatcher::forget(FollowedPtr followed)
{
    const auto current = stream();
    if (current && !followed->filter.isNull())
        co_await current->removeFilter(followed->filter, m_scope.token());
}

Task<> ObjectWatcher::watch()
{
    m_watching = true;
    const Result<> ended = co_await run(pollWait, m_scope.token());
    m_watching = false;
    if (ended)
        co_return;
    for (const FollowedPtr &followed : std::vector(m_followed))
        followed->done.settle(failure(ended.error()));
}

} // namespace naru::vsphere
