// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>
#include <QFutureWatcher>

class QTimer;

namespace naru {

/// Orders and filters a flat model without holding up the window: up to synchronousRows rows at once, more of
/// them by reading keys in slices of a few milliseconds and sorting them in a thread of the pool. Until that
/// has finished the rows stay where they are. Rows that arrive meanwhile appear at the end.
class SortFilterModel final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    static constexpr int synchronousRows = 2000;

    explicit SortFilterModel(QObject *parent = nullptr);
    ~SortFilterModel() override;

    /// Rows stay that contain every word, in any column, whatever the case.
    void setFilterText(const QString &text);
    QString filterText() const { return m_words.join(u' '); }
    /// True while a new order is being worked out.
    bool isArranging() const { return m_stage != Stage::Idle; }

    void setSourceModel(QAbstractItemModel *model) override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return !parent.isValid(); }
    QModelIndex mapToSource(const QModelIndex &proxy) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows are about to vanish or come back because of the filter: keep the selection by source index.
    void aboutToReset();
    /// The order and the filter asked for last are in effect.
    void arranged();

public:
    /// What one row is ordered and filtered by.
    struct Key
    {
        int row = 0;
        bool missing = true;
        bool numeric = false;
        double number = 0;
        QString text;
        QString filterText;
    };

private:
    enum class Stage { Idle, Reading, Sorting };

    void arrange();
    void arrangeLater();
    void readSlice();
    void sortInThread();
    void takeResult();
    Key keyOf(int sourceRow) const;
    bool accepts(int sourceRow) const;
    void apply(const QList<int> &rows);
    void reorder(const QList<int> &rows);
    void reset(const QList<int> &rows);
    void indexPositions();
    void connectSource();
    void takeNewRows(int first, int last);
    void dropRows(int first, int last);
    void forwardData(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    QList<int> acceptedRows() const;

    QList<int> m_rows;      ///< source row of each row here
    QList<int> m_positions; ///< row here of each source row; -1 = filtered out
    QStringList m_words;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;

    Stage m_stage = Stage::Idle;
    bool m_otherQuestion = false; ///< another order or filter was asked for while sorting
    bool m_stale = false;         ///< a row came or changed after its key was read
    int m_keyCount = 0;           ///< source rows whose keys are being sorted
    QList<Key> m_keys;
    QFutureWatcher<QList<int>> m_sorting;
    quint64 m_generation = 0; ///< source rows have other numbers since
    quint64 m_sortingGeneration = 0;
    QTimer *m_later;
    QTimer *m_slices;
};

} // namespace naru
