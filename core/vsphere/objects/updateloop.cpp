// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/objects/updateloop.h"

#include "core/async/timing.h"
#include "core/base/log.h"
#include "core/vsphere/wire/soapfault.h"

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

bool waitingMends(const Error &error)
{
    switch (error.code) {
    case ErrorCode::TimedOut:
    case ErrorCode::Unreachable:
    case ErrorCode::Throttled:
    case ErrorCode::Protocol:
        return true;
    default:
        return error.retryable;
    }
}

} // namespace

UpdateLoop::UpdateLoop(VimClient &client)
    : m_client(client)
{
}

UpdateLoop::~UpdateLoop() = default;

Task<Result<>> UpdateLoop::run(std::chrono::seconds maxWait, CancelToken cancel)
{
    const auto keepClient = m_client.shared_from_this();
    int failures = 0;
    while (wanted()) {
        const Result<> polled = co_await poll(maxWait, cancel);
        if (cancel.isCancelled())
            co_return failure(cancelledError());
        if (std::exchange(m_startOver, false) || (!polled && adjust(polled.error()))) {
            co_await abandonStream();
            continue;
        }
        if (polled) {
            failures = 0;
            continue;
        }
        const Result<> recovered = co_await recover(polled.error(), ++failures, cancel);
        if (!recovered)
            co_return recovered;
    }
    co_return Result<>();
}

void UpdateLoop::startOver()
{
    m_startOver = true;
    m_poll.cancel();
}

Task<> UpdateLoop::abandonStream()
{
    const auto abandoned = m_stream;
    if (!abandoned)
        co_return;
    dropStream();
    co_await abandoned->close();
}

void UpdateLoop::dropStream()
{
    m_stream.reset();
    onStreamLost();
}

Task<Result<>> UpdateLoop::poll(std::chrono::seconds maxWait, CancelToken cancel)
{
    m_poll = CancelSource(cancel);
    const CancelToken token = m_poll.token();
    m_login = m_client.loginNumber();
    if (!m_stream) {
        const Result<std::shared_ptr<UpdateStream>> opened =
            co_await UpdateStream::open(m_client.shared_from_this(), token);
        if (!opened)
            co_return failure(opened.error());
        m_stream = *opened;
        onStartingOver();
    }
    const Result<> added = co_await addFilters(token);
    if (!added)
        co_return added;
    const auto stream = m_stream;
    const Result<UpdateStream::Page> page =
        co_await stream->next([this](const ObjectRecord &record) { onRecord(record); }, maxWait, token);
    if (!page)
        co_return failure(page.error());
    onPage(*page);
    co_return Result<>();
}

Task<Result<>> UpdateLoop::recover(Error error, int failures, CancelToken cancel)
{
    Result<> mended = co_await mend(error);
    if (!mended && !waitingMends(mended.error()))
        co_return mended;
    if (!mended)
        onTrouble(mended.error());
    else if (failures == 1)
        co_return mended;
    co_return co_await sleepFor(m_client.clock(), backoffDelay({}, failures), cancel);
}

Task<Result<>> UpdateLoop::mend(Error error)
{
    qCInfo(logVsphere) << "updates interrupted:" << errorCodeName(error.code) << error.reason;
    if (isSessionLost(error)) {
        dropStream();
        co_return co_await m_client.renewLogin(m_login);
    }
    if (error.reason == u"ManagedObjectNotFound"_s) { // our collector
        dropStream();
        co_return Result<>();
    }
    const bool versionLost = error.reason == u"InvalidCollectorVersion"_s;
    if (m_stream && (versionLost || !m_stream->canResume())) {
        m_stream->restart();
        onStartingOver();
    }
    if (versionLost || error.reason == u"RequestCanceled"_s)
        co_return Result<>();
    co_return failure(std::move(error));
}

} // namespace naru::vsphere
