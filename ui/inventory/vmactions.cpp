// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/vmactions.h"

#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "core/operation/operationmanager.h"
#include "core/operation/poweroperations.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"
#include "ui/text/operationtext.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/services.h"
#include "ui/widgets/tooltip.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

// Names beyond these are counted, not listed, in a question.
constexpr qsizetype mostNamesAsked = 12;

bool losesWork(PowerAction action)
{
    return action == PowerAction::PowerOff || action == PowerAction::Reset;
}

bool interruptsService(PowerAction action)
{
    return losesWork(action) || action == PowerAction::ShutDownGuest || action == PowerAction::RestartGuest ||
           action == PowerAction::Suspend || action == PowerAction::Pause;
}

} // namespace

VmActions::VmActions(const Services &services, const QList<VmCommand> &commands, QWidget *owner)
    : QObject(owner)
    , m_services(services)
    , m_owner(owner)
    , m_later(new QTimer(this))
{
    addPower(PowerAction::PowerOn, u"Ctrl+Alt+O"_s);
    addPower(PowerAction::ShutDownGuest, u"Ctrl+Alt+D"_s);
    addPower(PowerAction::RestartGuest, u"Ctrl+Alt+R"_s);
    addPower(PowerAction::PowerOff, u"Ctrl+Alt+F"_s);
    addPower(PowerAction::Reset, {});
    addPower(PowerAction::Suspend, {});
    addPower(PowerAction::Pause, {});
    addPower(PowerAction::Resume, {});
    for (const VmCommand &command : commands)
        addCommand(command);

    // Many signals of one moment are one look at the selection.
    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &VmActions::update);
    const auto later = [this] { m_later->start(); };
    connect(&services.inventory, &Inventory::changed, this, later);
    connect(&services.operations, &OperationManager::operationAdded, this, later);
    connect(&services.operations, &OperationManager::operationChanged, this, later);
    connect(&services.endpoints, &EndpointManager::statusChanged, this, later);
    onLanguage(owner, [this] { retranslate(); });
}

void VmActions::addPower(PowerAction action, const QKeySequence &shortcut)
{
    auto *item = new QAction(icon(text::powerActionIcon(action)), {}, this);
    item->setShortcut(shortcut);
    item->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_owner->addAction(item);
    connect(item, &QAction::triggered, this, [this, action] { trigger(action); });
    m_power.insert(action, item);
    m_order.append(action);
}

void VmActions::addCommand(const VmCommand &command)
{
    auto *item = new QAction(icon(command.icon), {}, this);
    connect(item, &QAction::triggered, this, [this, run = command.run] { run(m_selection); });
    m_commands.append({command, item});
}

void VmActions::retranslate()
{
    for (const PowerAction action : std::as_const(m_order))
        m_power[action]->setText(text::powerAction(action));
    for (const auto &[command, item] : std::as_const(m_commands))
        item->setText(command.text());
    update();
}

void VmActions::setSelection(const QList<ObjectRef> &vms)
{
    m_selection = vms;
    update();
}

void VmActions::update()
{
    for (const PowerAction action : std::as_const(m_order)) {
        Verdict verdict{Obstacle::NothingSelected};
        for (const ObjectRef &vm : std::as_const(m_selection)) {
            verdict = powerVerdict(action, vm);
            if (verdict.isEnabled())
                break;
        }
        explain(m_power[action], text::powerAction(action), verdict);
    }
    for (const auto &[command, item] : std::as_const(m_commands))
        explain(item, command.text(), command.verdict(m_selection));
}

void VmActions::explain(QAction *action, const QString &text, const Verdict &verdict) const
{
    const QString why = text::obstacle(verdict.obstacle);
    const QString tip = why.isEmpty() ? text : tr("%1: %2", "action and why it is disabled").arg(text, why);
    action->setEnabled(verdict.isEnabled());
    action->setToolTip(plainToolTip(tip));
    action->setStatusTip(tip);
    for (QObject *shown : action->associatedObjects()) {
        if (auto *button = qobject_cast<QToolButton *>(shown))
            button->setAccessibleDescription(why);
    }
}

Verdict VmActions::powerVerdict(PowerAction action, const ObjectRef &vm) const
{
    const auto *machine = m_services.inventory.find<VirtualMachine>(vm);
    if (!machine)
        return {Obstacle::StateUnknown};
    const std::shared_ptr<Session> session = m_services.endpoints.session(vm.endpoint);
    const bool busy = !m_services.operations.runningOn(vm).isEmpty();
    return actionpolicy::power(action, *machine, Capabilities::of(session.get()), busy);
}

QList<ObjectRef> VmActions::allowing(PowerAction action) const
{
    QList<ObjectRef> vms;
    std::ranges::copy_if(m_selection, std::back_inserter(vms), [this, action](const ObjectRef &vm) {
        return powerVerdict(action, vm).isEnabled();
    });
    return vms;
}

void VmActions::trigger(PowerAction action)
{
    const QList<ObjectRef> vms = allowing(action);
    if (vms.size() == 1 && !interruptsService(action)) {
        start(action, vms);
        return;
    }
    QStringList names;
    for (const ObjectRef &vm : vms.first(std::min(vms.size(), mostNamesAsked)))
        names << format::plain(m_services.inventory.nameOf(vm));
    if (vms.size() > mostNamesAsked)
        names << tr("and %Ln more", nullptr, int(vms.size() - mostNamesAsked));
    Confirmation question;
    question.title = text::powerAction(action);
    question.text = tr("%1: %Ln virtual machine(s)?", "power action", int(vms.size())).arg(question.title);
    question.detail = names.join(u'\n');
    if (losesWork(action))
        question.detail += u"\n\n"_s + tr("What is not saved in the guests will be lost.");
    question.accept = question.title;
    question.destructive = interruptsService(action);
    m_services.prompter.confirm(m_owner, question, [this, action, vms] { start(action, vms); });
}

void VmActions::start(PowerAction action, const QList<ObjectRef> &vms)
{
    for (const ObjectRef &vm : vms) {
        whenDone(m_services.power.start(vm, action), m_owner, [this](const Result<QString> &begun) {
            if (!begun)
                m_services.prompter.showError(m_owner, begun.error());
        });
    }
}

void VmActions::fillMenu(QMenu &menu) const
{
    menu.setToolTipsVisible(true);
    for (const PowerAction action : m_order)
        menu.addAction(m_power[action]);
    if (!m_commands.isEmpty())
        menu.addSeparator();
    for (const auto &[command, item] : m_commands)
        menu.addAction(item);
}

QWidget *VmActions::makeButtons(QWidget *parent) const
{
    auto *bar = new QWidget(parent);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics(bar).hair);
    const auto add = [bar, row](QAction *action) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        row->addWidget(button);
        return button;
    };
    for (const auto action : {PowerAction::PowerOn, PowerAction::ShutDownGuest, PowerAction::RestartGuest})
        add(m_power[action]);
    for (const auto &[command, item] : m_commands)
        add(item)->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *more = new QToolButton(bar);
    more->setIcon(icon(u"more"_s));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    fillMenu(*menu);
    more->setMenu(menu);
    onLanguage(more, [more] {
        more->setText(tr("More actions"));
        more->setToolTip(tr("More actions"));
    });
    row->addWidget(more);
    return bar;
}

} // namespace naru
