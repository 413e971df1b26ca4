// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabledelegate.h"

#include "ui/style/colors.h"
#include "ui/style/metrics.h"
#include "ui/widgets/tableroles.h"
#include "ui/widgets/tooltip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace naru {

void TableDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int edge = metrics(option->fontMetrics).icon;
    option->decorationSize = {edge, edge};
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QVariant progress = index.data(ProgressRole);
    if (!progress.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const Metrics m = metrics(option.fontMetrics);
    QStyleOptionViewItem text = option;
    const int barWidth = std::min(option.rect.width() / 2, m.character * 14);
    text.rect.setLeft(option.rect.left() + barWidth + m.small);
    QStyledItemDelegate::paint(painter, text, index);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const int height = m.hair * 2;
    const QRect groove(option.rect.left() + m.small, option.rect.center().y() - height / 2,
                       barWidth - m.small, height);
    painter->setBrush(color(ColorId::Border, option.palette));
    painter->drawRoundedRect(groove, height / 2.0, height / 2.0);
    QRect done = groove;
    done.setWidth(int(groove.width() * std::clamp(progress.toDouble(), 0.0, 1.0)));
    painter->setBrush(color(ColorId::Accent, option.palette));
    if (!done.isEmpty())
        painter->drawRoundedRect(done, height / 2.0, height / 2.0);
    painter->restore();
}

bool TableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text = index.data(ReasonRole).toString();
    if (text.isEmpty() && sizeHint(option, index).width() > view->visualRect(index).width())
        text = index.data().toString();
    QToolTip::showText(event->globalPos(), plainToolTip(text), view->viewport(), view->visualRect(index));
    return true;
}

} // namespace naru
