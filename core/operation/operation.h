// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/objectref.h"
#include "core/operation/workplan.h"

#include <QDateTime>

#include <optional>

namespace naru {

/// Where a step, and with it its operation, stands. Written to the journal before it becomes true outside.
enum class StepState {
    Planned,    ///< nothing has been done yet
    Submitting, ///< the side effect may or may not have happened
    Running,    ///< the platform works on it; nativeHandle finds it again
    Verifying,  ///< the platform says done; its inventory must agree
    Done,
    Failed,
    Cancelled,
    NeedsAttention, ///< nobody can tell what became of it, or something is missing: a person decides
};

bool isTerminal(StepState state); ///< Done, Failed, Cancelled
/// "Submitting" etc.: for the journal and machine-readable output.
QString stepStateName(StepState state);
/// The reverse; unknown names (of a newer version) give NeedsAttention.
StepState stepStateFromName(const QString &name);

struct OperationStep
{
    WorkStep work;
    StepState state = StepState::Planned;
    bool submitted = false;    ///< the side effect has happened
    QString nativeHandle = {}; ///< by which the platform finds the work; may stay empty
    std::optional<Error> error = {};
    int progressPercent = -1; ///< -1 = not reported; not kept in the journal
    QString activity = {};    ///< the platform's words for what it is doing; not kept in the journal
};

/// One user-visible long action.
struct Operation
{
    QString id;
    QString kind;       ///< what ui/text names, e.g. "power.PowerOn", "provider.create"
    ObjectRef target;   ///< what it acts on, or where it creates something
    QString targetName; ///< as the person saw it when it began
    FailurePolicy failurePolicy = FailurePolicy::StopOnError;
    int parallelLimit = 4;
    QStringList secretFields; ///< names only
    QList<OperationStep> steps;
    QDateTime started;  ///< UTC
    QDateTime finished; ///< invalid until it has ended
    bool cancelRequested = false;

    /// Running while any step runs (a single step's own state), else NeedsAttention when a step needs it,
    /// else Planned or Running while steps are left to do, else the worst end: Failed, Cancelled, Done.
    StepState state() const;
    bool isFinished() const { return isTerminal(state()); }
    /// Of all steps together, 0..100; -1 when it is one step that reports nothing.
    int progressPercent() const;
    /// What the step in progress says, else empty.
    QString activity() const;
    /// The first failed (or undecided) step's error.
    std::optional<Error> error() const;
    const OperationStep *step(const QString &id) const;
};

} // namespace naru
