// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/migrationrows.h"

#include "app/naructl/text.h"
#include "core/migration/codenames.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"

#include <QJsonArray>

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

QString fullName(const NamespacedName &id)
{
    return id.ns.isEmpty() ? id.name : id.ns + u'/' + id.name;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QJsonArray conditionArray(const MigrationObject &object)
{
    QJsonArray array;
    for (const Condition &condition : object.conditions) {
        if (condition.status)
            array.append(QJsonObject{{u"type"_s, condition.type},
                                     {u"reason"_s, condition.reason},
                                     {u"message"_s, condition.message},
                                     {u"items"_s, QJsonArray::fromStringList(condition.items)}});
    }
    return array;
}

QJsonObject machineObject(const MigrationObject &object)
{
    return {{u"namespace"_s, object.id.ns},
            {u"name"_s, object.id.name},
            {u"uid"_s, object.uid},
            {u"ready"_s, object.isReady()},
            {u"conditions"_s, conditionArray(object)}};
}

/// A count of the inventory service, or a dash when it does not tell.
QString countText(int count)
{
    return count < 0 ? format::unknown() : QString::number(count);
}

QString entryTarget(const NetworkMapEntry &entry)
{
    switch (entry.target) {
    case NetworkMapEntry::Target::Pod:
        return u"pod"_s;
    case NetworkMapEntry::Target::Ignored:
        return u"ignored"_s;
    case NetworkMapEntry::Target::Multus:
        break;
    }
    return fullName(entry.attachment);
}

QString sourceName(const MapSource &source)
{
    return source.name.isEmpty() ? source.id : source.name;
}

template <class Map, class TargetOf>
Row mapRow(const Map &map, TargetOf targetOf)
{
    QJsonObject machine = machineObject(map);
    machine.insert(u"source"_s, fullName(map.source));
    machine.insert(u"destination"_s, fullName(map.destination));
    QJsonArray entries;
    for (const auto &entry : map.entries)
        entries.append(QJsonObject{{u"sourceId"_s, entry.source.id},
                                   {u"source"_s, sourceName(entry.source)},
                                   {u"target"_s, targetOf(entry)}});
    machine.insert(u"entries"_s, entries);
    return {machine,
            {map.id.name, text::readiness(map), map.source.name, map.destination.name,
             QString::number(map.entries.size())}};
}

template <class Map, class TargetOf>
Lines linesOf(const Map &map, TargetOf targetOf)
{
    Lines lines{{Text::tr("Name"), map.id.name},
                {Text::tr("Status"), text::readiness(map)},
                {Text::tr("Source provider"), fullName(map.source)},
                {Text::tr("Target provider"), fullName(map.destination)}};
    for (const auto &entry : map.entries)
        lines.append({Text::tr("Map"), u"%1 -> %2"_s.arg(sourceName(entry.source), targetOf(entry))});
    return lines;
}

QString storageTarget(const StorageMapEntry &entry)
{
    QString target = entry.storageClass;
    for (const QString &mode : {entry.accessMode, entry.volumeMode}) {
        if (!mode.isEmpty())
            target += u' ' + mode;
    }
    return target;
}

/// Machines never read a localized word.
QString stateName(PlanState state)
{
    switch (state) {
    case PlanState::Unknown:
        break;
    case PlanState::Validating:
        return u"Validating"_s;
    case PlanState::Ready:
        return u"Ready"_s;
    case PlanState::CannotStart:
        return u"CannotStart"_s;
    case PlanState::Pending:
        return u"Pending"_s;
    case PlanState::Executing:
        return u"Executing"_s;
    case PlanState::Paused:
        return u"Paused"_s;
    case PlanState::Incomplete:
        return u"Incomplete"_s;
    case PlanState::Canceled:
        return u"Canceled"_s;
    case PlanState::Completed:
        return u"Completed"_s;
    case PlanState::Archived:
        return u"Archived"_s;
    }
    return u"Unknown"_s;
}

QString outcomeName(VmMigrationStatus::Outcome outcome)
{
    switch (outcome) {
    case VmMigrationStatus::Outcome::Pending:
        return u"Pending"_s;
    case VmMigrationStatus::Outcome::Running:
        return u"Running"_s;
    case VmMigrationStatus::Outcome::Succeeded:
        return u"Succeeded"_s;
    case VmMigrationStatus::Outcome::Failed:
        return u"Failed"_s;
    case VmMigrationStatus::Outcome::Canceled:
        return u"Canceled"_s;
    }
    return {};
}

QJsonObject progressObject(const StepProgress &progress)
{
    return {{u"completed"_s, progress.completed}, {u"total"_s, progress.total}, {u"unit"_s, progress.unit}};
}

QJsonArray pipelineArray(const QList<PipelineStep> &pipeline)
{
    QJsonArray steps;
    for (const PipelineStep &step : pipeline)
        steps.append(QJsonObject{{u"name"_s, step.name},
                                 {u"done"_s, step.isDone()},
                                 {u"started"_s, timeText(step.started)},
                                 {u"completed"_s, timeText(step.completed)},
                                 {u"progress"_s, progressObject(step.progress)},
                                 {u"errors"_s, QJsonArray::fromStringList(step.errors)}});
    return steps;
}

QString currentStepText(const VmMigrationStatus &vm)
{
    if (!vm.errors.isEmpty())
        return vm.errors.first();
    const PipelineStep *const step = vm.currentStep();
    if (!step)
        return {};
    QString text = text::pipelineStep(step->name);
    if (const std::optional<double> fraction = step->progress.fraction())
        text += u' ' + format::percent(*fraction);
    return text;
}

QString machinesText(const PlanProgress &progress)
{
    return Text::tr("%1 of %2").arg(progress.succeeded).arg(progress.total);
}

QJsonObject planObject(const MigrationPlan &plan)
{
    const PlanProgress progress = planProgress(plan);
    QJsonObject machine = machineObject(plan);
    machine.insert(u"state"_s, stateName(planState(plan)));
    machine.insert(u"type"_s, plan.type == MigrationType::Warm ? u"warm"_s : u"cold"_s);
    machine.insert(u"source"_s, fullName(plan.source));
    machine.insert(u"destination"_s, fullName(plan.destination));
    machine.insert(u"networkMap"_s, fullName(plan.networkMap));
    machine.insert(u"storageMap"_s, fullName(plan.storageMap));
    machine.insert(u"targetNamespace"_s, plan.targetNamespace);
    machine.insert(u"archived"_s, plan.archived);
    machine.insert(u"started"_s, timeText(plan.started));
    machine.insert(u"completed"_s, timeText(plan.completed));
    machine.insert(u"total"_s, progress.total);
    machine.insert(u"succeeded"_s, progress.succeeded);
    machine.insert(u"failed"_s, progress.failed);
    machine.insert(u"canceled"_s, progress.canceled);
    machine.insert(u"fraction"_s, progress.fraction);
    return machine;
}

QString severityName(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Blocker:
        return u"Blocker"_s;
    case Finding::Severity::Warning:
        return u"Warning"_s;
    case Finding::Severity::NotChecked:
        return u"NotChecked"_s;
    case Finding::Severity::Information:
        break;
    }
    return u"Information"_s;
}

} // namespace

