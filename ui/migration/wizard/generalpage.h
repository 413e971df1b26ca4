// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizard/planpage.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace naru {

/// Name, providers, target project.
class GeneralPage final : public PlanPage
{
    Q_OBJECT

public:
    GeneralPage(PlanWizardState &state, QWidget *parent);
    QString title() const override { return tr("General"); }
    QString subtitle() const override
    {
        return tr("Name the plan and choose where VMs come from and go to.");
    }
    void enter() override;

private:
    void fillProviders();
    void read();

    QLineEdit *m_name;
    QLineEdit *m_description;
    QComboBox *m_source;
    QComboBox *m_destination;
    QComboBox *m_project;
    QCheckBox *m_createProject;
    bool m_filling = false;
};

} // namespace naru
