// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>
#include <QList>

namespace naru {

/// Manifests as a YAML stream that `kubectl apply -f` accepts, in the order given.
QByteArray manifestsToYaml(const QList<QJsonObject> &manifests);

/// One object of an imported file.
struct ImportedManifest
{
    QJsonObject manifest; ///< without status and server-set metadata
    int line = 1;         ///< where it begins in the file
    QString kind() const { return manifest[QStringLiteral("kind")].toString(); }
    QString name() const;
    QString ns() const; ///< empty when the file names none
};

/// Providers, NetworkMaps, StorageMaps, Hooks and Plans of `yaml`, in the order in which they must be
/// created. Errors: those of readYaml; InvalidInput with fact "line" and reason "ImportEmpty", "ImportKind"
/// (fact kind), "ImportVersion", "ImportName" (fact name), "ImportSpec" (no spec), "ImportField" (fact field:
/// a required field is missing or of the wrong type), "ImportSecret" (a file must not carry secrets),
/// "ImportTwice" (fact name). Objects without a namespace get `defaultNamespace`.
Result<QList<ImportedManifest>> manifestsFromYaml(const QByteArray &yaml, const QString &defaultNamespace);

} // namespace naru
