// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/model/migration.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace naru {

struct MigrationServices;

/// What can be done with one plan. A disabled action says why in its tooltip and to assistive tools.
class PlanActions final : public QObject
{
    Q_OBJECT

public:
    enum Verb {
        Start,
        Cancel,
        CutoverNow,
        ScheduleCutover,
        RemoveCutover,
        Duplicate,
        NewPlanForCanceled,
        Archive,
        Export,
        Delete
    };

    /// `services` must outlive it; `owner` carries the questions.
    PlanActions(const MigrationServices &services, QWidget *owner);

    /// nullopt = nothing selected. `selectedVms`: ids for Cancel; empty = all that still run.
    void setPlan(const QString &endpoint, const std::optional<MigrationPlan> &plan,
                 const QStringList &selectedVms = {});
    QAction *action(Verb verb) const { return m_actions.value(verb); }
    void fillMenu(QMenu &menu) const;
    /// Start, Cancel and the menu of the rest.
    QWidget *makeButtons(QWidget *parent) const;

private:
    void add(Verb verb, const QString &iconName, void (PlanActions::*run)());
    void retranslate();
    void update();
    void enable(Verb verb, const QString &whyNot);
    QStringList cancellableVms() const;
    void start();
    void confirmStart(const MigrationPlan &plan, const QStringList &notes, bool blocked);
    static Task<> checkAndAsk(QPointer<PlanActions> actions, MigrationPlan plan, CancelToken cancel);
    void cancel();
    void cutoverNow();
    void scheduleCutover();
    void removeCutover();
    void duplicate();
    void duplicateCanceled();
    void archive();
    void exportYaml();
    void remove();
    void show(Task<Result<QString>> &&begun);

    const MigrationServices &m_services;
    QWidget *m_owner;
    QString m_endpoint;
    std::optional<MigrationPlan> m_plan;
    QStringList m_selectedVms;
    QMap<Verb, QAction *> m_actions;
    bool m_checking = false;
    TaskScope m_scope;
};

} // namespace naru
