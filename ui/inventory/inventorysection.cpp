// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorysection.h"

#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "ui/inventory/endpointactions.h"
#include "ui/inventory/inventorytreemodel.h"
#include "ui/inventory/objectpage.h"
#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/services.h"
#include "ui/widgets/viewstate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

const auto splitterKey = u"inventory/splitter"_s;
const auto arrangementKey = u"inventory/arrangement"_s;

QString titleOf(TreeView view)
{
    switch (view) {
    case TreeView::HostsAndClusters:
        return InventorySection::tr("Hosts and clusters");
    case TreeView::VmsAndFolders:
        return InventorySection::tr("VMs and folders");
    case TreeView::Storage:
        return InventorySection::tr("Storage");
    case TreeView::Networks:
        return InventorySection::tr("Networks");
    }
    return {};
}

} // namespace

InventorySection::InventorySection(const Services &services, EndpointActions &endpointActions,
                                   const QList<VmCommand> &commands, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_endpointActions(endpointActions)
    , m_splitter(new QSplitter(this))
    , m_trees(new QStackedWidget)
    , m_right(new QStackedWidget)
    , m_page(new ObjectPage(services, commands))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    buildTreePanel();
    m_treeActions = new VmActions(services, commands, m_trees);
    m_right->addWidget(m_page);
    m_right->addWidget(makeWelcome());
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({metrics(this).line * 15, metrics(this).line * 50});
    m_splitter->restoreState(services.viewState.value(splitterKey));
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_services.viewState.set(splitterKey, m_splitter->saveState()); });
    connect(m_page, &ObjectPage::opened, this, &InventorySection::showObject);
    for (const auto signal : {&EndpointManager::endpointAdded, &EndpointManager::endpointRemoved})
        connect(&services.endpoints, signal, this, &InventorySection::showWelcome);
    choose(services.viewState.value(arrangementKey).toInt());
    showWelcome();
    onLanguage(this, [this] { retranslate(); });
}

void InventorySection::buildTreePanel()
{
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const Metrics m = metrics(this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(m.small, m.small, m.small, m.small);
    bar->setSpacing(m.hair);
    column->addLayout(bar);
    column->addWidget(m_trees, 1);
    m_splitter->addWidget(panel);

    addArrangement(TreeView::HostsAndClusters, u"cluster"_s);
    addArrangement(TreeView::VmsAndFolders, u"vm"_s);
    addArrangement(TreeView::Storage, u"datastore"_s);
    addArrangement(TreeView::Networks, u"network"_s);
    auto *group = new QButtonGroup(this);
    for (const Arrangement &arrangement : std::as_const(m_arrangements)) {
        group->addButton(arrangement.button, int(group->buttons().size()));
        bar->addWidget(arrangement.button);
    }
    connect(group, &QButtonGroup::idClicked, this, &InventorySection::choose);
    bar->addStretch(1);
    m_add = new QToolButton(panel);
    m_add->setIcon(icon(u"add"_s));
    connect(m_add, &QToolButton::clicked, &m_endpointActions, &EndpointActions::addRequested);
    bar->addWidget(m_add);
}

void InventorySection::addArrangement(TreeView view, const QString &iconName)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setCheckable(true);
    auto *tree = new QTreeView;
    auto *model = new InventoryTreeModel(view, m_services.inventory, m_services.endpoints, this);
    tree->setModel(model);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setContextMenuPolicy(Qt::CustomContextMenu);
    tree->setIconSize(QSize(1, 1) * metrics(this).icon);
    tree->setIndentation(metrics(this).line);
    tree->expandToDepth(1);
    m_trees->addWidget(tree);
    const Arrangement arrangement{view, button, tree, model};
    m_arrangements.append(arrangement);
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, arrangement](const QModelIndex &current) {
                const ObjectRef ref = arrangement.model->refAt(current);
                if (!ref.isNull() && m_trees->currentWidget() == arrangement.tree)
                    m_page->show(ref);
            });
    connect(model, &InventoryTreeModel::rowsInserted, tree, [tree](const QModelIndex &parent) {
        // New endpoints and data centers open by themselves; what is deeper is left to the person.
        if (!parent.isValid() || !parent.parent().isValid())
            tree->expand(parent);
    });
    connect(tree, &QTreeView::customContextMenuRequested, this,
            [this, arrangement](const QPoint &position) { openMenu(arrangement, position); });
}

