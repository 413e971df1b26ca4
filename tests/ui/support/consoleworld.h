// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/operation/operationjournal.h"
#include "core/operation/operationmanager.h"
#include "core/operation/poweroperations.h"
#include "core/secrets/sessionstore.h"
#include "core/settings/settingsstore.h"
#include "tests/ui/support/fakeadapter.h"
#include "tests/ui/support/fakeprompter.h"
#include "ui/widgets/services.h"
#include "ui/widgets/viewstate.h"

#include <QTemporaryDir>

namespace naru::test {

/// Everything behind the console's widgets, with fakes only where the outside world begins.
class ConsoleWorld
{
public:
    explicit ConsoleWorld(std::shared_ptr<FakeAdapter> adapter = std::make_shared<FakeAdapter>());
    ~ConsoleWorld();

    /// Configures an endpoint of the fake kind and connects it; the objects are in the inventory afterwards.
    void addEndpoint(const QString &id, const QString &name, const QList<InventoryObject> &objects = {});
    void removeEndpoint(const QString &id);
    std::shared_ptr<FakeSession> session(const QString &id) const
    {
        return adapter->sessions.value(id).lock();
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemorySettings settings;
    SessionStore secrets;
    Inventory inventory;
    FakePrompter prompter;
    std::shared_ptr<FakeAdapter> adapter;
    EndpointManager endpoints{settings, secrets, inventory, clock};
    std::unique_ptr<OperationJournal> journal;
    std::unique_ptr<OperationManager> operations;
    std::unique_ptr<PowerOperations> power;
    std::unique_ptr<ViewState> viewState;
    std::unique_ptr<Services> services;
};

/// Builders with plain values, for endpoint `endpoint`.
ObjectRef ref(const QString &endpoint, ObjectKind kind, const QString &id);
Container container(const ObjectRef &ref, const QString &name, const ObjectRef &parent = {});
VirtualMachine machine(const QString &endpoint, const QString &id, const QString &name,
                       PowerState state = PowerState::Off, const ObjectRef &parent = {});
Host host(const QString &endpoint, const QString &id, const QString &name, const ObjectRef &parent = {});
/// A data center "Datacenter" with the cluster "Cluster", two hosts, a datastore, a network, a folder
/// "webapp" and the machines of the web application.
QList<InventoryObject> webApplication(const QString &endpoint);
/// `count` machines vm-0, vm-1, ... below a folder.
QList<InventoryObject> manyMachines(const QString &endpoint, int count);

} // namespace naru::test
