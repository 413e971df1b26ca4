// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/style/icon.h"
#include "ui/style/metrics.h"
#include "ui/widgets/changes.h"

using namespace Qt::StringLiterals;

namespace naru {

namespace {

constexpr int IdRole = Qt::UserRole;

} // namespace

Navigation::Navigation(QWidget *parent)
    : QListWidget(parent)
{
    const Metrics m = metrics(this);
    setProperty("role", u"navigation"_s);
    setFrameShape(QFrame::NoFrame);
    setIconSize(QSize(m.icon, m.icon));
    setFixedWidth(m.line * 9);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && item->data(IdRole).isValid())
            Q_EMIT sectionChosen(item->data(IdRole).toString());
    });
    onLanguage(this, [this] { retranslate(); });
}

void Navigation::setSections(const QList<Section> &sections)
{
    m_sections = sections;
    retranslate();
}

void Navigation::select(const QString &id)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(IdRole).toString() == id && item(row)->data(IdRole).isValid())
            setCurrentRow(row);
    }
}

void Navigation::retranslate()
{
    setAccessibleName(tr("Sections"));
    const QString chosen = currentItem() ? currentItem()->data(IdRole).toString() : QString();
    const QSignalBlocker quiet(this);
    clear();
    QString group;
    for (const Section &section : std::as_const(m_sections)) {
        const QString title = section.group ? section.group() : QString();
        if (title != group && !title.isEmpty()) {
            auto *heading = new QListWidgetItem(title, this);
            heading->setFlags(Qt::NoItemFlags);
        }
        group = title;
        auto *item = new QListWidgetItem(icon(section.icon), section.title(), this);
        item->setData(IdRole, section.id);
    }
    select(chosen);
}

} // namespace naru
