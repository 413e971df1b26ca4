// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizard/planpage.h"

class QCheckBox;
class QComboBox;
class QRadioButton;

namespace naru {

/// Cold or warm, and what becomes of addresses and power.
class TypePage final : public PlanPage
{
    Q_OBJECT

public:
    TypePage(PlanWizardState &state, QWidget *parent);
    QString title() const override { return tr("Type"); }
    void enter() override;

private:
    void read();

    QRadioButton *m_cold;
    QRadioButton *m_warm;
    QCheckBox *m_staticIps;
    QComboBox *m_power;
};

} // namespace naru
