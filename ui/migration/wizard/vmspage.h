// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizard/planpage.h"

class QLabel;

namespace naru {

class ObjectTable;
class SourceVmsModel;

/// The machines to carry, with the names they get.
class VmsPage final : public PlanPage
{
    Q_OBJECT

public:
    VmsPage(PlanWizardState &state, QWidget *parent);
    QString title() const override { return tr("VMs"); }
    QString subtitle() const override
    {
        return tr("Choose the VMs to migrate. Double-click a target name to change it.");
    }
    void enter() override;

private:
    void read();
    QList<SourceVm> filtered() const;

    SourceVmsModel *m_model;
    ObjectTable *m_table;
    QLabel *m_count;
};

} // namespace naru
