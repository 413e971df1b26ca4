// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/vsphere/objects/propertyquery.h"
#include "core/vsphere/wire/soapwriter.h"

/// Every call that Naru makes, as a value. Element order and xsi:type as the vim25 schema wants them; the
/// tests compare with requests that pyVmomi serializes.
namespace naru::vsphere::requests {

SoapRequest retrieveServiceContent();
SoapRequest login(const MoRef &sessionManager, const QString &user, const Secret &password);
SoapRequest logout(const MoRef &sessionManager);
SoapRequest currentTime();

SoapRequest createContainerView(const MoRef &viewManager, const MoRef &container,
                                const QByteArrayList &types);
SoapRequest destroyView(const MoRef &view);

SoapRequest createPropertyCollector(const MoRef &propertyCollector);
SoapRequest destroyPropertyCollector(const MoRef &collector);
/// `view`: the container view of a query with a container, else null.
SoapRequest createFilter(const MoRef &collector, const PropertyQuery &query, const MoRef &view);
SoapRequest destroyPropertyFilter(const MoRef &filter);
SoapRequest waitForUpdates(const MoRef &collector, const QByteArray &version, int maxWaitSeconds);
SoapRequest retrieveProperties(const MoRef &collector, const PropertyQuery &query, const MoRef &view);
SoapRequest continueRetrieveProperties(const MoRef &collector, const QByteArray &token);

// Calls whose answer is a task:
SoapRequest powerOnVm(const MoRef &vm);
SoapRequest powerOffVm(const MoRef &vm);
SoapRequest resetVm(const MoRef &vm);
SoapRequest suspendVm(const MoRef &vm);
/// Memory is not part of the snapshot. `quiesce` needs guest tools.
SoapRequest createSnapshot(const MoRef &vm, const QString &name, const QString &description, bool quiesce);
/// `snapshot` alone; its children stay.
SoapRequest removeSnapshot(const MoRef &snapshot);

// Calls without a task:
SoapRequest shutdownGuest(const MoRef &vm);
SoapRequest rebootGuest(const MoRef &vm);
SoapRequest cancelTask(const MoRef &task);

} // namespace naru::vsphere::requests
