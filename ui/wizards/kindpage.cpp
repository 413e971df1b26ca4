// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/kindpage.h"

#include "ui/style/metrics.h"
#include "ui/text/connectiontext.h"
#include "ui/widgets/changes.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace naru {

KindPage::KindPage(QList<ConnectionDescriptor> descriptors, QWidget *parent)
    : WizardPage(parent)
    , m_descriptors(std::move(descriptors))
    , m_group(new QButtonGroup(this))
{
    const Metrics m = metrics(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.small);
    for (int i = 0; i < m_descriptors.size(); ++i) {
        const QString kind = m_descriptors[i].kind;
        auto *card = new QFrame(this);
        card->setProperty("role", u"card"_s);
        auto *button = new QRadioButton(text::endpointKind(kind), card);
        button->setObjectName(kind);
        auto *hint = new QLabel(card);
        hint->setProperty("role", u"muted"_s);
        hint->setIndent(m.large + m.small);
        auto *rows = new QVBoxLayout(card);
        rows->setContentsMargins(m.medium, m.medium, m.medium, m.medium);
        rows->setSpacing(m.hair);
        rows->addWidget(button);
        rows->addWidget(hint);
        column->addWidget(card);
        m_group->addButton(button, i);
        onLanguage(hint, [hint, kind] { hint->setText(text::endpointKindHint(kind)); });
    }
    column->addStretch(1);
    if (!m_descriptors.isEmpty())
        m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, &KindPage::completeChanged);
}

bool KindPage::isComplete() const
{
    return m_group->checkedId() >= 0;
}

ConnectionDescriptor KindPage::chosen() const
{
    return m_descriptors.value(m_group->checkedId());
}

} // namespace naru
