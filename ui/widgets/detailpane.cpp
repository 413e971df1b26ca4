// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detailpane.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/format.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/statusbadge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

QLabel *plainLabel(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    // A very long name must not widen the window.
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(u"title"_s, this))
    , m_subtitle(plainLabel(u"muted"_s, this))
    , m_badge(new StatusBadge(this))
    , m_header(new QHBoxLayout)
    , m_tabs(new QTabWidget(this))
{
    const Metrics m = metrics(this);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    m_header->setContentsMargins(m.medium, m.medium, m.medium, m.small);
    m_header->setSpacing(m.small);
    m_header->addWidget(m_icon);
    m_header->addLayout(names, 1);
    m_header->addWidget(m_badge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_header);
    column->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    m_badge->hide();
    onPalette(this, [this] { drawIcon(); });
    onLanguage(this, [this] {
        m_tabs->setAccessibleName(tr("Details"));
        m_tabs->tabBar()->setAccessibleName(tr("Details"));
    });
}

void DetailPane::setTitle(const QString &iconName, const QString &title, const QString &subtitle)
{
    m_iconName = iconName;
    drawIcon();
    m_title->setText(format::plain(title));
    m_subtitle->setText(format::plain(subtitle));
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailPane::drawIcon()
{
    const int edge = metrics(this).line * 3 / 2;
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(icon(m_iconName, ColorId::Accent).pixmap(edge, edge));
}

void DetailPane::setStatus(ColorId color, const QString &iconName, const QString &text)
{
    m_badge->setStatus(color, iconName, text);
}

void DetailPane::addHeaderWidget(QWidget *widget)
{
    m_header->addWidget(widget);
}

void DetailPane::addTab(QWidget *page, const QString &id)
{
    page->setObjectName(id);
    m_tabs->addTab(page, id);
}

void DetailPane::setTabTitle(QWidget *page, const QString &title)
{
    m_tabs->setTabText(m_tabs->indexOf(page), title);
}

void DetailPane::setTabShown(QWidget *page, bool shown)
{
    m_tabs->setTabVisible(m_tabs->indexOf(page), shown);
}

} // namespace naru
