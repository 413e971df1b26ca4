// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/vsphere/wire/xmltree.h"

namespace naru::vsphere {

/// The error for a fault of the named type (`InvalidPowerState`, ...), which becomes the reason.
/// `words` is what the server said.
Error faultError(const QString &type, const QString &words);

/// The error for a soapenv:Fault element.
Error soapFault(XmlElement fault);

/// The error for a LocalizedMethodFault (TaskInfo.error, MissingProperty.fault).
Error localizedFault(XmlElement fault);

/// True when the session is gone and a new login mends it.
bool isSessionLost(const Error &error);

} // namespace naru::vsphere
