// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "ui/widgets/filterbox.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/sortfiltermodel.h"

#include <gmock/gmock.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

class ObjectTableTest : public testing::Test
{
protected:
    void SetUp() override
    {
        model.setHorizontalHeaderLabels({u"Name"_s, u"Note"_s});
        for (const QString &name : {u"가람"_s, u"나루"_s, u"=cmd"_s})
            model.appendRow({new QStandardItem(name), new QStandardItem(u"note of "_s + name)});
        table.setModel(&model);
        table.resize(800, 400);
        table.show();
    }

    ConsoleWorld world;
    QStandardItemModel model;
    ObjectTable table{u"test"_s, *world.viewState, world.prompter};
};

} // namespace

TEST_F(ObjectTableTest, FiltersByWhatTheInputMethodIsStillComposing)
{
    QInputMethodEvent composing(u"나"_s, {});
    QCoreApplication::sendEvent(table.filterBox(), &composing);
    EXPECT_TRUE(table.filterBox()->text().isEmpty());
    ASSERT_EQ(table.rows()->rowCount(), 1);
    EXPECT_EQ(table.rows()->index(0, 0).data().toString(), u"나루"_s);
}

TEST_F(ObjectTableTest, SaysWhyItShowsNothing)
{
    table.setEmptyText([] { return u"No machine yet."_s; });
    auto *label = table.view()->findChild<QLabel *>();
    EXPECT_FALSE(label->isVisible());
    table.filterBox()->setText(u"nothing like this"_s);
    EXPECT_TRUE(label->isVisible());
    EXPECT_TRUE(label->text().contains(u"nothing like this"_s));
    table.filterBox()->clear();
    model.removeRows(0, 3);
    ASSERT_TRUE(waitUntil([&] { return label->text() == "No machine yet."_L1; }));
}

TEST_F(ObjectTableTest, KeepsTheSelectionWhileTheFilterComesAndGoes)
{
    table.selectRow(model.index(1, 0));
    table.filterBox()->setText(u"나루"_s);
    ASSERT_EQ(table.selectedRows().size(), 1);
    table.filterBox()->clear();
    ASSERT_EQ(table.selectedRows().size(), 1);
    EXPECT_EQ(table.selectedRows().first(), model.index(1, 0));
}

TEST_F(ObjectTableTest, CopiesTheSelectedRowsAsShown)
{
    table.selectRow(model.index(1, 0));
    table.activateWindow();
    ASSERT_TRUE(waitUntil([&] { return table.isActiveWindow(); }));
    table.view()->setFocus();
    QTest::keyClick(table.view(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"나루\tnote of 나루"_s);
}

TEST_F(ObjectTableTest, ExportsWithoutLettingANameBecomeAFormula)
{
    world.prompter.nextFile = world.folder.filePath(u"export.csv"_s);
    QMetaObject::invokeMethod(&table, [this] {
        for (auto *button : table.findChildren<QToolButton *>()) {
            if (button->text() == ObjectTable::tr("Export as CSV"))
                button->click();
        }
    });
    QFile file(world.prompter.nextFile);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.contains("'=cmd")) << text.toStdString();
    EXPECT_FALSE(text.contains("\n=cmd"));
    EXPECT_TRUE(text.contains("나루"));
}

TEST_F(ObjectTableTest, ExportingToAPlaceThatCannotBeWrittenIsToldAndNotSilent)
{
    world.prompter.nextFile = world.folder.filePath(u"no/such/folder/export.csv"_s);
    for (auto *button : table.findChildren<QToolButton *>()) {
        if (button->text() == ObjectTable::tr("Export as CSV"))
            button->click();
    }
    ASSERT_EQ(world.prompter.errors.size(), 1);
}

TEST_F(ObjectTableTest, RemembersColumnsForTheNextTable)
{
    table.view()->horizontalHeader()->resizeSection(0, 333);
    table.view()->horizontalHeader()->setSectionHidden(1, true);
    table.view()->horizontalHeader()->moveSection(0, 1);
    ObjectTable again(u"test"_s, *world.viewState, world.prompter);
    again.setModel(&model);
    EXPECT_EQ(again.view()->horizontalHeader()->sectionSize(0), 333);
    EXPECT_EQ(again.view()->horizontalHeader()->visualIndex(0), 1);
    world.viewState->save();
    ViewState fresh(world.settings);
    ObjectTable afterRestart(u"test"_s, fresh, world.prompter);
    afterRestart.setModel(&model);
    EXPECT_EQ(afterRestart.view()->horizontalHeader()->sectionSize(0), 333);
}

} // namespace naru::test
