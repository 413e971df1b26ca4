// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace naru {

/// "Details" that opens to the far end's own words, which can be selected and copied. Hidden without text.
class ErrorDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorDetails(QWidget *parent = nullptr);

    void setText(const QString &details);

private:
    QToolButton *m_toggle;
    QPlainTextEdit *m_text;
};

} // namespace naru
