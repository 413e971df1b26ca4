// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/endpointstatusbar.h"

#include "core/endpoints/endpointmanager.h"
#include "ui/inventory/endpointactions.h"
#include "ui/style/endpointstyle.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/services.h"
#include "ui/widgets/tooltip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace naru {

EndpointStatusBar::EndpointStatusBar(const Services &services, EndpointActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_actions(actions)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics(this).hair);
    for (const auto signal : {&EndpointManager::endpointAdded, &EndpointManager::endpointRemoved})
        connect(&services.endpoints, signal, this, &EndpointStatusBar::rebuild);
    for (const auto signal : {&EndpointManager::endpointChanged, &EndpointManager::statusChanged})
        connect(&services.endpoints, signal, this, &EndpointStatusBar::update);
    rebuild();
    onLanguage(this, [this] {
        for (const QString &endpoint : m_buttons.keys())
            update(endpoint);
    });
}

void EndpointStatusBar::rebuild()
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->deleteLater();
    m_buttons.clear();
    for (const Endpoint &endpoint : m_services.endpoints.endpoints()) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setPopupMode(QToolButton::InstantPopup);
        auto *menu = new QMenu(button);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, id = endpoint.id] {
            menu->clear();
            m_actions.fillMenu(*menu, id);
        });
        button->setMenu(menu);
        m_row->addWidget(button);
        m_buttons.insert(endpoint.id, button);
        update(endpoint.id);
    }
}

void EndpointStatusBar::update(const QString &endpoint)
{
    QToolButton *button = m_buttons.value(endpoint);
    const auto known = m_services.endpoints.endpoint(endpoint);
    if (!button || !known)
        return;
    const EndpointStatus status = m_services.endpoints.status(endpoint);
    const std::shared_ptr<Session> session = m_services.endpoints.session(endpoint);
    const bool isInsecure = session && session->serverInfo().trustedBy == "insecure"_L1;
    const QString state = isInsecure ? tr("Not verified") : text::endpointState(status.state);
    button->setIcon(isInsecure ? icon(u"warning"_s, ColorId::Critical)
                               : icon(endpointStateIcon(status.state), endpointStateColor(status.state)));
    const QString name =
        fontMetrics().elidedText(format::plain(known->name), Qt::ElideMiddle, metrics(this).character * 24);
    // "&" would mark a shortcut.
    button->setText(tr("%1: %2", "endpoint and its state").arg(name, state).replace(u'&', u"&&"_s));
    QString tip = tr("%1 since %2", "state and time").arg(state, format::preciseDateTime(status.since));
    if (status.error && !status.error->isCancelled())
        tip += u'\n' + errorLine(*status.error);
    button->setToolTip(plainToolTip(tip));
    button->setStatusTip(tip);
    button->setAccessibleName(button->text());
    button->setAccessibleDescription(tip);
}

} // namespace naru
