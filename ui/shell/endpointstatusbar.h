// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace naru {

class EndpointActions;
struct Services;

/// One button per endpoint: its state and since when. The menu connects, disconnects, edits.
class EndpointStatusBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EndpointStatusBar(const Services &services, EndpointActions &actions, QWidget *parent = nullptr);

    QToolButton *button(const QString &endpoint) const { return m_buttons.value(endpoint); }

private:
    void rebuild();
    void update(const QString &endpoint);

    const Services &m_services;
    EndpointActions &m_actions;
    QHBoxLayout *m_row;
    QHash<QString, QToolButton *> m_buttons;
};

} // namespace naru
