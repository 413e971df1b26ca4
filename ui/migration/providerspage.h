// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/endpoint/migrationengine.h"
#include "ui/migration/engineobjectsmodel.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class QMenu;
class QToolButton;

namespace naru {

class ObjectTable;
struct MigrationServices;

/// The providers of all engines with their readiness and what they hold; create, edit, delete.
class ProvidersPage final : public QWidget
{
    Q_OBJECT

public:
    using Model = EngineObjectsModel<Provider>;

    /// `services` must outlive it.
    explicit ProvidersPage(const MigrationServices &services, QWidget *parent = nullptr);
    ~ProvidersPage() override;

    ObjectTable *table() const { return m_table; }

private:
    static Task<> readCounts(QPointer<ProvidersPage> page, QString endpoint, CancelToken cancel);
    QList<EngineColumn<Provider>> columns();
    ProviderCounts countsOf(const Provider &provider) const { return m_counts.value(provider.uid); }
    void refreshCounts();
    void fillMenu(QMenu &menu);
    void create();
    void edit();
    void remove();
    QString emptyReason() const;
    void retranslate();

    const MigrationServices &m_services;
    QHash<QString, ProviderCounts> m_counts; ///< by uid
    QStringList m_counting;                  ///< endpoints being asked
    Model *m_model;
    ObjectTable *m_table;
    QToolButton *m_create;
    QToolButton *m_edit;
    QToolButton *m_delete;
    TaskScope m_scope;
};

} // namespace naru
