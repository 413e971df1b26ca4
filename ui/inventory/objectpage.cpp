// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/objectpage.h"

#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "ui/inventory/hardwaremodel.h"
#include "ui/inventory/objectsmodel.h"
#include "ui/inventory/objectsummary.h"
#include "ui/inventory/vmactions.h"
#include "ui/operations/taskstable.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/objecttable.h"
#include "ui/widgets/propertylist.h"
#include "ui/widgets/services.h"

#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

// What can be below an object of that kind.
QList<ObjectKind> tablesOf(ObjectKind kind)
{
    using enum ObjectKind;
    switch (kind) {
    case Endpoint:
        return {VirtualMachine, Host, Datastore, Network, StorageClass};
    case Datacenter:
        return {VirtualMachine, Host, Datastore, Network};
    case Cluster:
        return {VirtualMachine, Host};
    case Folder:
        return {VirtualMachine, Host, Datastore, Network};
    case DatastoreCluster:
        return {Datastore};
    case Project:
        return {VirtualMachine, Network};
    case Host:
    case ResourcePool:
    case Datastore:
    case Network:
        return {VirtualMachine};
    case VirtualMachine:
    case StorageClass:
        return {};
    }
    return {};
}

QString tabId(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::VirtualMachine:
        return u"vms"_s;
    case ObjectKind::Host:
        return u"hosts"_s;
    case ObjectKind::Datastore:
        return u"datastores"_s;
    case ObjectKind::Network:
        return u"networks"_s;
    default:
        return u"storageclasses"_s;
    }
}

} // namespace

ObjectPage::ObjectPage(const Services &services, const QList<VmCommand> &commands, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_pane(new DetailPane(this))
    , m_actions(new VmActions(services, commands, this))
    , m_vmButtons(m_actions->makeButtons(this))
    , m_later(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    m_pane->addHeaderWidget(m_vmButtons);
    addSummaryTab();
    for (const auto kind : {ObjectKind::VirtualMachine, ObjectKind::Host, ObjectKind::Datastore,
                            ObjectKind::Network, ObjectKind::StorageClass})
        addTableTab(kind);
    addVmTabs();

    m_later->setSingleShot(true);
    m_later->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &ObjectPage::refresh);
    connect(&services.inventory, &Inventory::changed, this, [this](const InventoryDelta &delta) {
        // The first object of a kind brings its tab.
        if (m_ref.kind == ObjectKind::Endpoint || !delta.added.isEmpty() || delta.updated.contains(m_ref))
            m_later->start();
    });
    connect(&services.endpoints, &EndpointManager::statusChanged, this, [this](const QString &id) {
        if (id == m_ref.endpoint)
            m_later->start();
    });
    connect(m_pane->tabs(), &QTabWidget::currentChanged, this, [this] {
        updateSelection();
        readDetails();
    });
    onLanguage(this, [this] { retranslate(); });
}

ObjectPage::~ObjectPage()
{
    m_reading.cancel();
}

void ObjectPage::addSummaryTab()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget(scroll);
    page->setProperty("role", u"page"_s);
    m_banner = new Banner(page);
    m_properties = new PropertyList(page);
    const Metrics m = metrics(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(m.large, m.large, m.large, m.large);
    column->setSpacing(m.medium);
    column->addWidget(m_banner);
    column->addWidget(m_properties);
    column->addStretch(1);
    scroll->setWidget(page);
    m_summary = scroll;
    m_pane->addTab(scroll, u"summary"_s);
}

void ObjectPage::addTableTab(ObjectKind kind)
{
    const QString id = tabId(kind);
    auto *model = new ObjectsModel(kind, m_services.inventory, m_services.endpoints, this);
    auto *table = new ObjectTable(id, m_services.viewState, m_services.prompter, this);
    // Nothing is shown yet: an empty scope would be everything.
    model->setScope({u"-"_s, ObjectKind::Endpoint, {}});
    table->setModel(model);
    table->setEmptyText([this, kind] { return emptyReason(kind); });
    if (kind == ObjectKind::VirtualMachine) {
        table->addTool(m_actions->makeButtons(table));
        table->setContextMenu([this](QMenu &menu) { m_actions->fillMenu(menu); });
        connect(table, &ObjectTable::selectionChanged, this, &ObjectPage::updateSelection);
    }
    connect(table, &ObjectTable::activated, this,
            [this, model](const QModelIndex &row) { Q_EMIT opened(model->refAt(row.row())); });
    m_pane->addTab(table, id);
    m_tableOrder.append(kind);
    m_tables.insert(kind, {table, model});
}

void ObjectPage::addVmTabs()
{
    const Metrics m = metrics(this);
    m_hardware = new QWidget(this);
    m_hardwareBanner = new Banner(m_hardware);
    m_devices = new HardwareModel(this);
    auto *devices = new ObjectTable(u"devices"_s, m_services.viewState, m_services.prompter, m_hardware);
    devices->setModel(m_devices);
    auto *column = new QVBoxLayout(m_hardware);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_hardwareBanner);
    column->addWidget(devices, 1);
    m_pane->addTab(m_hardware, u"hardware"_s);

    m_snapshots = new QLabel(this);
    m_snapshots->setTextFormat(Qt::PlainText);
    m_snapshots->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_snapshots->setContentsMargins(m.large, m.large, m.large, m.large);
    m_snapshots->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_pane->addTab(m_snapshots, u"snapshots"_s);

    m_tasks = new TasksTable(u"objecttasks"_s, m_services, this);
    m_pane->addTab(m_tasks, u"tasks"_s);
}

