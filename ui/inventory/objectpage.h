// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/canceltoken.h"
#include "core/base/error.h"
#include "core/model/vmdetails.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QTimer;

namespace naru {

class Banner;
class DetailPane;
class HardwareModel;
class ObjectsModel;
class ObjectTable;
class PropertyList;
class TasksTable;
class VmActions;
struct Services;
struct VmCommand;

/// The page of whatever is selected in the tree: summary, what belongs to it, and for a machine its devices,
/// snapshots and tasks.
class ObjectPage final : public QWidget
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    ObjectPage(const Services &services, const QList<VmCommand> &commands, QWidget *parent = nullptr);
    ~ObjectPage() override;

    void show(const ObjectRef &ref);
    ObjectRef shown() const { return m_ref; }
    /// The table of objects of that kind below what is shown; nullptr when there is none.
    ObjectTable *table(ObjectKind kind) const;
    DetailPane *pane() const { return m_pane; }

Q_SIGNALS:
    /// The person opened an object in one of the tables.
    void opened(const naru::ObjectRef &ref);

private:
    void addSummaryTab();
    void addTableTab(ObjectKind kind);
    void addVmTabs();
    void retranslate();
    void refresh();
    void showTabs();
    void updateSelection();
    void readDetails();
    void showDetails(const Result<QList<VirtualMachineDetails>> &details);
    QString emptyReason(ObjectKind kind) const;

    struct TableTab
    {
        ObjectTable *table;
        ObjectsModel *model;
    };

    const Services &m_services;
    ObjectRef m_ref;
    DetailPane *m_pane;
    VmActions *m_actions;
    QWidget *m_vmButtons;
    QWidget *m_summary;
    Banner *m_banner;
    PropertyList *m_properties;
    QList<ObjectKind> m_tableOrder;
    QHash<ObjectKind, TableTab> m_tables;
    QWidget *m_hardware;
    Banner *m_hardwareBanner;
    HardwareModel *m_devices;
    QLabel *m_snapshots;
    TasksTable *m_tasks;
    QTimer *m_later;
    CancelSource m_reading;
    std::optional<VirtualMachineDetails> m_details;
};

} // namespace naru
