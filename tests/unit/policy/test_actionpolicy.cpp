// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/actionpolicy.h"

#include <gtest/gtest.h>

#include <map>

using namespace naru;
using namespace Qt::StringLiterals;

namespace {

Capabilities everything()
{
    Capabilities capabilities;
    capabilities.connected = true;
    for (int action = 0; action <= int(PowerAction::Resume); ++action)
        capabilities.power.insert(PowerAction(action));
    return capabilities;
}

VirtualMachine machine(PowerState state, ToolsState tools = ToolsState::Running)
{
    VirtualMachine vm;
    vm.ref = {u"e1"_s, ObjectKind::VirtualMachine, u"vm-1"_s};
    vm.powerState = state;
    vm.tools = tools;
    return vm;
}

Obstacle obstacle(PowerAction action, const VirtualMachine &vm)
{
    return actionpolicy::power(action, vm, everything(), false).obstacle;
}

TEST(ActionPolicy, OffersEachPowerActionInTheStatesThatItFits)
{
    using enum Obstacle;
    const std::map<PowerAction, std::array<Obstacle, 4>> expected{
        // On, Off, Suspended, Paused
        {PowerAction::PowerOn, {AlreadyOn, None, None, AlreadyOn}},
        {PowerAction::PowerOff, {None, AlreadyOff, None, None}},
        {PowerAction::ShutDownGuest, {None, NotRunning, NotRunning, NotRunning}},
        {PowerAction::RestartGuest, {None, NotRunning, NotRunning, NotRunning}},
        {PowerAction::Reset, {None, NotRunning, NotRunning, NotRunning}},
        {PowerAction::Suspend, {None, NotRunning, NotRunning, NotRunning}},
        {PowerAction::Pause, {None, NotRunning, NotRunning, NotRunning}},
        {PowerAction::Resume, {NotPaused, NotPaused, NotPaused, None}},
    };
    const std::array states{PowerState::On, PowerState::Off, PowerState::Suspended, PowerState::Paused};
    for (const auto &[action, obstacles] : expected) {
        for (size_t i = 0; i < states.size(); ++i)
            EXPECT_EQ(obstacle(action, machine(states[i])), obstacles[i])
                << "action " << int(action) << " in state " << int(states[i]);
    }
}

TEST(ActionPolicy, AsksTheGuestOnlyWhereItsToolsAnswer)
{
    EXPECT_EQ(obstacle(PowerAction::ShutDownGuest, machine(PowerState::On, ToolsState::NotRunning)),
              Obstacle::GuestToolsNeeded);
    EXPECT_EQ(obstacle(PowerAction::RestartGuest, machine(PowerState::On, ToolsState::NotInstalled)),
              Obstacle::GuestToolsNeeded);
    // A platform that does not tell about tools lets the person try.
    EXPECT_EQ(obstacle(PowerAction::ShutDownGuest, machine(PowerState::On, ToolsState::Unknown)),
              Obstacle::None);
}

TEST(ActionPolicy, LetsOnlyForceEndAMachineBetweenTwoStates)
{
    EXPECT_EQ(obstacle(PowerAction::PowerOn, machine(PowerState::Stopping)), Obstacle::InTransition);
    EXPECT_EQ(obstacle(PowerAction::PowerOff, machine(PowerState::Stopping)), Obstacle::None);
}

TEST(ActionPolicy, SaysTheFirstReasonThatAPersonCanDoSomethingAbout)
{
    const VirtualMachine vm = machine(PowerState::Off);
    Capabilities none;
    EXPECT_EQ(actionpolicy::power(PowerAction::PowerOn, vm, none, false).obstacle, Obstacle::NotConnected);
    none.connected = true;
    EXPECT_EQ(actionpolicy::power(PowerAction::PowerOn, vm, none, true).obstacle, Obstacle::NotSupported);
    EXPECT_EQ(actionpolicy::power(PowerAction::PowerOn, vm, everything(), true).obstacle, Obstacle::Busy);
    VirtualMachine gold = vm;
    gold.isTemplate = true;
    EXPECT_EQ(obstacle(PowerAction::PowerOn, gold), Obstacle::IsTemplate);
    EXPECT_EQ(obstacle(PowerAction::PowerOn, machine(PowerState::Unknown)), Obstacle::StateUnknown);
}

TEST(ActionPolicy, PlansAMigrationForMachinesOfOneConnectedEndpointWithSomewhereToGo)
{
    const VirtualMachine here = machine(PowerState::On);
    VirtualMachine elsewhere = here;
    elsewhere.ref.endpoint = u"e2"_s;
    VirtualMachine gold = here;
    gold.isTemplate = true;
    EXPECT_EQ(actionpolicy::migrationPlan({}, everything(), true).obstacle, Obstacle::NothingSelected);
    EXPECT_EQ(actionpolicy::migrationPlan({here, elsewhere}, everything(), true).obstacle,
              Obstacle::MixedEndpoints);
    EXPECT_EQ(actionpolicy::migrationPlan({here}, {}, true).obstacle, Obstacle::NotConnected);
    EXPECT_EQ(actionpolicy::migrationPlan({gold}, everything(), true).obstacle, Obstacle::IsTemplate);
    EXPECT_EQ(actionpolicy::migrationPlan({here}, everything(), false).obstacle, Obstacle::NoMigrationTarget);
    EXPECT_TRUE(actionpolicy::migrationPlan({here}, everything(), true).isEnabled());
}

TEST(ActionPolicy, NamesEveryObstacle)
{
    for (int i = 0; i <= int(Obstacle::NoMigrationTarget); ++i)
        EXPECT_FALSE(obstacleName(Obstacle(i)).isEmpty()) << i;
}

} // namespace