void ObjectPage::retranslate()
{
    m_pane->setTabTitle(m_summary, tr("Summary"));
    for (const ObjectKind kind : std::as_const(m_tableOrder))
        m_pane->setTabTitle(m_tables[kind].table, text::kindPlural(kind));
    m_pane->setTabTitle(m_hardware, tr("Hardware"));
    m_pane->setTabTitle(m_snapshots, tr("Snapshots"));
    m_pane->setTabTitle(m_tasks, tr("Tasks"));
    m_vmButtons->setAccessibleName(tr("Actions"));
    refresh();
}

void ObjectPage::show(const ObjectRef &ref)
{
    m_reading.cancel();
    m_reading = CancelSource();
    m_details.reset();
    m_ref = ref;
    for (const ObjectKind kind : tablesOf(ref.kind))
        m_tables[kind].model->setScope(ref);
    m_tasks->setTarget(ref);
    refresh();
    updateSelection();
    readDetails();
}

void ObjectPage::refresh()
{
    const ObjectSummary summary = summaryOf(m_ref, m_services);
    m_pane->setTitle(summary.icon, summary.title, summary.subtitle);
    m_pane->setStatus(summary.statusColor, summary.statusIcon, summary.status);
    m_properties->setRows(summary.rows);
    const EndpointStatus status = m_services.endpoints.status(m_ref.endpoint);
    if (m_ref.kind == ObjectKind::Endpoint && status.error)
        m_banner->showError(*status.error);
    else
        m_banner->hide();
    for (const TableTab &tab : std::as_const(m_tables))
        tab.table->updateEmptyText();
    showTabs();
}

void ObjectPage::showTabs()
{
    const QList<ObjectKind> tables = tablesOf(m_ref.kind);
    const bool isVm = m_ref.kind == ObjectKind::VirtualMachine;
    for (const ObjectKind kind : std::as_const(m_tableOrder)) {
        const TableTab &tab = m_tables[kind];
        // A kind that the platform does not have is not an empty table.
        const bool exists = !m_services.inventory.all(kind, m_ref.endpoint).isEmpty();
        const bool shown = tables.contains(kind) && (exists || kind == ObjectKind::VirtualMachine);
        m_pane->setTabShown(tab.table, shown);
    }
    m_pane->setTabShown(m_hardware, isVm);
    m_pane->setTabShown(m_snapshots, isVm);
    m_pane->setTabShown(m_tasks, isVm);
    m_vmButtons->setVisible(isVm);
}

void ObjectPage::updateSelection()
{
    if (m_ref.kind == ObjectKind::VirtualMachine) {
        m_actions->setSelection({m_ref});
        return;
    }
    QList<ObjectRef> vms;
    const TableTab &tab = m_tables[ObjectKind::VirtualMachine];
    for (const QModelIndex &row : tab.table->selectedRows())
        vms.append(tab.model->refAt(row.row()));
    m_actions->setSelection(vms);
}

ObjectTable *ObjectPage::table(ObjectKind kind) const
{
    return m_tables.value(kind).table;
}

// The heavy form is read only when somebody looks at it.
void ObjectPage::readDetails()
{
    const QWidget *tab = m_pane->tabs()->currentWidget();
    if (m_ref.kind != ObjectKind::VirtualMachine || (tab != m_hardware && tab != m_snapshots) || m_details)
        return;
    m_devices->setDetails({});
    m_snapshots->clear();
    const std::shared_ptr<Session> session = m_services.endpoints.session(m_ref.endpoint);
    VmInspection *inspection = session ? session->vmInspection() : nullptr;
    if (!inspection) {
        const auto code = session ? ErrorCode::Unsupported : ErrorCode::Unreachable;
        m_hardwareBanner->showError(Error{code, m_services.inventory.nameOf(m_ref), {}, false, {}, {}});
        return;
    }
    m_hardwareBanner->showMessage(Banner::Severity::Info, tr("Reading the devices…"));
    whenDone(inspection->inspect({m_ref}, m_reading.token()), this,
             [this, ref = m_ref](const Result<QList<VirtualMachineDetails>> &details) {
                 if (ref == m_ref)
                     showDetails(details);
             });
}

void ObjectPage::showDetails(const Result<QList<VirtualMachineDetails>> &details)
{
    if (!details) {
        m_hardwareBanner->showError(details.error());
        return;
    }
    m_hardwareBanner->hide();
    m_details = details->value(0);
    m_devices->setDetails(*m_details);
    QStringList names;
    for (const QString &name : m_details->snapshots)
        names << format::plain(name);
    m_snapshots->setText(names.isEmpty() ? tr("There are no snapshots.") : names.join(u'\n'));
}

QString ObjectPage::emptyReason(ObjectKind kind) const
{
    const EndpointStatus status = m_services.endpoints.status(m_ref.endpoint);
    switch (status.state) {
    case EndpointState::Connecting:
        return tr("Connecting…");
    case EndpointState::Connected:
        return status.inventoryComplete ? tr("Nothing here: %1").arg(text::kindPlural(kind))
                                        : tr("Reading the inventory…");
    case EndpointState::Reconnecting:
        return tr("The connection was lost. Naru is trying again.");
    default:
        return tr("The endpoint is not connected. Connect it with the context menu of the tree.");
    }
}

} // namespace naru
