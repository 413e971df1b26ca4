// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/migration/preflight.h"
#include "ui/migration/wizard/planpage.h"

#include <QPointer>

class QPushButton;
class QTreeWidget;

namespace naru {

class Banner;
class PropertyList;

/// What will be created, and what preflight found. Preflight runs each time the page is shown.
class ReviewPage final : public PlanPage
{
    Q_OBJECT

public:
    ReviewPage(PlanWizardState &state, QWidget *parent);
    ~ReviewPage() override;
    QString title() const override { return tr("Review"); }
    QString subtitle() const override
    {
        return tr("Check what will be created. Blockers keep the plan from running.");
    }
    QString nextLabel() const override { return tr("Finish"); }
    void enter() override;
    const QList<Finding> &findings() const { return m_findings; }

private:
    static Task<> check(QPointer<ReviewPage> page, CancelToken cancel);
    void showSummary();
    void showFindings();
    void save();

    PropertyList *m_summary;
    Banner *m_banner;
    QTreeWidget *m_report;
    QPushButton *m_save;
    QPushButton *m_again;
    QList<Finding> m_findings;
    TaskScope m_scope;
};

} // namespace naru
