// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vsphere/adapter/references.h"

#include <array>

namespace naru::vsphere {

using namespace Qt::StringLiterals;

namespace {

struct KindOfType
{
    QByteArrayView type;
    ObjectKind kind;
};

constexpr std::array kinds = {
    KindOfType{"VirtualMachine", ObjectKind::VirtualMachine},
    KindOfType{"HostSystem", ObjectKind::Host},
    KindOfType{"Datastore", ObjectKind::Datastore},
    KindOfType{"Network", ObjectKind::Network},
    KindOfType{"DistributedVirtualPortgroup", ObjectKind::Network},
    KindOfType{"OpaqueNetwork", ObjectKind::Network},
    KindOfType{"ResourcePool", ObjectKind::ResourcePool},
    KindOfType{"VirtualApp", ObjectKind::ResourcePool},
    KindOfType{"Folder", ObjectKind::Folder},
    KindOfType{"ClusterComputeResource", ObjectKind::Cluster},
    KindOfType{"ComputeResource", ObjectKind::Cluster},
    KindOfType{"Datacenter", ObjectKind::Datacenter},
    KindOfType{"StoragePod", ObjectKind::DatastoreCluster},
};

} // namespace

std::optional<ObjectKind> kindOfType(QByteArrayView vimType)
{
    for (const KindOfType &candidate : kinds) {
        if (candidate.type == vimType)
            return candidate.kind;
    }
    return std::nullopt;
}

ObjectRef References::ref(XmlElement moRef)
{
    const std::optional<ObjectKind> kind = kindOfType(moRef.type());
    return kind ? ref(*kind, moRef.text()) : ObjectRef();
}

ObjectRef References::ref(ObjectKind kind, QByteArrayView id)
{
    return {m_endpoint, kind, intern(id)};
}

QList<ObjectRef> References::refs(XmlElement array)
{
    QList<ObjectRef> result;
    for (const XmlElement element : array) {
        if (const ObjectRef known = ref(element); !known.isNull())
            result.append(known);
    }
    return result;
}

QString References::intern(QByteArrayView utf8)
{
    const auto known = m_texts.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
    if (known != m_texts.cend())
        return *known;
    return *m_texts.insert(utf8.toByteArray(), QString::fromUtf8(utf8));
}

MoRef vmRef(const ObjectRef &vm)
{
    return {u"VirtualMachine"_s, vm.id};
}

} // namespace naru::vsphere
