// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/inventory/endpointactions.h"
#include "ui/inventory/inventorysection.h"
#include "ui/operations/taskspane.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/endpointstatusbar.h"
#include "ui/shell/navigation.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/connectiontext.h"
#include "ui/text/format.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"
#include "ui/widgets/viewstate.h"
#include "ui/wizards/endpointwizard.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

const auto inventoryId = u"inventory"_s;
const auto geometryKey = u"window/geometry"_s;
const auto splitterKey = u"window/splitter"_s;
const auto tasksKey = u"window/tasks"_s;

} // namespace

MainWindow::MainWindow(const Services &services, Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_endpointActions(new EndpointActions(services, this))
    , m_inventory(new InventorySection(services, *m_endpointActions, parts.vmCommands))
    , m_navigation(new Navigation(this))
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_tasks(new TasksPane(services))
    , m_palette(new CommandPalette(services, this))
{
    setWindowIcon(applicationIcon());
    m_sections.append({inventoryId,
                       u"inventory"_s,
                       [] { return tr("Inventory"); },
                       {},
                       [this](QWidget *) -> QWidget * { return m_inventory; }});
    m_sections += parts.sections;
    buildContent();
    buildActions();
    buildStatusBar();
    restoreLayout();
    m_services.endpoints.setCredentialPrompt([this](CredentialQuestion question, CancelToken cancel) {
        return askCredentials(std::move(question), std::move(cancel));
    });
    connect(m_endpointActions, &EndpointActions::addRequested, this, &MainWindow::addEndpoint);
    connect(m_endpointActions, &EndpointActions::editRequested, this, &MainWindow::editEndpoint);
    connect(m_endpointActions, &EndpointActions::trustRequested, this, &MainWindow::confirmTrust);
    connect(m_palette, &CommandPalette::chosen, this, &MainWindow::showObject);
    onLanguage(this, [this] { retranslate(); });
    openSection(inventoryId);
}

MainWindow::~MainWindow()
{
    m_services.endpoints.setCredentialPrompt({});
}

void MainWindow::buildContent()
{
    auto *side = new QWidget;
    side->setProperty("role", u"sidebar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    auto *sideColumn = new QVBoxLayout(side);
    const Metrics m = metrics(this);
    sideColumn->setContentsMargins(m.small, m.medium, m.small, m.small);
    sideColumn->addWidget(m_navigation);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_tasks);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({m.line * 40, m.line * 12});
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_splitter, 1);
    setCentralWidget(content);
    m_navigation->setSections(m_sections);
    connect(m_navigation, &Navigation::sectionChosen, this, &MainWindow::openSection);
}

void MainWindow::buildActions()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_viewMenu = menuBar()->addMenu(QString());
    m_helpMenu = menuBar()->addMenu(QString());
    m_add = m_fileMenu->addAction(icon(u"add"_s), {}, this, &MainWindow::addEndpoint);
    m_add->setShortcut(QKeySequence::New);
    m_settings = m_fileMenu->addAction(icon(u"settings"_s), {}, this, &MainWindow::openSettings);
    m_settings->setShortcut(u"Ctrl+,"_s);
    m_fileMenu->addSeparator();
    m_quit = m_fileMenu->addAction(QString(), this, &QWidget::close);
    m_quit->setShortcut(QKeySequence::Quit);
    m_search = m_viewMenu->addAction(icon(u"search"_s), {}, this, &MainWindow::openSearch);
    m_search->setShortcut(u"Ctrl+K"_s);
    m_refresh = m_viewMenu->addAction(icon(u"refresh"_s), {}, this, [this] {
        for (const Endpoint &endpoint : m_services.endpoints.endpoints()) {
            if (const auto session = m_services.endpoints.session(endpoint.id))
                session->refresh();
        }
    });
    m_refresh->setShortcut(QKeySequence::Refresh);
    m_showTasks = m_viewMenu->addAction(icon(u"task"_s), {});
    m_showTasks->setCheckable(true);
    m_showTasks->setShortcut(u"Ctrl+T"_s);
    connect(m_showTasks, &QAction::toggled, this, &MainWindow::setTasksShown);
    m_about = m_helpMenu->addAction(icon(u"info"_s), {}, this, &MainWindow::about);
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addPermanentWidget(new EndpointStatusBar(m_services, *m_endpointActions, this));
}

