// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/planpage.h"

#include "ui/text/migrationtext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace naru {

using namespace Qt::StringLiterals;

PlanPage::PlanPage(PlanWizardState &state, DraftStep step, QWidget *parent)
    : WizardPage(parent)
    , m_state(state)
    , m_step(step)
    , m_content(new QVBoxLayout)
    , m_issues(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_content, 1);
    column->addWidget(m_issues);
    m_issues->setObjectName(u"issues"_s);
    m_issues->setTextFormat(Qt::PlainText);
    m_issues->setWordWrap(true);
    m_issues->setProperty("role", u"muted"_s);
}

void PlanPage::edited()
{
    showIssues();
    m_state.touch();
    Q_EMIT completeChanged();
}

void PlanPage::showIssues()
{
    QStringList lines;
    for (const DraftIssue &issue : m_state.issues(m_step))
        lines.append(text::draftIssue(issue));
    lines.removeDuplicates();
    m_issues->setText(lines.join(u'\n'));
    m_issues->setVisible(!lines.isEmpty());
}

} // namespace naru
