// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"
#include "core/openshift/forkliftengine.h"
#include "core/openshift/inventoryfeed.h"
#include "core/openshift/kubepower.h"

namespace naru::openshift {

/// A live connection to one cluster.
class OpenshiftSession final : public Session
{
    Q_OBJECT

public:
    /// `client` has discovered what there is; `productNamespace` is where MTV lives.
    OpenshiftSession(QString endpointId, std::shared_ptr<KubeClient> client, ServerInfo info,
                     const QString &productNamespace);
    ~OpenshiftSession() override;

    QString endpointId() const override { return m_endpointId; }
    SessionState state() const override { return m_state; }
    Error lastError() const override { return m_lastError; }
    QDateTime stateSince() const override { return m_stateSince; }
    ServerInfo serverInfo() const override;

    void start() override { refresh(); }
    void refresh() override;
    Task<> close() override;

    PowerControl *powerControl() override { return m_power.get(); }
    TaskTracker *taskTracker() override { return m_tasks.get(); }
    MigrationEngine *migrationEngine() override { return m_engine.get(); }

private:
    void noteTrouble(const QString &kind, const std::optional<Error> &trouble);
    void judgeState();
    void setState(SessionState state, const Error &error);

    QString m_endpointId;
    std::shared_ptr<KubeClient> m_client;
    ServerInfo m_info;
    std::shared_ptr<Namespaces> m_namespaces;
    InventoryFeed m_feed;
    std::unique_ptr<ForkliftEngine> m_engine; ///< null where Forklift is not installed
    std::unique_ptr<KubePower> m_power;       ///< null where KubeVirt is not installed
    std::unique_ptr<KubeTasks> m_tasks;
    QMap<QString, Error> m_troubles; ///< by kind
    SessionState m_state = SessionState::Connected;
    Error m_lastError;
    QDateTime m_stateSince;
    std::unique_ptr<TaskScope> m_scope; ///< of the followers; a new one for each refresh
};

} // namespace naru::openshift
