// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/endpointactions.h"

#include "core/endpoints/endpointmanager.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace naru {

EndpointActions::EndpointActions(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void EndpointActions::fillMenu(QMenu &menu, const QString &endpoint)
{
    const EndpointStatus status = m_services.endpoints.status(endpoint);
    const std::shared_ptr<Session> session = m_services.endpoints.session(endpoint);
    const bool idle =
        status.state == EndpointState::Disconnected || status.state == EndpointState::NeedsAttention;
    menu.addAction(icon(u"connect"_s), tr("Connect"), this, [this, endpoint] { connectEndpoint(endpoint); })
        ->setEnabled(idle);
    menu.addAction(icon(u"disconnect"_s), tr("Disconnect"), this,
                   [this, endpoint] { disconnectEndpoint(endpoint); })
        ->setEnabled(status.state != EndpointState::Disconnected);
    menu.addAction(icon(u"refresh"_s), tr("Refresh"), this, [session] { session->refresh(); })
        ->setEnabled(session != nullptr);
    menu.addSeparator();
    menu.addAction(icon(u"edit"_s), tr("Edit…"), this, [this, endpoint] { Q_EMIT editRequested(endpoint); });
    menu.addAction(icon(u"delete"_s), tr("Remove…"), this, [this, endpoint] { remove(endpoint); });
}

void EndpointActions::connectEndpoint(const QString &endpoint)
{
    whenDone(m_services.endpoints.connect(endpoint, {}), this,
             [this, endpoint](const Result<std::shared_ptr<Session>> &session) {
                 if (session)
                     return;
                 const bool isTrust = session.error().code == ErrorCode::TlsUntrusted ||
                                      session.error().reason.endsWith("Consent"_L1);
                 if (isTrust)
                     Q_EMIT trustRequested(endpoint);
                 else
                     m_services.prompter.showError(m_window, session.error());
             });
}

void EndpointActions::reconnect(const QString &endpoint)
{
    whenDone(m_services.endpoints.disconnect(endpoint), this,
             [this, endpoint] { connectEndpoint(endpoint); });
}

void EndpointActions::disconnectEndpoint(const QString &endpoint)
{
    whenDone(m_services.endpoints.disconnect(endpoint), this, [] {});
}

void EndpointActions::remove(const QString &endpoint)
{
    const auto known = m_services.endpoints.endpoint(endpoint);
    if (!known)
        return;
    Confirmation question;
    question.title = tr("Remove endpoint");
    question.text = tr("Remove the endpoint “%1” from Naru?").arg(format::plain(known->name));
    question.detail = tr("Its settings and stored credentials are deleted. Nothing changes on the server.");
    question.accept = tr("Remove");
    question.destructive = true;
    m_services.prompter.confirm(m_window, question, [this, endpoint] {
        whenDone(m_services.endpoints.remove(endpoint), this, [this](const Result<> &removed) {
            if (!removed)
                m_services.prompter.showError(m_window, removed.error());
        });
    });
}

} // namespace naru
