// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/mapentries.h"

#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/widgets/changes.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

const auto podTarget = u"pod"_s;
const auto ignoredTarget = u"ignored"_s;

void fillItems(QComboBox &box, const QList<SourceItem> &items)
{
    for (const SourceItem &item : items)
        box.addItem(format::plain(item.name), item.id);
}

} // namespace

MapEntries::MapEntries(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_add(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    m_add->setIcon(icon(u"add"_s));
    m_remove->setIcon(icon(u"delete"_s));
    for (QToolButton *button : {m_add, m_remove})
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    connect(m_add, &QToolButton::clicked, this, [this] {
        addRow();
        Q_EMIT edited();
    });
    connect(m_remove, &QToolButton::clicked, this, &MapEntries::removeCurrent);
}

void MapEntries::setReadOnly(bool readOnly)
{
    m_table->setEnabled(!readOnly);
    m_add->setVisible(!readOnly);
    m_remove->setVisible(!readOnly);
}

void MapEntries::clearRows()
{
    m_table->setRowCount(0);
}

std::pair<QComboBox *, QComboBox *> MapEntries::addRow()
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto *source = new QComboBox;
    auto *target = new QComboBox;
    source->setAccessibleName(tr("Source"));
    target->setAccessibleName(targetTitle());
    fillSource(*source);
    fillTarget(*target);
    m_table->setCellWidget(row, 0, source);
    m_table->setCellWidget(row, 1, target);
    for (QComboBox *box : {source, target})
        connect(box, &QComboBox::activated, this, &MapEntries::edited);
    return {source, target};
}

void MapEntries::removeCurrent()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    Q_EMIT edited();
}

QComboBox *MapEntries::box(int row, int column) const
{
    return static_cast<QComboBox *>(m_table->cellWidget(row, column));
}

int MapEntries::rows() const
{
    return m_table->rowCount();
}

MapSource MapEntries::sourceAt(int row) const
{
    const QComboBox *const source = box(row, 0);
    return {source->currentData().toString(), source->currentText(), {}};
}

void MapEntries::choose(QComboBox &box, const QString &data, const QString &text)
{
    if (box.findData(data) < 0)
        box.addItem(format::plain(text), data); // the inventory no longer knows it: keep and show it
    box.setCurrentIndex(box.findData(data));
}

void MapEntries::retranslate()
{
    m_add->setText(tr("Add"));
    m_remove->setText(tr("Remove"));
    m_table->setHorizontalHeaderLabels({tr("Source"), targetTitle()});
    m_table->setAccessibleName(tr("Mappings"));
}

NetworkEntries::NetworkEntries(QWidget *parent)
    : MapEntries(parent)
{
    onLanguage(this, [this] { retranslate(); });
}

void NetworkEntries::setChoices(MapChoices choices)
{
    const QList<NetworkMapEntry> kept = entries();
    m_choices = std::move(choices);
    setEntries(kept);
}

void NetworkEntries::setEntries(const QList<NetworkMapEntry> &entries)
{
    clearRows();
    for (const NetworkMapEntry &entry : entries) {
        const auto [source, target] = addRow();
        choose(*source, entry.source.id, entry.source.name);
        switch (entry.target) {
        case NetworkMapEntry::Target::Pod:
            choose(*target, podTarget, {});
            break;
        case NetworkMapEntry::Target::Ignored:
            choose(*target, ignoredTarget, {});
            break;
        case NetworkMapEntry::Target::Multus: {
            const QString id = entry.attachment.ns + u'/' + entry.attachment.name;
            choose(*target, id, id);
        }
        }
    }
}

QList<NetworkMapEntry> NetworkEntries::entries() const
{
    QList<NetworkMapEntry> result;
    for (int row = 0; row < rows(); ++row) {
        NetworkMapEntry entry;
        entry.source = sourceAt(row);
        const QString target = box(row, 1)->currentData().toString();
        if (target == ignoredTarget) {
            entry.target = NetworkMapEntry::Target::Ignored;
        } else if (target != podTarget) {
            entry.target = NetworkMapEntry::Target::Multus;
            entry.attachment = {target.section(u'/', 0, 0), target.section(u'/', 1)};
        }
        result.append(entry);
    }
    return result;
}

void NetworkEntries::fillSource(QComboBox &source) const
{
    fillItems(source, m_choices.networks);
}

void NetworkEntries::fillTarget(QComboBox &target) const
{
    target.addItem(tr("Pod network"), podTarget);
    for (const Network &network : m_choices.attachments)
        target.addItem(format::plain(network.ref.id), network.ref.id);
    target.addItem(tr("Do not connect"), ignoredTarget);
}

QString NetworkEntries::targetTitle() const
{
    return tr("Target network");
}

StorageEntries::StorageEntries(QWidget *parent)
    : MapEntries(parent)
{
    onLanguage(this, [this] { retranslate(); });
}

void StorageEntries::setChoices(MapChoices choices)
{
    const QList<StorageMapEntry> kept = entries();
    m_choices = std::move(choices);
    setEntries(kept);
}

void StorageEntries::setEntries(const QList<StorageMapEntry> &entries)
{
    clearRows();
    m_given = entries;
    for (const StorageMapEntry &entry : entries) {
        const auto [source, target] = addRow();
        choose(*source, entry.source.id, entry.source.name);
        choose(*target, entry.storageClass, entry.storageClass);
    }
}

QList<StorageMapEntry> StorageEntries::entries() const
{
    QList<StorageMapEntry> result;
    for (int row = 0; row < rows(); ++row) {
        StorageMapEntry entry;
        entry.source = sourceAt(row);
        entry.storageClass = box(row, 1)->currentData().toString();
        const auto given = std::ranges::find_if(m_given, [&](const StorageMapEntry &old) {
            return old.source.id == entry.source.id && old.storageClass == entry.storageClass;
        });
        if (given != m_given.end()) {
            entry.accessMode = given->accessMode;
            entry.volumeMode = given->volumeMode;
        }
        result.append(entry);
    }
    return result;
}

void StorageEntries::fillSource(QComboBox &source) const
{
    fillItems(source, m_choices.storages);
}

void StorageEntries::fillTarget(QComboBox &target) const
{
    for (const StorageClass &storage : m_choices.classes) {
        QString label = format::plain(storage.name);
        if (storage.isVirtualizationDefault)
            label = tr("%1 (default for virtualization)").arg(label);
        else if (storage.isDefault)
            label = tr("%1 (default)").arg(label);
        target.addItem(label, storage.name);
    }
}

QString StorageEntries::targetTitle() const
{
    return tr("Target storage class");
}

} // namespace naru
