// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoints/endpointmanager.h"
#include "core/settings/settings.h"
#include "ui/inventory/vmactions.h"
#include "ui/widgets/section.h"

#include <QHash>
#include <QMainWindow>

class QAction;
class QSplitter;
class QStackedWidget;

namespace naru {

class CommandPalette;
class EndpointActions;
class InventorySection;
class Navigation;
class TasksPane;
struct Services;

/// The console's window. Sections beside the inventory come from other parts.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// What parts that are not known here bring along.
    struct Parts
    {
        QList<Section> sections;
        QList<VmCommand> vmCommands;
    };

    /// `services` must outlive it.
    MainWindow(const Services &services, Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the section, making its page the first time.
    void openSection(const QString &id);
    /// The page of a section; nullptr until it was opened.
    QWidget *page(const QString &id) const { return m_pages.value(id); }
    InventorySection *inventory() const { return m_inventory; }
    CommandPalette *search() const { return m_palette; }
    void showObject(const ObjectRef &ref);
    void openSearch();
    void openSettings();
    void addEndpoint();
    void editEndpoint(const QString &id);

Q_SIGNALS:
    void languageChosen(const QString &code);
    void themeChosen(naru::Theme theme);
    /// The window has been closed by the person; its state has been stored.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildContent();
    void buildActions();
    void buildStatusBar();
    void restoreLayout();
    void confirmTrust(const QString &id);
    void about();
    void retranslate();
    void setTasksShown(bool shown);
    Task<Result<CredentialAnswer>> askCredentials(CredentialQuestion question, CancelToken cancel);

    const Services &m_services;
    QList<Section> m_sections;
    EndpointActions *m_endpointActions;
    InventorySection *m_inventory;
    Navigation *m_navigation;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    TasksPane *m_tasks;
    CommandPalette *m_palette;
    QHash<QString, QWidget *> m_pages;

    QMenu *m_fileMenu;
    QMenu *m_viewMenu;
    QMenu *m_helpMenu;
    QAction *m_add;
    QAction *m_settings;
    QAction *m_quit;
    QAction *m_search;
    QAction *m_refresh;
    QAction *m_showTasks;
    QAction *m_about;
};

} // namespace naru
