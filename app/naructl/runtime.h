// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/naructl/exitcode.h"
#include "app/naructl/passwordinput.h"
#include "app/naructl/printer.h"
#include "core/async/canceltoken.h"
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/plancheck.h"
#include "core/migration/sourcecatalog.h"
#include "core/operation/operationjournal.h"
#include "core/operation/operationmanager.h"
#include "core/operation/poweroperations.h"
#include "core/secrets/secretstore.h"
#include "core/settings/profilefile.h"

namespace naru::ctl {

/// What every verb may be told.
struct GlobalOptions
{
    QString profile; ///< folder; empty = the person's own
    OutputFormat format = OutputFormat::Table;
    bool passwordFromStdin = false;
    int passwordFd = -1;
};

/// The core as one run of naructl uses it. Verbs are coroutines that get it by reference and end before it.
class Runtime
{
public:
    /// `secrets` must outlive the runtime.
    Runtime(const GlobalOptions &options, SecretStore &secrets);

    /// Reads the profile and the journal.
    Result<> open();
    /// Logs out everywhere.
    Task<> close();

    /// By name or id. Error: InvalidInput (reason "UnknownEndpoint").
    Result<Endpoint> endpointNamed(const QString &name) const;
    /// The id of the named endpoint; with an empty name the only one that can carry machines in. Errors:
    /// InvalidInput (reason "UnknownEndpoint", "SeveralEndpoints"), Unsupported (reason "NoMigrationEngine"),
    /// those of connecting.
    Task<Result<QString>> migrationEndpoint(QString name);
    /// Connects to the others too, for what they know about the source; what cannot be reached is told.
    Task<> connectOthers(QString except);
    /// Follows an operation to its end with its progress. The exit code says how it ended.
    Task<int> follow(QString operationId);
    /// Prints the error; gives the exit code for it.
    int fail(const Error &error);

    Result<Secret> password(const QString &question) const { return readPassword(m_passwords, question); }

    SystemClock clock;
    Printer printer;
    ProfileFile settings;
    SecretStore &secrets;
    Inventory inventory;
    EndpointManager endpoints;
    std::unique_ptr<OperationJournal> journal;
    std::unique_ptr<OperationManager> operations;
    std::unique_ptr<PowerOperations> power;
    SourceCatalog sources;
    PlanCheck checks;
    std::unique_ptr<MigrationOperations> migration;
    CancelSource interrupt; ///< Ctrl+C

private:
    QString m_directory;
    PasswordSource m_passwords;
};

} // namespace naru::ctl
