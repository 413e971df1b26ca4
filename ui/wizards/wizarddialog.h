// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace naru {

class Banner;
class WizardPage;

/// A dialog of steps with their list on the left. It moves between pages; what leaving a page does is the
/// owner's: connect nextRequested() and call goTo() or accept().
class WizardDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WizardDialog(QWidget *parent = nullptr);

    /// Owned by the dialog. Hidden pages are left out of the list and skipped.
    void addPage(WizardPage *page);
    void setPageShown(WizardPage *page, bool shown);
    WizardPage *currentPage() const;
    void goTo(WizardPage *page);
    /// The next page that is shown; nullptr on the last one.
    WizardPage *nextPage() const;
    void back();

    /// While busy with `text` nothing can be pressed but "Cancel"; an empty text ends it.
    void setBusy(const QString &text);
    void showError(const Error &error);
    void clearError();
    Banner *banner() const { return m_banner; }
    QPushButton *nextButton() const { return m_next; }
    QPushButton *backButton() const { return m_back; }

Q_SIGNALS:
    void nextRequested();
    /// The person has gone to another page.
    void pageShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeButtons();
    QList<WizardPage *> shownPages() const;
    void updateList();
    void updateTexts();
    void updateButtons();

    struct Step
    {
        WizardPage *page;
        bool shown = true;
    };
    QList<Step> m_steps;
    QListWidget *m_list;
    QLabel *m_title;
    QLabel *m_subtitle;
    Banner *m_banner;
    QStackedWidget *m_pages;
    QLabel *m_busyText;
    QProgressBar *m_busy;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
    bool m_isBusy = false;
};

} // namespace naru
