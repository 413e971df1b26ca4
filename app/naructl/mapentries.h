// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/migration.h"
#include "core/model/sourceinventory.h"

#include <QStringList>

namespace naru::ctl {

/// "SOURCE=pod", "SOURCE=ignored", "SOURCE=namespace/attachment" with the source's name or id. Errors:
/// InvalidInput (subject = the text; reason "MapSyntax", "UnknownNetwork" or "SeveralNetworks").
Result<QList<NetworkMapEntry>> networkEntries(const QStringList &texts, const SourceInventory &source,
                                              const QString &ns);

/// "SOURCE=storage-class[,ReadWriteMany[,Block]]". Errors: reason "MapSyntax", "UnknownDatastore" or
/// "SeveralDatastores".
Result<QList<StorageMapEntry>> storageEntries(const QStringList &texts, const SourceInventory &source);

} // namespace naru::ctl
