// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"

#include <gtest/gtest.h>

#include <QEventLoop>
#include <QObject>
#include <QTimer>

#include <optional>

namespace naru::test {

/// Runs the event loop until `condition` holds; false when `limit` passes first.
inline bool waitUntil(const std::function<bool()> &condition,
                      std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    if (condition())
        return true;
    poll.start(5);
    loop.exec();
    return condition();
}

/// Runs the event loop until `task` has finished and returns its value; TimedOut after `limit`.
template <class T>
Result<T> awaitTask(Task<Result<T>> task, std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    std::optional<Result<T>> value;
    QEventLoop loop;
    whenDone(std::move(task), &loop, [&](Result<T> result) {
        value.emplace(std::move(result));
        loop.quit();
    });
    if (!value) {
        QTimer::singleShot(limit, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (!value)
        return failure(ErrorCode::TimedOut, QStringLiteral("awaitTask"));
    return std::move(*value);
}

/// The same for a task without a value; false when `limit` passed first.
inline bool awaitTask(Task<> task, std::chrono::milliseconds limit = std::chrono::seconds(20))
{
    bool finished = false;
    QEventLoop loop;
    whenDone(std::move(task), &loop, [&] {
        finished = true;
        loop.quit();
    });
    if (!finished) {
        QTimer::singleShot(limit, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return finished;
}

/// A failed Result as text, for EXPECT messages: `ASSERT_TRUE(result) << describe(result)`.
template <class T>
std::string describe(const Result<T> &result)
{
    if (result)
        return "success";
    const Error &error = result.error();
    return (errorCodeName(error.code) + QLatin1StringView(" reason=") + error.reason +
            QLatin1StringView(" subject=") + error.subject + QLatin1StringView(" detail=") +
            error.nativeDetail)
        .toStdString();
}

} // namespace naru::test
