// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naru/application.h"

#include "app/naru/labendpoints.h"
#include "core/base/log.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/sourcecatalog.h"
#include "core/openshift/openshiftadapter.h"
#include "core/vsphere/adapter/vsphereadapter.h"
#include "ui/migration/migrationparts.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/migrationtext.h"
#include "ui/text/operationtext.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace naru {

using namespace std::chrono_literals;

namespace {

// A server that does not answer the logout must not keep the program alive.
constexpr auto closeLimit = 5s;

std::optional<bool> darkOf(Theme theme)
{
    return theme == Theme::System ? std::nullopt : std::optional(theme == Theme::Dark);
}

} // namespace

Application::Application(Options options)
    : m_options(std::move(options))
    , m_settings(m_options.profile.isEmpty() ? ProfileFile::defaultDirectory() : m_options.profile)
    , m_endpoints(m_settings, m_secrets, m_inventory, m_clock)
{
    m_endpoints.addAdapter(std::make_shared<vsphere::VsphereAdapter>());
    m_endpoints.addAdapter(std::make_shared<openshift::OpenshiftAdapter>());
}

Application::~Application() = default;

Result<> Application::start()
{
    const Result<Settings> settings = m_settings.load();
    if (!settings)
        return failure(settings.error());
    m_language.choose(m_options.language.isEmpty() ? settings->language : m_options.language);
    chooseTheme(settings->theme);
    if (const Result<> loaded = m_endpoints.load(); !loaded)
        return loaded;
    Result<std::unique_ptr<OperationJournal>> journal =
        OperationJournal::open(m_settings.journalPath(), m_clock);
    if (!journal)
        return failure(journal.error());
    m_journal = std::move(*journal);
    m_operations = std::make_unique<OperationManager>(*m_journal, m_secrets, m_clock);
    m_power = std::make_unique<PowerOperations>(*m_operations, m_endpoints, m_inventory, m_clock);
    m_migration = std::make_unique<MigrationOperations>(*m_operations, m_endpoints, m_clock);
    m_catalog = std::make_unique<SourceCatalog>(m_endpoints, m_inventory);
    text::registerOperationNames(text::migrationOperationName);
    m_viewState = std::make_unique<ViewState>(m_settings);
    makeWindow();
    if (const Result<> restarted = m_operations->restart(); !restarted)
        m_prompter.showError(m_window.get(), restarted.error());
    if (m_options.labFile.isEmpty())
        m_endpoints.connectAll();
    else
        offerLab();
    return {};
}

void Application::makeWindow()
{
    m_services.emplace(Services{m_endpoints, m_inventory, *m_operations, *m_power, m_settings, *m_viewState,
                                m_prompter, m_clock});
    m_migrationParts = std::make_unique<MigrationParts>(*m_services, *m_migration, *m_catalog);
    m_window = std::make_unique<MainWindow>(
        *m_services, MainWindow::Parts{m_migrationParts->sections(), m_migrationParts->vmCommands()});
    connect(m_window.get(), &MainWindow::languageChosen, &m_language, &Language::choose);
    connect(m_window.get(), &MainWindow::themeChosen, this, &Application::chooseTheme);
    connect(m_window.get(), &MainWindow::closed, this, &Application::shutDown);
    m_window->show();
}

void Application::chooseTheme(Theme theme)
{
    m_appearance.setDark(darkOf(theme));
}

// The lab prints the same fingerprints: whoever started it can compare.
void Application::offerLab()
{
    const Result<QList<LabEndpoint>> lab = readLabFile(m_options.labFile);
    if (!lab) {
        m_prompter.showError(m_window.get(), lab.error());
        return;
    }
    const bool isKnown = std::ranges::all_of(*lab, [this](const LabEndpoint &place) {
        return m_endpoints.endpoint(place.endpoint.id) == place.endpoint;
    });
    const auto add = [this, places = *lab] {
        whenDone(addLabEndpoints(m_endpoints, places), this, [this](const Result<> &added) {
            if (!added)
                m_prompter.showError(m_window.get(), added.error());
        });
    };
    if (isKnown) {
        add();
        return;
    }
    QStringList lines;
    for (const LabEndpoint &place : *lab)
        lines << u"%1: %2"_s.arg(place.endpoint.name, place.address) << place.fingerprint;
    Confirmation question;
    question.title = tr("Lab");
    question.text = tr("Add the endpoints of the running lab and trust their certificates?");
    question.detail = lines.join(u'\n').trimmed();
    question.accept = tr("Add");
    m_prompter.confirm(m_window.get(), question, add);
}

void Application::shutDown()
{
    m_clock.callAfter(closeLimit, this, [] { QCoreApplication::quit(); });
    whenDone(closeAll(), this, [] { QCoreApplication::quit(); });
}

Task<> Application::closeAll()
{
    co_await m_operations->close();
    co_await m_endpoints.close();
}

} // namespace naru
