// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/migrationparts.h"

#include "core/endpoint/migrationengine.h"
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/plancheck.h"
#include "core/migration/sourcecatalog.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/mapspage.h"
#include "ui/migration/migrationservices.h"
#include "ui/migration/planspage.h"
#include "ui/migration/providerdialog.h"
#include "ui/migration/providerspage.h"
#include "ui/migration/wizard/planwizard.h"
#include "ui/text/format.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"

#include <QApplication>
#include <QCoreApplication>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(naru::MigrationParts)
};

QString group()
{
    return Text::tr("Migration");
}

QWidget *makePlansPage(const MigrationServices &services, QWidget *parent)
{
    auto *page = new PlansPage(services, parent);
    QObject::connect(page, &PlansPage::createRequested, page, [page, &services] {
        auto *wizard = new PlanWizard(services, services.engines.endpoints().value(0), {}, page);
        QObject::connect(wizard, &PlanWizard::planCreated, page, &PlansPage::select);
        wizard->open();
    });
    return page;
}

} // namespace

struct MigrationParts::State
{
    EngineDirectory engines;
    PlanCheck check;
    MigrationServices services;

    State(const Services &window, MigrationOperations &operations, SourceCatalog &catalog)
        : engines(window.endpoints)
        , check(window.endpoints, window.inventory, catalog)
        , services{window, operations, catalog, check, engines}
    {
    }
};

MigrationParts::MigrationParts(const Services &services, MigrationOperations &operations,
                               SourceCatalog &catalog)
    : m_state(std::make_unique<State>(services, operations, catalog))
{
}

MigrationParts::~MigrationParts() = default;

QList<Section> MigrationParts::sections() const
{
    const MigrationServices &services = m_state->services;
    return {
        {u"providers"_s, u"provider"_s, [] { return Text::tr("Providers"); }, group,
         [&services](QWidget *parent) -> QWidget * { return new ProvidersPage(services, parent); }},
        {u"networkmaps"_s, u"networkmap"_s, [] { return Text::tr("Network maps"); }, group,
         [&services](QWidget *parent) { return makeNetworkMapsPage(services, parent); }},
        {u"storagemaps"_s, u"storagemap"_s, [] { return Text::tr("Storage maps"); }, group,
         [&services](QWidget *parent) { return makeStorageMapsPage(services, parent); }},
        {u"plans"_s, u"plan"_s, [] { return Text::tr("Plans"); }, group,
         [&services](QWidget *parent) { return makePlansPage(services, parent); }},
    };
}

QList<VmCommand> MigrationParts::vmCommands() const
{
    VmCommand command;
    command.icon = u"migration"_s;
    command.text = [] { return Text::tr("Create migration plan…"); };
    command.verdict = [state = m_state.get()](const QList<ObjectRef> &vms) {
        const Services &window = state->services.window;
        QList<VirtualMachine> selected;
        for (const ObjectRef &ref : vms) {
            if (const auto *vm = window.inventory.find<VirtualMachine>(ref))
                selected.append(*vm);
        }
        const std::shared_ptr<Session> session =
            selected.isEmpty() ? nullptr : window.endpoints.session(selected.first().ref.endpoint);
        QStringList targets = state->engines.endpoints();
        if (!selected.isEmpty())
            targets.removeAll(selected.first().ref.endpoint);
        return actionpolicy::migrationPlan(selected, Capabilities::of(session.get()), !targets.isEmpty());
    };
    command.run = [this](const QList<ObjectRef> &vms) { createPlan(vms, QApplication::activeWindow()); };
    return {command};
}

void MigrationParts::createPlan(const QList<ObjectRef> &vms, QWidget *parent) const
{
    const MigrationServices &services = m_state->services;
    const QString target = services.engines.endpoints().value(0);
    const MigrationEngine *const engine = services.engines.engine(target);
    if (!engine || vms.isEmpty())
        return;
    PlanDraft draft;
    draft.ns = engine->defaultNamespace();
    for (const ObjectRef &vm : vms)
        draft.vms.append(services.catalog.sourceVm(vm));
    const QString source = vms.first().endpoint;
    const auto openWizard = [&services, target, parent](const PlanDraft &complete) {
        (new PlanWizard(services, target, complete, parent))->open();
    };
    if (const auto provider = services.catalog.matchingProvider(source, engine->providers())) {
        draft.source = provider->id;
        openWizard(draft);
        return;
    }
    const std::optional<Endpoint> endpoint = services.window.endpoints.endpoint(source);
    Confirmation question;
    question.title = Text::tr("Create migration plan…");
    question.text = Text::tr("The cluster has no provider for %1 yet. Create it now?")
                        .arg(format::plain(endpoint ? endpoint->name : source));
    question.accept = Text::tr("Create provider");
    services.window.prompter.confirm(
        parent, question, [&services, target, endpoint, draft, openWizard, parent] {
            auto *dialog = new ProviderDialog(services, target, std::nullopt, parent);
            if (endpoint)
                dialog->suggest({}, endpoint->settings.value(u"address"_s),
                                endpoint->settings.value(u"user"_s));
            QObject::connect(dialog, &ProviderDialog::created, dialog,
                             [draft, openWizard](const NamespacedName &id) {
                                 PlanDraft complete = draft;
                                 complete.source = id;
                                 openWizard(complete);
                             });
            dialog->open();
        });
}

} // namespace naru
