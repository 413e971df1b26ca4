// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/generalpage.h"

#include "ui/text/format.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace naru {

using namespace Qt::StringLiterals;

GeneralPage::GeneralPage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::General, parent)
    , m_name(new QLineEdit)
    , m_description(new QLineEdit)
    , m_source(new QComboBox)
    , m_destination(new QComboBox)
    , m_project(new QComboBox)
    , m_createProject(new QCheckBox(tr("Create the project if it does not exist")))
{
    m_name->setObjectName(u"planName"_s);
    m_source->setObjectName(u"sourceProvider"_s);
    m_destination->setObjectName(u"targetProvider"_s);
    m_project->setObjectName(u"targetProject"_s);
    m_createProject->setObjectName(u"createProject"_s);
    m_project->setEditable(true);
    m_project->setInsertPolicy(QComboBox::NoInsert);
    auto *form = new QFormLayout;
    form->addRow(tr("Plan name"), m_name);
    form->addRow(tr("Description"), m_description);
    form->addRow(tr("Source provider"), m_source);
    form->addRow(tr("Target provider"), m_destination);
    form->addRow(tr("Target project"), m_project);
    form->addRow(QString(), m_createProject);
    content()->addLayout(form);
    content()->addStretch(1);
    m_name->setText(state.draft.name);
    m_description->setText(state.draft.description);
    m_createProject->setChecked(state.draft.createTargetProject);
    for (QLineEdit *edit : {m_name, m_description})
        connect(edit, &QLineEdit::textChanged, this, &GeneralPage::read);
    for (QComboBox *box : {m_source, m_destination})
        connect(box, &QComboBox::currentIndexChanged, this, &GeneralPage::read);
    connect(m_project, &QComboBox::currentTextChanged, this, &GeneralPage::read);
    connect(m_createProject, &QCheckBox::toggled, this, &GeneralPage::read);
}

void GeneralPage::enter()
{
    fillProviders();
    PlanPage::enter();
}

void GeneralPage::fillProviders()
{
    m_filling = true;
    const DraftContext context = state().context();
    m_source->clear();
    m_destination->clear();
    for (const Provider &provider : context.providers) {
        QComboBox *const box = provider.type == Provider::Type::OpenShift ? m_destination : m_source;
        box->addItem(format::plain(provider.id.name),
                     QVariant::fromValue(provider.id.ns + u'/' + provider.id.name));
    }
    const auto choose = [](QComboBox *box, const NamespacedName &id) {
        box->setCurrentIndex(std::max(0, box->findData(id.ns + u'/' + id.name)));
    };
    choose(m_source, state().draft.source);
    choose(m_destination, state().draft.destination);
    const QString project = state().draft.targetProject;
    m_project->clear();
    m_project->addItems(context.projects);
    m_project->setCurrentText(project);
    m_filling = false;
    read();
}

void GeneralPage::read()
{
    if (m_filling)
        return;
    const auto idIn = [](const QComboBox *box) {
        const QString id = box->currentData().toString();
        return NamespacedName{id.section(u'/', 0, 0), id.section(u'/', 1)};
    };
    PlanDraft &draft = state().draft;
    draft.name = m_name->text().trimmed();
    draft.description = m_description->text();
    draft.source = idIn(m_source);
    draft.destination = idIn(m_destination);
    draft.targetProject = m_project->currentText().trimmed();
    const bool missing =
        !draft.targetProject.isEmpty() && !state().context().projects.contains(draft.targetProject);
    m_createProject->setVisible(missing);
    draft.createTargetProject = missing && m_createProject->isChecked();
    edited();
}

} // namespace naru
