// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/vmfilterpage.h"

#include "ui/style/icon.h"
#include "ui/text/format.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace naru {

using namespace Qt::StringLiterals;

VmFilterPage::VmFilterPage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::Vms, parent)
    , m_tree(new QTreeWidget)
{
    m_tree->setObjectName(u"vmFilter"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("VM filter"));
    content()->addWidget(m_tree);
    connect(m_tree, &QTreeWidget::itemChanged, this, &VmFilterPage::read);
}

void VmFilterPage::enter()
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    const SourceInventory &inventory = state().inventory;
    const QStringList datacenters = state().datacenterFilter;
    const QStringList clusters = state().clusterFilter;
    const bool all = datacenters.isEmpty() && clusters.isEmpty();
    m_all = new QTreeWidgetItem(m_tree, {tr("All datacenters")});
    m_all->setFlags(m_all->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
    m_all->setCheckState(0, all ? Qt::Checked : Qt::Unchecked);
    for (const SourceItem &datacenter : inventory.datacenters) {
        auto *item = new QTreeWidgetItem(m_all, {format::plain(datacenter.name)});
        item->setIcon(0, icon(u"datacenter"_s));
        item->setData(0, Qt::UserRole, datacenter.name);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
        item->setCheckState(0, all || datacenters.contains(datacenter.name) ? Qt::Checked : Qt::Unchecked);
        for (const SourceItem &cluster : inventory.clusters) {
            const bool inside =
                cluster.path.contains(u'/' + datacenter.name + u'/') || inventory.datacenters.size() == 1;
            if (!inside)
                continue;
            auto *child = new QTreeWidgetItem(item, {format::plain(cluster.name)});
            child->setIcon(0, icon(u"cluster"_s));
            child->setData(0, Qt::UserRole, cluster.name);
            child->setFlags(child->flags() | Qt::ItemIsUserCheckable);
            child->setCheckState(0, all || clusters.contains(cluster.name) ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_tree->expandAll();
    showIssues();
}

void VmFilterPage::read()
{
    state().datacenterFilter.clear();
    state().clusterFilter.clear();
    if (m_all->checkState(0) == Qt::Checked)
        return;
    for (int i = 0; i < m_all->childCount(); ++i) {
        const QTreeWidgetItem *datacenter = m_all->child(i);
        if (datacenter->checkState(0) == Qt::Checked)
            state().datacenterFilter.append(datacenter->data(0, Qt::UserRole).toString());
        for (int j = 0; j < datacenter->childCount(); ++j) {
            if (datacenter->child(j)->checkState(0) == Qt::Checked)
                state().clusterFilter.append(datacenter->child(j)->data(0, Qt::UserRole).toString());
        }
    }
}

} // namespace naru
