// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"

#include <QAbstractItemModel>
#include <QHash>

#include <memory>
#include <vector>

namespace naru {

class EndpointManager;
class Inventory;
struct InventoryDelta;

/// How the tree arranges the inventory.
enum class TreeView { HostsAndClusters, VmsAndFolders, Storage, Networks };

/// The endpoints with what they hold, in one of the four arrangements. A container is there while something
/// of the arrangement is in it; data centers, clusters and projects always are. Sorted by name, containers
/// first.
class InventoryTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int RefRole = Qt::UserRole + 1; ///< ObjectRef

    /// Both must outlive the model.
    InventoryTreeModel(TreeView view, const Inventory &inventory, EndpointManager &endpoints,
                       QObject *parent = nullptr);
    ~InventoryTreeModel() override;

    ObjectRef refAt(const QModelIndex &index) const;
    QModelIndex indexOf(const ObjectRef &ref) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node;

    void reload();
    void apply(const InventoryDelta &delta);
    void addEndpoint(const QString &id);
    void endpointChanged(const QString &id);
    void place(QList<ObjectRef> refs);
    void insertBelow(Node &parent, const QList<ObjectRef> &refs);
    void take(const ObjectRef &ref);
    void forget(const Node &node);
    void dropIfEmpty(Node *container);
    void repairPlaces();
    void update(const ObjectRef &ref);
    Node &containerFor(const ObjectRef &ref);
    bool isShown(ObjectKind kind) const;
    bool isContainer(ObjectKind kind) const;
    ObjectRef placeOf(const ObjectRef &ref) const;
    ObjectRef shownAncestor(ObjectRef ref, const QString &endpoint) const;
    QString nameOf(const ObjectRef &ref) const;
    QModelIndex indexOf(const Node &node) const;
    Node *nodeAt(const QModelIndex &index) const;

    TreeView m_view;
    const Inventory &m_inventory;
    EndpointManager &m_endpoints;
    std::unique_ptr<Node> m_root;
    QHash<ObjectRef, Node *> m_nodes;
};

} // namespace naru
