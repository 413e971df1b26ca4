// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/hookspage.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

// What MTV's own console offers as the runner.
const auto defaultImage = u"quay.io/kubev2v/hook-runner:latest"_s;

} // namespace

HooksPage::HooksPage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::Hooks, parent)
{
    m_hooks.append(addHook(PlanHookRef::Step::Pre, tr("Pre-migration hook"), u"preHook"_s));
    m_hooks.append(addHook(PlanHookRef::Step::Post, tr("Post-migration hook"), u"postHook"_s));
}

HooksPage::Fields HooksPage::addHook(PlanHookRef::Step step, const QString &label, const QString &name)
{
    const Fields fields{step, new QCheckBox(label), new QLineEdit(defaultImage), new QPlainTextEdit};
    fields.enabled->setObjectName(name);
    fields.image->setObjectName(name + u"Image"_s);
    fields.playbook->setObjectName(name + u"Playbook"_s);
    fields.playbook->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    fields.playbook->setTabChangesFocus(true);
    auto *form = new QFormLayout;
    form->addRow(fields.enabled);
    form->addRow(tr("Image"), fields.image);
    form->addRow(tr("Playbook (YAML)"), fields.playbook);
    content()->addLayout(form);
    const auto given = std::ranges::find(state().draft.hooks, step, &HookDraft::step);
    if (given != state().draft.hooks.end()) {
        fields.enabled->setChecked(true);
        fields.image->setText(given->image);
        fields.playbook->setPlainText(QString::fromUtf8(given->playbook));
    }
    fields.image->setEnabled(fields.enabled->isChecked());
    fields.playbook->setEnabled(fields.enabled->isChecked());
    connect(fields.enabled, &QCheckBox::toggled, fields.image, &QWidget::setEnabled);
    connect(fields.enabled, &QCheckBox::toggled, fields.playbook, &QWidget::setEnabled);
    connect(fields.enabled, &QCheckBox::toggled, this, &HooksPage::read);
    connect(fields.image, &QLineEdit::textChanged, this, &HooksPage::read);
    connect(fields.playbook, &QPlainTextEdit::textChanged, this, &HooksPage::read);
    return fields;
}

void HooksPage::read()
{
    state().draft.hooks.clear();
    for (const Fields &fields : std::as_const(m_hooks)) {
        if (fields.enabled->isChecked())
            state().draft.hooks.append(
                {fields.step, fields.image->text().trimmed(), fields.playbook->toPlainText().toUtf8()});
    }
    edited();
}

} // namespace naru
