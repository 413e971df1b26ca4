// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizard/planpage.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace naru {

/// Narrows the machines to choose from down to datacenters and clusters.
class VmFilterPage final : public PlanPage
{
    Q_OBJECT

public:
    VmFilterPage(PlanWizardState &state, QWidget *parent);
    QString title() const override { return tr("VM filter"); }
    QString subtitle() const override { return tr("All datacenters, or only the VMs of some of them."); }
    bool isComplete() const override { return true; }
    void enter() override;

private:
    void read();

    QTreeWidget *m_tree;
    QTreeWidgetItem *m_all = nullptr;
};

} // namespace naru
