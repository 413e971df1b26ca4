// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/reviewpage.h"

#include "core/base/clock.h"
#include "core/migration/plancheck.h"
#include "ui/migration/migrationservices.h"
#include "ui/migration/preflightreport.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/text/migrationtext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/propertylist.h"
#include "ui/widgets/services.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

QIcon severityIcon(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Blocker:
        return icon(u"error"_s, ColorId::Critical);
    case Finding::Severity::Warning:
        return icon(u"warning"_s, ColorId::Warning);
    case Finding::Severity::NotChecked:
        return icon(u"pending"_s, ColorId::Muted);
    case Finding::Severity::Information:
        return icon(u"info"_s, ColorId::Info);
    }
    return {};
}

} // namespace

ReviewPage::ReviewPage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::Review, parent)
    , m_summary(new PropertyList)
    , m_banner(new Banner)
    , m_report(new QTreeWidget)
    , m_save(new QPushButton(tr("Save report…")))
    , m_again(new QPushButton(tr("Check again")))
{
    m_report->setObjectName(u"preflight"_s);
    m_report->setAccessibleName(tr("Preflight check"));
    m_report->setHeaderLabels({tr("Finding"), tr("VM"), tr("Why it matters"), tr("What to do")});
    m_report->setRootIsDecorated(false);
    m_report->setAlternatingRowColors(true);
    m_report->setWordWrap(true);
    const int character = metrics(this).character;
    const int widths[] = {36, 18, 40, 40};
    for (int i = 0; i < 4; ++i)
        m_report->setColumnWidth(i, widths[i] * character);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_again);
    row->addWidget(m_save);
    content()->addWidget(m_summary);
    content()->addWidget(m_banner);
    content()->addWidget(m_report, 1);
    content()->addLayout(row);
    connect(m_again, &QPushButton::clicked, this, &ReviewPage::enter);
    connect(m_save, &QPushButton::clicked, this, &ReviewPage::save);
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::enter()
{
    showSummary();
    PlanPage::enter();
    m_save->setEnabled(false);
    m_again->setEnabled(false);
    m_banner->showMessage(Banner::Severity::Info, tr("Checking the VMs…"));
    m_scope.spawn(check(this, m_scope.token()));
}

Task<> ReviewPage::check(QPointer<ReviewPage> page, CancelToken cancel)
{
    PlanWizardState &state = page->state();
    const auto findings =
        co_await state.services().check.check(state.endpoint(), state.draft, state.inventory, cancel);
    if (!page)
        co_return;
    page->m_again->setEnabled(true);
    if (!findings) {
        page->m_banner->showError(findings.error());
        co_return;
    }
    page->m_findings = *findings;
    page->showFindings();
}

void ReviewPage::showSummary()
{
    const PlanDraft &draft = state().draft;
    QStringList names;
    for (const SourceVm &vm : draft.vms)
        names.append(format::plain(vm.name));
    const auto mapName = [](const auto &choice) {
        return choice.isNew() ? tr("%1 (new)").arg(choice.newName) : choice.existing.name;
    };
    m_summary->setRows({
        {tr("Plan name"), draft.name},
        {tr("Source provider"), draft.source.name},
        {tr("Target provider"), draft.destination.name},
        {tr("Target project"), draft.createTargetProject ? tr("%1 (will be created)").arg(draft.targetProject)
                                                         : draft.targetProject},
        {tr("VMs"), tr("%n VMs: %1", nullptr, int(names.size())).arg(format::plain(names.join(u", "_s)))},
        {tr("Network map"), mapName(draft.networks)},
        {tr("Storage map"), mapName(draft.storage)},
        {tr("Type"), text::migrationType(draft.type)},
        {tr("Hooks"), format::number(draft.hooks.size())},
    });
}

void ReviewPage::showFindings()
{
    m_report->clear();
    int blockers = 0;
    int warnings = 0;
    for (const Finding &finding : std::as_const(m_findings)) {
        const text::FindingText words = text::finding(finding);
        auto *item = new QTreeWidgetItem(
            m_report, {words.what, format::plain(finding.vmName), words.why, words.remedy});
        item->setIcon(0, severityIcon(finding.severity));
        item->setToolTip(0, text::severity(finding.severity));
        blockers += finding.severity == Finding::Severity::Blocker;
        warnings += finding.severity == Finding::Severity::Warning;
    }
    m_report->setVisible(!m_findings.isEmpty());
    m_save->setEnabled(true);
    if (blockers > 0)
        m_banner->showMessage(
            Banner::Severity::Critical, tr("%n blockers were found.", nullptr, blockers),
            tr("The plan can be created, but it should not be started before they are mended."));
    else if (warnings > 0)
        m_banner->showMessage(Banner::Severity::Warning, tr("%n warnings were found.", nullptr, warnings));
    else
        m_banner->showMessage(Banner::Severity::Success, tr("Nothing stands in the way."));
}

void ReviewPage::save()
{
    const FileQuestion question{tr("Save report…"), state().draft.name + u"-preflight.html"_s,
                                tr("HTML page (*.html);;CSV table (*.csv)")};
    state().services().window.prompter.saveFile(this, question, [this](const QString &path) {
        const QDateTime now = state().services().window.clock.now();
        const QByteArray report = path.endsWith(u".csv"_s, Qt::CaseInsensitive)
                                      ? preflightCsv(m_findings)
                                      : preflightHtml(state().draft.name, now, m_findings);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(report) != report.size() || !file.commit())
            m_banner->showError(
                Error{ErrorCode::Internal, path, file.errorString(), false, u"FileNotWritten"_s, {}});
    });
}

} // namespace naru
