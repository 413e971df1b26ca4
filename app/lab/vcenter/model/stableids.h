// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace naru::lab::vcenter {

/// A UUID that is always the same for the same text.
std::string stableUuid(std::string_view text);

} // namespace naru::lab::vcenter