QStringList providerTitles()
{
    return {Text::tr("NAME"),  Text::tr("TYPE"),     Text::tr("STATUS"),  Text::tr("VMS"),
            Text::tr("HOSTS"), Text::tr("NETWORKS"), Text::tr("STORAGE"), Text::tr("ADDRESS")};
}

Row providerRow(const Provider &provider, const ProviderCounts &counts)
{
    QJsonObject machine = machineObject(provider);
    machine.insert(u"type"_s, provider.nativeType);
    machine.insert(u"url"_s, provider.url);
    machine.insert(u"phase"_s, provider.phase);
    const QPair<QString, int> numbers[] = {{u"vms"_s, counts.vms},
                                           {u"hosts"_s, counts.hosts},
                                           {u"networks"_s, counts.networks},
                                           {u"storages"_s, counts.storages}};
    for (const auto &[key, count] : numbers) {
        if (count >= 0)
            machine.insert(key, count);
    }
    return {machine,
            {provider.id.name, text::providerType(provider), text::readiness(provider), countText(counts.vms),
             countText(counts.hosts), countText(counts.networks), countText(counts.storages), provider.url}};
}

Lines providerLines(const Provider &provider, const ProviderCounts &counts)
{
    Lines lines{{Text::tr("Name"), provider.id.name},
                {Text::tr("Type"), text::providerType(provider)},
                {Text::tr("Status"), text::readiness(provider)},
                {Text::tr("Address"), provider.url},
                {Text::tr("VMs"), countText(counts.vms)},
                {Text::tr("Hosts"), countText(counts.hosts)},
                {Text::tr("Networks"), countText(counts.networks)},
                {Text::tr("Storage"), countText(counts.storages)}};
    for (const Condition &condition : provider.conditions) {
        if (condition.status)
            lines.append({condition.type, condition.message});
    }
    return lines;
}

QStringList mapTitles()
{
    return {Text::tr("NAME"), Text::tr("STATUS"), Text::tr("SOURCE"), Text::tr("TARGET"),
            Text::tr("ENTRIES")};
}

Row networkMapRow(const NetworkMap &map)
{
    return mapRow(map, entryTarget);
}

Row storageMapRow(const StorageMap &map)
{
    return mapRow(map, storageTarget);
}

