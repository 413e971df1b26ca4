// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoreApplication>
#include <QMetaObject>

#include <coroutine>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace naru {

/// A value that comes later and is settled exactly once: the one bridge from callbacks and signals to
/// coroutines. Copies share the value. settle() may be called from any thread; the waiting coroutine resumes
/// in the main thread's event loop, never inside the settling call. At most one coroutine may await it.
/// Whoever makes one owns the duty to settle it on success, on cancel and on the sender's end: an unsettled
/// completion leaves its coroutine suspended for good.
template <class T = void>
class Completion
{
public:
    Completion()
        : m_state(std::make_shared<State>())
    {
    }

    /// Only the first call counts; later ones return false.
    bool settle(Result<T> value) const
    {
        std::coroutine_handle<> waiting;
        {
            const std::scoped_lock lock(m_state->mutex);
            if (m_state->value)
                return false;
            m_state->value.emplace(std::move(value));
            waiting = std::exchange(m_state->waiting, {});
        }
        if (waiting)
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [waiting] { waiting.resume(); }, Qt::QueuedConnection);
        return true;
    }

    bool isSettled() const
    {
        const std::scoped_lock lock(m_state->mutex);
        return m_state->value.has_value();
    }

    bool await_ready() const { return isSettled(); }
    bool await_suspend(std::coroutine_handle<> handle) const
    {
        const std::scoped_lock lock(m_state->mutex);
        if (m_state->value)
            return false;
        m_state->waiting = handle;
        return true;
    }
    Result<T> await_resume() const { return std::move(*m_state->value); }

private:
    struct State
    {
        std::mutex mutex;
        std::optional<Result<T>> value;
        std::coroutine_handle<> waiting;
    };
    std::shared_ptr<State> m_state;
};

} // namespace naru
