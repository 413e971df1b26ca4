// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/value.h"

namespace naru::lab::vcenter {

class VirtualMachine;
class VmSnapshot;

constexpr int firstDiskKey = 2000;
constexpr int firstCdromKey = 3000;
constexpr int firstNicKey = 4000;

/// VirtualMachineConfigInfo of the VM as it is now, or as the snapshot keeps it when there is one.
Struct vmConfig(const VirtualMachine &vm, const VmSnapshot *snapshot);

/// The change id of a disk at the start of an epoch, as its backing shows it.
std::string changeId(const VirtualMachine &vm, int disk, int epoch);
/// The reverse; 0 when the text is not a change id of that disk.
int epochOfChangeId(const VirtualMachine &vm, int disk, std::string_view text);

} // namespace naru::lab::vcenter
