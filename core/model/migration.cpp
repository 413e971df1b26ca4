// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/migration.h"

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

const Condition *MigrationObject::condition(const QString &type) const
{
    const auto found = std::ranges::find(conditions, type, &Condition::type);
    return found == conditions.end() ? nullptr : &*found;
}

bool MigrationObject::has(const QString &type) const
{
    const Condition *found = condition(type);
    return found && found->status;
}

bool MigrationObject::isReady() const
{
    return has(u"Ready"_s) && observedGeneration >= generation;
}

bool MigrationObject::hasBlocker() const
{
    return std::ranges::any_of(conditions, [](const Condition &condition) {
        return condition.status && (condition.category == Condition::Category::Critical ||
                                    condition.category == Condition::Category::Error);
    });
}

std::optional<double> StepProgress::fraction() const
{
    if (total <= 1)
        return std::nullopt;
    return std::clamp(double(completed) / double(total), 0.0, 1.0);
}

VmMigrationStatus::Outcome VmMigrationStatus::outcome() const
{
    const auto has = [this](const QString &type) {
        return std::ranges::any_of(conditions,
                                   [&](const Condition &c) { return c.type == type && c.status; });
    };
    if (has(u"Canceled"_s))
        return Outcome::Canceled;
    if (has(u"Failed"_s) || !errors.isEmpty())
        return Outcome::Failed;
    if (has(u"Succeeded"_s))
        return Outcome::Succeeded;
    return started.isValid() ? Outcome::Running : Outcome::Pending;
}

double VmMigrationStatus::fraction() const
{
    if (outcome() == Outcome::Succeeded)
        return 1;
    if (pipeline.isEmpty())
        return 0;
    return double(std::ranges::count_if(pipeline, &PipelineStep::isDone)) / double(pipeline.size());
}

const PipelineStep *VmMigrationStatus::currentStep() const
{
    const auto found = std::ranges::find_if(pipeline, [](const PipelineStep &step) {
        return !step.isDone() && (step.started.isValid() || step.hasFailed());
    });
    return found == pipeline.end() ? nullptr : &*found;
}

} // namespace naru
