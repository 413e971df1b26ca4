// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QMenu;

namespace naru {

class ObjectTable;
class OperationsModel;
struct ObjectRef;
struct Services;

/// A table of operations, of all or of one object, from which they can be cancelled, retried and closed.
class TasksTable final : public QWidget
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    TasksTable(const QString &id, const Services &services, QWidget *parent = nullptr);

    /// A null ref shows all.
    void setTarget(const ObjectRef &target);
    ObjectTable *table() const { return m_table; }

private:
    void fillMenu(QMenu &menu);
    void retry(const QString &id);
    void retryWithSecrets(const QString &id, const QString &field);
    void showError(const QString &id);

    const Services &m_services;
    OperationsModel *m_model;
    ObjectTable *m_table;
};

} // namespace naru
