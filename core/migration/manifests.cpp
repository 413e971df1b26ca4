// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/manifests.h"

#include "core/migration/vmname.h"
#include "core/settings/yamlreader.h"
#include "core/settings/yamlwriter.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace naru {

using namespace Qt::StringLiterals;

namespace {

/// In the order of creation; required paths as the CRDs demand them.
struct KindRule
{
    QString kind;
    QStringList requiredSpec;
};
const std::array<KindRule, 5> kindRules{{
    {u"Provider"_s, {u"type"_s}},
    {u"NetworkMap"_s, {u"provider"_s, u"map"_s}},
    {u"StorageMap"_s, {u"provider"_s, u"map"_s}},
    {u"Hook"_s, {}},
    {u"Plan"_s, {u"provider"_s, u"map"_s, u"targetNamespace"_s, u"vms"_s}},
}};

const auto apiVersion = u"forklift.konveyor.io/v1beta1"_s;

std::unexpected<Error> importError(const QString &reason, int line, QMap<QString, QString> facts = {})
{
    facts.insert(u"line"_s, QString::number(line));
    return failure(Error{ErrorCode::InvalidInput, {}, {}, false, reason, std::move(facts)});
}

const KindRule *ruleOf(const QString &kind)
{
    const auto found = std::ranges::find(kindRules, kind, &KindRule::kind);
    return found == kindRules.end() ? nullptr : &*found;
}

/// Keeps what a person writes and drops what a server adds.
QJsonObject cleaned(const QJsonObject &manifest, const QString &defaultNamespace)
{
    const QJsonObject metadata = manifest[u"metadata"_s].toObject();
    QJsonObject kept{{u"name"_s, metadata[u"name"_s]}};
    const QString ns = metadata[u"namespace"_s].toString();
    kept.insert(u"namespace"_s, ns.isEmpty() ? defaultNamespace : ns);
    for (const QString &field : {u"labels"_s, u"annotations"_s}) {
        if (metadata.contains(field))
            kept.insert(field, metadata[field]);
    }
    return {{u"apiVersion"_s, apiVersion},
            {u"kind"_s, manifest[u"kind"_s]},
            {u"metadata"_s, kept},
            {u"spec"_s, manifest[u"spec"_s]}};
}

class ManifestReader
{
public:
    ManifestReader(const YamlDocument &document, const QString &defaultNamespace)
        : m_document(document)
        , m_defaultNamespace(defaultNamespace)
    {
    }

    Result<ImportedManifest> read() const
    {
        const QJsonObject manifest = m_document.value.toObject();
        const QString kind = manifest[u"kind"_s].toString();
        if (kind == u"Secret"_s)
            return importError(u"ImportSecret"_s, line(u"/kind"_s));
        const KindRule *const rule = ruleOf(kind);
        if (!rule)
            return importError(u"ImportKind"_s, line(u"/kind"_s), {{u"kind"_s, kind}});
        if (manifest[u"apiVersion"_s].toString() != apiVersion)
            return importError(u"ImportVersion"_s, line(u"/apiVersion"_s),
                               {{u"version"_s, manifest[u"apiVersion"_s].toString()}});
        const QString name = manifest[u"metadata"_s][u"name"_s].toString();
        if (!isDnsSubdomain(name))
            return importError(u"ImportName"_s, line(u"/metadata/name"_s), {{u"name"_s, name}});
        if (!manifest[u"spec"_s].isObject())
            return importError(u"ImportSpec"_s, line(u"/spec"_s));
        if (const QString missing = missingField(*rule, manifest[u"spec"_s].toObject()); !missing.isEmpty())
            return importError(u"ImportField"_s, line(u"/spec/"_s + missing),
                               {{u"field"_s, u"spec."_s + missing}});
        return ImportedManifest{cleaned(manifest, m_defaultNamespace), line({})};
    }

private:
    static QString missingField(const KindRule &rule, const QJsonObject &spec)
    {
        for (const QString &field : rule.requiredSpec) {
            const QJsonValue value = spec[field];
            // Only a plan's "map" is an object; a map's own "map" and a plan's "vms" are lists.
            const bool list = field == u"vms"_s || (field == u"map"_s && rule.kind != u"Plan"_s);
            const bool object = field == u"provider"_s || (field == u"map"_s && rule.kind == u"Plan"_s);
            if ((list && !value.isArray()) || (object && !value.isObject()) ||
                (!list && !object && value.toString().isEmpty()))
                return field;
        }
        return {};
    }

    /// The line of the value, or of the nearest thing around it that the file has.
    int line(QString pointer) const
    {
        while (!pointer.isEmpty() && !m_document.lines.contains(pointer))
            pointer.truncate(pointer.lastIndexOf(u'/'));
        return m_document.lines.value(pointer, 1);
    }

    const YamlDocument &m_document;
    const QString &m_defaultNamespace;
};

} // namespace

QString ImportedManifest::name() const
{
    return manifest[u"metadata"_s][u"name"_s].toString();
}

QString ImportedManifest::ns() const
{
    return manifest[u"metadata"_s][u"namespace"_s].toString();
}

QByteArray manifestsToYaml(const QList<QJsonObject> &manifests)
{
    QByteArray yaml;
    for (const QJsonObject &manifest : manifests)
        yaml += "---\n" + writeYaml(manifest);
    return yaml;
}

Result<QList<ImportedManifest>> manifestsFromYaml(const QByteArray &yaml, const QString &defaultNamespace)
{
    const Result<QList<YamlDocument>> documents = readYaml(yaml);
    if (!documents)
        return failure(documents.error());
    if (documents->isEmpty())
        return importError(u"ImportEmpty"_s, 1);
    QList<ImportedManifest> read;
    for (const YamlDocument &document : *documents) {
        const Result<ImportedManifest> manifest = ManifestReader(document, defaultNamespace).read();
        if (!manifest)
            return failure(manifest.error());
        const bool twice = std::ranges::any_of(read, [&](const ImportedManifest &other) {
            return other.kind() == manifest->kind() && other.name() == manifest->name() &&
                   other.ns() == manifest->ns();
        });
        if (twice)
            return importError(u"ImportTwice"_s, manifest->line, {{u"name"_s, manifest->name()}});
        read.append(*manifest);
    }
    QList<ImportedManifest> ordered;
    for (const KindRule &rule : kindRules)
        std::ranges::copy_if(read, std::back_inserter(ordered),
                             [&](const ImportedManifest &manifest) { return manifest.kind() == rule.kind; });
    return ordered;
}

} // namespace naru
