// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"

#include <QWidget>

class QTreeView;

namespace naru {

class Banner;
class DetailPane;
class PlanActions;
class PlanVmsModel;
class PropertyList;
struct MigrationServices;

/// One plan: what it waits for and since when, its machines with their steps, its settings and conditions.
class PlanDetail final : public QWidget
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    explicit PlanDetail(const MigrationServices &services, QWidget *parent = nullptr);

    void show(const QString &endpoint, const MigrationPlan &plan);
    PlanActions *actions() const { return m_actions; }
    QTreeView *vms() const { return m_vms; }

private:
    void showHeader();
    void showBanner();
    void showProperties();
    void showConditions();
    void selectVms();
    void retranslate();
    void tick();

    const MigrationServices &m_services;
    QString m_endpoint;
    MigrationPlan m_plan;
    DetailPane *m_pane;
    PlanActions *m_actions;
    Banner *m_banner;
    PlanVmsModel *m_model;
    QTreeView *m_vms;
    PropertyList *m_properties;
    PropertyList *m_conditions;
};

} // namespace naru
