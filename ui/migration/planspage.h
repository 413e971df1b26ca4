// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/migration/plansmodel.h"

#include <QWidget>

class QToolButton;

namespace naru {

class ObjectTable;
class PlanActions;
class PlanDetail;
struct MigrationServices;

/// All plans above, the one that is selected below.
class PlansPage final : public QWidget
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    explicit PlansPage(const MigrationServices &services, QWidget *parent = nullptr);

    ObjectTable *table() const { return m_table; }
    PlanDetail *detail() const { return m_detail; }
    void select(const QString &endpoint, const NamespacedName &plan);

Q_SIGNALS:
    void createRequested();

private:
    void showCurrent();
    void importYaml();
    QString emptyReason() const;
    void retranslate();

    const MigrationServices &m_services;
    PlansModel *m_model;
    ObjectTable *m_table;
    PlanDetail *m_detail;
    QToolButton *m_create;
    QToolButton *m_import;
};

} // namespace naru