Lines mapLines(const NetworkMap &map)
{
    return linesOf(map, entryTarget);
}

Lines mapLines(const StorageMap &map)
{
    return linesOf(map, storageTarget);
}

QStringList planTitles()
{
    return {Text::tr("NAME"),   Text::tr("STATUS"),  Text::tr("VMS"),  Text::tr("PROGRESS"),
            Text::tr("SOURCE"), Text::tr("PROJECT"), Text::tr("TYPE"), Text::tr("STARTED")};
}

Row planRow(const MigrationPlan &plan)
{
    const PlanProgress progress = planProgress(plan);
    return {planObject(plan),
            {plan.id.name, text::planState(planState(plan)), machinesText(progress),
             format::percent(progress.fraction), plan.source.name, plan.targetNamespace,
             text::migrationType(plan.type), format::dateTime(plan.started)}};
}

QJsonObject planDetails(const MigrationPlan &plan)
{
    QJsonObject machine = planObject(plan);
    QJsonArray planned;
    for (const PlanVm &vm : plan.vms)
        planned.append(QJsonObject{{u"id"_s, vm.id}, {u"name"_s, vm.name}, {u"targetName"_s, vm.targetName}});
    machine.insert(u"vms"_s, planned);
    QJsonArray statuses;
    for (const Row &row : machineRows(plan))
        statuses.append(row.machine);
    machine.insert(u"migration"_s, statuses);
    return machine;
}

Lines planLines(const MigrationPlan &plan)
{
    const PlanProgress progress = planProgress(plan);
    Lines lines{{Text::tr("Name"), plan.id.name},
                {Text::tr("Status"), text::planState(planState(plan))},
                {Text::tr("Type"), text::migrationType(plan.type)},
                {Text::tr("Source provider"), fullName(plan.source)},
                {Text::tr("Target provider"), fullName(plan.destination)},
                {Text::tr("Network map"), fullName(plan.networkMap)},
                {Text::tr("Storage map"), fullName(plan.storageMap)},
                {Text::tr("Target project"), plan.targetNamespace},
                {Text::tr("VMs migrated"), machinesText(progress)},
                {Text::tr("Started"), format::dateTime(plan.started)},
                {Text::tr("Completed"), format::dateTime(plan.completed)}};
    for (const Condition &condition : plan.conditions) {
        if (condition.status && condition.category != Condition::Category::Advisory)
            lines.append({condition.type, condition.message});
    }
    return lines;
}

QStringList machineTitles()
{
    return {Text::tr("VM"), Text::tr("STATUS"), Text::tr("PROGRESS"), Text::tr("STEP")};
}

QList<Row> machineRows(const MigrationPlan &plan)
{
    QList<Row> rows;
    for (const VmMigrationStatus &vm : plan.vmStatus) {
        const QJsonObject machine{{u"id"_s, vm.id},
                                  {u"name"_s, vm.name},
                                  {u"newName"_s, vm.newName},
                                  {u"outcome"_s, outcomeName(vm.outcome())},
                                  {u"phase"_s, vm.phase},
                                  {u"fraction"_s, vm.fraction()},
                                  {u"started"_s, timeText(vm.started)},
                                  {u"completed"_s, timeText(vm.completed)},
                                  {u"errors"_s, QJsonArray::fromStringList(vm.errors)},
                                  {u"pipeline"_s, pipelineArray(vm.pipeline)}};
        rows.append(
            {machine,
             {vm.name, text::vmOutcome(vm.outcome()), format::percent(vm.fraction()), currentStepText(vm)}});
    }
    return rows;
}

QStringList findingTitles()
{
    return {Text::tr("SEVERITY"), Text::tr("VM"), Text::tr("FINDING"), Text::tr("WHAT TO DO")};
}

Row findingRow(const Finding &finding)
{
    const text::FindingText words = text::finding(finding);
    QJsonObject facts;
    for (auto it = finding.facts.begin(); it != finding.facts.end(); ++it)
        facts.insert(it.key(), it.value());
    return {QJsonObject{{u"severity"_s, severityName(finding.severity)},
                        {u"code"_s, findingCodeName(finding.code)},
                        {u"vmId"_s, finding.vmId},
                        {u"vm"_s, finding.vmName},
                        {u"facts"_s, facts}},
            {text::severity(finding.severity), finding.vmName, words.what, words.remedy}};
}

Row issueRow(const DraftIssue &issue)
{
    return {QJsonObject{{u"severity"_s, u"Blocker"_s},
                        {u"code"_s, draftIssueCodeName(issue.code)},
                        {u"subject"_s, issue.subject}},
            {text::severity(Finding::Severity::Blocker), QString(), text::draftIssue(issue), QString()}};
}

} // namespace naru::ctl
