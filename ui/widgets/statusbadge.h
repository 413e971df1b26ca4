// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/colors.h"

#include <QWidget>

namespace naru {

/// A small coloured label with an icon; the text alone says everything that the colour says.
class StatusBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadge(QWidget *parent = nullptr);

    /// `iconName` of resources/icons; empty = none.
    void setStatus(ColorId color, const QString &iconName, const QString &text);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ColorId m_color = ColorId::Muted;
    QString m_icon;
    QString m_text;
};

} // namespace naru
