// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "ui/inventory/vmactions.h"

#include <gmock/gmock.h>

#include <QAction>
#include <QToolButton>

namespace naru::test {

using namespace Qt::StringLiterals;
using testing::UnorderedElementsAre;

namespace {

const auto vc = u"vc"_s;

class VmActionsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        world.addEndpoint(vc, u"vcenter"_s,
                          {machine(vc, u"on"_s, u"running"_s, PowerState::On),
                           machine(vc, u"off"_s, u"stopped"_s, PowerState::Off)});
        actions = new VmActions(*world.services, {}, &owner);
    }
    ObjectRef vm(const QString &id) const { return ref(vc, ObjectKind::VirtualMachine, id); }
    QAction *power(PowerAction action) const { return actions->power(action); }

    ConsoleWorld world;
    QWidget owner;
    VmActions *actions = nullptr;
};

} // namespace

TEST_F(VmActionsTest, OffersWhatTheStateAllowsAndSaysWhyNotForTheRest)
{
    const std::unique_ptr<QWidget> buttons(actions->makeButtons(nullptr));
    actions->setSelection({vm(u"off"_s)});
    EXPECT_TRUE(power(PowerAction::PowerOn)->isEnabled());
    const QAction *off = power(PowerAction::ShutDownGuest);
    EXPECT_FALSE(off->isEnabled());
    EXPECT_GT(off->statusTip().size(), off->text().size());
    EXPECT_NE(off->toolTip(), off->text());
    int explained = 0;
    for (const auto *button : buttons->findChildren<QToolButton *>()) {
        if (button->defaultAction() == off)
            explained += !button->accessibleDescription().isEmpty();
    }
    EXPECT_EQ(explained, 1);
}

TEST_F(VmActionsTest, NothingSelectedDisablesEverything)
{
    actions->setSelection({});
    EXPECT_FALSE(power(PowerAction::PowerOn)->isEnabled());
    EXPECT_FALSE(power(PowerAction::PowerOff)->isEnabled());
}

TEST_F(VmActionsTest, SwitchesOneMachineOnWithoutAsking)
{
    actions->setSelection({vm(u"off"_s)});
    power(PowerAction::PowerOn)->trigger();
    ASSERT_TRUE(waitUntil([&] { return !world.session(vc)->submitted.isEmpty(); }));
    EXPECT_THAT(world.session(vc)->submitted, UnorderedElementsAre(u"off PowerOn"_s));
    EXPECT_TRUE(world.prompter.confirmations.isEmpty());
}

TEST_F(VmActionsTest, AsksBeforeItPowersOffAndDoesNothingWhenThePersonDeclines)
{
    world.prompter.accepts = false;
    actions->setSelection({vm(u"on"_s)});
    power(PowerAction::PowerOff)->trigger();
    ASSERT_EQ(world.prompter.confirmations.size(), 1);
    EXPECT_TRUE(world.prompter.confirmations.first().destructive);
    EXPECT_TRUE(world.prompter.confirmations.first().detail.contains(u"running"_s));
    EXPECT_TRUE(world.operations->operations().isEmpty());
}

TEST_F(VmActionsTest, ActsOnThoseOfTheSelectionThatAllowIt)
{
    actions->setSelection({vm(u"on"_s), vm(u"off"_s)});
    EXPECT_TRUE(power(PowerAction::PowerOff)->isEnabled());
    power(PowerAction::PowerOff)->trigger();
    ASSERT_TRUE(waitUntil([&] { return !world.session(vc)->submitted.isEmpty(); }));
    EXPECT_THAT(world.session(vc)->submitted, UnorderedElementsAre(u"on PowerOff"_s));
}

TEST_F(VmActionsTest, FollowsTheStateOfTheMachine)
{
    actions->setSelection({vm(u"off"_s)});
    world.session(vc)->change({machine(vc, u"off"_s, u"stopped"_s, PowerState::On)});
    ASSERT_TRUE(waitUntil([&] { return power(PowerAction::PowerOff)->isEnabled(); }));
    EXPECT_FALSE(power(PowerAction::PowerOn)->isEnabled());
}

TEST_F(VmActionsTest, ACommandOfAnotherPartIsExplainedLikeTheOthers)
{
    QList<ObjectRef> taken;
    const VmCommand command{u"plan"_s, [] { return u"Migrate"_s; },
                            [](const QList<ObjectRef> &vms) {
                                return Verdict{vms.size() == 2 ? Obstacle::None
                                                               : Obstacle::NoMigrationTarget};
                            },
                            [&taken](const QList<ObjectRef> &vms) { taken = vms; }};
    QWidget other;
    VmActions withCommand(*world.services, {command}, &other);
    const std::unique_ptr<QWidget> buttons(withCommand.makeButtons(nullptr));
    const auto all = buttons->findChildren<QToolButton *>();
    const auto button = std::ranges::find(all, u"Migrate"_s, &QToolButton::text);
    ASSERT_NE(button, all.end());
    withCommand.setSelection({vm(u"on"_s)});
    EXPECT_FALSE((*button)->isEnabled());
    withCommand.setSelection({vm(u"on"_s), vm(u"off"_s)});
    (*button)->click();
    EXPECT_EQ(taken.size(), 2);
}

} // namespace naru::test
