// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "ui/migration/wizard/planwizardstate.h"
#include "ui/wizards/wizarddialog.h"

#include <QPointer>

namespace naru {

class PlanPage;
class ReviewPage;

/// General, VM filter, VMs, network map, storage map, type, hooks, review. All pages edit one PlanDraft, so
/// that going back loses nothing. Deletes itself when closed.
class PlanWizard final : public WizardDialog
{
    Q_OBJECT

public:
    /// `services` must outlive it. With machines in `initial` (flow b) it begins at the review, everything
    /// filled in.
    PlanWizard(const MigrationServices &services, const QString &endpoint, PlanDraft initial,
               QWidget *parent = nullptr);
    ~PlanWizard() override;

    PlanWizardState &state() { return *m_state; }
    PlanPage *pageOf(DraftStep step) const;

Q_SIGNALS:
    void planCreated(const QString &endpoint, const naru::NamespacedName &plan);

private:
    static Task<> readSource(QPointer<PlanWizard> wizard, CancelToken cancel);
    static Task<> finish(QPointer<PlanWizard> wizard, CancelToken cancel);
    void next();
    void goOn();

    PlanWizardState *m_state;
    NamespacedName m_readSource; ///< whose inventory the state holds
    QList<PlanPage *> m_pages;
    TaskScope m_scope;
};

} // namespace naru
