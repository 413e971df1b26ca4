// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QMenu;
class QModelIndex;
class QTableView;
class QToolButton;

namespace naru {

class FilterBox;
class Prompter;
class SortFilterModel;
class ViewState;

/// A table of objects as all of Naru shows them: columns to choose and move, sorting by typed values, a
/// filter, copy, CSV export, and a sentence where there is nothing to show. Column layout is kept under `id`.
/// What the model has to offer is in ui/widgets/tableroles.h. All indexes in this interface are the source
/// model's.
class ObjectTable final : public QWidget
{
    Q_OBJECT

public:
    /// `state` and `prompter` must outlive it.
    ObjectTable(const QString &id, ViewState &state, Prompter &prompter, QWidget *parent = nullptr);

    /// Not owned.
    void setModel(QAbstractItemModel *model);
    /// Why the table is empty and what to do about it; asked whenever that happens and by updateEmptyText().
    void setEmptyText(std::function<QString()> reason);
    void updateEmptyText();
    /// The order for a person who has not chosen one yet; call after setModel().
    void sortInitially(int column, Qt::SortOrder order);
    /// Puts a widget at the left of the filter.
    void addTool(QWidget *tool);
    /// Fills the context menu each time it opens, above "Copy" and "Export".
    void setContextMenu(std::function<void(QMenu &)> fill);

    /// First column of each selected row, in the order shown.
    QList<QModelIndex> selectedRows() const;
    QModelIndex currentRow() const;
    void selectRow(const QModelIndex &source);

    QTableView *view() const { return m_view; }
    FilterBox *filterBox() const { return m_filter; }
    SortFilterModel *rows() const { return m_rows; }

Q_SIGNALS:
    void selectionChanged();
    void activated(const QModelIndex &source);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildView();
    void buildTools();
    void restoreColumns();
    void keepColumns();
    void fillColumnMenu(QMenu &menu);
    void openContextMenu(const QPoint &position);
    void copySelection();
    void exportCsv();
    QList<QStringList> cells(const QList<int> &rows) const;
    QList<int> shownColumns() const;
    void keepSelectionOverReset();

    QString m_stateKey;
    ViewState &m_state;
    Prompter &m_prompter;
    SortFilterModel *m_rows;
    QTableView *m_view;
    QHBoxLayout *m_tools;
    FilterBox *m_filter;
    QLabel *m_count;
    QToolButton *m_columns;
    QToolButton *m_export;
    QLabel *m_empty;
    std::function<QString()> m_emptyText;
    std::function<void(QMenu &)> m_fillMenu;
    bool m_restoring = false;
    bool m_hasKeptState = false;
};

} // namespace naru
