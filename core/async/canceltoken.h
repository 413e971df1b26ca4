// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <memory>

namespace naru {

namespace detail {
struct CancelState;
}

/// Ends the call-back of CancelToken::onCancel when it goes out of scope.
class [[nodiscard]] CancelRegistration
{
public:
    CancelRegistration() = default;
    CancelRegistration(std::weak_ptr<detail::CancelState> state, quint64 id);
    CancelRegistration(CancelRegistration &&other) noexcept;
    CancelRegistration &operator=(CancelRegistration &&other) noexcept;
    CancelRegistration(const CancelRegistration &) = delete;
    CancelRegistration &operator=(const CancelRegistration &) = delete;
    ~CancelRegistration();

private:
    void reset();

    std::weak_ptr<detail::CancelState> m_state;
    quint64 m_id = 0;
};

/// Says whether the work is still wanted. A default-constructed token is never cancelled. Main thread only.
class CancelToken
{
public:
    CancelToken() = default;

    bool isCancelled() const;
    /// Calls `call` once when cancelled; at once when that has already happened.
    CancelRegistration onCancel(std::function<void()> call) const;

private:
    friend class CancelSource;
    explicit CancelToken(std::shared_ptr<detail::CancelState> state);

    std::shared_ptr<detail::CancelState> m_state;
};

/// The owner's end. A source made from a token is cancelled with it. Does not cancel when destroyed.
class CancelSource
{
public:
    CancelSource();
    explicit CancelSource(const CancelToken &parent);

    CancelToken token() const;
    void cancel();
    bool isCancelled() const;

private:
    std::shared_ptr<detail::CancelState> m_state;
    std::shared_ptr<CancelRegistration> m_parent;
};

/// The error every cancelled call returns.
Error cancelledError();

} // namespace naru
