// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizarddialog.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/wizards/wizardpage.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputMethod>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace naru {

WizardDialog::WizardDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_banner(new Banner(this))
    , m_pages(new QStackedWidget(this))
    , m_busyText(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_cancel(new QPushButton(this))
    , m_back(new QPushButton(this))
    , m_next(new QPushButton(this))
{
    const Metrics m = metrics(this);
    m_list->setProperty("role", u"navigation"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_list->setIconSize(QSize(m.icon, m.icon));
    auto *side = new QWidget(this);
    side->setProperty("role", u"sidebar"_s);
    side->setAttribute(Qt::WA_StyledBackground);
    side->setFixedWidth(m.line * 10);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(m.small, m.large, m.small, m.large);
    sideColumn->addWidget(m_list);

    auto *content = new QVBoxLayout;
    content->setContentsMargins(m.large, m.large, m.large, m.medium);
    content->setSpacing(m.medium);
    content->addWidget(makeHeader());
    content->addWidget(m_banner);
    content->addWidget(m_pages, 1);
    content->addWidget(makeButtons());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addLayout(content, 1);
    resize(m.line * 56, m.line * 32);
}

QWidget *WizardDialog::makeHeader()
{
    auto *header = new QWidget(this);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics(this).hair);
    m_title->setProperty("role", u"title"_s);
    m_subtitle->setProperty("role", u"muted"_s);
    m_subtitle->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    return header;
}

QWidget *WizardDialog::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(metrics(this).character * 16);
    m_busy->setFixedHeight(metrics(this).hair * 2);
    m_busyText->setTextFormat(Qt::PlainText);
    m_busyText->setProperty("role", u"muted"_s);
    m_busy->hide();
    row->addWidget(m_busy);
    row->addWidget(m_busyText, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_back);
    row->addWidget(m_next);
    m_next->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &WizardDialog::back);
    connect(m_next, &QPushButton::clicked, this, [this] {
        // A syllable still being composed belongs to the answer.
        QGuiApplication::inputMethod()->commit();
        clearError();
        Q_EMIT nextRequested();
    });
    return bar;
}

void WizardDialog::addPage(WizardPage *page)
{
    m_steps.append({page});
    m_pages->addWidget(page);
    connect(page, &WizardPage::completeChanged, this, &WizardDialog::updateButtons);
    updateTexts();
}

void WizardDialog::setPageShown(WizardPage *page, bool shown)
{
    std::ranges::find(m_steps, page, &Step::page)->shown = shown;
    updateTexts();
}

WizardPage *WizardDialog::currentPage() const
{
    return static_cast<WizardPage *>(m_pages->currentWidget());
}

QList<WizardPage *> WizardDialog::shownPages() const
{
    QList<WizardPage *> pages;
    for (const Step &step : m_steps) {
        if (step.shown)
            pages.append(step.page);
    }
    return pages;
}

void WizardDialog::goTo(WizardPage *page)
{
    clearError();
    m_pages->setCurrentWidget(page);
    page->enter();
    updateTexts();
    page->setFocus(Qt::OtherFocusReason);
    page->nextInFocusChain()->setFocus(Qt::OtherFocusReason);
    Q_EMIT pageShown();
}

WizardPage *WizardDialog::nextPage() const
{
    const QList<WizardPage *> pages = shownPages();
    return pages.value(pages.indexOf(currentPage()) + 1, nullptr);
}

void WizardDialog::back()
{
    const QList<WizardPage *> pages = shownPages();
    if (const qsizetype here = pages.indexOf(currentPage()); here > 0)
        goTo(pages[here - 1]);
}

void WizardDialog::setBusy(const QString &text)
{
    m_isBusy = !text.isEmpty();
    m_busyText->setText(text);
    m_busy->setVisible(m_isBusy);
    m_pages->setEnabled(!m_isBusy);
    updateButtons();
}

void WizardDialog::showError(const Error &error)
{
    m_banner->showError(error);
}

void WizardDialog::clearError()
{
    m_banner->hide();
}

void WizardDialog::updateList()
{
    m_list->clear();
    const QList<WizardPage *> pages = shownPages();
    const qsizetype here = pages.indexOf(currentPage());
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto *item = new QListWidgetItem(pages[i]->title(), m_list);
        item->setIcon(i < here ? icon(u"ok"_s, ColorId::Success) : icon(u"chevron-right"_s, ColorId::Muted));
        if (i > here)
            item->setForeground(color(ColorId::Muted, palette()));
    }
    m_list->setCurrentRow(int(here));
    m_list->setAccessibleName(tr("Steps"));
}

void WizardDialog::updateTexts()
{
    if (m_pages->count() == 0)
        return;
    updateList();
    m_title->setText(currentPage()->title());
    m_subtitle->setText(currentPage()->subtitle());
    m_subtitle->setVisible(!currentPage()->subtitle().isEmpty());
    m_cancel->setText(tr("Cancel"));
    m_back->setText(tr("Back"));
    updateButtons();
}

void WizardDialog::updateButtons()
{
    const WizardPage *page = currentPage();
    const QString label = page->nextLabel();
    m_next->setText(!label.isEmpty() ? label : nextPage() ? tr("Next") : tr("Finish"));
    m_next->setEnabled(!m_isBusy && page->isComplete());
    m_back->setEnabled(!m_isBusy && shownPages().indexOf(currentPage()) > 0);
}

void WizardDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
}

} // namespace naru
