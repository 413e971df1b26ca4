// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/async/completion.h"
#include "core/async/taskscope.h"
#include "core/async/timing.h"
#include "tests/support/awaittask.h"
#include "tests/support/fakeclock.h"

#include <gtest/gtest.h>

using namespace naru;
using namespace std::chrono_literals;
using test::awaitTask;

namespace {

Task<Result<int>> valueOf(Completion<int> completion)
{
    co_return co_await completion;
}

Task<> countWhenCancelled(CancelToken cancel, Clock &clock, int &count)
{
    const Result<> slept = co_await sleepFor(clock, 1h, cancel);
    if (!slept && slept.error().isCancelled())
        ++count;
}

TEST(Completion, SettlesOnceAndResumesOutsideTheSettlingCall)
{
    const Completion<int> completion;
    bool resumed = false;
    QObject context;
    whenDone(valueOf(completion), &context, [&](Result<int> value) {
        resumed = true;
        EXPECT_EQ(*value, 7);
    });
    EXPECT_TRUE(completion.settle(7));
    EXPECT_FALSE(resumed);
    EXPECT_FALSE(completion.settle(8));
    EXPECT_TRUE(test::waitUntil([&] { return resumed; }));
}

TEST(Completion, GivesAValueThatWasSettledBeforeItWasAwaited)
{
    const Completion<int> completion;
    completion.settle(failure(ErrorCode::NotFound));
    const Result<int> value = awaitTask(valueOf(completion));
    ASSERT_FALSE(value);
    EXPECT_EQ(value.error().code, ErrorCode::NotFound);
}

TEST(CancelToken, TellsChildrenAndForgetsEndedRegistrations)
{
    CancelSource parent;
    CancelSource child(parent.token());
    int calls = 0;
    {
        const CancelRegistration ended = child.token().onCancel([&] { calls += 100; });
    }
    const CancelRegistration kept = child.token().onCancel([&] { ++calls; });
    parent.cancel();
    parent.cancel();
    EXPECT_TRUE(child.isCancelled());
    EXPECT_EQ(calls, 1);
}

TEST(TaskScope, CancelsAndDrainsWhatItStarted)
{
    test::FakeClock clock;
    TaskScope scope;
    int cancelled = 0;
    for (int i = 0; i < 3; ++i)
        scope.spawn(countWhenCancelled(scope.token(), clock, cancelled));
    EXPECT_EQ(scope.running(), 3);
    scope.cancel();
    EXPECT_TRUE(awaitTask(scope.drain()));
    EXPECT_EQ(cancelled, 3);
    EXPECT_EQ(scope.running(), 0);
}

TEST(Timing, RetriesOnlyWhatARepeatCanMend)
{
    SystemClock clock;
    int calls = 0;
    const auto read = [&calls]() -> Task<Result<int>> {
        ++calls;
        if (calls < 3)
            co_return failure(Error{ErrorCode::Unreachable, {}, {}, true, {}, {}});
        co_return failure(ErrorCode::PermissionDenied);
    };
    const Result<int> result = awaitTask(retried<int>(clock, {.attempts = 9, .firstDelay = 1ms}, read, {}));
    EXPECT_EQ(result.error().code, ErrorCode::PermissionDenied);
    EXPECT_EQ(calls, 3);
}

TEST(Timing, TellsADeadlineFromACancel)
{
    test::FakeClock clock;
    CancelSource person;
    const auto hang = [&clock](CancelToken token) { return sleepFor(clock, 1h, token); };
    Task<Result<>> late = withDeadline<void>(clock, 5s, person.token(), hang);
    clock.advance(6s);
    EXPECT_EQ(awaitTask(std::move(late)).error().code, ErrorCode::TimedOut);
    Task<Result<>> unwanted = withDeadline<void>(clock, 5s, person.token(), hang);
    person.cancel();
    EXPECT_EQ(awaitTask(std::move(unwanted)).error().code, ErrorCode::Cancelled);
}

} // namespace
