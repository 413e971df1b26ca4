// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/base/clock.h"

#include <QObject>

#include <functional>
#include <memory>

namespace naru {

/// Resumes after `delay`, or with Cancelled as soon as `cancel` says so. `clock` must outlive the wait.
Task<Result<>> sleepFor(Clock &clock, std::chrono::milliseconds delay, CancelToken cancel);

/// How often and how fast reads are repeated. Mutating calls are never repeated blindly.
struct RetryPolicy
{
    int attempts = 4;                          ///< in all, 1 = no repeat
    std::chrono::milliseconds firstDelay{500}; ///< doubled after each failure, with +-25 % jitter
    std::chrono::milliseconds longestDelay{15000};
};

/// The pause before attempt number `failures` + 1 (failures >= 1), jittered.
std::chrono::milliseconds backoffDelay(const RetryPolicy &policy, int failures);

/// Runs `read` until it succeeds, fails in a way that a repeat cannot mend, or the attempts are used up.
template <class T>
Task<Result<T>> retried(Clock &clock, RetryPolicy policy, std::function<Task<Result<T>>()> read,
                        CancelToken cancel)
{
    for (int failures = 1;; ++failures) {
        Result<T> result = co_await read();
        if (result || !result.error().retryable || failures >= policy.attempts)
            co_return result;
        const Result<> slept = co_await sleepFor(clock, backoffDelay(policy, failures), cancel);
        if (!slept)
            co_return failure(slept.error());
    }
}

/// Runs `call` with a token that is cancelled after `limit`; a call that ends because of that returns
/// TimedOut.
template <class T>
Task<Result<T>> withDeadline(Clock &clock, std::chrono::milliseconds limit, CancelToken cancel,
                             std::function<Task<Result<T>>(CancelToken)> call)
{
    CancelSource source(cancel);
    const auto expired = std::make_shared<bool>(false);
    const auto timer = std::make_unique<QObject>();
    clock.callAfter(limit, timer.get(), [source, expired]() mutable {
        *expired = true;
        source.cancel();
    });
    Result<T> result = co_await call(source.token());
    if (!result && result.error().isCancelled() && *expired && !cancel.isCancelled())
        co_return failure(ErrorCode::TimedOut);
    co_return result;
}

} // namespace naru
