// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace naru::lab::scenario {

/// The full name that vCenter shows for a guest id (enum VirtualMachineGuestOsIdentifier), for the ids that
/// the lab knows; the id itself for others.
std::string guestFullName(const std::string &guestId);

/// Whether the id is one of Microsoft Windows.
bool isWindows(const std::string &guestId);

} // namespace naru::lab::scenario
