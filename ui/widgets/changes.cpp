// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/changes.h"

#include <QEvent>
#include <QWidget>

namespace naru {

namespace {

class EventReaction final : public QObject
{
public:
    EventReaction(QWidget *widget, QEvent::Type type, std::function<void()> apply)
        : QObject(widget)
        , m_type(type)
        , m_apply(std::move(apply))
    {
        widget->installEventFilter(this);
        m_apply();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == m_type)
            m_apply();
        return false;
    }

private:
    QEvent::Type m_type;
    std::function<void()> m_apply;
};

} // namespace

void onLanguage(QWidget *widget, std::function<void()> apply)
{
    new EventReaction(widget, QEvent::LanguageChange, std::move(apply));
}

void onPalette(QWidget *widget, std::function<void()> apply)
{
    new EventReaction(widget, QEvent::PaletteChange, std::move(apply));
}

} // namespace naru
