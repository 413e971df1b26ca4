// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/planpreflight.h"

#include "app/naructl/migrationrows.h"
#include "core/migration/plancheck.h"

namespace naru::ctl {

namespace {

/// Preflight says the same, with the machine and the name.
bool isToldPerMachine(DraftIssue::Code code)
{
    return code == DraftIssue::Code::NetworkUnmapped || code == DraftIssue::Code::StorageUnmapped ||
           code == DraftIssue::Code::SeveralNicsOnPodNetwork;
}

} // namespace

bool report(Printer &printer, const QList<DraftIssue> &issues, const QList<Finding> &findings)
{
    QList<Row> rows;
    for (const DraftIssue &issue : issues) {
        if (!isToldPerMachine(issue.code))
            rows.append(issueRow(issue));
    }
    for (const Finding &finding : findings)
        rows.append(findingRow(finding));
    printer.list(findingTitles(), rows);
    return !issues.isEmpty() || hasBlocker(findings);
}

Task<Result<bool>> isFitToStart(Runtime &runtime, MigrationTarget target, MigrationPlan plan, bool always)
{
    co_await runtime.connectOthers(target.endpointId);
    const Result<QList<Finding>> findings =
        co_await runtime.checks.checkPlan(target.endpointId, plan, runtime.interrupt.token());
    if (!findings)
        co_return failure(findings.error());
    const bool blocked = hasBlocker(*findings);
    if (always || blocked)
        report(runtime.printer, {}, *findings);
    co_return !blocked;
}

} // namespace naru::ctl
