// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/completion.h"
#include "core/endpoint/facets.h"
#include "core/endpoint/session.h"

#include <map>

namespace naru::test {

/// A session whose state and inventory the test sets. Tasks of its PowerControl end when the test says.
class FakeSession final : public Session, public PowerControl, public TaskTracker
{
    Q_OBJECT

public:
    explicit FakeSession(QString endpoint)
        : m_endpoint(std::move(endpoint))
    {
    }

    QString endpointId() const override { return m_endpoint; }
    SessionState state() const override { return m_state; }
    Error lastError() const override { return m_error; }
    QDateTime stateSince() const override { return {}; }
    ServerInfo serverInfo() const override
    {
        ServerInfo info;
        info.product = QStringLiteral("Fake");
        return info;
    }
    void start() override { ++starts; }
    void refresh() override {}
    Task<> close() override;
    PowerControl *powerControl() override { return this; }
    TaskTracker *taskTracker() override { return this; }

    bool supports(PowerAction action) const override { return action != PowerAction::Pause; }
    Task<Result<QString>> submit(ObjectRef vm, PowerAction action, CancelToken cancel) override;
    Task<Result<>> wait(QString handle, std::function<void(TaskUpdate)> report, CancelToken cancel) override;
    Task<Result<>> cancelNative(QString handle, CancelToken cancel) override;

    void change(SessionState state, Error error = {});
    /// Tells the whole inventory: one machine, "vm-1", in this state.
    void tell(PowerState state);
    void endTask(const QString &handle, Result<> result = {});

    int starts = 0;
    int closes = 0;
    QStringList submitted; ///< handles given out
    QStringList cancelled;
    std::optional<Error> submitError;

private:
    QString m_endpoint;
    SessionState m_state = SessionState::Connected;
    Error m_error;
    std::map<QString, Completion<>> m_tasks;
};

/// Kind "fake": address (required), user with a default, password (secret), token (secret, only for
/// login=token).
class FakeAdapter final : public Adapter
{
public:
    ConnectionDescriptor descriptor() const override;
    Task<Result<std::shared_ptr<Session>>> connect(ConnectRequest request, Clock &clock,
                                                   CancelToken cancel) override;

    /// The next calls of this address hang until they are cancelled.
    QStringList deadAddresses;
    QByteArray rightPassword = "right";
    QList<ConnectRequest> requests;
    std::shared_ptr<FakeSession> session; ///< of the last login
};

} // namespace naru::test
