// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/naructl/mapentries.h"

namespace naru::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Assignment
{
    QString source;
    QString target;
};

std::unexpected<Error> invalid(const QString &reason, const QString &text)
{
    return failure(Error{ErrorCode::InvalidInput, text, {}, false, reason, {}});
}

Result<Assignment> split(const QString &text)
{
    // The last one: names of port groups may hold an equals sign, those of targets cannot.
    const qsizetype equals = text.lastIndexOf(u'=');
    if (equals <= 0 || equals + 1 == text.size())
        return invalid(u"MapSyntax"_s, text);
    return Assignment{text.left(equals), text.mid(equals + 1)};
}

Result<MapSource> sourceNamed(const QList<SourceItem> &items, const QString &name, const QString &unknown,
                              const QString &several)
{
    QList<SourceItem> found;
    for (const SourceItem &item : items) {
        if (item.id == name)
            return MapSource{item.id, item.name, {}};
        if (item.name == name)
            found.append(item);
    }
    if (found.size() != 1)
        return invalid(found.isEmpty() ? unknown : several, name);
    return MapSource{found.first().id, found.first().name, {}};
}

NetworkMapEntry networkEntry(const MapSource &source, const QString &target, const QString &ns)
{
    if (target == "pod"_L1)
        return {source, NetworkMapEntry::Target::Pod, {}};
    if (target == "ignored"_L1)
        return {source, NetworkMapEntry::Target::Ignored, {}};
    const qsizetype slash = target.indexOf(u'/');
    const NamespacedName attachment =
        slash < 0 ? NamespacedName{ns, target} : NamespacedName{target.left(slash), target.mid(slash + 1)};
    return {source, NetworkMapEntry::Target::Multus, attachment};
}

} // namespace

Result<QList<NetworkMapEntry>> networkEntries(const QStringList &texts, const SourceInventory &source,
                                              const QString &ns)
{
    QList<NetworkMapEntry> entries;
    for (const QString &text : texts) {
        const Result<Assignment> assignment = split(text);
        if (!assignment)
            return failure(assignment.error());
        const Result<MapSource> network =
            sourceNamed(source.networks, assignment->source, u"UnknownNetwork"_s, u"SeveralNetworks"_s);
        if (!network)
            return failure(network.error());
        entries.append(networkEntry(*network, assignment->target, ns));
    }
    return entries;
}

Result<QList<StorageMapEntry>> storageEntries(const QStringList &texts, const SourceInventory &source)
{
    QList<StorageMapEntry> entries;
    for (const QString &text : texts) {
        const Result<Assignment> assignment = split(text);
        if (!assignment)
            return failure(assignment.error());
        const Result<MapSource> datastore =
            sourceNamed(source.storages, assignment->source, u"UnknownDatastore"_s, u"SeveralDatastores"_s);
        if (!datastore)
            return failure(datastore.error());
        const QStringList parts = assignment->target.split(u',');
        if (parts.size() > 3)
            return invalid(u"MapSyntax"_s, text);
        entries.append({*datastore, parts[0], parts.value(1), parts.value(2)});
    }
    return entries;
}

} // namespace naru::ctl
