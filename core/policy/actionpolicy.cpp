// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/actionpolicy.h"

#include "core/endpoint/session.h"

#include <algorithm>
#include <array>
#include <utility>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<Obstacle, QString>, 15> obstacleNames{{
    {Obstacle::None, u"None"_s},
    {Obstacle::NotConnected, u"NotConnected"_s},
    {Obstacle::NotSupported, u"NotSupported"_s},
    {Obstacle::Busy, u"Busy"_s},
    {Obstacle::IsTemplate, u"IsTemplate"_s},
    {Obstacle::AlreadyOn, u"AlreadyOn"_s},
    {Obstacle::AlreadyOff, u"AlreadyOff"_s},
    {Obstacle::NotRunning, u"NotRunning"_s},
    {Obstacle::NotPaused, u"NotPaused"_s},
    {Obstacle::InTransition, u"InTransition"_s},
    {Obstacle::GuestToolsNeeded, u"GuestToolsNeeded"_s},
    {Obstacle::StateUnknown, u"StateUnknown"_s},
    {Obstacle::NothingSelected, u"NothingSelected"_s},
    {Obstacle::MixedEndpoints, u"MixedEndpoints"_s},
    {Obstacle::NoMigrationTarget, u"NoMigrationTarget"_s},
}};

Obstacle toSwitchOn(PowerState state)
{
    return state == PowerState::On || state == PowerState::Paused ? Obstacle::AlreadyOn : Obstacle::None;
}

Obstacle toSwitchOff(PowerState state)
{
    return state == PowerState::Off ? Obstacle::AlreadyOff : Obstacle::None;
}

Obstacle toResume(PowerState state)
{
    return state == PowerState::Paused ? Obstacle::None : Obstacle::NotPaused;
}

Obstacle whileRunning(PowerState state)
{
    return state == PowerState::On ? Obstacle::None : Obstacle::NotRunning;
}

Obstacle inGuest(const VirtualMachine &vm)
{
    if (const Obstacle obstacle = whileRunning(vm.powerState); obstacle != Obstacle::None)
        return obstacle;
    const bool silent = vm.tools == ToolsState::NotInstalled || vm.tools == ToolsState::NotRunning;
    return silent ? Obstacle::GuestToolsNeeded : Obstacle::None;
}

Obstacle byState(PowerAction action, const VirtualMachine &vm)
{
    switch (action) {
    case PowerAction::PowerOn:
        return toSwitchOn(vm.powerState);
    case PowerAction::PowerOff:
        return toSwitchOff(vm.powerState);
    case PowerAction::ShutDownGuest:
    case PowerAction::RestartGuest:
        return inGuest(vm);
    case PowerAction::Resume:
        return toResume(vm.powerState);
    case PowerAction::Reset:
    case PowerAction::Suspend:
    case PowerAction::Pause:
        return whileRunning(vm.powerState);
    }
    return Obstacle::NotSupported;
}

bool isInTransition(PowerState state)
{
    return state == PowerState::Starting || state == PowerState::Stopping || state == PowerState::Migrating;
}

} // namespace

Capabilities Capabilities::of(Session *session)
{
    Capabilities capabilities;
    if (!session || session->state() != SessionState::Connected)
        return capabilities;
    capabilities.connected = true;
    const PowerControl *control = session->powerControl();
    for (int action = int(PowerAction::PowerOn); action <= int(PowerAction::Resume); ++action) {
        if (control && control->supports(PowerAction(action)))
            capabilities.power.insert(PowerAction(action));
    }
    return capabilities;
}

namespace actionpolicy {

Verdict power(PowerAction action, const VirtualMachine &vm, const Capabilities &capabilities, bool busy)
{
    if (!capabilities.connected)
        return {Obstacle::NotConnected};
    if (!capabilities.power.contains(action))
        return {Obstacle::NotSupported};
    if (vm.isTemplate)
        return {Obstacle::IsTemplate};
    if (busy)
        return {Obstacle::Busy};
    if (vm.powerState == PowerState::Unknown)
        return {Obstacle::StateUnknown};
    // Stopping by force is the remedy for a machine that hangs between two states.
    if (isInTransition(vm.powerState) && action != PowerAction::PowerOff)
        return {Obstacle::InTransition};
    return {byState(action, vm)};
}

Verdict migrationPlan(const QList<VirtualMachine> &selected, const Capabilities &source, bool targetAvailable)
{
    if (selected.isEmpty())
        return {Obstacle::NothingSelected};
    const QString endpoint = selected.first().ref.endpoint;
    const auto isElsewhere = [&](const VirtualMachine &vm) { return vm.ref.endpoint != endpoint; };
    if (std::ranges::any_of(selected, isElsewhere))
        return {Obstacle::MixedEndpoints};
    if (!source.connected)
        return {Obstacle::NotConnected};
    if (std::ranges::any_of(selected, &VirtualMachine::isTemplate))
        return {Obstacle::IsTemplate};
    return {targetAvailable ? Obstacle::None : Obstacle::NoMigrationTarget};
}

} // namespace actionpolicy

QString obstacleName(Obstacle obstacle)
{
    return std::ranges::find(obstacleNames, obstacle, &std::pair<Obstacle, QString>::first)->second;
}

} // namespace naru
