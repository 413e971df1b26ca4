// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace naru {

/// The only source of time in product code, so that tests can move it. Belongs to the thread that uses it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// Wall time in UTC.
    virtual QDateTime now() const = 0;
    /// Time since an arbitrary start; never goes back.
    virtual std::chrono::milliseconds monotonic() const = 0;
    /// Calls `call` once in the event loop of `context`'s thread; never when `context` is gone by then.
    virtual void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    void callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> call) override;
};

} // namespace naru
