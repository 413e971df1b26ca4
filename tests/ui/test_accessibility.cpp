// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/consoleworld.h"
#include "ui/inventory/inventorysection.h"
#include "ui/inventory/objectpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/detailpane.h"
#include "ui/wizards/endpointwizard.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>

namespace naru::test {

using namespace Qt::StringLiterals;

namespace {

const auto vc = u"vc"_s;

/// The widgets that the Tab key reaches and that a screen reader could not name.
QStringList nameless(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        // The inside of a spin box is named by the box.
        const bool isInside = widget->focusProxy() || widget->objectName() == "qt_spinbox_lineedit"_L1;
        const bool isFrame = qobject_cast<QAbstractScrollArea *>(widget->parentWidget()) != nullptr ||
                             qobject_cast<QScrollArea *>(widget) != nullptr;
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(&window) || isFrame || isInside)
            continue;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(widget);
        if (!reader || reader->text(QAccessible::Name).isEmpty())
            found << QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

} // namespace

TEST(Accessibility, EveryWidgetThatTheKeyboardReachesHasAName)
{
    ConsoleWorld world;
    world.addEndpoint(vc, u"vcenter"_s, webApplication(vc));
    MainWindow window(*world.services, {});
    window.show();
    for (const ObjectRef &shown : {ref(vc, ObjectKind::Endpoint, {}), ref(vc, ObjectKind::Cluster, u"c-1"_s),
                                   ref(vc, ObjectKind::VirtualMachine, u"vm-1"_s)}) {
        window.showObject(shown);
        QTabWidget *tabs = window.inventory()->page()->pane()->tabs();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!tabs->isTabVisible(tab))
                continue;
            tabs->setCurrentIndex(tab);
            EXPECT_EQ(nameless(window).join(u", "_s).toStdString(), "") << tabs->tabText(tab).toStdString();
        }
    }
}

TEST(Accessibility, DialogsNameTheirFields)
{
    ConsoleWorld world;
    SettingsDialog settings(world.settings, world.prompter);
    settings.show();
    EXPECT_EQ(nameless(settings).join(u", "_s).toStdString(), "");
    EndpointWizard wizard(*world.services);
    wizard.show();
    EXPECT_EQ(nameless(wizard).join(u", "_s).toStdString(), "");
    wizard.nextButton()->click();
    EXPECT_EQ(nameless(wizard).join(u", "_s).toStdString(), "");
}

} // namespace naru::test
