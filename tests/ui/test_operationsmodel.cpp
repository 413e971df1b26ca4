// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "ui/operations/operationsmodel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

namespace naru::test {

using namespace Qt::StringLiterals;

TEST(OperationsModel, ShowsAnOperationFromItsStartToItsEnd)
{
    ConsoleWorld world;
    world.addEndpoint(u"vc"_s, u"vcenter"_s, {machine(u"vc"_s, u"vm-1"_s, u"web"_s)});
    OperationsModel model(*world.services);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto started = awaitTask(
        world.power->start(ref(u"vc"_s, ObjectKind::VirtualMachine, u"vm-1"_s), PowerAction::PowerOn));
    ASSERT_TRUE(started.has_value()) << describe(started);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.index(0, OperationsModel::Target).data(Qt::DisplayRole).toString(), u"web"_s);
    ASSERT_TRUE(waitUntil([&] { return model.operationAt(0)->state() == StepState::Done; }));
}

TEST(OperationsModel, LooksForOperationsOfOtherProcessesAtThePollingInterval)
{
    ConsoleWorld world;
    (void)world.settings.update([](Settings &settings) { settings.pollSeconds = 1; });
    OperationsModel model(*world.services);
    Operation foreign;
    foreign.id = u"of-naructl"_s;
    foreign.kind = u"plan.create"_s;
    foreign.targetName = u"webapp"_s;
    foreign.started = world.clock.now();
    OperationStep step;
    step.work.id = u"only"_s;
    foreign.steps = {step};
    ASSERT_TRUE(world.journal->begin(foreign).has_value());
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_TRUE(waitUntil([&] { return model.rowCount() == 1; }));
}

} // namespace naru::test
