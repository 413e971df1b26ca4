// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/plansmodel.h"

#include "core/endpoint/migrationengine.h"
#include "core/endpoints/endpointmanager.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"

#include <QCoreApplication>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::Plans)
};

QList<PlansModel::Row> allPlans(const EngineDirectory &engines)
{
    QList<PlansModel::Row> rows;
    for (const QString &endpoint : engines.endpoints()) {
        for (const MigrationPlan &plan : engines.engine(endpoint)->plans())
            rows.append({endpoint, plan});
    }
    return rows;
}

QVariant progressOf(const MigrationPlan &plan)
{
    return isRunning(plan) ? QVariant(planProgress(plan).fraction) : QVariant();
}

QString whyNotReady(const MigrationPlan &plan)
{
    return plan.isReady() || plan.archived ? QString() : text::readiness(plan);
}

QList<EngineColumn<MigrationPlan>> columns(const EngineDirectory &engines)
{
    const auto endpointName = [&engines](const QString &id) {
        const auto endpoint = engines.manager().endpoint(id);
        return endpoint ? format::plain(endpoint->name) : QString();
    };
    using P = const MigrationPlan &;
    return {
        {u"name"_s,
         [] { return Text::tr("Name"); },
         26,
         [](const QString &, P p) { return format::plain(p.id.name); },
         {},
         [](P p) { return QVariant(icon(planStateIcon(planState(p)), planStateColor(planState(p)))); }},
        {u"state"_s,
         [] { return Text::tr("Status"); },
         16,
         [](const QString &, P p) { return text::planState(planState(p)); },
         {},
         {},
         {},
         whyNotReady},
        {u"progress"_s,
         [] { return Text::tr("Progress"); },
         26,
         [](const QString &, P p) { return planProgressText(p); },
         [](P p) { return QVariant(planProgress(p).fraction); },
         {},
         progressOf},
        {u"type"_s, [] { return Text::tr("Type"); }, 16,
         [](const QString &, P p) { return text::migrationType(p.type); }},
        {u"source"_s, [] { return Text::tr("Source provider"); }, 18,
         [](const QString &, P p) { return format::plain(p.source.name); }},
        {u"project"_s, [] { return Text::tr("Target project"); }, 18,
         [](const QString &, P p) { return format::plain(p.targetNamespace); }},
        {u"started"_s, [] { return Text::tr("Started"); }, 18,
         [](const QString &, P p) { return format::dateTime(p.started); },
         [](P p) { return QVariant(p.started); }},
        {u"endpoint"_s, [] { return Text::tr("Endpoint"); }, 18,
         [endpointName](const QString &endpoint, P) { return endpointName(endpoint); }},
    };
}

} // namespace

PlansModel *makePlansModel(const MigrationServices &services, QObject *parent)
{
    EngineDirectory &engines = services.engines;
    auto *model = new PlansModel(columns(engines), [&engines] { return allPlans(engines); }, parent);
    QObject::connect(&engines, &EngineDirectory::plansChanged, model, [model] { model->scheduleRefresh(); });
    return model;
}

QString planStateIcon(PlanState state)
{
    switch (state) {
    case PlanState::Completed:
        return u"ok"_s;
    case PlanState::Ready:
        return u"plan"_s;
    case PlanState::CannotStart:
        return u"warning"_s;
    case PlanState::Incomplete:
        return u"error"_s;
    case PlanState::Canceled:
        return u"close"_s;
    default:
        return u"pending"_s;
    }
}

ColorId planStateColor(PlanState state)
{
    switch (state) {
    case PlanState::Completed:
        return ColorId::Success;
    case PlanState::Incomplete:
        return ColorId::Critical;
    case PlanState::CannotStart:
    case PlanState::Paused:
        return ColorId::Warning;
    case PlanState::Pending:
    case PlanState::Executing:
    case PlanState::Validating:
        return ColorId::Info;
    case PlanState::Ready:
        return ColorId::Accent;
    default:
        return ColorId::Muted;
    }
}

QString planProgressText(const MigrationPlan &plan)
{
    const PlanProgress progress = planProgress(plan);
    const QString done =
        Text::tr("%1 of %n VMs migrated", "count of a plan", progress.total).arg(progress.succeeded);
    if (progress.failed > 0)
        return Text::tr("%1, %n failed", "first part is '1 of 3 VMs migrated'", progress.failed).arg(done);
    if (progress.canceled > 0)
        return Text::tr("%1, %n canceled", "first part is '1 of 3 VMs migrated'", progress.canceled)
            .arg(done);
    return done;
}

} // namespace naru
