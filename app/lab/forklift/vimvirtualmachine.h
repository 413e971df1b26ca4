// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/kubevirt/jsonaccess.h"
#include "core/vsphere/wire/xmltree.h"

#include <QByteArrayList>

#include <string>

namespace naru::lab {

/// The properties of a VirtualMachine that its entry in Forklift's inventory is made of, besides name and
/// parent.
QByteArrayList virtualMachinePaths();

/// The entry before any property has come.
Json freshVirtualMachine(const std::string &id);

/// Takes one property into the entry; a null value means that it is unset.
void readVirtualMachine(QByteArrayView path, vsphere::XmlElement value, Json &vm);

} // namespace naru::lab
