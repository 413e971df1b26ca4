// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async/taskscope.h"
#include "core/migration/plandraft.h"
#include "ui/migration/mapentries.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace naru {

class Banner;
struct MigrationServices;

/// What both map dialogs have: name, the two providers, and the source's inventory read for the entries.
class MapDialog : public QDialog
{
    Q_OBJECT

public:
    /// `services` must outlive it. Deletes itself when closed.
    MapDialog(const MigrationServices &services, QString endpoint, QWidget *parent);
    ~MapDialog() override;

protected:
    /// Below the providers; call once, from the constructor of the subclass.
    void build(MapEntries *entries, const NamespacedName &id, const NamespacedName &source,
               const NamespacedName &destination);
    virtual void choicesRead(const MapChoices &choices) = 0;
    virtual QList<DraftIssue> entryIssues() const = 0;
    virtual bool isTaken(const QString &name) const = 0;
    virtual Task<Result<QString>> submit() = 0;
    const MigrationServices &services() const { return m_services; }
    const QString &endpoint() const { return m_endpoint; }
    bool isNew() const { return m_isNew; }
    NamespacedName id() const;
    NamespacedName source() const;
    NamespacedName destination() const;
    void check();

private:
    static Task<> readSource(QPointer<MapDialog> dialog, CancelToken cancel);
    static Task<> save(QPointer<MapDialog> dialog, CancelToken cancel);
    QString problem() const;

    const MigrationServices &m_services;
    QString m_endpoint;
    bool m_isNew = true;
    NamespacedName m_id;
    Banner *m_banner;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_source;
    QComboBox *m_destination;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
    MapEntries *m_entries = nullptr;
    TaskScope m_scope;
};

class NetworkMapDialog final : public MapDialog
{
    Q_OBJECT

public:
    /// An empty `map` makes a new one.
    NetworkMapDialog(const MigrationServices &services, const QString &endpoint, NetworkMap map,
                     QWidget *parent = nullptr);

protected:
    void choicesRead(const MapChoices &choices) override { m_editor->setChoices(choices); }
    QList<DraftIssue> entryIssues() const override { return mapIssues(m_editor->entries()); }
    bool isTaken(const QString &name) const override;
    Task<Result<QString>> submit() override;

private:
    NetworkMap m_map;
    NetworkEntries *m_editor;
};

class StorageMapDialog final : public MapDialog
{
    Q_OBJECT

public:
    StorageMapDialog(const MigrationServices &services, const QString &endpoint, StorageMap map,
                     QWidget *parent = nullptr);

protected:
    void choicesRead(const MapChoices &choices) override { m_editor->setChoices(choices); }
    QList<DraftIssue> entryIssues() const override { return mapIssues(m_editor->entries()); }
    bool isTaken(const QString &name) const override;
    Task<Result<QString>> submit() override;

private:
    StorageMap m_map;
    StorageEntries *m_editor;
};

} // namespace naru
