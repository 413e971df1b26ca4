// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/style/colors.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace naru {

class ErrorDetails;

/// A message inside a page, hidden until it has one. Plain text only. The owner shows it again on a change of
/// language.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    enum class Severity { Info, Success, Warning, Critical };

    explicit Banner(QWidget *parent = nullptr);

    void showMessage(Severity severity, const QString &text, const QString &remedy = {});
    /// Sentence and remedy, with the far end's words behind "Details". Cancelled hides the banner.
    void showError(const Error &error);
    /// A button on the right whose click emits actionTriggered(); empty text = none.
    void setAction(const QString &text);
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_remedy;
    ErrorDetails *m_details;
    QPushButton *m_action;
};

} // namespace naru
