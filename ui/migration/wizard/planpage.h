// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/wizard/planwizardstate.h"
#include "ui/wizards/wizardpage.h"

class QLabel;
class QVBoxLayout;

namespace naru {

/// A page of the plan wizard: binds to the shared state and says below its fields what is still missing.
class PlanPage : public WizardPage
{
    Q_OBJECT

public:
    PlanPage(PlanWizardState &state, DraftStep step, QWidget *parent);

    DraftStep step() const { return m_step; }
    bool isComplete() const override { return m_state.issues(m_step).isEmpty(); }
    void enter() override { showIssues(); }

protected:
    /// Put the page's fields here.
    QVBoxLayout *content() const { return m_content; }
    PlanWizardState &state() const { return m_state; }
    /// After every change of the draft.
    void edited();
    void showIssues();

private:
    PlanWizardState &m_state;
    DraftStep m_step;
    QVBoxLayout *m_content;
    QLabel *m_issues;
};

} // namespace naru
