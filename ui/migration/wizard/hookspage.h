// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizard/planpage.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace naru {

/// Ansible playbooks that run before and after each machine's migration.
class HooksPage final : public PlanPage
{
    Q_OBJECT

public:
    HooksPage(PlanWizardState &state, QWidget *parent);
    QString title() const override { return tr("Hooks"); }
    QString subtitle() const override { return tr("Optional: Ansible playbooks that run for each VM."); }

private:
    struct Fields
    {
        PlanHookRef::Step step;
        QCheckBox *enabled;
        QLineEdit *image;
        QPlainTextEdit *playbook;
    };
    Fields addHook(PlanHookRef::Step step, const QString &label, const QString &name);
    void read();

    QList<Fields> m_hooks;
};

} // namespace naru
