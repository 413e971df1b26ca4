// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/vspheresession.h"

namespace naru::vsphere {

using namespace Qt::StringLiterals;

VsphereSession::VsphereSession(QString endpointId, std::shared_ptr<VimClient> client)
    : m_endpointId(std::move(endpointId))
    , m_client(std::move(client))
    , m_feed(*m_client, m_endpointId,
             {.batch = [this](const InventoryBatch &batch) { Q_EMIT inventoryChanged(batch); },
              .interrupted =
                  [this](const Error &error) {
                      m_lastError = error;
                      enter(SessionState::Reconnecting);
                  },
              .flowing = [this] { enter(SessionState::Connected); },
              .ended =
                  [this](const Error &error) {
                      m_lastError = error;
                      enter(SessionState::NeedsAttention);
                  }})
    , m_power(m_client)
    , m_tasks(m_client)
    , m_inspector(m_client, m_endpointId, m_feed.rows())
    , m_stateSince(m_client->clock().now())
{
}

VsphereSession::~VsphereSession() = default;

ServerInfo VsphereSession::serverInfo() const
{
    const ServiceContent &content = m_client->content();
    ServerInfo info;
    info.product = content.product;
    info.version = content.version;
    info.instanceUuid = content.instanceUuid;
    info.features = {content.isVcenter ? u"vcenter"_s : u"esxi"_s};
    info.user = m_client->user();
    info.trustedBy = m_client->trustedBy();
    return info;
}

void VsphereSession::start()
{
    m_feed.start();
}

void VsphereSession::refresh()
{
    m_feed.refresh();
}

Task<> VsphereSession::close()
{
    if (m_state == SessionState::Closed)
        co_return;
    enter(SessionState::Closed);
    co_await m_feed.stop();
    co_await m_client->close();
}

void VsphereSession::enter(SessionState state)
{
    if (m_state == state || m_state == SessionState::Closed)
        return;
    m_state = state;
    m_stateSince = m_client->clock().now();
    Q_EMIT stateChanged(state);
}

} // namespace naru::vsphere
