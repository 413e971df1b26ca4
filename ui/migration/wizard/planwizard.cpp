// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/planwizard.h"

#include "core/endpoint/migrationengine.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/sourcecatalog.h"
#include "core/operation/operationmanager.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/migration/wizard/generalpage.h"
#include "ui/migration/wizard/hookspage.h"
#include "ui/migration/wizard/mappages.h"
#include "ui/migration/wizard/reviewpage.h"
#include "ui/migration/wizard/typepage.h"
#include "ui/migration/wizard/vmfilterpage.h"
#include "ui/migration/wizard/vmspage.h"
#include "ui/style/metrics.h"
#include "ui/widgets/services.h"

#include <algorithm>

namespace naru {

PlanWizard::PlanWizard(const MigrationServices &services, const QString &endpoint, PlanDraft initial,
                       QWidget *parent)
    : WizardDialog(parent)
    , m_state(new PlanWizardState(services, endpoint, std::move(initial), this))
{
    setObjectName(QStringLiteral("planWizard"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Create migration plan"));
    resize(metrics(this).character * 170, metrics(this).line * 40);
    if (const MigrationEngine *engine = services.engines.engine(endpoint);
        engine && m_state->draft.ns.isEmpty())
        m_state->draft.ns = engine->defaultNamespace();
    m_pages = {new GeneralPage(*m_state, this),    new VmFilterPage(*m_state, this),
               new VmsPage(*m_state, this),        new NetworkMapPage(*m_state, this),
               new StorageMapPage(*m_state, this), new TypePage(*m_state, this),
               new HooksPage(*m_state, this),      new ReviewPage(*m_state, this)};
    for (PlanPage *page : std::as_const(m_pages))
        addPage(page);
    connect(this, &WizardDialog::nextRequested, this, &PlanWizard::next);
    goTo(m_pages.first());
}

PlanWizard::~PlanWizard() = default;

PlanPage *PlanWizard::pageOf(DraftStep step) const
{
    // The filter page shares its step with the page of the machines, which is the one meant.
    const auto found = std::find_if(m_pages.rbegin(), m_pages.rend(),
                                    [step](const PlanPage *p) { return p->step() == step; });
    return found == m_pages.rend() ? nullptr : *found;
}

void PlanWizard::next()
{
    if (currentPage() == m_pages.first() && m_readSource != m_state->draft.source)
        m_scope.spawn(readSource(this, m_scope.token()));
    else
        goOn();
}

void PlanWizard::goOn()
{
    if (WizardPage *page = nextPage())
        goTo(page);
    else
        m_scope.spawn(finish(this, m_scope.token()));
}

Task<> PlanWizard::readSource(QPointer<PlanWizard> wizard, CancelToken cancel)
{
    PlanWizardState &state = *wizard->m_state;
    const DraftContext context = state.context();
    const auto provider = std::ranges::find(context.providers, state.draft.source, &Provider::id);
    if (provider == context.providers.end())
        co_return; // the page says so
    wizard->setBusy(tr("Reading the VMs of the source…"));
    const Provider source = *provider;
    auto inventory = co_await state.services().catalog.read(state.endpoint(), source, cancel);
    if (!wizard)
        co_return;
    wizard->setBusy({});
    if (!inventory) {
        wizard->showError(inventory.error());
        co_return;
    }
    // Machines chosen from another source mean nothing here.
    if (!wizard->m_readSource.isEmpty())
        state.draft.vms.clear();
    state.inventory = std::move(*inventory);
    wizard->m_readSource = source.id;
    wizard->goOn();
}

Task<> PlanWizard::finish(QPointer<PlanWizard> wizard, CancelToken cancel)
{
    PlanWizardState &state = *wizard->m_state;
    const QList<DraftIssue> issues = state.issues(DraftStep::Review);
    if (!issues.isEmpty()) {
        wizard->goTo(wizard->pageOf(issues.first().step));
        co_return;
    }
    wizard->setBusy(tr("Creating the plan…"));
    const MigrationServices &services = state.services();
    const auto operation = co_await services.operations.createPlan(state.endpoint(), state.draft);
    if (!wizard)
        co_return;
    if (!operation) {
        wizard->setBusy({});
        wizard->showError(operation.error());
        co_return;
    }
    const auto ended = co_await services.window.operations.wait(*operation, cancel);
    if (!wizard || !ended)
        co_return;
    wizard->setBusy({});
    if (const std::optional<Error> error = ended->error()) {
        wizard->showError(*error);
        // Once the plan is there only its own page can mend it.
        const OperationStep *verdict = ended->step(QStringLiteral("verdict"));
        if (!verdict || verdict->state == StepState::Planned)
            co_return;
    }
    Q_EMIT wizard->planCreated(state.endpoint(), {state.draft.ns, state.draft.name});
    wizard->accept();
}

} // namespace naru
