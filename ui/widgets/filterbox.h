// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace naru {

/// A search field that also counts what an input method is still composing: while Hangul is being typed,
/// text() lacks the last syllable and textChanged() is silent.
class FilterBox final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

    /// text() with the composed characters in their place.
    QString filterText() const;

Q_SIGNALS:
    void filterChanged(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    QString m_preedit;
};

} // namespace naru
