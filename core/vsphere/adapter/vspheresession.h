// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/session.h"
#include "core/vsphere/adapter/inventoryfeed.h"
#include "core/vsphere/adapter/powercontrol.h"
#include "core/vsphere/adapter/tasktracker.h"
#include "core/vsphere/adapter/vminspector.h"

namespace naru::vsphere {

/// A login to a vCenter or an ESXi host with its live inventory.
class VsphereSession final : public Session
{
    Q_OBJECT

public:
    VsphereSession(QString endpointId, std::shared_ptr<VimClient> client);
    ~VsphereSession() override;

    QString endpointId() const override { return m_endpointId; }
    SessionState state() const override { return m_state; }
    Error lastError() const override { return m_lastError; }
    QDateTime stateSince() const override { return m_stateSince; }
    ServerInfo serverInfo() const override;

    void start() override;
    void refresh() override;
    Task<> close() override;

    PowerControl *powerControl() override { return &m_power; }
    TaskTracker *taskTracker() override { return &m_tasks; }
    VmInspection *vmInspection() override { return &m_inspector; }

private:
    void enter(SessionState state);

    QString m_endpointId;
    std::shared_ptr<VimClient> m_client;
    InventoryFeed m_feed;
    VspherePowerControl m_power;
    VsphereTaskTracker m_tasks;
    VsphereVmInspector m_inspector;
    SessionState m_state = SessionState::Connected;
    QDateTime m_stateSince;
    Error m_lastError;
};

} // namespace naru::vsphere
