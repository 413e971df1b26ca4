// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/propertylist.h"

#include "ui/style/metrics.h"
#include "ui/text/format.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace naru {

namespace {

QLabel *label(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(format::plain(text), parent);
    label->setTextFormat(Qt::PlainText);
    if (role)
        label->setProperty("role", QLatin1StringView(role));
    return label;
}

} // namespace

PropertyList::PropertyList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Metrics m = metrics(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.large);
    m_grid->setVerticalSpacing(m.small);
    m_grid->setColumnStretch(1, 1);
}

void PropertyList::setRows(const QList<QPair<QString, QString>> &rows)
{
    if (rows == m_rows)
        return;
    const bool sameNames = std::ranges::equal(rows, m_rows, {}, &QPair<QString, QString>::first,
                                              &QPair<QString, QString>::first);
    m_rows = rows;
    if (!sameNames) {
        rebuild(rows);
        claimHeight();
        return;
    }
    for (int row = 0; row < rows.size(); ++row)
        qobject_cast<QLabel *>(m_grid->itemAtPosition(row, 1)->widget())
            ->setText(format::plain(rows[row].second));
    claimHeight();
}

// A wrapping label asks for one line only: without this a crowded page would cut long values off.
void PropertyList::claimHeight()
{
    // Before it is shown, its width means nothing yet.
    if (isVisible())
        setMinimumHeight(std::max(0, m_grid->heightForWidth(width())));
}

void PropertyList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    claimHeight();
}

void PropertyList::rebuild(const QList<QPair<QString, QString>> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < rows.size(); ++row) {
        QLabel *value = label(rows[row].second, nullptr, this);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(rows[row].first);
        m_grid->addWidget(label(rows[row].first, "muted", this), row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
    }
}

} // namespace naru
