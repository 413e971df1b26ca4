// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/objectsearch.h"
#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/filterbox.h"
#include "ui/widgets/services.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

/// Name on the left, where it is on the right.
class ResultDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), metrics(option.fontMetrics).row};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem name = option;
        name.rect.setWidth(option.rect.width() / 2);
        QStyleOptionViewItem background = option;
        initStyleOption(&background, index);
        background.text.clear();
        background.icon = {};
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
        name.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
        QStyledItemDelegate::paint(painter, name, index);
        const Metrics m = metrics(option.fontMetrics);
        const QRect where = option.rect.adjusted(option.rect.width() / 2 + m.small, 0, -m.small, 0);
        const QString text = index.data(ObjectSearch::WhereRole).toString();
        painter->setPen(color(ColorId::Muted, option.palette));
        painter->drawText(where, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, Qt::ElideLeft, where.width()));
    }
};

} // namespace

CommandPalette::CommandPalette(const Services &services, QWidget *window)
    : QFrame(window, Qt::Popup)
    , m_search(new ObjectSearch(services.inventory, services.endpoints, this))
    , m_input(new FilterBox(this))
    , m_results(new QListView(this))
    , m_hint(new QLabel(this))
{
    const Metrics m = metrics(this);
    setProperty("role", u"card"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m.small, m.small, m.small, m.small);
    column->setSpacing(m.small);
    column->addWidget(m_input);
    column->addWidget(m_results, 1);
    column->addWidget(m_hint);
    m_hint->setProperty("role", u"muted"_s);
    m_results->setModel(m_search);
    m_results->setItemDelegate(new ResultDelegate(m_results));
    m_results->setUniformItemSizes(true);
    m_results->setFocusPolicy(Qt::NoFocus);
    m_results->setIconSize(QSize(m.icon, m.icon));
    m_input->installEventFilter(this);
    connect(m_input, &FilterBox::filterChanged, m_search, &ObjectSearch::search);
    connect(m_input, &QLineEdit::returnPressed, this, &CommandPalette::openCurrent);
    connect(m_results, &QListView::clicked, this, &CommandPalette::openCurrent);
    connect(m_search, &ObjectSearch::finished, this, &CommandPalette::showCount);
    onLanguage(this, [this] {
        setAccessibleName(tr("Search"));
        m_input->setPlaceholderText(tr("Search everything: name, IP address, UUID"));
        m_input->setAccessibleName(tr("Search"));
        m_results->setAccessibleName(tr("Search results"));
        showCount();
    });
}

void CommandPalette::openOver(QWidget *window)
{
    const Metrics m = metrics(this);
    resize(std::min(m.line * 40, window->width() - 2 * m.large), m.line * 20);
    move(window->mapToGlobal(QPoint((window->width() - width()) / 2, m.line * 4)));
    m_input->clear();
    m_search->search({});
    show();
    m_input->setFocus();
}

void CommandPalette::showCount()
{
    m_results->setCurrentIndex(m_search->index(0));
    const int count = m_search->rowCount();
    if (m_input->filterText().isEmpty())
        m_hint->setText(tr("Type to search. ↑ ↓ choose, Enter opens, Esc closes."));
    else if (count == ObjectSearch::mostResults)
        m_hint->setText(tr("The best %Ln result(s): type more to narrow them down.", nullptr, count));
    else
        m_hint->setText(tr("%Ln result(s)", nullptr, count));
}

void CommandPalette::openCurrent()
{
    const QModelIndex current = m_results->currentIndex();
    if (!current.isValid())
        return;
    const auto ref = current.data(ObjectSearch::RefRole).value<ObjectRef>();
    hide();
    Q_EMIT chosen(ref);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_results->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
        m_results->setCurrentIndex(m_search->index(std::min(row + 1, m_search->rowCount() - 1)));
        return true;
    case Qt::Key_Up:
        m_results->setCurrentIndex(m_search->index(std::max(row - 1, 0)));
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace naru
