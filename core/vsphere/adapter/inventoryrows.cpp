// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/inventoryrows.h"

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView managerPath = "config.managedBy";

ObjectCommon &commonOf(InventoryObject &row)
{
    return std::visit([](auto &object) -> ObjectCommon & { return object; }, row);
}

/// vCenter marks the agents it runs for its own cluster services (vCLS) with this manager and type.
bool isClusterAgent(const ObjectRecord &record)
{
    const XmlElement manager = record.value(managerPath);
    return manager.child("extensionKey").text() == "com.vmware.vim.eam" &&
           manager.child("type").text() == "cluster-agent";
}

} // namespace

InventoryRows::InventoryRows(QString endpointId, MoRef rootFolder)
    : m_rootFolder(std::move(rootFolder))
    , m_context{References(std::move(endpointId)), {}}
{
}

PropertyQuery InventoryRows::query() const
{
    PropertyQuery query;
    query.container = m_rootFolder;
    query.properties = inventoryProperties();
    for (PropertyPaths &properties : query.properties) {
        if (properties.type == "VirtualMachine")
            properties.paths.append(managerPath.toByteArray());
    }
    return query;
}

void InventoryRows::startPass()
{
    m_rows.clear();
    m_hostShells.clear();
    m_hidden.clear();
    m_context.hosts.clear();
    m_batch = {};
    m_batch.startsPass = true;
    m_inPass = true;
}

void InventoryRows::endPass()
{
    if (std::exchange(m_inPass, false))
        m_batch.complete = true;
}

void InventoryRows::apply(const ObjectRecord &record)
{
    const XmlElement object = record.object();
    const ObjectRef ref = m_context.references.ref(object);
    if (ref.isNull() || m_hidden.contains(ref.id))
        return;
    if (record.kind() == ObjectRecord::Kind::Leave)
        return leave(ref);
    if (object.type() == "ComputeResource")
        return placeHostShell(record, ref);
    auto row = m_rows.find(ref);
    if (row == m_rows.end() || record.kind() == ObjectRecord::Kind::Enter) {
        if (ref.kind == ObjectKind::VirtualMachine && isClusterAgent(record)) {
            m_hidden.insert(ref.id);
            return;
        }
        const std::optional<InventoryObject> fresh = emptyRow(object.type(), ref);
        if (!fresh)
            return;
        row = m_rows.insert(ref, *fresh);
    }
    applyProperties(*row, record, m_context);
    fixParent(*row);
    m_batch.upserted.append(*row);
}

void InventoryRows::leave(const ObjectRef &ref)
{
    m_hostShells.remove(ref.id);
    m_context.hosts.remove(ref.id);
    if (m_rows.remove(ref) > 0)
        m_batch.removed.append(ref);
}

void InventoryRows::placeHostShell(const ObjectRecord &record, const ObjectRef &shell)
{
    const XmlElement parent = record.value("parent");
    if (parent.isNull())
        return;
    m_hostShells.insert(shell.id, m_context.references.ref(parent));
    // What is in the shell may have come first, and moves along with it.
    for (InventoryObject &row : m_rows) {
        if (commonOf(row).parent != shell)
            continue;
        fixParent(row);
        m_batch.upserted.append(row);
    }
}

void InventoryRows::fixParent(InventoryObject &row) const
{
    ObjectRef &parent = commonOf(row).parent;
    if (parent.kind == ObjectKind::Cluster)
        parent = m_hostShells.value(parent.id, parent);
    if (parent.kind == ObjectKind::Folder && parent.id == m_rootFolder.value)
        parent = {};
}

InventoryBatch InventoryRows::takeBatch()
{
    return std::exchange(m_batch, {});
}

const InventoryObject *InventoryRows::find(const ObjectRef &ref) const
{
    const auto found = m_rows.constFind(ref);
    return found == m_rows.cend() ? nullptr : &*found;
}

QString InventoryRows::pathOf(const ObjectRef &ref) const
{
    QString path;
    const InventoryObject *object = find(ref);
    // A server that reports a circle must not hang us.
    for (int level = 0; object && level < 64; ++level) {
        path.prepend(u'/' + common(*object).name);
        object = find(common(*object).parent);
    }
    return path;
}

} // namespace naru::vsphere
