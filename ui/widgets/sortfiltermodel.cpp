// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sortfiltermodel.h"

#include "ui/widgets/tableroles.h"

#include <QCollator>
#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QTimer>
#include <QtConcurrentRun>

#include <numeric>
#include <ranges>

namespace naru {

using namespace std::chrono_literals;

namespace {

constexpr qint64 sliceMilliseconds = 6;

using Key = SortFilterModel::Key;

bool matches(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void setValue(Key &key, const QVariant &value)
{
    key.missing = !value.isValid();
    switch (value.typeId()) {
    case QMetaType::QString:
        key.text = value.toString();
        key.missing = key.text.isEmpty();
        return;
    case QMetaType::QDateTime:
        key.numeric = true;
        key.missing = !value.toDateTime().isValid();
        key.number = double(value.toDateTime().toMSecsSinceEpoch());
        return;
    default:
        key.numeric = true;
        key.number = value.toDouble();
    }
}

// Runs in a thread of the pool: touches nothing but its arguments.
QList<int> orderedRows(const QList<Key> &keys, const QStringList &words, bool sorted, Qt::SortOrder order)
{
    QList<int> picked;
    for (int i = 0; i < keys.size(); ++i) {
        if (matches(keys[i].filterText, words))
            picked.append(i);
    }
    if (sorted) {
        // The C locale does not know that 9 comes before 10.
        const QLocale locale;
        QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<std::optional<QCollatorSortKey>> texts(size_t(keys.size()));
        for (const int i : picked) {
            if (!keys[i].numeric && !keys[i].missing)
                texts[size_t(i)] = collator.sortKey(keys[i].text);
        }
        const auto before = [&](int a, int b) {
            const Key &left = keys[a];
            const Key &right = keys[b];
            if (left.missing || right.missing)
                return left.missing == right.missing ? a < b : right.missing;
            const int side = left.numeric && right.numeric
                                 ? (left.number > right.number) - (left.number < right.number)
                             : left.numeric != right.numeric ? (left.numeric ? -1 : 1)
                                                             : texts[size_t(a)]->compare(*texts[size_t(b)]);
            if (side == 0)
                return a < b;
            return order == Qt::AscendingOrder ? side < 0 : side > 0;
        };
        std::ranges::sort(picked, before);
    }
    for (int &i : picked)
        i = keys[i].row;
    return picked;
}

} // namespace

SortFilterModel::SortFilterModel(QObject *parent)
    : QAbstractProxyModel(parent)
    , m_later(new QTimer(this))
    , m_slices(new QTimer(this))
{
    m_later->setSingleShot(true);
    m_slices->setInterval(0);
    connect(m_later, &QTimer::timeout, this, &SortFilterModel::arrange);
    connect(m_slices, &QTimer::timeout, this, &SortFilterModel::readSlice);
    connect(&m_sorting, &QFutureWatcher<QList<int>>::finished, this, &SortFilterModel::takeResult);
}

SortFilterModel::~SortFilterModel()
{
    m_sorting.waitForFinished();
}

void SortFilterModel::setSourceModel(QAbstractItemModel *model)
{
    if (sourceModel())
        sourceModel()->disconnect(this);
    beginResetModel();
    QAbstractProxyModel::setSourceModel(model);
    m_rows = acceptedRows();
    indexPositions();
    endResetModel();
    connectSource();
    arrange();
}

void SortFilterModel::connectSource()
{
    QAbstractItemModel *model = sourceModel();
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { takeNewRows(first, last); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { dropRows(first, last); });
    connect(model, &QAbstractItemModel::dataChanged, this, &SortFilterModel::forwardData);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &SortFilterModel::headerDataChanged);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        ++m_generation;
        m_rows = acceptedRows();
        indexPositions();
        endResetModel();
        arrange();
    });
}

void SortFilterModel::setFilterText(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    arrange();
}

void SortFilterModel::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

void SortFilterModel::arrange()
{
    m_later->stop();
    if (!sourceModel())
        return;
    if (m_stage == Stage::Sorting) {
        m_otherQuestion = true;
        return;
    }
    m_otherQuestion = false;
    m_stale = false;
    m_keys.clear();
    const int count = sourceModel()->rowCount();
    if (count <= synchronousRows) {
        m_slices->stop();
        m_stage = Stage::Idle;
        for (int row = 0; row < count; ++row)
            m_keys.append(keyOf(row));
        apply(orderedRows(std::exchange(m_keys, {}), m_words, m_column >= 0, m_order));
        Q_EMIT arranged();
        return;
    }
    m_stage = Stage::Reading;
    m_slices->start();
}

void SortFilterModel::arrangeLater()
{
    m_stale = true;
    if (m_stage != Stage::Idle || m_later->isActive())
        return;
    // A busy data centre changes all the time: large tables follow once a second.
    m_later->start(m_positions.size() > synchronousRows ? 1s : 0s);
}

void SortFilterModel::readSlice()
{
    QElapsedTimer timer;
    timer.start();
    const int count = sourceModel()->rowCount();
    while (m_keys.size() < count && timer.elapsed() < sliceMilliseconds) {
        const int end = std::min<int>(count, int(m_keys.size()) + 50);
        while (m_keys.size() < end)
            m_keys.append(keyOf(int(m_keys.size())));
    }
    if (m_keys.size() >= count)
        sortInThread();
}

void SortFilterModel::sortInThread()
{
    m_slices->stop();
    m_stage = Stage::Sorting;
    m_sortingGeneration = m_generation;
    m_keyCount = int(m_keys.size());
    m_sorting.setFuture(
        QtConcurrent::run(orderedRows, std::exchange(m_keys, {}), m_words, m_column >= 0, m_order));
}

