// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/objectref.h"
#include "core/vsphere/wire/xmltree.h"

#include <optional>

namespace naru::vsphere {

/// Turns managed object references into ObjectRefs. Ten thousand machines name the same few hosts,
/// datastores and networks: each id is kept once.
class References
{
public:
    explicit References(QString endpointId)
        : m_endpoint(std::move(endpointId))
    {
    }

    /// Null for a missing element and for types that the inventory does not show.
    ObjectRef ref(XmlElement moRef);
    ObjectRef ref(ObjectKind kind, QByteArrayView id);
    /// The references inside of an ArrayOfManagedObjectReference.
    QList<ObjectRef> refs(XmlElement array);
    /// A text that many objects share.
    QString shared(XmlElement text) { return intern(text.text()); }

private:
    QString intern(QByteArrayView utf8);

    QString m_endpoint;
    QHash<QByteArray, QString> m_texts;
};

/// nullopt for types that the inventory does not show. A ComputeResource, the shell around a single host,
/// counts as a cluster here; InventoryRows takes it out of the tree.
std::optional<ObjectKind> kindOfType(QByteArrayView vimType);

/// The reference back: sessions need the vim type to call a method.
MoRef vmRef(const ObjectRef &vm);

} // namespace naru::vsphere
