// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/timing.h"

#include "core/async/completion.h"

#include <QObject>
#include <QRandomGenerator>

#include <algorithm>

namespace naru {

Task<Result<>> sleepFor(Clock &clock, std::chrono::milliseconds delay, CancelToken cancel)
{
    const Completion<> woken;
    const auto timer = std::make_unique<QObject>();
    clock.callAfter(delay, timer.get(), [woken] { woken.settle({}); });
    const CancelRegistration registration =
        cancel.onCancel([woken] { woken.settle(failure(cancelledError())); });
    co_return co_await woken;
}

std::chrono::milliseconds backoffDelay(const RetryPolicy &policy, int failures)
{
    const int doublings = std::clamp(failures - 1, 0, 20);
    const qint64 plain =
        std::min<qint64>(policy.firstDelay.count() << doublings, policy.longestDelay.count());
    const double jitter = 0.75 + 0.5 * QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(plain) * jitter));
}

} // namespace naru
