// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorytreemodel.h"

#include "core/endpoints/endpointmanager.h"
#include "core/inventory/inventory.h"
#include "ui/inventory/objectcolumns.h"
#include "ui/inventory/objectsmodel.h"
#include "ui/style/icon.h"
#include "ui/text/format.h"
#include "ui/text/objecttext.h"

#include <QSet>

#include <ranges>

namespace naru {

namespace {

// A hostile server could name a cycle: no real tree is deeper than this.
constexpr int deepest = 64;

const QSet<ObjectKind> &leavesOf(TreeView view)
{
    static const QSet<ObjectKind> compute{ObjectKind::Host, ObjectKind::VirtualMachine};
    static const QSet<ObjectKind> machines{ObjectKind::VirtualMachine};
    static const QSet<ObjectKind> storage{ObjectKind::Datastore, ObjectKind::StorageClass};
    static const QSet<ObjectKind> networks{ObjectKind::Network};
    switch (view) {
    case TreeView::HostsAndClusters:
        return compute;
    case TreeView::VmsAndFolders:
        return machines;
    case TreeView::Storage:
        return storage;
    case TreeView::Networks:
        return networks;
    }
    Q_UNREACHABLE();
}

// Containers that are worth seeing although nothing is in them.
const QSet<ObjectKind> &lastingOf(TreeView view)
{
    static const QSet<ObjectKind> compute{ObjectKind::Datacenter, ObjectKind::Cluster};
    static const QSet<ObjectKind> machines{ObjectKind::Datacenter, ObjectKind::Project};
    static const QSet<ObjectKind> others{ObjectKind::Datacenter};
    switch (view) {
    case TreeView::HostsAndClusters:
        return compute;
    case TreeView::VmsAndFolders:
        return machines;
    default:
        return others;
    }
}

const QSet<ObjectKind> &containersOf(TreeView view)
{
    using enum ObjectKind;
    static const QSet<ObjectKind> compute{Endpoint, Datacenter, Folder, Cluster, Host, ResourcePool};
    static const QSet<ObjectKind> machines{Endpoint, Datacenter, Folder, Project};
    static const QSet<ObjectKind> storage{Endpoint, Datacenter, Folder, DatastoreCluster};
    switch (view) {
    case TreeView::HostsAndClusters:
        return compute;
    case TreeView::Storage:
        return storage;
    default:
        return machines;
    }
}

} // namespace

struct InventoryTreeModel::Node
{
    ObjectRef ref;
    QString name;
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    bool isLeaf() const { return ref.kind == ObjectKind::VirtualMachine; }

