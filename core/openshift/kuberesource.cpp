// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/kuberesource.h"

#include "core/openshift/jsonpath.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

QString KubeResource::collectionPath(const QString &ns) const
{
    QString path = group.isEmpty() ? u"/api/"_s + version : u"/apis/"_s + apiVersion();
    if (namespaced && !ns.isEmpty())
        path += u"/namespaces/"_s + ns;
    return path + u'/' + plural;
}

QString KubeResource::objectPath(const NamespacedName &id) const
{
    return collectionPath(id.ns) + u'/' + id.name;
}

NamespacedName idOf(const QJsonObject &object)
{
    return {textAt(object, u"metadata.namespace"), textAt(object, u"metadata.name")};
}

} // namespace naru::openshift
