// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/text/errortext.h"
#include "ui/widgets/changes.h"
#include "ui/widgets/errordetails.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

ColorId colorOf(Banner::Severity severity)
{
    switch (severity) {
    case Banner::Severity::Info:
        return ColorId::Info;
    case Banner::Severity::Success:
        return ColorId::Success;
    case Banner::Severity::Warning:
        return ColorId::Warning;
    case Banner::Severity::Critical:
        return ColorId::Critical;
    }
    return ColorId::Info;
}

QString iconOf(Banner::Severity severity)
{
    switch (severity) {
    case Banner::Severity::Info:
        return u"info"_s;
    case Banner::Severity::Success:
        return u"ok"_s;
    case Banner::Severity::Warning:
        return u"warning"_s;
    case Banner::Severity::Critical:
        return u"error"_s;
    }
    return {};
}

QLabel *wrappingLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(wrappingLabel(this))
    , m_remedy(wrappingLabel(this))
    , m_details(new ErrorDetails(this))
    , m_action(new QPushButton(this))
{
    const Metrics m = metrics(this);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(m.hair);
    texts->addWidget(m_text);
    texts->addWidget(m_remedy);
    texts->addWidget(m_details);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(m.medium, m.small, m.medium, m.small);
    row->setSpacing(m.small);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    onPalette(this, [this, m] {
        m_icon->setPixmap(icon(iconOf(m_severity), colorOf(m_severity)).pixmap(m.icon, m.icon));
    });
    hide();
}

void Banner::showMessage(Severity severity, const QString &text, const QString &remedy)
{
    m_severity = severity;
    const int edge = metrics(this).icon;
    m_icon->setPixmap(icon(iconOf(severity), colorOf(severity)).pixmap(edge, edge));
    m_text->setText(text);
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_details->setText({});
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    update();
}

void Banner::showError(const Error &error)
{
    if (error.isCancelled()) {
        hide();
        return;
    }
    const ErrorText text = errorText(error);
    showMessage(Severity::Critical, text.sentence, text.remedy);
    m_details->setText(text.details);
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(colorOf(m_severity), palette()));
    painter.drawRoundedRect(rect(), 6, 6);
}

} // namespace naru
