// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/vcenter/wire/value.h"

namespace naru::lab::vcenter {

class VirtualMachine;

Struct vmRuntime(const VirtualMachine &vm); ///< VirtualMachineRuntimeInfo
Struct vmGuest(const VirtualMachine &vm);   ///< GuestInfo
Struct vmSummary(const VirtualMachine &vm); ///< VirtualMachineSummary
Struct vmCapability();                      ///< VirtualMachineCapability
Struct vmStorage(const VirtualMachine &vm); ///< VirtualMachineStorageInfo
Struct vmLayout(const VirtualMachine &vm);  ///< VirtualMachineFileLayoutEx

} // namespace naru::lab::vcenter
