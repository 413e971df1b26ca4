// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openshift/apicatalog.h"

#include "core/openshift/jsonpath.h"

namespace naru::openshift {

using namespace Qt::StringLiterals;

bool ApiCatalog::isAggregated(const QJsonObject &document)
{
    return textAt(document, u"kind") == u"APIGroupDiscoveryList"_s;
}

void ApiCatalog::addAggregated(const QJsonObject &document)
{
    for (const QJsonValue &item : arrayAt(document, u"items")) {
        const QString group = textAt(item.toObject(), u"metadata.name");
        for (const QJsonValue &entry : arrayAt(item.toObject(), u"versions")) {
            const QJsonObject version = entry.toObject();
            for (const QJsonValue &value : arrayAt(version, u"resources")) {
                const QJsonObject resource = value.toObject();
                add({group, textAt(version, u"version"), textAt(resource, u"resource"),
                     textAt(resource, u"responseKind.kind"), textAt(resource, u"scope") == u"Namespaced"_s});
            }
        }
    }
}

QStringList ApiCatalog::preferredVersions(const QJsonObject &document)
{
    if (textAt(document, u"kind") == u"APIVersions"_s)
        return textsAt(document, u"versions");
    QStringList versions;
    for (const QJsonValue &group : arrayAt(document, u"groups"))
        versions.append(textAt(group.toObject(), u"preferredVersion.groupVersion"));
    return versions;
}

void ApiCatalog::addResourceList(const QJsonObject &document)
{
    const QString groupVersion = textAt(document, u"groupVersion");
    const qsizetype slash = groupVersion.indexOf(u'/');
    const QString group = slash < 0 ? QString() : groupVersion.left(slash);
    for (const QJsonValue &value : arrayAt(document, u"resources")) {
        const QJsonObject resource = value.toObject();
        const QString name = textAt(resource, u"name");
        if (name.contains(u'/')) // a subresource
            continue;
        add({group, groupVersion.mid(slash + 1), name, textAt(resource, u"kind"),
             resource.value(u"namespaced"_s).toBool()});
    }
}

void ApiCatalog::add(const KubeResource &resource)
{
    const QString key = resource.group + u'/' + resource.plural;
    if (!m_resources.contains(key)) // versions come preferred first
        m_resources.insert(key, resource);
}

std::optional<KubeResource> ApiCatalog::find(const QString &group, const QString &plural) const
{
    const auto found = m_resources.constFind(group + u'/' + plural);
    return found == m_resources.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace naru::openshift