    static bool sortsBefore(const Node &a, const Node &b)
    {
        if (a.isLeaf() != b.isLeaf())
            return b.isLeaf();
        const int side = a.name.compare(b.name, Qt::CaseInsensitive);
        return side == 0 ? a.ref.id < b.ref.id : side < 0;
    }
    static bool before(const std::unique_ptr<Node> &a, const std::unique_ptr<Node> &b)
    {
        return sortsBefore(*a, *b);
    }
    int row() const
    {
        const auto &siblings = parent->children;
        const auto place = std::ranges::lower_bound(siblings, *this, sortsBefore,
                                                    [](const auto &node) -> const Node & { return *node; });
        if (place != siblings.end() && place->get() == this)
            return int(place - siblings.begin());
        // Out of order: a container that was renamed.
        return int(std::ranges::find(siblings, this, &std::unique_ptr<Node>::get) - siblings.begin());
    }
};

InventoryTreeModel::InventoryTreeModel(TreeView view, const Inventory &inventory, EndpointManager &endpoints,
                                       QObject *parent)
    : QAbstractItemModel(parent)
    , m_view(view)
    , m_inventory(inventory)
    , m_endpoints(endpoints)
{
    connect(&inventory, &Inventory::changed, this, &InventoryTreeModel::apply);
    connect(&endpoints, &EndpointManager::endpointAdded, this, &InventoryTreeModel::addEndpoint);
    connect(&endpoints, &EndpointManager::endpointRemoved, this,
            [this](const QString &id) { take({id, ObjectKind::Endpoint, {}}); });
    for (const auto signal : {&EndpointManager::endpointChanged, &EndpointManager::statusChanged})
        connect(&endpoints, signal, this, &InventoryTreeModel::endpointChanged);
    reload();
}

InventoryTreeModel::~InventoryTreeModel() = default;

void InventoryTreeModel::reload()
{
    beginResetModel();
    m_nodes.clear();
    m_root = std::make_unique<Node>();
    endResetModel();
    QList<ObjectRef> refs;
    for (const Endpoint &endpoint : m_endpoints.endpoints())
        addEndpoint(endpoint.id);
    for (const ObjectKind kind : leavesOf(m_view) + lastingOf(m_view))
        refs += m_inventory.all(kind);
    place(refs);
}

void InventoryTreeModel::addEndpoint(const QString &id)
{
    const ObjectRef ref{id, ObjectKind::Endpoint, {}};
    if (!m_nodes.contains(ref))
        insertBelow(*m_root, {ref});
}

void InventoryTreeModel::endpointChanged(const QString &id)
{
    update({id, ObjectKind::Endpoint, {}});
}

void InventoryTreeModel::apply(const InventoryDelta &delta)
{
    for (const ObjectRef &ref : delta.removed)
        take(ref);
    QList<ObjectRef> come;
    bool placesMayChange = false;
    for (const ObjectRef &ref : delta.added) {
        if (isShown(ref.kind) && !m_nodes.contains(ref))
            come.append(ref);
        placesMayChange |= isContainer(ref.kind);
    }
    for (const ObjectRef &ref : delta.updated) {
        placesMayChange |= isContainer(ref.kind);
        update(ref);
    }
    place(come);
    if (placesMayChange)
        repairPlaces();
}

// Puts the objects where they belong, those of one container at a time so that ten thousand rows are few
// insertions.
void InventoryTreeModel::place(QList<ObjectRef> refs)
{
    // Containers first: a lasting one must not be made a second time as an ancestor.
    std::ranges::partition(refs, [this](const ObjectRef &ref) { return isContainer(ref.kind); });
    QHash<ObjectRef, QList<ObjectRef>> leaves;
    for (const ObjectRef &ref : std::as_const(refs)) {
        if (isContainer(ref.kind))
            containerFor(ref);
        else
            leaves[placeOf(ref)].append(ref);
    }
    for (auto it = leaves.cbegin(); it != leaves.cend(); ++it)
        insertBelow(containerFor(it.key()), it.value());
}

// The node of a container, made with its ancestors when it is not there yet.
InventoryTreeModel::Node &InventoryTreeModel::containerFor(const ObjectRef &ref)
{
    if (Node *known = m_nodes.value(ref))
        return *known;
    insertBelow(ref.kind == ObjectKind::Endpoint ? *m_root : containerFor(placeOf(ref)), {ref});
    return *m_nodes[ref];
}

// Keeps the order; neighbours among the new ones are one insertion.
void InventoryTreeModel::insertBelow(Node &parent, const QList<ObjectRef> &refs)
{
    std::vector<std::unique_ptr<Node>> nodes;
    for (const ObjectRef &ref : refs) {
        auto node = std::make_unique<Node>();
        node->ref = ref;
        node->name = nameOf(ref);
        nodes.push_back(std::move(node));
    }
    std::ranges::sort(nodes, Node::before);
    const QModelIndex parentIndex = &parent == m_root.get() ? QModelIndex() : indexOf(parent);
    auto &siblings = parent.children;
    for (size_t next = 0; next < nodes.size();) {
        const auto place = std::ranges::lower_bound(siblings, nodes[next], Node::before);
        const auto row = place - siblings.begin();
        size_t end = next + 1;
        while (end < nodes.size() && (place == siblings.end() || Node::before(nodes[end], *place)))
            ++end;
        beginInsertRows(parentIndex, int(row), int(row + qsizetype(end - next)) - 1);
        for (size_t i = next; i < end; ++i) {
            nodes[i]->parent = &parent;
            m_nodes.insert(nodes[i]->ref, nodes[i].get());
        }
        siblings.insert(siblings.begin() + row, std::make_move_iterator(nodes.begin() + qsizetype(next)),
                        std::make_move_iterator(nodes.begin() + qsizetype(end)));
        endInsertRows();
        next = end;
    }
}

void InventoryTreeModel::take(const ObjectRef &ref)
{
    Node *node = m_nodes.value(ref);
    if (!node)
        return;
    Node *parent = node->parent;
    const int row = node->row();
    beginRemoveRows(parent == m_root.get() ? QModelIndex() : indexOf(*parent), row, row);
    forget(*node);
    parent->children.erase(parent->children.begin() + row);
    endRemoveRows();
    dropIfEmpty(parent);
}

void InventoryTreeModel::forget(const Node &node)
{
    m_nodes.remove(node.ref);
    for (const auto &child : node.children)
        forget(*child);
}

void InventoryTreeModel::dropIfEmpty(Node *container)
{
    if (container == m_root.get() || !container->children.empty() || isShown(container->ref.kind) ||
        container->ref.kind == ObjectKind::Endpoint)
        return;
    take(container->ref);
}

// A container that came late, or moved, or vanished with what is still there.
void InventoryTreeModel::repairPlaces()
{
    QList<ObjectRef> lost;
    for (const Node *node : std::as_const(m_nodes)) {
        if (node->ref.kind != ObjectKind::Endpoint && node->parent->ref != placeOf(node->ref))
            lost.append(node->ref);
    }
    for (const ObjectKind kind : leavesOf(m_view)) {
        for (const ObjectRef &ref : m_inventory.all(kind)) {
            if (!m_nodes.contains(ref))
                lost.append(ref);
        }
    }
    if (lost.isEmpty())
        return;
    for (const ObjectRef &ref : std::as_const(lost))
        take(ref);
    // What a taken container held is lost with it.
    QList<ObjectRef> homeless;
    for (const ObjectKind kind : leavesOf(m_view) + lastingOf(m_view)) {
        for (const ObjectRef &ref : m_inventory.all(kind)) {
            if (!m_nodes.contains(ref))
                homeless.append(ref);
        }
    }
    place(homeless);
}

void InventoryTreeModel::update(const ObjectRef &ref)
{
    Node *node = m_nodes.value(ref);
    if (!node)
        return;
    const bool moved = ref.kind != ObjectKind::Endpoint && node->parent->ref != placeOf(ref);
    if (node->name == nameOf(ref) && !moved) {
        const QModelIndex index = indexOf(*node);
        Q_EMIT dataChanged(index, index);
        return;
    }
    if (!node->children.empty() && moved)
        return; // repairPlaces() follows
    if (!node->children.empty()) {
        // A renamed container stays where it is until the next start rather than folding up its branch.
        node->name = nameOf(ref);
        const QModelIndex index = indexOf(*node);
        Q_EMIT dataChanged(index, index);
        return;
    }
    take(ref);
    if (ref.kind == ObjectKind::Endpoint)
        addEndpoint(ref.endpoint);
    else
        place({ref});
}

bool InventoryTreeModel::isShown(ObjectKind kind) const
{
    return leavesOf(m_view).contains(kind) || lastingOf(m_view).contains(kind);
}

bool InventoryTreeModel::isContainer(ObjectKind kind) const
{
    return containersOf(m_view).contains(kind);
}

ObjectRef InventoryTreeModel::placeOf(const ObjectRef &ref) const
{
    const InventoryObject *object = m_inventory.find(ref);
    const auto *vm = object ? std::get_if<VirtualMachine>(object) : nullptr;
    if (vm && m_view == TreeView::HostsAndClusters) {
        for (const ObjectRef &home : {vm->resourcePool, vm->host}) {
            if (m_inventory.find(home))
                return shownAncestor(home, ref.endpoint);
        }
    }
    return shownAncestor(object ? common(*object).parent : ObjectRef(), ref.endpoint);
}

// The nearest container at or above `ref`; the endpoint when there is none, or when the chain never ends.
ObjectRef InventoryTreeModel::shownAncestor(ObjectRef ref, const QString &endpoint) const
{
    const ObjectRef top{endpoint, ObjectKind::Endpoint, {}};
    std::optional<ObjectRef> nearest;
    for (int depth = 0; depth < deepest; ++depth) {
        const InventoryObject *object = m_inventory.find(ref);
        if (!object)
            return nearest.value_or(top);
        if (!nearest && isContainer(ref.kind))
            nearest = ref;
        ref = common(*object).parent;
    }
    return top;
}

QString InventoryTreeModel::nameOf(const ObjectRef &ref) const
{
    if (ref.kind != ObjectKind::Endpoint)
        return format::plain(m_inventory.nameOf(ref));
    const auto endpoint = m_endpoints.endpoint(ref.endpoint);
    return endpoint ? format::plain(endpoint->name) : ref.endpoint;
}

ObjectRef InventoryTreeModel::refAt(const QModelIndex &index) const
{
    return index.isValid() ? nodeAt(index)->ref : ObjectRef();
}

QModelIndex InventoryTreeModel::indexOf(const ObjectRef &ref) const
{
    const Node *node = m_nodes.value(ref);
    return node ? indexOf(*node) : QModelIndex();
}

QModelIndex InventoryTreeModel::indexOf(const Node &node) const
{
    return createIndex(node.row(), 0, &node);
}

InventoryTreeModel::Node *InventoryTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex InventoryTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent)
               ? createIndex(row, column, nodeAt(parent)->children[size_t(row)].get())
               : QModelIndex();
}

QModelIndex InventoryTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Node *parent = nodeAt(index)->parent;
    return parent == m_root.get() ? QModelIndex() : indexOf(*parent);
}

int InventoryTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent)->children.size());
}

int InventoryTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant InventoryTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case RefRole:
        return QVariant::fromValue(node.ref);
    case Qt::DecorationRole: {
        const InventoryObject *object = m_inventory.find(node.ref);
        if (object)
            return icon(iconName(*object));
        const bool connected = m_endpoints.status(node.ref.endpoint).state == EndpointState::Connected;
        return icon(text::kindIcon(node.ref.kind), connected ? ColorId::Accent : ColorId::Muted);
    }
    case Qt::AccessibleDescriptionRole:
        return text::kindName(node.ref.kind);
    default:
        return {};
    }
}

} // namespace naru
