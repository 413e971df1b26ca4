// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"
#include "core/model/migration.h"
#include "core/model/sourceinventory.h"

#include <QWidget>

class QComboBox;
class QTableWidget;
class QToolButton;

namespace naru {

/// What map entries can choose from.
struct MapChoices
{
    QList<SourceItem> networks;
    QList<SourceItem> storages;
    QList<Network> attachments; ///< ref.id is "namespace/name"
    QList<StorageClass> classes;
};

/// A table of sources with a target each; rows can be added and removed.
class MapEntries : public QWidget
{
    Q_OBJECT

public:
    explicit MapEntries(QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);
    QTableWidget *table() const { return m_table; }

Q_SIGNALS:
    void edited();

protected:
    /// Fills the combo boxes of a new row; `index` -1 = a row that the person added.
    virtual void fillSource(QComboBox &source) const = 0;
    virtual void fillTarget(QComboBox &target) const = 0;
    virtual QString targetTitle() const = 0;
    void clearRows();
    /// The two boxes of the new row.
    std::pair<QComboBox *, QComboBox *> addRow();
    QComboBox *box(int row, int column) const;
    int rows() const;
    MapSource sourceAt(int row) const;
    static void choose(QComboBox &box, const QString &data, const QString &text);
    void retranslate();

private:
    void removeCurrent();

    QTableWidget *m_table;
    QToolButton *m_add;
    QToolButton *m_remove;
};

class NetworkEntries final : public MapEntries
{
    Q_OBJECT

public:
    explicit NetworkEntries(QWidget *parent = nullptr);
    void setChoices(MapChoices choices);
    void setEntries(const QList<NetworkMapEntry> &entries);
    QList<NetworkMapEntry> entries() const;

protected:
    void fillSource(QComboBox &source) const override;
    void fillTarget(QComboBox &target) const override;
    QString targetTitle() const override;

private:
    MapChoices m_choices;
};

class StorageEntries final : public MapEntries
{
    Q_OBJECT

public:
    explicit StorageEntries(QWidget *parent = nullptr);
    void setChoices(MapChoices choices);
    void setEntries(const QList<StorageMapEntry> &entries);
    QList<StorageMapEntry> entries() const;

protected:
    void fillSource(QComboBox &source) const override;
    void fillTarget(QComboBox &target) const override;
    QString targetTitle() const override;

private:
    MapChoices m_choices;
    QList<StorageMapEntry> m_given; ///< modes of the entries given stay with their source
};

} // namespace naru
