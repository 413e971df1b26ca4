// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/openshiftsession.h"

#include "core/base/log.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

namespace {

/// What a failing list says about the connection; the rest concerns that one kind.
std::optional<SessionState> stateFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Unauthenticated:
    case ErrorCode::TlsUntrusted:
        return SessionState::NeedsAttention;
    case ErrorCode::Unreachable:
    case ErrorCode::TimedOut:
        return SessionState::Reconnecting;
    default:
        return std::nullopt;
    }
}

} // namespace

OpenshiftSession::OpenshiftSession(QString endpointId, std::shared_ptr<KubeClient> client, ServerInfo info,
                                   const QString &productNamespace)
    : m_endpointId(std::move(endpointId))
    , m_client(std::move(client))
    , m_info(std::move(info))
    , m_namespaces(std::make_shared<Namespaces>())
    , m_feed(m_endpointId, m_client, m_namespaces,
             [this](const QString &kind, const std::optional<Error> &trouble) { noteTrouble(kind, trouble); })
    , m_stateSince(m_client->clock().now())
{
    connect(&m_feed, &InventoryFeed::batch, this, &Session::inventoryChanged);
    if (m_client->catalog().has(u"kubevirt.io"_s, u"virtualmachines"_s)) {
        m_power = std::make_unique<KubePower>(m_client);
        m_tasks = std::make_unique<KubeTasks>(m_client);
    }
    if (m_client->catalog().has(u"forklift.konveyor.io"_s, u"plans"_s)) {
        m_engine = std::make_unique<ForkliftEngine>(
            std::make_shared<ForkliftCalls>(m_client, productNamespace), m_namespaces,
            [this](const QString &kind, const std::optional<Error> &trouble) { noteTrouble(kind, trouble); });
        connect(&m_feed, &InventoryFeed::namespacesChanged, m_engine.get(), &ForkliftEngine::checkLoaded);
    }
}

OpenshiftSession::~OpenshiftSession() = default;

ServerInfo OpenshiftSession::serverInfo() const
{
    ServerInfo info = m_info;
    info.trustedBy = m_client->trustedBy();
    return info;
}

void OpenshiftSession::refresh()
{
    if (m_state == SessionState::Closed)
        return;
    m_scope = std::make_unique<TaskScope>(); // cancels the followers of before
    m_troubles.clear();
    judgeState();
    m_feed.start(*m_scope);
    if (m_engine)
        m_engine->start(*m_scope);
}

Task<> OpenshiftSession::close()
{
    setState(SessionState::Closed, {});
    m_feed.disconnect(this); // a batch may be waiting for its time
    if (!m_scope)
        co_return;
    m_scope->cancel();
    co_await m_scope->drain();
}

void OpenshiftSession::noteTrouble(const QString &kind, const std::optional<Error> &trouble)
{
    if (trouble) {
        qCInfo(logOpenshift) << kind << "cannot be followed:" << errorCodeName(trouble->code)
                             << trouble->reason;
        m_troubles.insert(kind, *trouble);
    } else {
        m_troubles.remove(kind);
    }
    judgeState();
}

void OpenshiftSession::judgeState()
{
    if (m_state == SessionState::Closed)
        return;
    SessionState worst = SessionState::Connected;
    Error why;
    for (const Error &trouble : std::as_const(m_troubles)) {
        const std::optional<SessionState> state = stateFor(trouble);
        if (!state || worst == SessionState::NeedsAttention || *state == worst)
            continue;
        worst = *state;
        why = trouble;
    }
    setState(worst, why);
}

void OpenshiftSession::setState(SessionState state, const Error &error)
{
    m_lastError = error;
    if (state == m_state)
        return;
    m_state = state;
    m_stateSince = m_client->clock().now();
    Q_EMIT stateChanged(state);
}

} // namespace naru::openshift
