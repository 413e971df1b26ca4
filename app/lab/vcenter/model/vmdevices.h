// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/value.h"

namespace naru::lab::vcenter {

class VirtualMachine;
class VmSnapshot;

/// The virtual devices with vCenter's usual keys: controllers, disks, NICs, CD-ROM drives.
List vmDevices(const VirtualMachine &vm, const VmSnapshot *snapshot);

} // namespace naru::lab::vcenter
