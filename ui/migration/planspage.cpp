// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/planspage.h"

#include "core/endpoint/migrationengine.h"
#include "core/migration/migrationoperations.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"
#include "ui/migration/planactions.h"
#include "ui/migration/plandetail.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"

#include <QFile>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

// Larger files are refused by the reader anyway.
constexpr qint64 largestImport = 1024 * 1024 + 1;

} // namespace

PlansPage::PlansPage(const MigrationServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(makePlansModel(services, this))
    , m_table(new ObjectTable(u"plans"_s, services.window.viewState, services.window.prompter, this))
    , m_detail(new PlanDetail(services))
    , m_create(new QToolButton)
    , m_import(new QToolButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_detail);
    splitter->setSizes({metrics(this).line * 12, metrics(this).line * 20});
    column->addWidget(splitter);
    m_create->setObjectName(u"createPlan"_s);
    m_create->setIcon(icon(u"add"_s));
    m_import->setIcon(icon(u"import"_s));
    for (QToolButton *button : {m_create, m_import}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_table->addTool(button);
    }
    m_table->setModel(m_model);
    m_table->setEmptyText([this] { return emptyReason(); });
    m_table->setContextMenu([this](QMenu &menu) { m_detail->actions()->fillMenu(menu); });
    m_detail->hide();
    connect(m_create, &QToolButton::clicked, this, &PlansPage::createRequested);
    connect(m_import, &QToolButton::clicked, this, &PlansPage::importYaml);
    connect(m_table, &ObjectTable::selectionChanged, this, &PlansPage::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PlansPage::showCurrent);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &PlansPage::showCurrent);
    connect(&services.engines, &EngineDirectory::enginesChanged, this, [this] {
        m_create->setEnabled(!m_services.engines.endpoints().isEmpty());
        m_import->setEnabled(!m_services.engines.endpoints().isEmpty());
        m_table->updateEmptyText();
    });
    onLanguage(this, [this] { retranslate(); });
}

void PlansPage::showCurrent()
{
    const auto *row = m_model->rowAt(m_table->currentRow().row());
    m_detail->setVisible(row != nullptr);
    if (row)
        m_detail->show(row->endpoint, row->object);
}

void PlansPage::select(const QString &endpoint, const NamespacedName &plan)
{
    if (const int row = m_model->rowOf(endpoint, plan); row >= 0)
        m_table->selectRow(m_model->index(row, 0));
}

QString PlansPage::emptyReason() const
{
    if (m_services.engines.endpoints().isEmpty())
        return tr("No connected endpoint can carry machines in. Connect an OpenShift cluster with the "
                  "Migration Toolkit for "
                  "Virtualization.");
    if (!m_services.engines.isLoaded())
        return tr("Plans are being read…");
    return tr("There is no plan yet. Create one to migrate VMs.");
}

void PlansPage::importYaml()
{
    FileQuestion question{tr("Import YAML"), {}, tr("YAML files (*.yaml *.yml)")};
    m_services.window.prompter.openFile(this, question, [this](const QString &path) {
        Prompter &prompter = m_services.window.prompter;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            prompter.showError(this, Error{ErrorCode::NotFound, path, file.errorString(), false, {}, {}});
            return;
        }
        const QString endpoint = m_services.engines.endpoints().value(0);
        const MigrationEngine *const engine = m_services.engines.engine(endpoint);
        if (!engine)
            return;
        const auto manifests = manifestsFromYaml(file.read(largestImport), engine->defaultNamespace());
        if (!manifests) {
            prompter.showError(this, manifests.error());
            return;
        }
        whenDone(m_services.operations.importManifests(endpoint, *manifests), this,
                 [this](const Result<QString> &operation) {
                     if (!operation)
                         m_services.window.prompter.showError(this, operation.error());
                 });
    });
}

void PlansPage::retranslate()
{
    m_create->setText(tr("Create plan"));
    m_import->setText(tr("Import"));
    m_table->updateEmptyText();
}

} // namespace naru