void MainWindow::restoreLayout()
{
    const Metrics m = metrics(this);
    resize(m.line * 72, m.line * 44);
    restoreGeometry(m_services.viewState.value(geometryKey));
    m_splitter->restoreState(m_services.viewState.value(splitterKey));
    const bool tasksShown = m_services.viewState.value(tasksKey) != "hidden";
    m_showTasks->setChecked(tasksShown);
    m_tasks->setVisible(tasksShown);
}

void MainWindow::setTasksShown(bool shown)
{
    m_tasks->setVisible(shown);
    m_services.viewState.set(tasksKey, shown ? "shown" : "hidden");
}

void MainWindow::openSection(const QString &id)
{
    const auto section = std::ranges::find(m_sections, id, &Section::id);
    if (section == m_sections.end())
        return;
    QWidget *&page = m_pages[id];
    if (!page) {
        page = section->create(m_stack);
        m_stack->addWidget(page);
    }
    m_stack->setCurrentWidget(page);
    m_navigation->select(id);
}

void MainWindow::showObject(const ObjectRef &ref)
{
    openSection(inventoryId);
    m_inventory->showObject(ref);
}

void MainWindow::openSearch()
{
    m_palette->openOver(this);
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(m_services.settings, m_services.prompter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::languageChosen);
    connect(dialog, &SettingsDialog::themeChosen, this, &MainWindow::themeChosen);
    dialog->open();
}

void MainWindow::addEndpoint()
{
    auto *wizard = new EndpointWizard(m_services, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &EndpointWizard::kept, m_endpointActions, &EndpointActions::connectEndpoint);
    wizard->open();
}

void MainWindow::editEndpoint(const QString &id)
{
    const auto endpoint = m_services.endpoints.endpoint(id);
    if (!endpoint)
        return;
    auto *wizard = new EndpointWizard(m_services, *endpoint, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &EndpointWizard::kept, m_endpointActions, &EndpointActions::reconnect);
    wizard->open();
}

void MainWindow::confirmTrust(const QString &id)
{
    const auto endpoint = m_services.endpoints.endpoint(id);
    if (!endpoint)
        return;
    auto *wizard = new EndpointWizard(m_services, *endpoint, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &EndpointWizard::kept, m_endpointActions, &EndpointActions::connectEndpoint);
    wizard->open();
    wizard->tryNow();
}

Task<Result<CredentialAnswer>> MainWindow::askCredentials(CredentialQuestion question, CancelToken cancel)
{
    const QString name = format::plain(question.endpoint.name);
    SecretsQuestion asked;
    asked.title = tr("Credentials needed");
    asked.text = tr("Log in to “%1”").arg(name);
    for (const QString &field : question.fields)
        asked.fields.append({field, text::fieldLabel(question.endpoint.kind, field)});
    if (question.why.code == ErrorCode::Unauthenticated)
        asked.why = question.why;
    const Completion<CredentialAnswer> done;
    const CancelRegistration registration =
        cancel.onCancel([done] { done.settle(failure(cancelledError())); });
    m_services.prompter.askSecrets(this, asked, [done](const std::optional<SecretsAnswer> &answer) {
        if (answer)
            done.settle(CredentialAnswer{answer->secrets, answer->remember});
        else
            done.settle(failure(cancelledError()));
    });
    co_return co_await done;
}

void MainWindow::about()
{
    Confirmation text;
    text.title = tr("About Naru");
    text.text = tr("Naru %1").arg(QLatin1StringView(NARU_VERSION));
    text.detail =
        tr("One window over vSphere and OpenShift Virtualization. Free software under the GNU General "
           "Public License, version 3 or later.");
    text.accept = tr("OK");
    m_services.prompter.confirm(this, text, [] {});
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Naru"));
    m_fileMenu->setTitle(tr("&File"));
    m_viewMenu->setTitle(tr("&View"));
    m_helpMenu->setTitle(tr("&Help"));
    m_add->setText(tr("Add endpoint…"));
    m_settings->setText(tr("Settings…"));
    m_quit->setText(tr("Quit"));
    m_search->setText(tr("Search everything"));
    m_refresh->setText(tr("Refresh"));
    m_showTasks->setText(tr("Tasks and events"));
    m_about->setText(tr("About Naru"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_services.viewState.set(geometryKey, saveGeometry());
    m_services.viewState.set(splitterKey, m_splitter->saveState());
    m_services.viewState.save();
    event->accept();
    Q_EMIT closed();
}

} // namespace naru
