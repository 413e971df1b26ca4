// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace naru {

/// What happens to the other steps when one fails.
enum class FailurePolicy {
    StopOnError,     ///< nothing new is begun; what runs is let to its end
    ContinueOnError, ///< only the steps that wait for the failed one are left out
};

/// One step of a WorkPlan: data only, so that the journal can hold it and a later start can take it up.
struct WorkStep
{
    QString id;          ///< unique in the plan
    QString action;      ///< which StepAction carries it out, e.g. "provider.createSecret"
    QString name;        ///< the object concerned, for people
    QJsonObject payload; ///< everything the action needs; never a secret
    QStringList after;   ///< ids of the steps that must be Done before
};

/// Work that Naru itself orchestrates. Immutable once started.
struct WorkPlan
{
    QList<WorkStep> steps;
    FailurePolicy failurePolicy = FailurePolicy::StopOnError;
    int parallelLimit = 4;    ///< steps at once, 1..64
    QStringList secretFields; ///< what the steps ask for by StepContext::secret(), so that it can be dropped

    /// Empty when the ids are unique and every `after` names an earlier step; else what is wrong.
    QString problem() const;
};

} // namespace naru
