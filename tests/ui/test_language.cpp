// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaittask.h"
#include "tests/ui/support/consoleworld.h"
#include "ui/inventory/inventorysection.h"
#include "ui/inventory/objectpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/language.h"
#include "ui/widgets/objecttable.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

const auto vc = u"vc"_s;

/// Every text that a person can read in the window, headers of tables included.
QStringList textsOf(const QWidget &window)
{
    QStringList texts{window.windowTitle()};
    for (const auto *label : window.findChildren<QLabel *>())
        texts << label->text();
    for (const auto *button : window.findChildren<QAbstractButton *>())
        texts << button->text() << button->toolTip();
    for (const auto *action : window.findChildren<QAction *>())
        texts << action->text();
    for (const auto *tabs : window.findChildren<QTabBar *>()) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i);
    }
    for (const auto *table : window.findChildren<QTableView *>()) {
        for (int column = 0; table->model() && column < table->model()->columnCount(); ++column)
            texts << table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    return texts;
}

bool isEnglishWords(const QString &text)
{
    // Abbreviations, units and names of products and machines are the same in both languages.
    static const QRegularExpression sentence(u"^[A-Z&][a-z]{2,}( [a-z]+)*[….]?$"_s);
    static const QSet<QString> names{u"Naru"_s};
    return sentence.match(text).hasMatch() && !names.contains(text);
}

} // namespace

TEST(LanguageSwitch, TurnsEveryTextOfAnOpenWindowIntoKoreanAndBack)
{
    Language language;
    language.choose(u"en"_s);
    ConsoleWorld world;
    world.addEndpoint(vc, u"vcenter.example.com"_s, {machine(vc, u"vm-1"_s, u"vm-1"_s)});
    MainWindow window(*world.services, {});
    window.show();
    const QStringList english = textsOf(window);
    language.choose(u"ko"_s);
    QCoreApplication::sendPostedEvents(); // Qt tells the windows by events
    QStringList left;
    for (const QString &text : textsOf(window)) {
        if (isEnglishWords(text))
            left << text;
    }
    EXPECT_EQ(left.join(u" | "_s).toStdString(), "");
    language.choose(u"en"_s);
    QCoreApplication::sendPostedEvents();
    const QStringList again = textsOf(window);
    ASSERT_EQ(again.size(), english.size());
    for (qsizetype i = 0; i < again.size(); ++i)
        EXPECT_EQ(again[i].toStdString(), english[i].toStdString());
}

TEST(LanguageSwitch, HappensWhileTheSettingsAreOpenAndIsTakenBackByCancel)
{
    Language language;
    language.choose(u"en"_s);
    ConsoleWorld world;
    (void)world.settings.update([](Settings &settings) { settings.language = u"en"_s; });
    SettingsDialog dialog(world.settings, world.prompter);
    QObject::connect(&dialog, &SettingsDialog::languageChosen, &language, &Language::choose);
    dialog.show();
    auto *box = dialog.findChild<QComboBox *>();
    box->setCurrentIndex(box->findData(u"ko"_s));
    Q_EMIT box->activated(box->currentIndex());
    EXPECT_EQ(language.current(), u"ko"_s);
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(dialog.windowTitle(), u"설정"_s);
    dialog.reject();
    EXPECT_EQ(language.current(), u"en"_s);
    EXPECT_EQ(world.settings.load()->language, u"en"_s);
}

TEST(LanguageSwitch, SavedSettingsAreTheOnesChosen)
{
    ConsoleWorld world;
    SettingsDialog dialog(world.settings, world.prompter);
    const auto boxes = dialog.findChildren<QComboBox *>();
    boxes[0]->setCurrentIndex(boxes[0]->findData(u"ko"_s));
    boxes[1]->setCurrentIndex(boxes[1]->findData(int(Theme::Dark)));
    dialog.accept();
    EXPECT_EQ(world.settings.load()->language, u"ko"_s);
    EXPECT_EQ(world.settings.load()->theme, Theme::Dark);
}

} // namespace naru::test
