// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migration.h"
#include "core/model/sourceinventory.h"

#include <QJsonArray>
#include <QJsonObject>

// Answers of Forklift's inventory service (openshift.md 1.9) -> core/model. Pure functions.
namespace naru::openshift {

/// By provider uid, from `/providers?detail=1`.
QMap<QString, ProviderCounts> providerCountsFrom(const QJsonObject &providers);

/// Elements of the collections networks, datastores, hosts, clusters, datacenters, folders, ...
QList<SourceItem> sourceItemsFrom(const QJsonArray &collection);

/// Elements of a vSphere provider's `vms`. Host, cluster and datacenter names come from `inventory`, whose
/// hosts and clusters must be filled. References in the details have the provider's uid as endpoint.
QList<SourceVm> vsphereVmsFrom(const QJsonArray &vms, const SourceInventory &inventory,
                               const QString &providerUid);

/// Elements of another provider's `vms`: names and ids only.
QList<SourceVm> otherVmsFrom(const QJsonArray &vms);

} // namespace naru::openshift
