// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/typepage.h"

#include "ui/text/migrationtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QRadioButton>

namespace naru {

using namespace Qt::StringLiterals;

TypePage::TypePage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::Type, parent)
    , m_cold(new QRadioButton(text::migrationType(MigrationType::Cold)))
    , m_warm(new QRadioButton(text::migrationType(MigrationType::Warm)))
    , m_staticIps(new QCheckBox(tr("Preserve static IPs")))
    , m_power(new QComboBox)
{
    m_cold->setObjectName(u"cold"_s);
    m_warm->setObjectName(u"warm"_s);
    const auto explain = [this](QRadioButton *button, const QString &words) {
        auto *label = new QLabel(words);
        label->setWordWrap(true);
        label->setProperty("role", u"muted"_s);
        content()->addWidget(button);
        content()->addWidget(label);
    };
    explain(m_cold, tr("VMs are shut down first, then copied. The simplest way; VMs are down while their "
                       "disks are copied."));
    explain(m_warm, tr("Disks are copied while VMs run, again and again. At the cutover they are shut down "
                       "and only the last "
                       "changes are copied. Needs changed block tracking and a VDDK image."));
    auto *form = new QFormLayout;
    for (const TargetPower power : {TargetPower::Auto, TargetPower::On, TargetPower::Off})
        m_power->addItem(text::targetPower(power), int(power));
    form->addRow(tr("Target power state"), m_power);
    form->addRow(QString(), m_staticIps);
    content()->addLayout(form);
    content()->addStretch(1);
    connect(m_warm, &QRadioButton::toggled, this, &TypePage::read);
    connect(m_staticIps, &QCheckBox::toggled, this, &TypePage::read);
    connect(m_power, &QComboBox::activated, this, &TypePage::read);
}

void TypePage::enter()
{
    const PlanDraft draft = state().draft;
    const QSignalBlocker quietType(m_warm);
    const QSignalBlocker quietIps(m_staticIps);
    m_warm->setChecked(draft.type == MigrationType::Warm);
    m_cold->setChecked(draft.type == MigrationType::Cold);
    m_staticIps->setChecked(draft.preserveStaticIps);
    m_power->setCurrentIndex(m_power->findData(int(draft.targetPower)));
    PlanPage::enter();
}

void TypePage::read()
{
    PlanDraft &draft = state().draft;
    draft.type = m_warm->isChecked() ? MigrationType::Warm : MigrationType::Cold;
    draft.preserveStaticIps = m_staticIps->isChecked();
    draft.targetPower = TargetPower(m_power->currentData().toInt());
    edited();
}

} // namespace naru