void InventorySection::openMenu(const Arrangement &arrangement, const QPoint &position)
{
    const ObjectRef ref = arrangement.model->refAt(arrangement.tree->indexAt(position));
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (ref.kind == ObjectKind::VirtualMachine) {
        m_treeActions->setSelection({ref});
        m_treeActions->fillMenu(*menu);
    } else if (!ref.isNull()) {
        m_endpointActions.fillMenu(*menu, ref.endpoint);
    }
    menu->addSeparator();
    menu->addAction(icon(u"add"_s), tr("Add endpoint…"), &m_endpointActions, &EndpointActions::addRequested);
    menu->popup(arrangement.tree->viewport()->mapToGlobal(position));
}

QWidget *InventorySection::makeWelcome()
{
    const Metrics m = metrics(this);
    auto *page = new QWidget;
    page->setProperty("role", u"page"_s);
    auto *picture = new QLabel(page);
    picture->setPixmap(applicationIcon().pixmap(m.line * 4, m.line * 4));
    auto *title = new QLabel(page);
    title->setProperty("role", u"title"_s);
    auto *text = new QLabel(page);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setProperty("role", u"muted"_s);
    text->setFixedWidth(m.line * 24);
    auto *button = new QPushButton(page);
    button->setProperty("role", u"primary"_s);
    connect(button, &QPushButton::clicked, &m_endpointActions, &EndpointActions::addRequested);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(m.medium);
    column->addStretch(1);
    for (QWidget *widget : {static_cast<QWidget *>(picture), static_cast<QWidget *>(title),
                            static_cast<QWidget *>(text), static_cast<QWidget *>(button)})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(2);
    onLanguage(page, [title, text, button] {
        title->setText(tr("Welcome to Naru"));
        text->setText(tr("Add a vCenter, an OpenShift cluster or another place where virtual machines run. "
                         "Naru shows them side by side and carries them from one to the other."));
        text->setMinimumHeight(text->heightForWidth(text->width()));
        button->setText(tr("Add endpoint…"));
    });
    return page;
}

void InventorySection::showWelcome()
{
    const bool isEmpty = m_services.endpoints.endpoints().isEmpty();
    m_right->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty && m_page->shown().isNull())
        showObject({m_services.endpoints.endpoints().first().id, ObjectKind::Endpoint, {}});
}

void InventorySection::choose(int arrangement)
{
    const int valid = arrangement >= 0 && arrangement < m_arrangements.size() ? arrangement : 0;
    const Arrangement &chosen = m_arrangements[valid];
    chosen.button->setChecked(true);
    m_trees->setCurrentWidget(chosen.tree);
    select(chosen, m_page->shown());
    m_services.viewState.set(arrangementKey, QByteArray::number(valid));
}

bool InventorySection::select(const Arrangement &arrangement, const ObjectRef &ref)
{
    const QModelIndex index = arrangement.model->indexOf(ref);
    if (!index.isValid())
        return false;
    arrangement.tree->setCurrentIndex(index);
    arrangement.tree->scrollTo(index);
    return true;
}

void InventorySection::showObject(const ObjectRef &ref)
{
    m_page->show(ref);
    const int current = m_trees->currentIndex();
    if (select(m_arrangements[current], ref))
        return;
    for (int i = 0; i < m_arrangements.size(); ++i) {
        if (m_arrangements[i].model->indexOf(ref).isValid()) {
            choose(i);
            return;
        }
    }
}

QTreeView *InventorySection::tree(TreeView view) const
{
    return std::ranges::find(m_arrangements, view, &Arrangement::view)->tree;
}

void InventorySection::retranslate()
{
    for (const Arrangement &arrangement : std::as_const(m_arrangements)) {
        const QString title = titleOf(arrangement.view);
        arrangement.button->setText(title);
        arrangement.button->setToolTip(title);
        arrangement.tree->setAccessibleName(title);
    }
    m_add->setText(tr("Add endpoint…"));
    m_add->setToolTip(tr("Add endpoint…"));
}

} // namespace naru
