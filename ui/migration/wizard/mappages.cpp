// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migration/wizard/mappages.h"

#include "ui/text/format.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

/// "New map" and the existing ones; chooses `current` (empty = new).
template <class Map>
void fillMaps(QComboBox &box, const QString &newLabel, const QList<Map> &maps, const NamespacedName &current)
{
    const QSignalBlocker quiet(&box);
    box.clear();
    box.addItem(newLabel, QString());
    for (const Map &map : maps)
        box.addItem(format::plain(map.id.name), map.id.ns + u'/' + map.id.name);
    const QString wanted = current.isEmpty() ? QString() : current.ns + u'/' + current.name;
    box.setCurrentIndex(std::max(0, box.findData(wanted)));
}

QFormLayout *mapForm(QComboBox *map, QLineEdit *name, const QString &mapLabel, const QString &nameLabel)
{
    auto *form = new QFormLayout;
    form->addRow(mapLabel, map);
    form->addRow(nameLabel, name);
    return form;
}

/// Takes the chosen map (or a new one) over into the draft's choice.
template <class Choice, class Map>
void takeChoice(Choice &choice, const QString &id, const QList<Map> &maps)
{
    const NamespacedName wanted{id.section(u'/', 0, 0), id.section(u'/', 1)};
    const auto found = std::ranges::find(maps, wanted, &Map::id);
    choice.existing = found == maps.end() ? NamespacedName() : wanted;
    if (found != maps.end())
        choice.entries = found->entries;
}

} // namespace

NetworkMapPage::NetworkMapPage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::Networks, parent)
    , m_map(new QComboBox)
    , m_name(new QLineEdit)
    , m_entries(new NetworkEntries)
{
    m_map->setObjectName(u"networkMap"_s);
    m_name->setObjectName(u"networkMapName"_s);
    content()->addLayout(mapForm(m_map, m_name, tr("Network map"), tr("Name of the new map")));
    content()->addWidget(m_entries, 1);
    connect(m_map, &QComboBox::currentIndexChanged, this, &NetworkMapPage::chooseMap);
    connect(m_name, &QLineEdit::textChanged, this, &NetworkMapPage::read);
    connect(m_entries, &MapEntries::edited, this, &NetworkMapPage::read);
}

void NetworkMapPage::enter()
{
    state().proposeMaps();
    const NetworkMapChoice &choice = state().draft.networks;
    fillMaps(*m_map, tr("New network map"), state().networkMaps(), choice.existing);
    m_entries->setChoices(state().mapChoices());
    m_entries->setEntries(choice.entries);
    m_entries->setReadOnly(!choice.isNew());
    const QSignalBlocker quiet(m_name);
    m_name->setText(choice.newName);
    m_name->setEnabled(choice.isNew());
    PlanPage::enter();
}

void NetworkMapPage::chooseMap()
{
    NetworkMapChoice &choice = state().draft.networks;
    takeChoice(choice, m_map->currentData().toString(), state().networkMaps());
    if (choice.isNew())
        choice.entries = proposedNetworkEntries(state().draft.vms, state().inventory);
    enter();
    edited();
}

void NetworkMapPage::read()
{
    NetworkMapChoice &choice = state().draft.networks;
    choice.newName = m_name->text().trimmed();
    if (choice.isNew())
        choice.entries = m_entries->entries();
    edited();
}

StorageMapPage::StorageMapPage(PlanWizardState &state, QWidget *parent)
    : PlanPage(state, DraftStep::Storage, parent)
    , m_map(new QComboBox)
    , m_name(new QLineEdit)
    , m_entries(new StorageEntries)
{
    m_map->setObjectName(u"storageMap"_s);
    m_name->setObjectName(u"storageMapName"_s);
    content()->addLayout(mapForm(m_map, m_name, tr("Storage map"), tr("Name of the new map")));
    content()->addWidget(m_entries, 1);
    connect(m_map, &QComboBox::currentIndexChanged, this, &StorageMapPage::chooseMap);
    connect(m_name, &QLineEdit::textChanged, this, &StorageMapPage::read);
    connect(m_entries, &MapEntries::edited, this, &StorageMapPage::read);
}

void StorageMapPage::enter()
{
    state().proposeMaps();
    const StorageMapChoice &choice = state().draft.storage;
    fillMaps(*m_map, tr("New storage map"), state().storageMaps(), choice.existing);
    m_entries->setChoices(state().mapChoices());
    m_entries->setEntries(choice.entries);
    m_entries->setReadOnly(!choice.isNew());
    const QSignalBlocker quiet(m_name);
    m_name->setText(choice.newName);
    m_name->setEnabled(choice.isNew());
    PlanPage::enter();
}

void StorageMapPage::chooseMap()
{
    StorageMapChoice &choice = state().draft.storage;
    takeChoice(choice, m_map->currentData().toString(), state().storageMaps());
    if (choice.isNew())
        choice.entries =
            proposedStorageEntries(state().draft.vms, state().inventory, state().mapChoices().classes);
    enter();
    edited();
}

void StorageMapPage::read()
{
    StorageMapChoice &choice = state().draft.storage;
    choice.newName = m_name->text().trimmed();
    if (choice.isNew())
        choice.entries = m_entries->entries();
    edited();
}

} // namespace naru
