// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lab/forklift/sourceinventory.h"

#include <string>

namespace naru::lab {

/// The collection of objects of one of Forklift's kinds ("VM", "Host", ...); empty for others.
std::string_view collectionOfKind(std::string_view kind);

/// Where an object is in its vCenter: "/DC0/host/DC0_C0/DC0_C0_H0". The root folder is not part of it, but
/// for itself.
std::string inventoryPath(const SourceInventory &inventory, const Json &object);

} // namespace naru::lab
