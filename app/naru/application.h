// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/task.h"
#include "core/base/clock.h"
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/operation/operationjournal.h"
#include "core/operation/operationmanager.h"
#include "core/operation/poweroperations.h"
#include "core/secrets/keychainstore.h"
#include "core/settings/profilefile.h"
#include "ui/style/appearance.h"
#include "ui/text/language.h"
#include "ui/widgets/dialogprompter.h"
#include "ui/widgets/services.h"
#include "ui/widgets/viewstate.h"

#include <QObject>

#include <optional>

namespace naru {

class MainWindow;
class MigrationOperations;
class MigrationParts;
class SourceCatalog;

struct Options
{
    QString profile; ///< folder; empty = the person's own
    QString labFile; ///< lab.json of a running naru-lab; empty = none
    QString language;
};

/// Everything that the console is made of, put together in one place.
class Application final : public QObject
{
    Q_OBJECT

public:
    explicit Application(Options options);
    ~Application() override;

    /// Reads profile and journal, shows the window and connects the endpoints.
    Result<> start();

private:
    void makeWindow();
    void offerLab();
    void chooseTheme(Theme theme);
    void shutDown();
    Task<> closeAll();

    Options m_options;
    SystemClock m_clock;
    Appearance m_appearance;
    Language m_language;
    DialogPrompter m_prompter;
    ProfileFile m_settings;
    KeychainStore m_secrets;
    Inventory m_inventory;
    EndpointManager m_endpoints;
    std::unique_ptr<OperationJournal> m_journal;
    std::unique_ptr<OperationManager> m_operations;
    std::unique_ptr<PowerOperations> m_power;
    std::unique_ptr<ViewState> m_viewState;
    std::unique_ptr<MigrationOperations> m_migration;
    std::unique_ptr<SourceCatalog> m_catalog;
    std::optional<Services> m_services;
    std::unique_ptr<MigrationParts> m_migrationParts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace naru
