// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/objecttable.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/csv.h"
#include "ui/widgets/filterbox.h"
#include "ui/widgets/prompter.h"
#include "ui/widgets/sortfiltermodel.h"
#include "ui/widgets/tabledelegate.h"
#include "ui/widgets/tableroles.h"
#include "ui/widgets/viewstate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSaveFile>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace naru {

ObjectTable::ObjectTable(const QString &id, ViewState &state, Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_stateKey(u"table/"_s + id)
    , m_state(state)
    , m_prompter(prompter)
    , m_rows(new SortFilterModel(this))
    , m_view(new QTableView(this))
    , m_tools(new QHBoxLayout)
    , m_filter(new FilterBox(this))
    , m_count(new QLabel(this))
    , m_columns(new QToolButton(this))
    , m_export(new QToolButton(this))
    , m_empty(new QLabel(m_view))
{
    setObjectName(id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_tools);
    column->addWidget(m_view, 1);
    buildView();
    buildTools();
    onLanguage(this, [this] {
        m_columns->setText(tr("Columns"));
        m_columns->setToolTip(tr("Choose columns"));
        m_export->setText(tr("Export as CSV"));
        m_export->setToolTip(tr("Export as CSV"));
        m_view->setAccessibleName(tr("Table"));
        updateEmptyText();
    });
}

void ObjectTable::buildView()
{
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new TableDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setWordWrap(false);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSortingEnabled(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setMinimumSectionSize(1);
    m_view->verticalHeader()->setDefaultSectionSize(metrics(this).row);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);

    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("role", u"muted"_s);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);

    connect(m_view, &QTableView::customContextMenuRequested, this, &ObjectTable::openContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this, header](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(*menu);
        menu->popup(header->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sectionResized, this, &ObjectTable::keepColumns);
    connect(header, &QHeaderView::sectionMoved, this, &ObjectTable::keepColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ObjectTable::keepColumns);
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT activated(m_rows->mapToSource(index.siblingAtColumn(0)));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ObjectTable::selectionChanged);
    for (const auto signal : {&SortFilterModel::rowsInserted, &SortFilterModel::rowsRemoved})
        connect(m_rows, signal, this, &ObjectTable::updateEmptyText);
    connect(m_rows, &SortFilterModel::modelReset, this, &ObjectTable::updateEmptyText);
    connect(m_rows, &SortFilterModel::arranged, this, &ObjectTable::updateEmptyText);
    keepSelectionOverReset();

    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(copy);
    connect(copy, &QAction::triggered, this, &ObjectTable::copySelection);
}

void ObjectTable::buildTools()
{
    const Metrics m = metrics(this);
    m_tools->setContentsMargins(m.small, m.small, m.small, m.small);
    m_tools->setSpacing(m.hair);
    m_tools->addStretch(1);
    m_tools->addWidget(m_count);
    m_tools->addSpacing(m.small);
    m_tools->addWidget(m_filter);
    m_tools->addWidget(m_columns);
    m_tools->addWidget(m_export);
    m_filter->setMaximumWidth(m.character * 36);
    m_filter->setMinimumWidth(m.character * 16);
    m_count->setProperty("role", u"muted"_s);
    m_columns->setIcon(icon(u"columns"_s));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillColumnMenu(*menu);
    });
    m_columns->setMenu(menu);
    m_export->setIcon(icon(u"export"_s));
    connect(m_export, &QToolButton::clicked, this, &ObjectTable::exportCsv);
    connect(m_filter, &FilterBox::filterChanged, this, [this](const QString &text) {
        m_rows->setFilterText(text);
        updateEmptyText();
    });
}

void ObjectTable::setModel(QAbstractItemModel *model)
{
    m_rows->setSourceModel(model);
    restoreColumns();
    updateEmptyText();
}

void ObjectTable::setEmptyText(std::function<QString()> reason)
{
    m_emptyText = std::move(reason);
    updateEmptyText();
}

void ObjectTable::updateEmptyText()
{
    const int shown = m_rows->rowCount();
    const int all = m_rows->sourceModel() ? m_rows->sourceModel()->rowCount() : 0;
    m_count->setText(shown == all ? tr("%Ln item(s)", nullptr, all)
                                  : tr("%1 of %2").arg(format::number(shown), format::number(all)));
    QString text;
    if (shown == 0 && all > 0)
        text = tr("Nothing matches the filter “%1”.").arg(m_filter->filterText());
    else if (shown == 0 && m_emptyText)
        text = m_emptyText();
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_view->setAccessibleDescription(text);
}

void ObjectTable::sortInitially(int column, Qt::SortOrder order)
{
    if (m_hasKeptState)
        return;
    m_restoring = true;
    m_view->sortByColumn(column, order);
    m_restoring = false;
}

void ObjectTable::addTool(QWidget *tool)
{
    // Before the stretch that pushes the filter to the right.
    int position = 0;
    while (m_tools->itemAt(position)->widget())
        ++position;
    m_tools->insertWidget(position, tool);
}

void ObjectTable::setContextMenu(std::function<void(QMenu &)> fill)
{
    m_fillMenu = std::move(fill);
}

