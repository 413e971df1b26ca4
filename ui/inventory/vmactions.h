// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/actionpolicy.h"

#include <QHash>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QTimer;
class QWidget;

namespace naru {

struct Services;

/// A verb on selected machines that another part of the window brings, for example "Create migration plan".
struct VmCommand
{
    QString icon; ///< of resources/icons
    std::function<QString()> text;
    std::function<Verdict(const QList<ObjectRef> &vms)> verdict;
    std::function<void(const QList<ObjectRef> &vms)> run;
};

/// The actions for the selected machines. Enabled while at least one of them allows it; a disabled one says
/// why in its tooltip, in the status bar and to assistive tools.
class VmActions final : public QObject
{
    Q_OBJECT

public:
    /// `services` must outlive it; `owner` carries the shortcuts and the questions.
    VmActions(const Services &services, const QList<VmCommand> &commands, QWidget *owner);

    void setSelection(const QList<ObjectRef> &vms);
    QAction *power(PowerAction action) const { return m_power.value(action); }
    void fillMenu(QMenu &menu) const;
    /// Tool buttons for what is used most, and "More" for the rest.
    QWidget *makeButtons(QWidget *parent) const;

private:
    void addPower(PowerAction action, const QKeySequence &shortcut);
    void addCommand(const VmCommand &command);
    void retranslate();
    void update();
    void explain(QAction *action, const QString &text, const Verdict &verdict) const;
    Verdict powerVerdict(PowerAction action, const ObjectRef &vm) const;
    QList<ObjectRef> allowing(PowerAction action) const;
    void trigger(PowerAction action);
    void start(PowerAction action, const QList<ObjectRef> &vms);

    const Services &m_services;
    QWidget *m_owner;
    QList<ObjectRef> m_selection;
    QHash<PowerAction, QAction *> m_power;
    QList<PowerAction> m_order;
    QList<std::pair<VmCommand, QAction *>> m_commands;
    QTimer *m_later;
};

} // namespace naru
