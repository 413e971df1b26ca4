// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/inventoryobjects.h"
#include "core/model/migration.h"

#include <QJsonObject>

#include <optional>

// Kubernetes and KubeVirt objects -> core/model/inventoryobjects.h. Pure functions. Ids of namespaced objects
// are "namespace/name", of the others their name.
namespace naru::openshift {

/// A Project or Namespace.
Container projectFrom(const QString &endpoint, const QJsonObject &object);
/// A Node.
Host nodeFrom(const QString &endpoint, const QJsonObject &object);
StorageClass storageClassFrom(const QString &endpoint, const QJsonObject &object);
/// A NetworkAttachmentDefinition.
Network attachmentFrom(const QString &endpoint, const QJsonObject &object);

/// A machine from its VirtualMachine, its VirtualMachineInstance or both; at least one is not empty.
VirtualMachine machineFrom(const QString &endpoint, const QJsonObject &vm, const QJsonObject &vmi);

/// What status.printableStatus means. The set is open: unknown words give Unknown.
PowerState powerStateFrom(const QString &printableStatus);

/// "namespace/name", and back.
QString objectId(const NamespacedName &id);
NamespacedName namespacedNameFrom(const QString &objectId);

} // namespace naru::openshift
