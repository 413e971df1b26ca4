// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/objectwatcher.h"

#include "core/async/timing.h"
#include "core/vsphere/wire/soapfault.h"

#include <algorithm>

namespace naru::vsphere {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pollWait = 30s;

} // namespace

ObjectWatcher::ObjectWatcher(VimClient &client)
    : m_client(client)
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
    const auto client = m_client.shared_from_this();
    const auto followed = std::make_shared<Followed>();
    followed->object = std::move(object);
    followed->paths = std::move(paths);
    followed->judge = std::move(judge);
    const Completion<> done = followed->done;
    m_followed.push_back(followed);
    const auto stop = [done] { done.settle(failure(cancelledError())); };
    const CancelRegistration byCaller = cancel.onCancel(stop);
    const CancelRegistration byOwner = m_scope.token().onCancel(stop);

    if (m_stream)
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
    const auto client = m_client.shared_from_this();
    m_scope.cancel();
    co_await m_scope.drain();
    dropStream(); // its collector ends with the session
}

void ObjectWatcher::see(const ObjectRecord &record)
{
    const MoRef ref = record.ref();
    for (const FollowedPtr &followed : std::vector(m_followed)) {
        if (followed->object == ref)
            followed->see(record);
    }
}

void ObjectWatcher::failAll(const Error &error)
{
    for (const FollowedPtr &followed : std::vector(m_followed))
        followed->done.settle(failure(error));
}

Task<Result<>> ObjectWatcher::addFilter(FollowedPtr followed)
{
    followed->adding = true;
    Result<> added;
    while (m_stream && followed->filter.isNull() && !followed->done.isSettled()) {
        const auto stream = m_stream;
        const Result<MoRef> filter = co_await stream->addFilter(queryFor(*followed), m_scope.token());
        if (stream != m_stream)
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
    const Result<> read = co_await m_client.retrieve(
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
    if (m_stream && !followed->filter.isNull())
        co_await m_stream->removeFilter(followed->filter, m_scope.token());
}

Task<> ObjectWatcher::watch()
{
    m_watching = true;
    int failures = 0;
    while (!m_followed.empty() && !m_scope.token().isCancelled()) {
        const Result<> polled = co_await watchOnce();
        if (polled) {
            failures = 0;
            continue;
        }
        const Result<> recovered = co_await recover(polled.error(), ++failures);
        if (!recovered)
            failAll(recovered.error());
    }
    m_watching = false;
}

Task<Result<>> ObjectWatcher::watchOnce()
{
    if (!m_stream) {
        const Result<std::shared_ptr<UpdateStream>> opened =
            co_await UpdateStream::open(m_client.shared_from_this(), m_scope.token());
        if (!opened)
            co_return failure(opened.error());
        m_stream = *opened;
    }
    for (const FollowedPtr &followed : std::vector(m_followed)) {
        if (!followed->filter.isNull() || followed->adding)
            continue;
        const Result<> added = co_await addFilter(followed);
        if (!added)
            co_return added;
    }
    const auto stream = m_stream;
    const Result<UpdateStream::Page> page =
        co_await stream->next([this](const ObjectRecord &record) { see(record); }, pollWait, m_scope.token());
    if (!page)
        co_return failure(page.error());
    co_return Result<>();
}

Task<Result<>> ObjectWatcher::recover(Error error, int failures)
{
    if (m_scope.token().isCancelled())
        co_return failure(cancelledError());
    if (failures > 1) {
        const Result<> slept =
            co_await sleepFor(m_client.clock(), backoffDelay({}, failures - 1), m_scope.token());
        if (!slept)
            co_return slept;
    }
    if (isSessionLost(error)) {
        dropStream();
        const Result<> renewed = co_await m_client.renewLogin(m_client.loginNumber());
        co_return !renewed && renewed.error().retryable ? Result<>() : renewed;
    }
    if (error.code == ErrorCode::NotFound) {
        dropStream();
        co_return Result<>();
    }
    if (error.reason == u"InvalidCollectorVersion"_s ||
        (error.retryable && m_stream && !m_stream->canResume()))
        m_stream->restart();
    else if (!error.retryable && error.reason != u"RequestCanceled"_s)
        co_return failure(std::move(error));
    co_return Result<>();
}

void ObjectWatcher::dropStream()
{
    m_stream.reset();
    for (const FollowedPtr &followed : m_followed)
        followed->filter = {};
}

} // namespace naru::vsphere
