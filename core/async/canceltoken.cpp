// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/canceltoken.h"

#include <map>
#include <utility>

namespace naru {

namespace detail {

struct CancelState
{
    bool cancelled = false;
    quint64 nextId = 1;
    std::map<quint64, std::function<void()>> calls;

    void cancel()
    {
        if (std::exchange(cancelled, true))
            return;
        // A call may unregister others: take them one by one.
        while (!calls.empty()) {
            const auto call = std::move(calls.begin()->second);
            calls.erase(calls.begin());
            call();
        }
    }
};

} // namespace detail

CancelRegistration::CancelRegistration(std::weak_ptr<detail::CancelState> state, quint64 id)
    : m_state(std::move(state))
    , m_id(id)
{
}

CancelRegistration::CancelRegistration(CancelRegistration &&other) noexcept
    : m_state(std::exchange(other.m_state, {}))
    , m_id(std::exchange(other.m_id, 0))
{
}

CancelRegistration &CancelRegistration::operator=(CancelRegistration &&other) noexcept
{
    if (this != &other) {
        reset();
        m_state = std::exchange(other.m_state, {});
        m_id = std::exchange(other.m_id, 0);
    }
    return *this;
}

CancelRegistration::~CancelRegistration()
{
    reset();
}

void CancelRegistration::reset()
{
    if (const auto state = m_state.lock())
        state->calls.erase(m_id);
    m_state.reset();
}

CancelToken::CancelToken(std::shared_ptr<detail::CancelState> state)
    : m_state(std::move(state))
{
}

bool CancelToken::isCancelled() const
{
    return m_state && m_state->cancelled;
}

CancelRegistration CancelToken::onCancel(std::function<void()> call) const
{
    if (!m_state)
        return {};
    if (m_state->cancelled) {
        call();
        return {};
    }
    const quint64 id = m_state->nextId++;
    m_state->calls.emplace(id, std::move(call));
    return {m_state, id};
}

CancelSource::CancelSource()
    : m_state(std::make_shared<detail::CancelState>())
{
}

CancelSource::CancelSource(const CancelToken &parent)
    : CancelSource()
{
    m_parent = std::make_shared<CancelRegistration>(parent.onCancel([weak = std::weak_ptr(m_state)] {
        if (const auto state = weak.lock())
            state->cancel();
    }));
}

CancelToken CancelSource::token() const
{
    return CancelToken(m_state);
}

void CancelSource::cancel()
{
    m_state->cancel();
}

bool CancelSource::isCancelled() const
{
    return m_state->cancelled;
}

Error cancelledError()
{
    return Error{ErrorCode::Cancelled, {}, {}, false, {}, {}};
}

} // namespace naru
