// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QCoro/QCoroTask>

#include <coroutine>
#include <cstddef>

namespace QCoro::detail {

/// QCoro compares handles with nullptr in its assertions. Without this overload the comparison of
/// libstdc++ 12's expected is chosen for a task of Result<std::shared_ptr<..>>, and needs itself.
template <class Promise>
constexpr bool operator==(std::coroutine_handle<Promise> handle, std::nullptr_t) noexcept
{
    return !handle;
}

} // namespace QCoro::detail

namespace naru {

/// The only asynchronous signature is `Task<Result<T>>`. A task starts at once, runs in the thread that
/// called it and goes on when its handle is dropped: hand it to a TaskScope instead of dropping it.
/// T must not be implicitly constructible from nullptr (QByteArray is): comparing coroutine handles would not
/// compile then. Wrap it in a struct.
template <class T = void>
using Task = QCoro::Task<T>;

/// Calls `done(value)` when `task` has finished, unless `context` is gone by then: the bridge from core to
/// widgets.
template <class T, class Function>
void whenDone(Task<T> &&task, QObject *context, Function done)
{
    QCoro::connect(std::move(task), context, std::move(done));
}

} // namespace naru
