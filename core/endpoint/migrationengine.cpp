// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/migrationengine.h"

namespace naru {

std::optional<MigrationRun> MigrationEngine::currentRun(const MigrationPlan &plan) const
{
    std::optional<MigrationRun> newest;
    for (const MigrationRun &run : runs()) {
        if (run.planUid == plan.uid && (!newest || run.created > newest->created))
            newest = run;
    }
    return newest;
}

} // namespace naru
