// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusbadge.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QPainter>

namespace naru {

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::setStatus(ColorId color, const QString &iconName, const QString &text)
{
    m_color = color;
    m_icon = iconName;
    m_text = format::plain(text);
    setAccessibleName(m_text);
    setVisible(!m_text.isEmpty());
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    const Metrics m = metrics(this);
    const int iconWidth = m_icon.isEmpty() ? 0 : m.icon + m.hair;
    return {fontMetrics().horizontalAdvance(m_text) + iconWidth + 2 * m.small, m.line + 2 * m.hair};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    const Metrics m = metrics(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(m_color, palette()));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    QRect area = rect().adjusted(m.small, 0, -m.small, 0);
    if (!m_icon.isEmpty()) {
        icon(m_icon, m_color).paint(&painter, QRect(area.left(), (height() - m.icon) / 2, m.icon, m.icon));
        area.setLeft(area.left() + m.icon + m.hair);
    }
    painter.setPen(color(m_color, palette()));
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_text);
}

void StatusBadge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace naru
