// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/async/task.h"
#include "core/base/secret.h"
#include "core/model/objectref.h"

#include <QJsonObject>

#include <functional>
#include <memory>

namespace naru {

/// What a running step knows and may say. Lives as long as the step's coroutine holds it. Main thread only.
class StepContext
{
public:
    virtual ~StepContext() = default;

    virtual QString operationId() const = 0;
    virtual ObjectRef target() const = 0; ///< of the operation
    virtual QJsonObject payload() const = 0;
    /// Whether running() was called, also before a restart: the side effect has happened.
    virtual bool isSubmitted() const = 0;
    /// What running() kept; empty when there is none.
    virtual QString nativeHandle() const = 0;
    /// Cancelled when the person no longer wants the work, and when Naru closes (the platform then goes on).
    virtual CancelToken cancel() const = 0;
    /// Which of the two it was.
    virtual bool isCancelRequested() const = 0;

    /// A secret given to OperationManager::start. NotFound (reason "SecretNeeded", subject = field) after a
    /// restart without a keyring: return that error, the step becomes NeedsAttention and the person is asked.
    virtual Task<Result<Secret>> secret(QString field) = 0;

    /// The platform has taken the work: on disk when this returns. An error means: do not go on.
    virtual Result<> running(QString nativeHandle) = 0;
    /// The platform says that it is done, and the inventory shall prove it.
    virtual Result<> verifying() = 0;
    /// For people only; as often as you like. -1 = unknown.
    virtual void report(int progressPercent, QString activity) = 0;
};

/// What became of a step that a crash interrupted.
enum class ProbeAnswer {
    Done,     ///< its effect is there
    RunAgain, ///< calling run() does no harm: it is idempotent, or goes on from nativeHandle()
    Unknown,  ///< a person must decide
};

/// The error of a step that cannot tell whether its side effect happened (a connection lost in mid-call): the
/// step becomes NeedsAttention instead of Failed.
Error outcomeUnknown(Error cause);

/// How steps of one kind are carried out. The functions must not capture what may die before them.
struct StepAction
{
    /// One attempt. Submitting is in the journal before this is called.
    std::function<Task<Result<>>(std::shared_ptr<StepContext>)> run;
    /// Asked before a begun step is run again after a restart; unset = RunAgain (creating calls that are
    /// idempotent by name and operation).
    std::function<Task<Result<ProbeAnswer>>(std::shared_ptr<StepContext>)> probe = {};
};

} // namespace naru
