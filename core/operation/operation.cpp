// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/operation.h"

#include <algorithm>
#include <array>
#include <utility>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<StepState, QString>, 8> stateNames{{
    {StepState::Planned, u"Planned"_s},
    {StepState::Submitting, u"Submitting"_s},
    {StepState::Running, u"Running"_s},
    {StepState::Verifying, u"Verifying"_s},
    {StepState::Done, u"Done"_s},
    {StepState::Failed, u"Failed"_s},
    {StepState::Cancelled, u"Cancelled"_s},
    {StepState::NeedsAttention, u"NeedsAttention"_s},
}};

bool isBegun(StepState state)
{
    return state == StepState::Submitting || state == StepState::Running || state == StepState::Verifying;
}

} // namespace

bool isTerminal(StepState state)
{
    return state == StepState::Done || state == StepState::Failed || state == StepState::Cancelled;
}

QString stepStateName(StepState state)
{
    return std::ranges::find(stateNames, state, &std::pair<StepState, QString>::first)->second;
}

StepState stepStateFromName(const QString &name)
{
    const auto found = std::ranges::find(stateNames, name, &std::pair<StepState, QString>::second);
    return found == stateNames.end() ? StepState::NeedsAttention : found->first;
}

StepState Operation::state() const
{
    const auto has = [this](auto matches) {
        return std::ranges::any_of(steps, matches, &OperationStep::state);
    };
    const auto is = [](StepState wanted) { return [wanted](StepState state) { return state == wanted; }; };
    if (has(isBegun))
        return steps.size() == 1 ? steps.first().state : StepState::Running;
    if (has(is(StepState::NeedsAttention)))
        return StepState::NeedsAttention;
    if (!finished.isValid() && has(is(StepState::Planned)))
        return std::ranges::all_of(steps, is(StepState::Planned), &OperationStep::state) ? StepState::Planned
                                                                                         : StepState::Running;
    if (has(is(StepState::Failed)))
        return StepState::Failed;
    // Steps that were never begun: somebody cancelled before.
    return has([](StepState state) { return state != StepState::Done; }) ? StepState::Cancelled
                                                                         : StepState::Done;
}

int Operation::progressPercent() const
{
    if (steps.size() == 1 && steps.first().state != StepState::Done)
        return steps.first().progressPercent;
    int sum = 0;
    for (const OperationStep &step : steps)
        sum += step.state == StepState::Done ? 100 : std::max(step.progressPercent, 0);
    return steps.isEmpty() ? -1 : sum / int(steps.size());
}

QString Operation::activity() const
{
    const auto active =
        std::ranges::find_if(steps, [](const OperationStep &step) { return isBegun(step.state); });
    return active == steps.end() ? QString() : active->activity;
}

std::optional<Error> Operation::error() const
{
    for (const OperationStep &step : steps) {
        if (step.error && (step.state == StepState::Failed || step.state == StepState::NeedsAttention))
            return step.error;
    }
    return std::nullopt;
}

const OperationStep *Operation::step(const QString &id) const
{
    const auto found =
        std::ranges::find_if(steps, [&](const OperationStep &step) { return step.work.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

} // namespace naru
