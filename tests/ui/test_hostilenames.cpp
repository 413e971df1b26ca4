// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "ui/inventory/inventorysection.h"
#include "ui/inventory/objectpage.h"
#include "ui/shell/endpointstatusbar.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/tooltip.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

const auto vc = u"vc"_s;

class HostileName : public testing::TestWithParam<QString>
{
};

} // namespace

TEST_P(HostileName, IsShownAsPlainTextEverywhereAndDoesNotStretchTheWindow)
{
    const QString name = GetParam();
    ConsoleWorld world;
    world.addEndpoint(vc, name, {machine(vc, u"vm-1"_s, name, PowerState::On)});
    MainWindow window(*world.services, {});
    window.resize(1200, 800);
    window.show();
    window.showObject(ref(vc, ObjectKind::VirtualMachine, u"vm-1"_s));

    int shown = 0;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->text().contains(name.left(3)))
            continue;
        ++shown;
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->text().toStdString();
    }
    EXPECT_GE(shown, 2) << "the title and the summary";
    const QString inTable = window.inventory()
                                ->page()
                                ->table(ObjectKind::VirtualMachine)
                                ->view()
                                ->model()
                                ->index(0, 0)
                                .data()
                                .toString();
    for (const QChar character : inTable) {
        EXPECT_NE(character.category(), QChar::Other_Control);
        EXPECT_FALSE(character.unicode() >= 0x202a && character.unicode() <= 0x202e);
    }
    EXPECT_LE(window.width(), 1200);
    EXPECT_LE(window.minimumSizeHint().width(), 1200);
    for (const QToolButton *button : window.findChildren<QToolButton *>())
        EXPECT_FALSE(Qt::mightBeRichText(button->text()) && button->text().contains(u"<img"_s))
            << "as a tooltip";
}

INSTANTIATE_TEST_SUITE_P(Names, HostileName,
                         testing::Values(u"<b>bold</b><img src='http://example.com/x.png'>"_s,
                                         u"abc\u202Egnp.exe"_s, u"abc\x1B[2J\x07"_s, u"abc\nsecond line"_s,
                                         u"%1 %n %s"_s, QString(5000, u'w')));

TEST(PlainToolTip, CannotBecomeRichText)
{
    EXPECT_EQ(plainToolTip(u"<b>x</b>"_s), u"<qt>&lt;b&gt;x&lt;/b&gt;</qt>"_s);
    EXPECT_TRUE(plainToolTip({}).isEmpty());
}

} // namespace naru::test
