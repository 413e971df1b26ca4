// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractListModel>

class QTimer;

namespace naru {

class EndpointManager;
class Inventory;

/// The objects of all endpoints whose name, address or identifier holds every word. Looks through the
/// inventory in slices of a few milliseconds: the best matches come first, at most `mostResults`.
class ObjectSearch final : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int mostResults = 50;
    static constexpr int RefRole = FirstOwnRole;       ///< ObjectRef
    static constexpr int WhereRole = FirstOwnRole + 1; ///< "VMs · vCenter / Datacenter / webapp"

    /// Both must outlive it.
    ObjectSearch(const Inventory &inventory, const EndpointManager &endpoints, QObject *parent = nullptr);

    void search(const QString &text);
    bool isSearching() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void finished();

private:
    struct Match
    {
        int rank; ///< smaller is better
        QString name;
        ObjectRef ref;
    };

    void lookFurther();
    void judge(const ObjectRef &ref);
    void show();

    const Inventory &m_inventory;
    const EndpointManager &m_endpoints;
    QStringList m_words;
    size_t m_nextKind = 0; ///< kinds not looked through yet
    QList<ObjectRef> m_candidates;
    qsizetype m_next = 0;
    std::vector<Match> m_matches;
    QList<ObjectRef> m_results;
    QTimer *m_slices;
};

} // namespace naru
