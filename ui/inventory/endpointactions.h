// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMenu;
class QWidget;

namespace naru {

struct Services;

/// What can be done to an endpoint, for the tree's and the status bar's menus.
class EndpointActions final : public QObject
{
    Q_OBJECT

public:
    /// `services` must outlive it; questions belong to `window`.
    EndpointActions(const Services &services, QWidget *window);

    void fillMenu(QMenu &menu, const QString &endpoint);
    void connectEndpoint(const QString &endpoint);
    /// Ends the session, if there is one, and connects with the present settings.
    void reconnect(const QString &endpoint);

Q_SIGNALS:
    void addRequested();
    void editRequested(const QString &endpoint);
    /// The server's certificate is not the confirmed one, or needs confirming.
    void trustRequested(const QString &endpoint);

private:
    void disconnectEndpoint(const QString &endpoint);
    void remove(const QString &endpoint);

    const Services &m_services;
    QWidget *m_window;
};

} // namespace naru