QList<QModelIndex> ObjectTable::selectedRows() const
{
    QModelIndexList here = m_view->selectionModel()->selectedRows();
    std::ranges::sort(here, {}, &QModelIndex::row);
    QList<QModelIndex> rows;
    for (const QModelIndex &index : here)
        rows.append(m_rows->mapToSource(index));
    return rows;
}

QModelIndex ObjectTable::currentRow() const
{
    return m_rows->mapToSource(m_view->currentIndex().siblingAtColumn(0));
}

void ObjectTable::selectRow(const QModelIndex &source)
{
    const QModelIndex here = m_rows->mapFromSource(source);
    if (!here.isValid())
        return;
    m_view->setCurrentIndex(here);
    m_view->scrollTo(here);
}

void ObjectTable::restoreColumns()
{
    m_restoring = true;
    QHeaderView *header = m_view->horizontalHeader();
    const int columns = m_rows->columnCount();
    // A state of another version has other columns: fitting widths are better than misplaced ones.
    const QByteArray kept = m_state.value(m_stateKey);
    m_hasKeptState = !kept.isEmpty() && header->restoreState(kept) && header->count() == columns;
    if (!m_hasKeptState) {
        const int character = metrics(this).character;
        for (int column = 0; column < columns; ++column) {
            const int width = m_rows->headerData(column, Qt::Horizontal, WidthRole).toInt();
            header->resizeSection(column, std::max(header->sectionSizeHint(column), width * character));
            const bool hidden = m_rows->headerData(column, Qt::Horizontal, HiddenByDefaultRole).toBool();
            header->setSectionHidden(column, hidden);
        }
        m_view->sortByColumn(0, Qt::AscendingOrder);
    }
    m_restoring = false;
}

void ObjectTable::keepColumns()
{
    if (!m_restoring && m_rows->sourceModel())
        m_state.set(m_stateKey, m_view->horizontalHeader()->saveState());
}

void ObjectTable::fillColumnMenu(QMenu &menu)
{
    QHeaderView *header = m_view->horizontalHeader();
    for (int column = 0; column < m_rows->columnCount(); ++column) {
        QAction *action =
            menu.addAction(m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column > 0); // the name always stays
        connect(action, &QAction::toggled, this, [this, header, column](bool shown) {
            header->setSectionHidden(column, !shown);
            keepColumns();
        });
    }
}

void ObjectTable::openContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_fillMenu)
        m_fillMenu(*menu);
    menu->addSeparator();
    QAction *copy = menu->addAction(icon(u"copy"_s), tr("Copy"), this, &ObjectTable::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(m_view->selectionModel()->hasSelection());
    menu->addAction(icon(u"export"_s), tr("Export as CSV"), this, &ObjectTable::exportCsv);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

QList<int> ObjectTable::shownColumns() const
{
    const QHeaderView *header = m_view->horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QList<QStringList> ObjectTable::cells(const QList<int> &rows) const
{
    QList<QStringList> table;
    const QList<int> columns = shownColumns();
    for (const int row : rows) {
        QStringList line;
        for (const int column : columns)
            line << m_rows->index(row, column).data().toString();
        table << line;
    }
    return table;
}

void ObjectTable::copySelection()
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    QStringList lines;
    for (const QStringList &line : cells(rows))
        lines << line.join(u'\t');
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ObjectTable::exportCsv()
{
    const FileQuestion question{tr("Export as CSV"), objectName() + ".csv"_L1, tr("CSV files (*.csv)")};
    m_prompter.saveFile(this, question, [this](const QString &path) {
        QList<int> rows(m_rows->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
        QStringList titles;
        for (const int column : shownColumns())
            titles << m_rows->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QSaveFile file(path);
        const QByteArray text = toCsv(QList<QStringList>{titles} + cells(rows));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            m_prompter.showError(this,
                                 Error{ErrorCode::PermissionDenied, path, file.errorString(), false, {}, {}});
    });
}

void ObjectTable::keepSelectionOverReset()
{
    const auto kept = std::make_shared<QList<QPersistentModelIndex>>();
    const auto current = std::make_shared<QPersistentModelIndex>();
    connect(m_rows, &SortFilterModel::aboutToReset, this, [this, kept, current] {
        kept->clear();
        for (const QModelIndex &row : selectedRows())
            kept->append(row);
        *current = currentRow();
    });
    connect(m_rows, &SortFilterModel::modelReset, this, [this, kept, current] {
        QItemSelection selection;
        for (const QPersistentModelIndex &source : *kept) {
            const QModelIndex here = m_rows->mapFromSource(source);
            selection.select(here, here);
        }
        kept->clear();
        m_view->selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QModelIndex here = m_rows->mapFromSource(*current);
        if (here.isValid())
            m_view->selectionModel()->setCurrentIndex(here, QItemSelectionModel::NoUpdate);
    });
}

void ObjectTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Metrics m = metrics(this);
    const int top = m_view->horizontalHeader()->height() + m.large;
    m_empty->setGeometry(m.large, top, m_view->width() - 2 * m.large,
                         std::min(m_view->height() - top, m.line * 6));
}

} // namespace naru
