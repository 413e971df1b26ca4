// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation/workplan.h"

#include <QSet>

namespace naru {

using namespace Qt::StringLiterals;

QString WorkPlan::problem() const
{
    if (steps.isEmpty())
        return u"no steps"_s;
    if (parallelLimit < 1 || parallelLimit > 64)
        return u"parallelLimit %1 is not 1..64"_s.arg(parallelLimit);
    QSet<QString> earlier;
    for (const WorkStep &step : steps) {
        if (step.id.isEmpty() || earlier.contains(step.id))
            return u"step id '%1' is empty or used twice"_s.arg(step.id);
        for (const QString &id : step.after) {
            if (!earlier.contains(id))
                return u"step '%1' waits for '%2', which does not come before it"_s.arg(step.id, id);
        }
        earlier.insert(step.id);
    }
    return {};
}

} // namespace naru
