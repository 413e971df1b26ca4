// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterbox.h"

#include "ui/style/icon.h"
#include "ui/widgets/changes.h"

#include <QAction>
#include <QInputMethodEvent>

using namespace Qt::StringLiterals;

namespace naru {

FilterBox::FilterBox(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(icon(u"search"_s, ColorId::Muted), QLineEdit::LeadingPosition);
    onLanguage(this, [this] {
        setPlaceholderText(tr("Filter"));
        setAccessibleName(tr("Filter"));
    });
    connect(this, &QLineEdit::textChanged, this, [this] { Q_EMIT filterChanged(filterText()); });
}

QString FilterBox::filterText() const
{
    return text().insert(cursorPosition(), m_preedit);
}

void FilterBox::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    Q_EMIT filterChanged(filterText());
}

} // namespace naru
