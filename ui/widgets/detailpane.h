// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTabWidget;

namespace naru {

class StatusBadge;

/// What one object looks like: title with status and actions, and tabs below.
class DetailPane final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget *parent = nullptr);

    void setTitle(const QString &iconName, const QString &title, const QString &subtitle = {});
    /// An empty text hides the badge.
    void setStatus(ColorId color, const QString &iconName, const QString &text);
    /// Puts a widget (usually a button) at the right end of the header.
    void addHeaderWidget(QWidget *widget);
    /// The title of the tab is set by setTabTitle() on every change of language. `id` is for the view state.
    void addTab(QWidget *page, const QString &id);
    void setTabTitle(QWidget *page, const QString &title);
    void setTabShown(QWidget *page, bool shown);
    QTabWidget *tabs() const { return m_tabs; }

private:
    void drawIcon();

    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_subtitle;
    StatusBadge *m_badge;
    QHBoxLayout *m_header;
    QTabWidget *m_tabs;
};

} // namespace naru
