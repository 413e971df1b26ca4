// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/objectsearch.h"

#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "ui/inventory/objectcolumns.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace naru {

namespace {

constexpr qint64 sliceMilliseconds = 6;

constexpr std::array searchedKinds{
    ObjectKind::VirtualMachine, ObjectKind::Host,         ObjectKind::Cluster,         ObjectKind::Datastore,
    ObjectKind::Network,        ObjectKind::Project,      ObjectKind::Datacenter,      ObjectKind::Folder,
    ObjectKind::ResourcePool,   ObjectKind::StorageClass, ObjectKind::DatastoreCluster};

QString searchedText(const InventoryObject &object)
{
    QString text = common(object).name + u'\n' + common(object).ref.id;
    if (const auto *vm = std::get_if<VirtualMachine>(&object))
        text += u'\n' + vm->ipAddress + u'\n' + vm->uuid + u'\n' + vm->guestOsName;
    return text;
}

} // namespace

ObjectSearch::ObjectSearch(const Inventory &inventory, const EndpointManager &endpoints, QObject *parent)
    : QAbstractListModel(parent)
    , m_inventory(inventory)
    , m_endpoints(endpoints)
    , m_slices(new QTimer(this))
{
    m_slices->setInterval(0);
    connect(m_slices, &QTimer::timeout, this, &ObjectSearch::lookFurther);
}

bool ObjectSearch::isSearching() const
{
    return m_slices->isActive();
}

void ObjectSearch::search(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    m_matches.clear();
    m_candidates.clear();
    m_next = 0;
    m_nextKind = m_words.isEmpty() ? searchedKinds.size() : 0;
    m_slices->start();
}

void ObjectSearch::lookFurther()
{
    QElapsedTimer timer;
    timer.start();
    while (m_next < m_candidates.size() && timer.elapsed() < sliceMilliseconds) {
        const qsizetype end = std::min(m_candidates.size(), m_next + 100);
        while (m_next < end)
            judge(m_candidates[m_next++]);
    }
    if (m_next < m_candidates.size())
        return;
    m_next = 0;
    m_candidates.clear();
    // Listing the objects of one kind is a slice by itself.
    if (m_nextKind < searchedKinds.size()) {
        m_candidates = m_inventory.all(searchedKinds[m_nextKind++]);
    } else {
        m_slices->stop();
        show();
        Q_EMIT finished();
    }
}

void ObjectSearch::judge(const ObjectRef &ref)
{
    const InventoryObject *object = m_inventory.find(ref);
    if (!object)
        return;
    const QString text = searchedText(*object);
    const bool matches = std::ranges::all_of(
        m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    if (!matches)
        return;
    const QString &name = common(*object).name;
    const QString &first = m_words.first();
    const int rank = name.compare(first, Qt::CaseInsensitive) == 0 ? 0
                     : name.startsWith(first, Qt::CaseInsensitive) ? 1
                     : name.contains(first, Qt::CaseInsensitive)   ? 2
                                                                   : 3;
    m_matches.push_back({rank, name, ref});
}

void ObjectSearch::show()
{
    const auto middle = m_matches.begin() + std::min<qsizetype>(mostResults, qsizetype(m_matches.size()));
    std::ranges::partial_sort(m_matches, middle, [](const Match &a, const Match &b) {
        return a.rank != b.rank ? a.rank < b.rank : a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    beginResetModel();
    m_results.clear();
    for (auto match = m_matches.begin(); match != middle; ++match)
        m_results.append(match->ref);
    endResetModel();
}

int ObjectSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_results.size());
}

QVariant ObjectSearch::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_results.size())
        return {};
    const ObjectRef &ref = m_results[index.row()];
    if (role == RefRole)
        return QVariant::fromValue(ref);
    const InventoryObject *object = m_inventory.find(ref);
    if (!object)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return format::plain(common(*object).name);
    case Qt::DecorationRole:
        return icon(iconName(*object));
    case WhereRole: {
        const auto endpoint = m_endpoints.endpoint(ref.endpoint);
        QStringList where{text::kindName(ref.kind), endpoint ? endpoint->name : QString()};
        where << m_inventory.pathOf(ref);
        where.removeAll(QString());
        return format::plain(where.join(u" · "_s));
    }
    default:
        return {};
    }
}

} // namespace naru
