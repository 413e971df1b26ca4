// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"
#include "core/vsphere/adapter/references.h"
#include "core/vsphere/objects/objectrecord.h"
#include "core/vsphere/objects/propertyquery.h"

namespace naru::vsphere {

struct HostRuntime
{
    QByteArray connection; ///< HostSystemConnectionState
    bool maintenance = false;
    bool standby = false;
};

/// What the rows of one endpoint share.
struct RowContext
{
    References references;
    QHash<QString, HostRuntime> hosts; ///< by id
};

/// The properties that the inventory asks for, by vim type.
QList<PropertyPaths> inventoryProperties();

/// An empty row for an object of that vim type; nullopt when the inventory does not show the type.
std::optional<InventoryObject> emptyRow(QByteArrayView vimType, const ObjectRef &ref);

/// Writes the properties of the record into the row. A property that has become unset takes its default.
void applyProperties(InventoryObject &row, const ObjectRecord &record, RowContext &context);

/// A name as a person wrote it: vCenter stores "/", "\" and "%" as %2f, %5c and %25.
QString plainName(const QString &stored);

PowerState powerStateOf(QByteArrayView word);
ToolsState toolsStateOf(QByteArrayView runningStatus);

} // namespace naru::vsphere
