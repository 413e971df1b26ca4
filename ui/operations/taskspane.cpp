// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operations/taskspane.h"

#include "ui/operations/eventsmodel.h"
#include "ui/operations/taskstable.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/services.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace naru {

TasksPane::TasksPane(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
{
    auto *events = new ObjectTable(u"events"_s, services.viewState, services.prompter, this);
    events->setModel(new EventsModel(services.endpoints, services.clock, this));
    events->sortInitially(EventsModel::Time, Qt::DescendingOrder);
    events->setEmptyText([] { return tr("Nothing has happened since the start."); });
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(new TasksTable(u"tasks"_s, services, this), {});
    m_tabs->addTab(events, {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    onLanguage(this, [this] {
        m_tabs->setTabText(0, tr("Tasks"));
        m_tabs->setTabText(1, tr("Events"));
        m_tabs->setAccessibleName(tr("Tasks and events"));
        m_tabs->tabBar()->setAccessibleName(tr("Tasks and events"));
    });
}

} // namespace naru
