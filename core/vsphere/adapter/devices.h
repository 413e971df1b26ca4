// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vmdetails.h"
#include "core/vsphere/adapter/references.h"

namespace naru::vsphere {

/// Fills disks, NICs, CD-ROMs, pass-through devices and hasTpm from config.hardware.device.
void readDevices(XmlElement devices, References &references, VirtualMachineDetails &details);

/// Adds what the guest says about its network (guest.net) to the NICs that readDevices() found. Link-local
/// addresses are left out.
void readGuestNetwork(XmlElement guestNet, VirtualMachineDetails &details);

/// The names of all snapshots (VirtualMachine.snapshot), oldest first.
QStringList readSnapshots(XmlElement snapshot);

} // namespace naru::vsphere
