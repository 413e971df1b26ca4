// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/lab.h"
#include "core/migration/migrationoperations.h"
#include "core/migration/plancheck.h"
#include "core/migration/sourcecatalog.h"
#include "tests/ui/support/consoleworld.h"
#include "ui/migration/enginedirectory.h"
#include "ui/migration/migrationservices.h"

namespace naru::test {

/// The console's world with the real adapters, connected to a lab that runs in the same process.
class MigrationWorld
{
public:
    /// `withVcenter`: Naru has the lab's vCenter as an endpoint of its own too.
    explicit MigrationWorld(bool withVcenter = true);
    ~MigrationWorld();

    MigrationEngine &engine() const { return *engines.engine(cluster); }
    /// Creates the provider "vmware" for the lab's vCenter and waits until it is Ready.
    void createProvider();
    QString vcenterAddress() const;
    /// Runs an operation to its end.
    Operation finish(Task<Result<QString>> begun);

    const QString cluster = QStringLiteral("lab-openshift");
    const QString vcenter = QStringLiteral("lab-vcenter");
    ConsoleWorld console;
    std::unique_ptr<lab::Lab> lab;
    MigrationOperations operations{*console.operations, console.endpoints, console.clock};
    SourceCatalog catalog{console.endpoints, console.inventory};
    PlanCheck check{console.endpoints, console.inventory, catalog};
    EngineDirectory engines{console.endpoints};
    MigrationServices services{*console.services, operations, catalog, check, engines};

private:
    void connectEndpoint(const Endpoint &endpoint, const QMap<QString, Secret> &secrets);
};

} // namespace naru::test
