// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/facets.h"
#include "core/endpoint/session.h"

#include <QHash>
#include <QSet>

namespace naru::test {

/// A session that shows what the test tells it. Power actions take effect at once.
class FakeSession final : public Session, public PowerControl, public TaskTracker, public VmInspection
{
    Q_OBJECT

public:
    FakeSession(QString endpoint, const QList<InventoryObject> &objects);

    QString endpointId() const override { return m_endpoint; }
    SessionState state() const override { return m_state; }
    Error lastError() const override { return m_error; }
    QDateTime stateSince() const override;
    ServerInfo serverInfo() const override { return info; }
    void start() override { deliver(m_objects.values()); }
    void refresh() override { ++refreshes; }
    Task<> close() override { co_return; }
    PowerControl *powerControl() override { return this; }
    TaskTracker *taskTracker() override { return this; }
    VmInspection *vmInspection() override { return this; }

    bool supports(PowerAction action) const override { return !unsupported.contains(int(action)); }
    Task<Result<QString>> submit(ObjectRef vm, PowerAction action, CancelToken cancel) override;
    Task<Result<>> wait(QString handle, std::function<void(TaskUpdate)> report, CancelToken cancel) override;
    Task<Result<>> cancelNative(QString handle, CancelToken cancel) override;
    Task<Result<QList<VirtualMachineDetails>>> inspect(QList<ObjectRef> vms, CancelToken cancel) override;

    /// A full pass: what `objects` lacks is gone.
    void deliver(const QList<InventoryObject> &objects);
    void change(const QList<InventoryObject> &upserted, const QList<ObjectRef> &removed = {});
    void setState(SessionState state, const Error &error = {});

    ServerInfo info;
    QSet<int> unsupported; ///< PowerAction
    QStringList submitted; ///< "vm-1 PowerOn"
    VirtualMachineDetails details;
    int refreshes = 0;

private:
    QString m_endpoint;
    QHash<ObjectRef, InventoryObject> m_objects;
    SessionState m_state = SessionState::Connected;
    Error m_error;
};

} // namespace naru::test