void SortFilterModel::takeResult()
{
    m_stage = Stage::Idle;
    if (m_otherQuestion || m_sortingGeneration != m_generation) {
        arrange();
        return;
    }
    QList<int> rows = m_sorting.result();
    for (int row = m_keyCount; row < m_positions.size(); ++row)
        rows.append(row);
    apply(rows);
    if (m_stale)
        arrangeLater();
    else
        Q_EMIT arranged();
}

SortFilterModel::Key SortFilterModel::keyOf(int sourceRow) const
{
    Key key;
    key.row = sourceRow;
    if (m_column >= 0) {
        const QModelIndex cell = sourceModel()->index(sourceRow, m_column);
        const QVariant typed = cell.data(SortRole);
        setValue(key, typed.isValid() ? typed : cell.data(Qt::DisplayRole));
    }
    if (m_words.isEmpty())
        return key;
    const QVariant text = sourceModel()->index(sourceRow, 0).data(FilterRole);
    if (text.isValid()) {
        key.filterText = text.toString();
        return key;
    }
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        key.filterText += sourceModel()->index(sourceRow, column).data().toString() + u'\n';
    return key;
}

bool SortFilterModel::accepts(int sourceRow) const
{
    return m_words.isEmpty() || matches(keyOf(sourceRow).filterText, m_words);
}

QList<int> SortFilterModel::acceptedRows() const
{
    QList<int> rows;
    const int count = sourceModel()->rowCount();
    // Above the limit the slices apply the filter; until then everything is shown.
    const bool all = m_words.isEmpty() || count > synchronousRows;
    for (int row = 0; row < count; ++row) {
        if (all || accepts(row))
            rows.append(row);
    }
    return rows;
}

void SortFilterModel::apply(const QList<int> &rows)
{
    // QList's own comparison hands memcmp a null pointer when one of two empty lists never had data.
    if (std::ranges::equal(rows, m_rows))
        return;
    const bool sameRows = rows.size() == m_rows.size() &&
                          std::ranges::all_of(rows, [this](int row) { return m_positions[row] >= 0; });
    if (sameRows)
        reorder(rows);
    else
        reset(rows);
}

void SortFilterModel::reorder(const QList<int> &rows)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const QList<int> old = std::exchange(m_rows, rows);
    indexPositions();
    QModelIndexList after;
    for (const QModelIndex &index : before)
        after.append(createIndex(m_positions[old[index.row()]], index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void SortFilterModel::reset(const QList<int> &rows)
{
    Q_EMIT aboutToReset();
    beginResetModel();
    m_rows = rows;
    indexPositions();
    endResetModel();
}

void SortFilterModel::indexPositions()
{
    m_positions.fill(-1, sourceModel()->rowCount());
    for (int row = 0; row < m_rows.size(); ++row)
        m_positions[m_rows[row]] = row;
}

void SortFilterModel::takeNewRows(int first, int last)
{
    const int count = last - first + 1;
    if (first < m_positions.size()) {
        // In the middle: the numbers of all rows behind have moved.
        ++m_generation;
        m_keys.clear();
        for (int &row : m_rows) {
            if (row >= first)
                row += count;
        }
    }
    m_positions.insert(first, count, -1);
    QList<int> added;
    for (int row = first; row <= last; ++row) {
        if (count > synchronousRows || accepts(row))
            added.append(row);
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
        m_rows += added;
        indexPositions();
        endInsertRows();
    } else {
        indexPositions();
    }
    arrangeLater();
}

void SortFilterModel::dropRows(int first, int last)
{
    ++m_generation;
    m_keys.clear();
    const int count = last - first + 1;
    QList<int> gone;
    for (int row = first; row <= last; ++row) {
        if (m_positions[row] >= 0)
            gone.append(m_positions[row]);
    }
    std::ranges::sort(gone, std::greater());
    for (qsizetype i = 0; i < gone.size();) {
        const int bottom = gone[i];
        int top = bottom;
        while (++i < gone.size() && gone[i] == top - 1)
            top = gone[i];
        beginRemoveRows({}, top, bottom);
        m_rows.remove(top, bottom - top + 1);
        endRemoveRows();
    }
    // The source drops its rows right after this signal: from then on the later ones have smaller numbers.
    connect(
        sourceModel(), &QAbstractItemModel::rowsRemoved, this,
        [this, first, count] {
            for (int &row : m_rows) {
                if (row > first)
                    row -= count;
            }
            indexPositions();
            arrangeLater();
        },
        Qt::SingleShotConnection);
}

void SortFilterModel::forwardData(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        if (const int here = m_positions.value(row, -1); here >= 0)
            Q_EMIT dataChanged(index(here, first.column()), index(here, last.column()), roles);
    }
    const bool matters = !m_words.isEmpty() || (m_column >= first.column() && m_column <= last.column());
    if (matters)
        arrangeLater();
}

QModelIndex SortFilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int SortFilterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SortFilterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

QModelIndex SortFilterModel::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() && proxy.row() < m_rows.size()
               ? sourceModel()->index(m_rows[proxy.row()], proxy.column())
               : QModelIndex();
}

QModelIndex SortFilterModel::mapFromSource(const QModelIndex &source) const
{
    const int row = source.isValid() ? m_positions.value(source.row(), -1) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, source.column());
}

QVariant SortFilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || !sourceModel())
        return {};
    return sourceModel()->headerData(section, orientation, role);
}

} // namespace naru
