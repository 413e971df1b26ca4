// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/migrationtarget.h"
#include "core/migration/planstate.h"

namespace naru::ctl {

/// "2 of 3 [######......] 50 %  database: Disk transfer 41 %"
QString watchLine(const MigrationPlan &plan);

/// Shows each change of the plan while it lives.
class PlanView
{
public:
    PlanView(Printer &printer, MigrationTarget target, NamespacedName plan);
    ~PlanView();

private:
    void show();

    Printer &m_printer;
    MigrationTarget m_target;
    NamespacedName m_plan;
    std::unique_ptr<QObject> m_context;
};

/// Prints how the plan ended; gives the exit code: Failed when a machine failed or was canceled.
int sayOutcome(Printer &printer, const MigrationPlan &plan);

/// Says how to find the migration again after Ctrl+C.
void sayGoesOn(Printer &printer, const MigrationTarget &target, const QString &plan);

} // namespace naru::ctl
