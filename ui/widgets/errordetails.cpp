// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/errordetails.h"

#include "ui/style/metrics.h"
#include "ui/widgets/changes.h"

#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace naru {

ErrorDetails::ErrorDetails(QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_text(new QPlainTextEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics(this).hair);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_text);
    m_toggle->setCheckable(true);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setArrowType(Qt::RightArrow);
    m_text->setReadOnly(true);
    m_text->setFixedHeight(metrics(this).line * 6);
    m_text->hide();
    hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool open) {
        m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_text->setVisible(open);
    });
    onLanguage(this, [this] {
        m_toggle->setText(tr("Details"));
        m_text->setAccessibleName(tr("Details"));
    });
}

void ErrorDetails::setText(const QString &details)
{
    m_text->setPlainText(details);
    m_toggle->setChecked(false);
    setVisible(!details.isEmpty());
}

} // namespace naru
